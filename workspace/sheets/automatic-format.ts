import { areaOf, cellAt, sheetIdOf, titleOf } from './book.ts'
import type { Book, Sheet } from './book.ts'
import { formatOf } from './effective.ts'
import { parseFormula } from './formula/parse.ts'
import type { Node } from './formula/parse.ts'
import { isMoment } from './number-format.ts'
import type { GridRange, NumberFormat } from './protocol.ts'

/** The format in which a cell shows numbers: its own, or the one that its formula brings along. */
export function formatAt(book: Book, sheet: Sheet, row: number, column: number): NumberFormat | undefined {
  return cellFormat({ book, sheet, steps: STEPS }, row, column)
}

/** A formula may take its format from a formula, which … so many times. */
const STEPS = 16

interface Place {
  readonly book: Book
  readonly sheet: Sheet
  readonly steps: number
}

function cellFormat({ book, sheet, steps }: Place, row: number, column: number): NumberFormat | undefined {
  const cell = cellAt(sheet, row, column)
  const own = formatOf(cell)
  const formula = cell?.userEnteredValue?.formulaValue
  if (own !== undefined || formula === undefined || steps === 0) return own
  const node = parseFormula(formula)
  return node === undefined ? undefined : broughtBy(node, { book, sheet, steps: steps - 1 })
}

/** Functions whose result is a day or a time whatever they are given. */
const MOMENTS: Readonly<Record<string, NumberFormat>> = {
  DATE: { type: 'DATE', pattern: 'm/d/yyyy' },
  TODAY: { type: 'DATE', pattern: 'm/d/yyyy' },
  NOW: { type: 'DATE_TIME', pattern: 'm/d/yyyy h:mm:ss' },
  TIME: { type: 'TIME', pattern: 'h:mm:ss am/pm' },
}

/** Functions that hand on one of the values they are given: which of their arguments these are. */
const HANDED_ON: Readonly<Record<string, (args: readonly Node[]) => readonly Node[]>> = {
  SUM: args => args,
  MAX: args => args,
  MIN: args => args,
  AVERAGE: args => args,
  MEDIAN: args => args,
  IF: args => args.slice(1),
  IFERROR: args => args,
  IFNA: args => args,
  INDEX: args => args.slice(0, 1),
  XLOOKUP: args => args.slice(2, 3),
}

function broughtBy(node: Node, place: Place): NumberFormat | undefined {
  if (node.kind === 'range') return rangeFormat(sheetNamed(node.sheet, place), node.range, place)
  if (node.kind === 'name') return namedFormat(node.name, place)
  if (node.kind === 'prefix') return broughtBy(node.operand, place)
  if (node.kind === 'infix') return sumFormat(node, place)
  if (node.kind !== 'call') return undefined
  return MOMENTS[node.name] ?? first(HANDED_ON[node.name]?.(node.args) ?? [], place)
}

function first(nodes: readonly Node[], place: Place): NumberFormat | undefined {
  for (const node of nodes) {
    const format = broughtBy(node, place)
    if (format !== undefined) return format
  }
  return undefined
}

/** A sum looks like its first part that has a look; days between two days are a plain number. */
function sumFormat(
  { operator, left, right }: Extract<Node, { kind: 'infix' }>,
  place: Place,
): NumberFormat | undefined {
  if (operator !== '+' && operator !== '-') return undefined
  const [one, other] = [broughtBy(left, place), broughtBy(right, place)]
  return operator === '-' && isMoment(one) && isMoment(other) ? undefined : (one ?? other)
}

function namedFormat(name: string, place: Place): NumberFormat | undefined {
  const { namedRanges, sheets } = place.book
  const range = namedRanges.find(named => named.name?.toLowerCase() === name.toLowerCase())?.range
  const sheet = sheets.find(each => sheetIdOf(each) === (range?.sheetId ?? 0))
  return range === undefined ? undefined : rangeFormat(sheet, range, place)
}

function sheetNamed(title: string | undefined, { book, sheet }: Place): Sheet | undefined {
  if (title === undefined) return sheet
  return book.sheets.find(each => titleOf(each).toLowerCase() === title.toLowerCase())
}

/** The format of the first cell of a range that holds a number or a formula. */
function rangeFormat(
  sheet: Sheet | undefined,
  range: GridRange,
  { book, steps }: Place,
): NumberFormat | undefined {
  if (sheet === undefined) return undefined
  const { top, bottom, left, right } = areaOf(sheet, range)
  for (let row = top; row < Math.min(bottom, sheet.rows.length); row += 1) {
    for (let column = left; column < right; column += 1) {
      const entered = cellAt(sheet, row, column)?.userEnteredValue
      if (entered?.numberValue === undefined && entered?.formulaValue === undefined) continue
      return cellFormat({ book, sheet, steps }, row, column)
    }
  }
  return undefined
}
