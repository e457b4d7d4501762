import type { Value } from '../value.ts'
import { allRows, array, checkSize, failure, first, one } from './operand.ts'
import type { Grid, Operand } from './operand.ts'

export const asOperand = (result: Value | Operand): Operand =>
  typeof result === 'object' && 'kind' in result ? result : one(result)

/**
 * Does a work for every value of the arrays among its operands: one row or column goes along with all rows or columns,
 * what is too short for the others is #N/A. `spread` says which operands are taken apart.
 */
export function forEach(
  operands: readonly Operand[],
  spread: (place: number) => boolean,
  work: (operands: readonly Operand[]) => Operand,
): Operand {
  const grids = operands.map((operand, place) =>
    operand.kind === 'many' && spread(place) ? operand : undefined,
  )
  const many = grids.filter(grid => grid !== undefined)
  if (many.length === 0) return work(operands)
  const height = Math.max(...many.map(grid => grid.height))
  const width = Math.max(...many.map(grid => grid.width))
  checkSize(height, width)
  const values = grids.map(grid => grid && allRows(grid))
  const results = Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (_, across) =>
      work(
        operands.map((operand, place) => {
          const grid = grids[place]
          return grid === undefined ? operand : one(valueIn(grid, values[place] ?? [], down, across))
        }),
      ),
    ),
  )
  return joined(results)
}

function valueIn(grid: Grid, rows: Grid['rows'], down: number, across: number): Value {
  const row = grid.height === 1 ? 0 : down
  const column = grid.width === 1 ? 0 : across
  return row < grid.height && column < grid.width ? rows[row]?.[column] : TOO_SHORT
}

const TOO_SHORT = failure('N_A', 'Array arguments are of different size.')

/** The results side by side; where each is a row of its own (as SPLIT gives for a column) those rows. */
function joined(results: readonly (readonly Operand[])[]): Operand {
  return array(
    results.map(row =>
      row.flatMap(result => (result.kind === 'many' ? (result.rows[0] ?? []) : [first(result)])),
    ),
  )
}
