import { isError } from '../../value.ts'
import type { Value } from '../../value.ts'
import { compare, same, textOf } from '../coerce.ts'
import { wildcards } from '../criterion.ts'
import { allRows, array, asGrid, fail, first, one, transposed, valuesOf } from '../operand.ts'
import type { Grid, Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable, SheetFunction } from '../scope.ts'
import { truth, whole } from './arguments.ts'

const missing = (name: string, wanted: Value): never =>
  fail('N_A', `Did not find value '${textOf(wanted)}' in ${name} evaluation.`)

/** What an exact lookup takes for the wanted value: texts may hold `*` and `?`. */
function matching(wanted: Value): (value: Value) => boolean {
  if (typeof wanted === 'string' && /[*?~]/.test(wanted)) {
    const pattern = wildcards(wanted)
    return value => typeof value === 'string' && pattern.test(value)
  }
  return value => value !== undefined && same(value, wanted)
}

/** The last place of sorted values that is not beyond the wanted one; values of another type are passed over. */
function lastUpTo(values: readonly Value[], wanted: Value, direction: 1 | -1 = 1): number {
  return values.findLastIndex(
    value => typeof value === typeof wanted && !isError(value) && compare(value, wanted) * direction <= 0,
  )
}

function placeIn(values: readonly Value[], wanted: Value, sorted: boolean): number {
  return sorted ? lastUpTo(values, wanted) : values.findIndex(matching(wanted))
}

/** VLOOKUP and HLOOKUP, which is the same in a table on its side. */
const lookup = (name: string, upright: (table: Grid) => Grid): SheetFunction =>
  takes('value range value value?', ([key, range, index, sorted]) => {
    const table = upright(asGrid(range))
    const column = whole(index)
    if (column < 1)
      fail(
        'VALUE',
        `Function ${name} parameter 3 value is ${column}. It should be greater than or equal to 1.`,
      )
    if (column > table.width) fail('REF', `${name} evaluates to an out of bounds range.`)
    const wanted = first(key)
    const place = placeIn(
      table.rows.map(([value]) => value),
      wanted,
      truth(sorted, true),
    )
    return place < 0 ? missing(name, wanted) : table.rows[place]?.[column - 1]
  })

/** MATCH: 1 in rising order, 0 exactly, -1 in falling order. */
function matchPlace(wanted: Value, values: readonly Value[], type: number): number {
  if (type === 0) return values.findIndex(matching(wanted))
  return lastUpTo(values, wanted, type > 0 ? 1 : -1)
}

/** XMATCH: 0 exactly, -1 or the next smaller, 1 or the next greater, 2 with wildcards; searched from the end below 0. */
function nearestPlace(wanted: Value, values: readonly Value[], mode: number, search: number): number {
  const isMatch = mode === 2 ? matching(wanted) : (value: Value) => value !== undefined && same(value, wanted)
  const exact = search < 0 ? values.findLastIndex(isMatch) : values.findIndex(isMatch)
  if (exact >= 0 || Math.abs(mode) !== 1) return exact
  let best = -1
  values.forEach((value, place) => {
    if (typeof value !== typeof wanted || compare(value, wanted) * mode < 0) return
    if (best < 0 || compare(value, values[best]) * mode < 0) best = place
  })
  return best
}

const xlookup = takes('value range range value? value? value?', args => {
  const [key, keys, results, otherwise, mode, search] = args
  const wanted = first(key)
  const found = asGrid(results)
  const place = nearestPlace(wanted, valuesOf(keys), whole(mode), whole(search, 1))
  if (place < 0) return otherwise ?? missing('XLOOKUP', wanted)
  if (asGrid(keys).width > 1) return array(allRows(found).map(row => [row[place]]))
  return found.width === 1 ? found.rows[place]?.[0] : array([found.rows[place] ?? []])
})

function indexed(range: Grid, down: number, across: number): Operand {
  if (down < 0 || across < 0 || down > range.height || across > range.width) {
    const [parameter, value, most] =
      down < 0 || down > range.height ? [2, down, range.height] : [3, across, range.width]
    const words = `Valid values are between 0 and ${most} inclusive.`
    fail('NUM', `Function INDEX parameter ${parameter} value is ${value}. ${words}`)
  }
  const rows = down === 0 ? allRows(range) : [range.rows[down - 1] ?? []]
  if (down > 0 && across > 0) return one(rows[0]?.[across - 1])
  if (across === 0)
    return down === 0 ? range : array([Array.from({ length: range.width }, (_, at) => rows[0]?.[at])])
  return array(rows.map(row => [row[across - 1]]))
}

/** LOOKUP searches sorted values, in the first row or column of a table when no other range gives the results. */
function nearest(key: Operand | undefined, keys: Grid, results: Operand | undefined): Value {
  const wanted = first(key)
  const upright = keys.width > keys.height ? transposed(keys) : keys
  const place = lastUpTo(
    upright.rows.map(([value]) => value),
    wanted,
  )
  if (place < 0) return missing('LOOKUP', wanted)
  return results === undefined ? upright.rows[place]?.at(-1) : valuesOf(results)[place]
}

export const LOOKUPS: FunctionTable = {
  VLOOKUP: lookup('VLOOKUP', table => table),
  HLOOKUP: lookup('HLOOKUP', transposed),
  LOOKUP: takes('value range range?', ([key, keys, results]) => nearest(key, asGrid(keys), results)),
  XLOOKUP: xlookup,
  MATCH: takes('value range value?', ([key, range, type]) => {
    const place = matchPlace(first(key), valuesOf(range), whole(type, 1))
    return place < 0 ? missing('MATCH', first(key)) : place + 1
  }),
  XMATCH: takes('value range value? value?', ([key, range, mode, search]) => {
    const place = nearestPlace(first(key), valuesOf(range), whole(mode), whole(search, 1))
    return place < 0 ? missing('XMATCH', first(key)) : place + 1
  }),
  INDEX: takes('range value? value? array', ([range, row, column]) => {
    const grid = asGrid(range)
    const flat = grid.height === 1 && column === undefined
    return flat
      ? indexed(grid, Math.min(1, whole(row)), whole(row))
      : indexed(grid, whole(row), whole(column))
  }),
}
