import { areaOf, cellAt, sheetIdOf, titleOf } from './book.ts'
import type { Book, Sheet } from './book.ts'
import { calculationOf, formatOf } from './effective.ts'
import { parseFormula } from './formula/parse.ts'
import type { Node } from './formula/parse.ts'
import type { Region } from './formula/spills.ts'
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
  const entered = cell?.userEnteredValue
  if (own !== undefined || steps === 0) return own
  const place = { book, sheet, steps: steps - 1 }
  if (sheet.arrayFormulas && (entered === undefined || entered.formulaValue !== undefined)) {
    const region = calculationOf(book).regionAt(sheet, row, column)
    if (region !== undefined) return filledFormat(region, column, place)
  }
  const node = entered?.formulaValue === undefined ? undefined : parseFormula(entered.formulaValue)
  return node === undefined ? undefined : broughtBy(node, place)
}

/** Functions whose result is a day, a time, a share or money whatever they are given. */
const GIVEN: Readonly<Record<string, NumberFormat>> = {
  DATE: { type: 'DATE' },
  TODAY: { type: 'DATE' },
  NOW: { type: 'DATE_TIME' },
  TIME: { type: 'TIME' },
  TO_DATE: { type: 'DATE' },
  TO_DOLLARS: { type: 'CURRENCY' },
  TO_PERCENT: { type: 'PERCENT' },
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
  EDATE: args => args.slice(0, 1),
  EOMONTH: args => args.slice(0, 1),
  WORKDAY: args => args.slice(0, 1),
}

/** Functions whose result has the columns of what they are given first. */
const KEEP_COLUMNS = new Set('ARRAYFORMULA ARRAY_CONSTRAIN FILTER IFERROR SORT SORTN UNIQUE'.split(' '))

function broughtBy(node: Node, place: Place): NumberFormat | undefined {
  if (node.kind === 'range') return rangeFormat(sheetNamed(node.sheet, place), node.range, place)
  if (node.kind === 'name') return namedFormat(node.name, place)
  if (node.kind === 'prefix') return broughtBy(node.operand, place)
  if (node.kind === 'infix') return sumFormat(node, place)
  if (node.kind !== 'call') return undefined
  if (node.name === 'VLOOKUP') return lookedUp(node.args, place)
  if (KEEP_COLUMNS.has(node.name)) return columnFormat(node, 0, place)
  return GIVEN[node.name] ?? first(HANDED_ON[node.name]?.(node.args) ?? [], place)
}

/** The format of the column that a VLOOKUP finds, where its number stands in the formula. */
function lookedUp([, table, index]: readonly Node[], place: Place): NumberFormat | undefined {
  if (table === undefined || index?.kind !== 'value' || typeof index.value !== 'number') return undefined
  return columnFormat(table, index.value - 1, place)
}

/** Formats by column of the arrays that fill cells, as far as they were asked for. */
const known = new WeakMap<Region, Map<number, NumberFormat | undefined>>()

function filledFormat(region: Region, column: number, place: Place): NumberFormat | undefined {
  const formats = known.get(region) ?? new Map<number, NumberFormat | undefined>()
  known.set(region, formats)
  if (!formats.has(column)) formats.set(column, arrayFormat(region, column - region.left, place))
  return formats.get(column)
}

/** What the function that gave the array says of a column, or what its formula brings along. */
function arrayFormat({ top, left, grid }: Region, column: number, place: Place): NumberFormat | undefined {
  const pattern = grid.columns?.[column]?.pattern
  if (pattern !== undefined) return { type: /[ymdhs]/i.test(pattern) ? 'DATE_TIME' : 'NUMBER', pattern }
  const formula = cellAt(place.sheet, top, left)?.userEnteredValue?.formulaValue
  const node = formula === undefined ? undefined : parseFormula(formula)
  if (grid.columns === undefined) return node && columnFormat(node, column, place)
  const [asked, from] = [node && askedBy(node), grid.columns[column]?.from]
  return asked === undefined || from === undefined ? undefined : columnFormat(asked, from, place)
}

/** What the QUERY in a formula asks. */
function askedBy(node: Node): Node | undefined {
  if (node.kind !== 'call') return undefined
  const [of] = node.args
  return node.name === 'QUERY' || of === undefined ? of : askedBy(of)
}

/** The format that a formula brings along in one of the columns of its array. */
function columnFormat(node: Node, column: number, place: Place): NumberFormat | undefined {
  if (node.kind === 'range') {
    const sheet = sheetNamed(node.sheet, place)
    const startColumnIndex = (node.range.startColumnIndex ?? 0) + column
    return rangeFormat(
      sheet,
      { ...node.range, startColumnIndex, endColumnIndex: startColumnIndex + 1 },
      place,
    )
  }
  if (node.kind === 'array') return literalFormat(node.rows[0] ?? [], column, place)
  const [of] = node.kind === 'call' && KEEP_COLUMNS.has(node.name) ? node.args : []
  return of === undefined ? broughtBy(node, place) : columnFormat(of, column, place)
}

/** In `{A2:B, D2:D}` the third column is the first of the second range. */
function literalFormat(nodes: readonly Node[], column: number, place: Place): NumberFormat | undefined {
  let left = 0
  for (const node of nodes) {
    const { startColumnIndex = 0, endColumnIndex = startColumnIndex + 1 } =
      node.kind === 'range' ? node.range : {}
    const width = endColumnIndex - startColumnIndex
    if (column < left + width) return columnFormat(node, column - left, place)
    left += width
  }
  return undefined
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
