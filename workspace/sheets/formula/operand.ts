import { columnCountOf } from '../book.ts'
import type { Area, Sheet } from '../book.ts'
import { isError } from '../value.ts'
import type { CellError, Value } from '../value.ts'

/** Values by rows: a range of a sheet, or an array that a function gives. */
export interface Grid {
  readonly kind: 'many'
  /** Below the last of these rows everything is blank. */
  readonly rows: readonly (readonly Value[])[]
  readonly height: number
  readonly width: number
  /** Of an array: in which pattern a column shows its numbers, and which column of its first operand it came from. */
  readonly columns?: readonly { readonly pattern?: string | undefined; readonly from?: number | undefined }[]
  /** Where a range lies; an array lies nowhere. */
  readonly at?: { readonly sheet: Sheet; readonly top: number; readonly left: number }
}

/** What LAMBDA makes. */
export interface Lambda {
  readonly kind: 'lambda'
  readonly call: (...args: readonly Operand[]) => Operand
}

/** What functions are given and give. */
export type Operand = { readonly kind: 'one'; readonly value: Value } | Grid | Lambda

export const one = (value: Value): Operand => ({ kind: 'one', value })

/** A range of a sheet, whose values are read when somebody asks for them: ROW, ROWS and OFFSET never do. */
export function rangeGrid(sheet: Sheet, area: Area, read: (area: Area) => Grid['rows']): Grid {
  const { top, left, bottom } = area
  // Nothing lies beyond the grid, however far a formula reaches.
  const right = Math.max(left + 1, Math.min(area.right, columnCountOf(sheet)))
  let rows: Grid['rows'] | undefined
  return {
    kind: 'many',
    height: bottom - top,
    width: right - left,
    at: { sheet, top, left },
    get rows() {
      rows ??= read({ top, bottom, left, right })
      return rows
    },
  }
}

/** As long as a cell's text may be. */
export const LONGEST_TEXT = 50_000

/** As many cells as a spreadsheet may have. */
const MOST_CELLS = 10_000_000

/** Refuses an array that no spreadsheet could hold. */
export function checkSize(height: number, width: number): void {
  if (height * width > MOST_CELLS) fail('NUM', `The result would have more than ${MOST_CELLS} cells.`)
}

/** An array of so many rows and columns, cell by cell. */
export function arrayOf(height: number, width: number, cell: (down: number, across: number) => Value): Grid {
  checkSize(height, width)
  return array(
    Array.from({ length: height }, (_, down) =>
      Array.from({ length: width }, (_, across) => cell(down, across)),
    ),
  )
}

/** An array of these rows, short ones filled up with blanks. */
export function array(rows: readonly (readonly Value[])[]): Grid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const even = rows.map(row =>
    row.length === width ? row : Array.from({ length: width }, (_, across) => row[across]),
  )
  return { kind: 'many', rows: even, height: rows.length, width }
}

export const columnOf = (values: readonly Value[]): Grid => array(values.map(value => [value]))

/** Any operand as a grid; a single value has one cell. */
export function asGrid(operand: Operand | undefined): Grid {
  if (operand?.kind === 'many') return operand
  return array([[operand === undefined ? undefined : first(operand)]])
}

/** The first value of an operand. */
export function first(operand: Operand | undefined): Value {
  if (operand?.kind === 'lambda') return LOOSE_LAMBDA
  return operand?.kind === 'many' ? operand.rows[0]?.[0] : operand?.value
}

const LOOSE_LAMBDA: CellError = {
  type: 'N_A',
  message: 'Function LAMBDA should be followed by a call containing the actual values.',
}

/** The values that are kept of an operand, row by row; blanks below the last of them are left out. */
export function valuesOf(operand: Operand | undefined): readonly Value[] {
  if (operand === undefined) return []
  if (operand.kind !== 'many') return [first(operand)]
  return operand.width === 1 ? operand.rows.map(row => row[0]) : operand.rows.flat()
}

/** All values of an operand, row by row, to its last cell. */
export function allValues(operand: Operand | undefined): readonly Value[] {
  if (operand?.kind !== 'many') return valuesOf(operand)
  return [...valuesOf(operand), ...Array.from({ length: blanksBelow(operand) }, () => undefined)]
}

/** How many cells below the last row that is kept. */
export const blanksBelow = (grid: Grid): number => (grid.height - grid.rows.length) * grid.width

/** All rows of a grid, blank ones too. */
export function allRows(grid: Grid): readonly (readonly Value[])[] {
  if (grid.rows.length >= grid.height) return grid.rows
  const blank = Array.from({ length: grid.width }, () => undefined)
  return [...grid.rows, ...Array.from({ length: grid.height - grid.rows.length }, () => blank)]
}

export function transposed(grid: Grid): Grid {
  const rows = allRows(grid)
  return array(Array.from({ length: grid.width }, (_, across) => rows.map(row => row[across])))
}

/** An error on its way to the cell. */
export class Failure extends Error {
  readonly error: CellError

  constructor(error: CellError) {
    super(error.message)
    this.error = error
  }
}

/** A text where a number or a boolean is wanted; the call that gave it says which of its parameters that was. */
export class Mismatch extends Failure {
  readonly given: string
  readonly wanted: 'number' | 'boolean'

  constructor(given: string, wanted: 'number' | 'boolean') {
    super(failure('VALUE', `'${given}' is a text and cannot be coerced to a ${wanted}.`))
    this.given = given
    this.wanted = wanted
  }

  /** The same in Google's words for a parameter (from 1) of a function. */
  of(name: string, parameter: number): CellError {
    const { given, wanted } = this
    const words = `Function ${name} parameter ${parameter} expects ${wanted} values.`
    return failure('VALUE', `${words} But '${given}' is a text and cannot be coerced to a ${wanted}.`)
  }
}

export const failure = (type: string, message: string): CellError => ({ type, message })

/** Where a formula ends that takes more work than Google gives one. */
export const EXHAUSTED = failure(
  'ERROR',
  'Calculation limit was reached when trying to compute this formula.',
)

/** Ends a function with an error in its place. */
export function fail(type: string, message: string): never {
  throw new Failure(failure(type, message))
}

/** A value that is no error; an error ends the function. */
export function sound(value: Value): Exclude<Value, CellError> {
  if (isError(value)) throw new Failure(value)
  return value
}
