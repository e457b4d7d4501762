import { areaOf } from './book.ts'
import type { Area, Book, Sheet } from './book.ts'
import { withColorStyles } from './cell-update.ts'
import { conditionTest } from './condition.ts'
import { gradientColor } from './gradient.ts'
import { omit } from './omit.ts'
import type { Json } from './mask.ts'
import type { CellFormat, ConditionalFormatRule, InterpolationPoint } from './protocol.ts'
import { pairColors } from './theme.ts'

/** What the conditional formats of a sheet make of its cells. */
export interface ConditionalFormats {
  /** The format that rules give a cell over its own; undefined where none does. */
  at(row: number, column: number): CellFormat | undefined
  /** No rule reaches this row and column, or further: before them blank cells may be coloured too. */
  readonly bottom: number
  readonly right: number
}

interface Drawn {
  readonly areas: readonly Area[]
  readonly format: ConditionalFormats['at']
}

/** Of every property the first rule that sets it, as in Google's list of rules. Undefined when the sheet has no rules. */
export function conditionalFormats(book: Book, sheet: Sheet): ConditionalFormats | undefined {
  const rules = sheet.conditionalFormats.flatMap(rule => drawn(book, sheet, rule)).toReversed()
  if (rules.length === 0) return undefined
  const areas = rules.flatMap(rule => rule.areas)
  const ofColumn = Array.from({ length: Math.max(...areas.map(({ right }) => right)) }, (_, column) =>
    rules.filter(rule => rule.areas.some(({ left, right }) => left <= column && column < right)),
  )
  return {
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: ofColumn.length,
    at(row, column) {
      let shown: CellFormat | undefined
      for (const { areas: own, format } of ofColumn[column] ?? []) {
        const given = isIn(own, row, column) ? format(row, column) : undefined
        if (given !== undefined) shown = shown === undefined ? given : formatOver(shown, given)
      }
      return shown
    },
  }
}

/** One format over another: what the upper one leaves open shows through. */
export function formatOver(below: CellFormat, above: CellFormat): CellFormat {
  const textFormat = { ...below.textFormat, ...above.textFormat }
  return { ...below, ...above, ...(Object.keys(textFormat).length === 0 ? {} : { textFormat }) }
}

const isIn = (areas: readonly Area[], row: number, column: number): boolean =>
  areas.some(({ top, bottom, left, right }) => top <= row && row < bottom && left <= column && column < right)

/** A rule over its areas. Formulas are written for the first cell of its first range. */
function drawn(
  book: Book,
  sheet: Sheet,
  { ranges = [], booleanRule, gradientRule }: ConditionalFormatRule,
): readonly Drawn[] {
  const areas = ranges.map(range => areaOf(sheet, range))
  const [first] = areas
  if (first === undefined) return []
  if (gradientRule !== undefined) return [{ areas, format: gradientColor(book, sheet, areas, gradientRule) }]
  const format = drawable(booleanRule?.format)
  const home = { book, sheet, top: first.top, left: first.left }
  const meets = conditionTest(booleanRule?.condition ?? {}, home)
  return meets === undefined ? [] : [{ areas, format: (...at) => (meets(...at) ? format : undefined) }]
}

/** Of a format the part that rules can set: two colours, bold, italic, underlined and struck through. */
function drawable({ textFormat, ...format }: CellFormat = {}): CellFormat {
  const colours = omit(
    format,
    'borders',
    'horizontalAlignment',
    'hyperlinkDisplayType',
    'numberFormat',
    'padding',
    'textDirection',
    'textRotation',
    'verticalAlignment',
    'wrapStrategy',
  )
  if (textFormat === undefined) return colours
  return { ...colours, textFormat: omit(textFormat, 'fontFamily', 'fontSize', 'link') }
}

/** A rule as Google keeps it: colours both as colour and as colour style, no value at the ends of a scale. */
export function keptRule(rule: ConditionalFormatRule): ConditionalFormatRule {
  const { booleanRule, gradientRule } = rule
  const format = booleanRule?.format
  if (booleanRule !== undefined && format !== undefined) {
    return { ...rule, booleanRule: { ...booleanRule, format: withColorStyles(format, format) } }
  }
  if (gradientRule === undefined) return rule
  const points = Object.entries(gradientRule).flatMap(([name, point]) =>
    point === undefined ? [] : [[name, keptPoint(point)]],
  )
  return { ...rule, gradientRule: Object.fromEntries(points) }
}

function keptPoint(point: InterpolationPoint): Json {
  const isEnd = point.type === 'MIN' || point.type === 'MAX'
  const { ...kept } = isEnd ? omit(point, 'value') : point
  return pairColors(kept, kept, 'color')
}
