import { textOf } from '../coerce.ts'
import { whole } from '../sheet-functions/arguments.ts'
import { array, asGrid, fail, first } from '../operand.ts'
import type { Grid } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable } from '../scope.ts'
import { parseQuery } from './parse.ts'
import { runQuery } from './run.ts'
import { sourceOf } from './source.ts'

/** Asks a range; a row of labels comes first unless all of them are empty. */
function answered(grid: Grid, query: string, headers: number, now: number): Grid {
  const source = sourceOf(grid, headers)
  const { rows, labels, columns } = runQuery(parseQuery(query, source.columnOf), source, now)
  const titled = labels.some(label => label !== '')
  if (!titled && rows.length === 0) fail('N_A', 'Query completed with an empty output.')
  return {
    ...array(titled ? [labels.map(label => (label === '' ? undefined : label)), ...rows] : rows),
    columns,
  }
}

export const QUERIES: FunctionTable = {
  QUERY: takes('range value? value?', ([range, query, headers], { world }) =>
    answered(asGrid(range), textOf(first(query)), whole(headers, -1), world.now()),
  ),
}
