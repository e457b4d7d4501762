import { cellAt } from './book.ts'
import type { Book, Sheet } from './book.ts'
import type { CellData, ExtendedValue, NumberFormat } from './protocol.ts'
import { formatNumber } from './number-format.ts'

/** An error as a formula's value. */
export interface CellError {
  readonly type: string
  readonly message: string
}

/** What a cell holds once its formula is worked out; undefined: nothing. */
export type Value = number | string | boolean | CellError | undefined

export const isError = (value: Value): value is CellError => typeof value === 'object'

const unnamed = (formula: string): CellError => ({
  type: 'NAME',
  message: `This workspace does not work out ${formula.slice(0, 60)}`,
})

export function valueAt(_book: Book, sheet: Sheet, row: number, column: number): Value {
  const entered = cellAt(sheet, row, column)?.userEnteredValue
  if (entered === undefined) return undefined
  if (entered.formulaValue !== undefined) return unnamed(entered.formulaValue)
  return entered.numberValue ?? entered.stringValue ?? entered.boolValue
}

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
  return isError(value) ? { errorValue: { ...value } } : { stringValue: value }
}

export const formatOf = (cell: CellData | undefined): NumberFormat | undefined =>
  cell?.userEnteredFormat?.numberFormat
