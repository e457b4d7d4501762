import { cellAt } from './book.ts'
import type { Book, Sheet } from './book.ts'
import { Calculation } from './formula/calculation.ts'
import type { Surroundings } from './formula/calculation.ts'
import { formatNumber } from './number-format.ts'
import type { CellData, ExtendedValue, NumberFormat } from './protocol.ts'
import { isError } from './value.ts'
import type { Value } from './value.ts'

/** The worked-out formulas of spreadsheets that no longer change. */
const calculations = new WeakMap<Book, Calculation>()

/** The formulas of a spreadsheet. A draft may still change, so nothing is remembered of it: to read much of one, freeze it. */
export function calculationOf(book: Book): Calculation {
  const known = calculations.get(book)
  if (known !== undefined) return known
  const calculation = new Calculation(book, alone(book))
  if (Object.isFrozen(book)) calculations.set(book, calculation)
  return calculation
}

/** Lets the formulas of a spreadsheet see the clock, the other spreadsheets and what is hidden. */
export function placeIn(surroundings: Surroundings, book: Book): Book {
  calculations.set(book, new Calculation(book, surroundings))
  return book
}

/** What formulas see of a spreadsheet that is in no store: itself, at the moment of its last change. */
const alone = ({ changedAt }: Book): Surroundings => ({
  now: () => new Date(changedAt),
  open: () => undefined,
  filtered: () => new Set(),
})

/** What a cell holds once its formula is worked out, or what the array of another fills it with. */
export function valueAt(book: Book, sheet: Sheet, row: number, column: number): Value {
  const entered = cellAt(sheet, row, column)?.userEnteredValue
  if (entered?.formulaValue === undefined && (entered !== undefined || !sheet.arrayFormulas)) {
    return entered?.numberValue ?? entered?.stringValue ?? entered?.boolValue
  }
  return calculationOf(book).value(sheet, row, column)
}

/** What a formula of a rule comes to for a cell, shifted to it already. */
export function formulaAt(book: Book, sheet: Sheet, row: number, column: number, formula: string): Value {
  return calculationOf(book).rule(formula, sheet, row, column)
}

/** Below the last row of a sheet that holds something, whether it stands there or an array fills it. */
export const filledBottom = (book: Book, sheet: Sheet): number =>
  sheet.arrayFormulas ? calculationOf(book).bottom(sheet) : sheet.rows.length

/** Beyond the last column of a row that holds something. */
export const filledRight = (book: Book, sheet: Sheet, row: number): number =>
  sheet.arrayFormulas ? calculationOf(book).right(sheet, row) : (sheet.rows[row]?.cells.length ?? 0)

export const ERROR_WORDS: Readonly<Record<string, string>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  ERROR: '#ERROR!',
}

/** A value as the cell shows it. */
export function showValue(value: Value, format: NumberFormat | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return formatNumber(value, format)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return isError(value) ? (ERROR_WORDS[value.type] ?? '#ERROR!') : value
}

/** A value as the protocol writes it. */
export function extended(value: Value): ExtendedValue | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'number') return { numberValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  if (!isError(value)) return { stringValue: value }
  const { type, message } = value
  return { errorValue: { type, ...(message === '' ? {} : { message }) } }
}

export const formatOf = (cell: CellData | undefined): NumberFormat | undefined =>
  cell?.userEnteredFormat?.numberFormat
