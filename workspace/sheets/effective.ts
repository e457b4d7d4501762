import { cellAt } from './book.ts'
import type { Book, Sheet } from './book.ts'
import { cellValue, formulaValue } from './formula/evaluate.ts'
import type { Memo } from './formula/evaluate.ts'
import { formatNumber } from './number-format.ts'
import type { CellData, ExtendedValue, NumberFormat } from './protocol.ts'
import { isError } from './value.ts'
import type { Value } from './value.ts'

/** Worked-out formulas of spreadsheets that no longer change. */
const memos = new WeakMap<Book, Memo>()

/** What a cell holds once its formula is worked out. A draft may still change, so nothing is remembered of it. */
export function valueAt(book: Book, sheet: Sheet, row: number, column: number): Value {
  const entered = cellAt(sheet, row, column)?.userEnteredValue
  if (entered?.formulaValue === undefined) {
    return entered?.numberValue ?? entered?.stringValue ?? entered?.boolValue
  }
  return cellValue(book, sheet, row, column, memoOf(book))
}

/** What a formula of a rule comes to for a cell, shifted to it already. Without a column of its own it is worked out once a row. */
export function formulaAt(book: Book, sheet: Sheet, row: number, column: number, formula: string): Value {
  const memo = memoOf(book)
  const key = `${sheet.key} ${row} ${/\bCOLUMN\s*\(\s*\)/i.test(formula) ? column : ''} ${formula}`
  if (memo.has(key)) return memo.get(key)
  const value = formulaValue(formula, { book, sheet, row, column, memo })
  memo.set(key, value)
  return value
}

function memoOf(book: Book): Memo {
  if (!Object.isFrozen(book)) return new Map()
  const memo = memos.get(book) ?? new Map()
  memos.set(book, memo)
  return memo
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
