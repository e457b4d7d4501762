import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { Tone, TonedValue, ToneRule } from '../../sheets-schema/tones.ts'

type Rule = sheets_v4.Schema$ConditionalFormatRule
type Color = sheets_v4.Schema$Color

interface Colours {
  readonly backgroundColor: Color
  readonly foregroundColor: Color
}

/** `#FFF1CC` → parts from 0 to 1. */
function colour(hex: string): Color {
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 }
}

/** Pale grounds under dark letters of the same hue, at a contrast above 7:1 (WCAG AAA): the word stays what is read. */
export const toneColours: Readonly<Record<Tone, Colours>> = {
  student: { backgroundColor: colour('#FFF0C7'), foregroundColor: colour('#5C4100') },
  others: { backgroundColor: colour('#DFEBFB'), foregroundColor: colour('#173F73') },
  blocked: { backgroundColor: colour('#FBE0DC'), foregroundColor: colour('#7A1C12') },
  done: { backgroundColor: colour('#DAF0DF'), foregroundColor: colour('#164A28') },
  void: { backgroundColor: colour('#E4E6EA'), foregroundColor: colour('#42474E') },
}

const conditionTypes: Readonly<Record<TonedValue['when'], string>> = {
  is: 'TEXT_EQ',
  'ends-with': 'TEXT_ENDS_WITH',
  contains: 'TEXT_CONTAINS',
  'before-today': 'DATE_BEFORE',
}

/** The conditional format that gives a value its tone. */
export function toneRule({ when, text, tone }: TonedValue, range: sheets_v4.Schema$GridRange): Rule {
  const value = when === 'before-today' ? { relativeDate: 'TODAY' } : { userEnteredValue: text }
  const { backgroundColor, foregroundColor } = toneColours[tone]
  return {
    ranges: [range],
    booleanRule: {
      condition: { type: conditionTypes[when], values: [value] },
      format: { backgroundColor, textFormat: { foregroundColor } },
    },
  }
}

/** Of a tab's rules those that a tone could be: one for each rule and column that it reaches. */
export function readToneRules(rules: readonly Rule[], rowCount: number): readonly ToneRule[] {
  return rules.flatMap((rule, index) => {
    const value = valueOf(rule.booleanRule?.condition ?? {})
    if (value === undefined) return []
    const tone = toneOf(rule.booleanRule?.format ?? {})
    const ranges = rule.ranges ?? []
    const columns = new Set(ranges.flatMap(columnsOf))
    return [...columns].map(column => ({
      index,
      column,
      ...value,
      tone,
      isWhole: ranges.some(range => columnsOf(range).includes(column) && isWhole(range, rowCount)),
    }))
  })
}

function valueOf({
  type,
  values = [],
}: sheets_v4.Schema$BooleanCondition): Pick<TonedValue, 'when' | 'text'> | undefined {
  const [value] = values
  if (type === 'DATE_BEFORE') {
    return value?.relativeDate === 'TODAY' ? { when: 'before-today', text: '' } : undefined
  }
  const text = value?.userEnteredValue ?? undefined
  const whens = ['is', 'ends-with', 'contains'] as const
  const when = whens.find(each => conditionTypes[each] === type)
  return when === undefined || text === undefined ? undefined : { when, text }
}

/** A rule over all columns has no last one: it is nobody's column. */
function columnsOf({ startColumnIndex, endColumnIndex }: sheets_v4.Schema$GridRange): readonly number[] {
  const from = startColumnIndex ?? 0
  return Array.from({ length: Math.max(0, (endColumnIndex ?? from) - from) }, (_, offset) => from + offset)
}

/** Google may give an open range an end at the last row. */
function isWhole({ startRowIndex, endRowIndex }: sheets_v4.Schema$GridRange, rowCount: number): boolean {
  return (startRowIndex ?? 0) <= 1 && (endRowIndex ?? rowCount) >= rowCount
}

function toneOf({ backgroundColor, textFormat }: sheets_v4.Schema$CellFormat): Tone | undefined {
  const tones: readonly Tone[] = ['student', 'others', 'blocked', 'done', 'void']
  return tones.find(
    tone =>
      sameColor(toneColours[tone].backgroundColor, backgroundColor) &&
      sameColor(toneColours[tone].foregroundColor, textFormat?.foregroundColor),
  )
}

/** Google keeps colours as 32-bit floats, and leaves zeros out. */
function sameColor(one: Color, other: Color | undefined): boolean {
  const parts = ['red', 'green', 'blue'] as const
  return other !== undefined && parts.every(part => Math.abs((one[part] ?? 0) - (other[part] ?? 0)) < 1 / 512)
}
