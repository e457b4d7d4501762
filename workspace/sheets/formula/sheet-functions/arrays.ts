import type { Value } from '../../value.ts'
import { compare, numberOf, truthOf } from '../coerce.ts'
import {
  allRows,
  allValues,
  array,
  arrayOf,
  asGrid,
  columnOf,
  fail,
  failure,
  first,
  one,
  transposed,
} from '../operand.ts'
import type { Grid, Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable } from '../scope.ts'
import { number, truth, whole } from './arguments.ts'
import { rowKey, sortedRows } from './rows.ts'

function filtered(range: Grid, conditions: readonly Grid[]): Grid {
  const across =
    conditions.every(({ height, width }) => height === 1 && width === range.width) && range.height !== 1
  if (across) return transposed(filtered(transposed(range), conditions.map(transposed)))
  const kept = conditions.map(condition => {
    const values = allValues(condition)
    if (values.length !== range.height || Math.min(condition.height, condition.width) > 1) {
      if (range.height === 1 && values.length === range.width) return values
      fail(
        'N_A',
        `FILTER has mismatched range sizes. Expected row count: ${range.height}. column count: 1. Actual row count: ${condition.height}, column count: ${condition.width}.`,
      )
    }
    return values
  })
  const isKept = (place: number): boolean => kept.every(values => truthIn(values[place]))
  const alongRow = range.height === 1 && kept[0]?.length !== 1
  const rows = alongRow
    ? [(range.rows[0] ?? []).filter((_, place) => isKept(place))].filter(row => row.length > 0)
    : allRows(range).filter((_, place) => isKept(place))
  if (rows.length === 0) fail('N_A', 'No matches are found in FILTER evaluation.')
  return array(rows)
}

/** In a condition an error is no match, and neither is a text. */
const truthIn = (value: Value): boolean =>
  typeof value === 'boolean' || typeof value === 'number' ? truthOf(value) : false

/** What SORT is given after its range: pairs of a column (by number or as a range) and whether it rises. */
function sortColumns(
  range: Grid,
  pairs: readonly Operand[],
): readonly { values: readonly Value[]; rises: boolean }[] {
  return pairs.flatMap((operand, place) => {
    if (place % 2 === 1) return []
    const rises = truth(pairs[place + 1], true)
    if (operand.kind === 'many' && operand.height === range.height && range.height > 1) {
      return { values: allValues(operand), rises }
    }
    const column = whole(operand)
    if (column < 1 || column > range.width) fail('VALUE', `SORT column ${column} is out of range.`)
    return { values: allRows(range).map(row => row[column - 1]), rises }
  })
}

function sorted(range: Grid, pairs: readonly Operand[]): Grid {
  const columns = sortColumns(range, pairs.length === 0 ? [one(1)] : pairs)
  return array(sortedRows(allRows(range), columns))
}

/** Rows that are alike but for the case of letters are one. */
function unique(range: Grid, byColumn: boolean, exactlyOnce: boolean): Grid {
  if (byColumn) return transposed(unique(transposed(range), false, exactlyOnce))
  const groups = [...Map.groupBy(allRows(range), rowKey).values()]
  const kept = groups
    .filter(alike => !exactlyOnce || alike.length === 1)
    .flatMap(([row]) => (row ? [row] : []))
  return kept.length === 0 ? fail('N_A', 'No matches are found in UNIQUE evaluation.') : array(kept)
}

function sortn([range, count, ties, ...pairs]: readonly Operand[]): Grid {
  const rows = allRows(sorted(asGrid(range), pairs))
  const limit = whole(count, 1)
  const mode = whole(ties)
  if (mode === 2)
    return array(
      [...Map.groupBy(rows, rowKey).values()].flatMap(([row]) => (row ? [row] : [])).slice(0, limit),
    )
  const last = rows[limit - 1]
  const tied =
    mode === 1 && last !== undefined ? rows.slice(limit).filter(row => rowKey(row) === rowKey(last)) : []
  return array([...rows.slice(0, limit), ...tied])
}

function sequence(height: number, width: number, start: number, step: number): Grid {
  if (height < 1 || width < 1)
    fail(
      'NUM',
      `Function SEQUENCE parameter ${height < 1 ? 1 : 2} value should be greater than or equal to 1.`,
    )
  return arrayOf(height, width, (down, across) => start + (down * width + across) * step)
}

/** Rows or columns by their numbers, from the end below 0. */
function chosen(name: string, rows: Grid['rows'], wanted: readonly Operand[]): Grid {
  const places = wanted.flatMap(allValues).map(value => Math.trunc(numberOf(value)))
  return array(
    places.map(place => {
      const row = rows.at(place > 0 ? place - 1 : place)
      return row !== undefined && place !== 0
        ? row
        : fail('VALUE', `Function ${name} parameter value ${place} is out of range.`)
    }),
  )
}

/** Values in rows of so many, the last filled up. */
function wrapped(values: readonly Value[], count: number, filling: Operand | undefined): Grid {
  if (count < 1) fail('NUM', `${count} is no number of cells in a row.`)
  const pad = filling === undefined ? MISSING : first(filling)
  return arrayOf(Math.ceil(values.length / count), count, (down, across) => {
    const place = down * count + across
    return place < values.length ? values[place] : pad
  })
}

const MISSING = failure('N_A', 'Result array has no value here.')

/** The product of two matrices. */
function product(one: Grid, other: Grid): Grid {
  if (one.width !== other.height) {
    fail('VALUE', 'Function MMULT has incompatible matrix dimensions.')
  }
  const columns = transposed(other).rows
  return array(
    one.rows.map(row =>
      columns.map(column =>
        row.reduce<number>((sum, value, at) => sum + numberOf(value) * numberOf(column[at]), 0),
      ),
    ),
  )
}

/** How many values lie up to each class, and how many beyond the last. */
function frequency(values: readonly Value[], classes: readonly Value[]): Grid {
  const numbers = values.filter(value => typeof value === 'number')
  const bounds = classes.filter(value => typeof value === 'number').toSorted(compare)
  const counts = [...bounds, Infinity].map((bound, at) => {
    const below = bounds[at - 1] ?? -Infinity
    return numbers.filter(value => value > below && value <= bound).length
  })
  return columnOf(counts)
}

const flat = (args: readonly Operand[]): readonly Value[] => args.flatMap(allValues)
const isKeptBy = (mode: number) => (value: Value) =>
  !((mode % 2 === 1 && value === undefined) || (mode >= 2 && typeof value === 'object'))

export const ARRAYS: FunctionTable = {
  FILTER: takes('range range more array', ([range, ...conditions]) =>
    filtered(asGrid(range), conditions.map(asGrid)),
  ),
  SORT: takes('range range? range? pairs array', ([range, ...pairs]) => sorted(asGrid(range), pairs)),
  SORTN: takes('range value? value? range? range? pairs array', sortn),
  UNIQUE: takes('range value? value?', ([range, byColumn, once]) =>
    unique(asGrid(range), truth(byColumn, false), truth(once, false)),
  ),
  TRANSPOSE: takes('range', ([range]) => transposed(asGrid(range))),
  SEQUENCE: takes('value value? value? value?', ([height, width, start, step]) =>
    sequence(whole(height), whole(width, 1), number(start, 1), number(step, 1)),
  ),
  MUNIT: takes('value', ([size]) =>
    arrayOf(whole(size), whole(size), (down, across) => Number(down === across)),
  ),
  RANDARRAY: takes('value? value?', ([height, width], { world }) =>
    arrayOf(whole(height, 1), whole(width, 1), () => world.chance()),
  ),
  FLATTEN: takes('range more', args => columnOf(flat(args))),
  TOCOL: takes('range value? value?', ([range, mode, byColumn]) =>
    columnOf(
      allValues(truth(byColumn, false) ? transposed(asGrid(range)) : range).filter(isKeptBy(whole(mode))),
    ),
  ),
  TOROW: takes('range value? value?', ([range, mode, byColumn]) =>
    array([
      allValues(truth(byColumn, false) ? transposed(asGrid(range)) : range).filter(isKeptBy(whole(mode))),
    ]),
  ),
  ARRAY_CONSTRAIN: takes('range value value', ([range, height, width]) =>
    array(
      allRows(asGrid(range))
        .slice(0, whole(height))
        .map(row => row.slice(0, whole(width))),
    ),
  ),
  HSTACK: takes('range more', args => {
    const parts = args.map(arg => transposed(asGrid(arg)).rows)
    return transposed(array(parts.flat()))
  }),
  VSTACK: takes('range more', args => array(args.flatMap(arg => allRows(asGrid(arg))))),
  CHOOSEROWS: takes('range range more', ([range, ...wanted]) =>
    chosen('CHOOSEROWS', allRows(asGrid(range)), wanted),
  ),
  CHOOSECOLS: takes('range range more', ([range, ...wanted]) =>
    transposed(chosen('CHOOSECOLS', transposed(asGrid(range)).rows, wanted)),
  ),
  WRAPROWS: takes('range value value?', ([range, count, pad]) =>
    wrapped(allValues(range), whole(count), pad),
  ),
  WRAPCOLS: takes('range value value?', ([range, count, pad]) =>
    transposed(wrapped(allValues(range), whole(count), pad)),
  ),
  MMULT: takes('range range array', ([one, other]) => product(asGrid(one), asGrid(other))),
  FREQUENCY: takes('range range', ([values, classes]) => frequency(allValues(values), allValues(classes))),
}
