import { columnName } from '../../a1.ts'
import { isError } from '../../value.ts'
import type { Value } from '../../value.ts'
import { textOf } from '../coerce.ts'
import { allRows } from '../operand.ts'
import type { Grid } from '../operand.ts'

/** What is asked: rows with one type of value a column, and what the columns are called. */
export interface Source {
  readonly labels: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  readonly columnOf: (name: string) => number | undefined
}

/** Reads a range (columns by their letters) or an array (`Col1`, `Col2`, …) with so many rows of headers; -1: guessed. */
export function sourceOf(grid: Grid, headers: number): Source {
  // Blank rows at the end of a range are rows like others, but nothing asks for them.
  const all = grid.at === undefined ? allRows(grid) : grid.rows
  const count = headers < 0 ? Number(looksLikeHeader(all)) : headers
  const columns = Array.from({ length: grid.width }, (_, column) => column)
  const types = columns.map(column => majority(all.slice(count).map(row => row[column])))
  return {
    labels: columns.map(column =>
      all
        .slice(0, count)
        .map(row => plainText(row[column]))
        .join(' ')
        .trim(),
    ),
    rows: all
      .slice(count)
      .map(row => columns.map(column => (typeof row[column] === types[column] ? row[column] : undefined))),
    columnOf: name => columns.find(column => nameOf(grid, column) === name),
  }
}

const nameOf = ({ at }: Grid, column: number): string =>
  at === undefined ? `Col${column + 1}` : columnName(at.left + column)

const plainText = (value: Value): string => (isError(value) ? '' : textOf(value))

/** The type that most values of a column have; the others count as blank. */
function majority(values: readonly Value[]): string {
  const types = values.filter(value => value !== undefined && !isError(value)).map(value => typeof value)
  const count = (type: string): number => types.filter(each => each === type).length
  return ['string', 'number', 'boolean'].toSorted((one, other) => count(other) - count(one))[0] ?? 'string'
}

/** Texts alone in the first row, above columns of something else. */
function looksLikeHeader([first = [], ...rest]: readonly (readonly Value[])[]): boolean {
  const isNamed = first.every(value => typeof value === 'string' || value === undefined)
  if (!isNamed || first.every(value => value === undefined)) return false
  return first.some(
    (value, column) => value !== undefined && majority(rest.map(row => row[column])) !== 'string',
  )
}
