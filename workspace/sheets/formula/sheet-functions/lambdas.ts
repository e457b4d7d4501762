import type { Value } from '../../value.ts'
import { allRows, array, arrayOf, asGrid, fail, first, one } from '../operand.ts'
import type { Grid, Lambda, Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable } from '../scope.ts'
import { forEach } from '../broadcast.ts'
import { whole } from './arguments.ts'

function lambdaOf(name: string, operand: Operand | undefined): Lambda {
  if (operand?.kind === 'lambda') return operand
  return fail('N_A', `Argument must be a LAMBDA in ${name}.`)
}

/** What a LAMBDA gives for one step, which must be a single value. */
function single(operand: Operand): Value {
  if (operand.kind === 'many' && operand.height * operand.width > 1) {
    fail('VALUE', 'Single values expected. Nested array results are not supported.')
  }
  return first(operand)
}

const rowGrid = (row: readonly Value[]): Grid => array([row])

/** All values that come up when one after another is taken in. */
function running(
  start: Operand | undefined,
  values: Operand | undefined,
  lambda: Lambda,
): readonly (readonly Value[])[] {
  let total: Operand = start ?? one(undefined)
  return allRows(asGrid(values)).map(row =>
    row.map(value => {
      total = lambda.call(total, one(value))
      return single(total)
    }),
  )
}

export const LAMBDAS: FunctionTable = {
  MAP: takes('range range more', args => {
    const lambda = lambdaOf('MAP', args.at(-1))
    return forEach(
      args.slice(0, -1).map(asGrid),
      () => true,
      values => one(single(lambda.call(...values))),
    )
  }),
  BYROW: takes('range range', ([range, work]) => {
    const lambda = lambdaOf('BYROW', work)
    return array(allRows(asGrid(range)).map(row => [single(lambda.call(rowGrid(row)))]))
  }),
  BYCOL: takes('range range', ([range, work]) => {
    const lambda = lambdaOf('BYCOL', work)
    const rows = allRows(asGrid(range))
    const columns = Array.from({ length: asGrid(range).width }, (_, at) => array(rows.map(row => [row[at]])))
    return array([columns.map(column => single(lambda.call(column)))])
  }),
  REDUCE: takes('range range range', ([start, range, work]) => {
    const lambda = lambdaOf('REDUCE', work)
    const values = allRows(asGrid(range)).flat()
    return values.reduce<Operand>((total, value) => lambda.call(total, one(value)), start ?? one(undefined))
  }),
  SCAN: takes('range range range', ([start, range, work]) =>
    array(running(start, range, lambdaOf('SCAN', work))),
  ),
  MAKEARRAY: takes('value value range', ([height, width, work]) => {
    const lambda = lambdaOf('MAKEARRAY', work)
    return arrayOf(whole(height), whole(width), (down, across) =>
      single(lambda.call(one(down + 1), one(across + 1))),
    )
  }),
}
