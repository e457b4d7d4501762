import { formatNumber } from '../number-format.ts'
import { fromSerial, serialDay } from '../serial.ts'
import { isError } from '../value.ts'
import type { Value } from '../value.ts'
import { compare, criterion, failure, single, toBoolean, toNumber, toText, valuesOf } from './operand.ts'
import type { Operand } from './operand.ts'

/** A function of the sheet: its operands are worked out already. `now` is a serial number. */
export type SheetFunction = (args: readonly Operand[], now: number) => Value

const numbersOf = (args: readonly Operand[]): readonly number[] =>
  args.flatMap(arg =>
    arg.kind === 'many'
      ? valuesOf(arg).filter(value => typeof value === 'number')
      : [toNumber(arg.value)].filter(value => typeof value === 'number'),
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** A function of all numbers given; an error among them is the result. */
const ofNumbers =
  (work: (numbers: readonly number[]) => Value): SheetFunction =>
  args =>
    args.flatMap(valuesOf).find(isError) ?? work(numbersOf(args))

/** A function of single numbers. */
const numeric =
  (work: (...numbers: readonly number[]) => Value): SheetFunction =>
  args => {
    const numbers = args.map(arg => toNumber(single(arg)))
    return numbers.find(isError) ?? work(...numbers.filter(value => typeof value === 'number'))
  }

/** A function of single texts. */
const textual =
  (work: (...texts: readonly string[]) => Value): SheetFunction =>
  args => {
    const values = args.map(single)
    return values.find(isError) ?? work(...values.map(toText))
  }

const about =
  (test: (value: Value) => boolean): SheetFunction =>
  ([arg]) =>
    test(single(arg))

const average = (numbers: readonly number[]): Value =>
  numbers.length === 0
    ? failure('DIVIDE_BY_ZERO', 'There is nothing to average.')
    : sum(numbers) / numbers.length

function logical(args: readonly Operand[], join: (values: readonly boolean[]) => boolean): Value {
  const values = args
    .flatMap(valuesOf)
    .filter(value => value !== undefined)
    .map(toBoolean)
  return (
    values.find(value => typeof value === 'object') ??
    join(values.filter(value => value === true || value === false))
  )
}

/** The places where every pair of range and criterion agrees. */
function agreeing(pairs: readonly Operand[]): readonly number[] {
  const [first] = pairs
  const tests = pairs.flatMap((range, index) => {
    const wanted = pairs[index + 1]
    return index % 2 === 0 && wanted !== undefined
      ? [{ values: valuesOf(range), test: criterion(single(wanted)) }]
      : []
  })
  return valuesOf(first).flatMap((_, place) =>
    tests.every(({ values, test }) => test(values[place])) ? [place] : [],
  )
}

const picked = (range: Operand | undefined, places: readonly number[]): readonly number[] => {
  const values = valuesOf(range)
  return places.map(place => values[place]).filter(value => typeof value === 'number')
}

const rounded = (number: number, places: number, how: (size: number) => number): number => {
  const scaled = Number(`${Math.abs(number).toPrecision(15)}e${places}`)
  return (Math.sign(number) * how(scaled)) / 10 ** places
}

function vlookup([key, table, column, sorted]: readonly Operand[]): Value {
  const index = toNumber(single(column))
  if (table?.kind !== 'many' || typeof index !== 'number')
    return failure('VALUE', 'VLOOKUP needs a range and an index.')
  const wanted = single(key)
  const exact = sorted !== undefined && toBoolean(single(sorted)) === false
  const row = exact
    ? table.rows.find(([first]) => first !== undefined && compare(first, wanted) === 0)
    : table.rows.findLast(([first]) => first !== undefined && compare(first, wanted) <= 0)
  return row === undefined ? failure('N_A', `Did not find value '${toText(wanted)}'.`) : row[index - 1]
}

function match([key, range, type]: readonly Operand[]): Value {
  const wanted = single(key)
  const values = valuesOf(range)
  const exact = type !== undefined && toNumber(single(type)) === 0
  const place = exact
    ? values.findIndex(value => value !== undefined && compare(value, wanted) === 0)
    : values.findLastIndex(value => value !== undefined && compare(value, wanted) <= 0)
  return place < 0 ? failure('N_A', `Did not find value '${toText(wanted)}'.`) : place + 1
}

function index([range, row, column]: readonly Operand[]): Value {
  const [down, across] = [toNumber(single(row)), toNumber(single(column))]
  if (range?.kind !== 'many' || typeof down !== 'number' || typeof across !== 'number') return single(range)
  const flat = range.rows.length === 1 && column === undefined
  return flat
    ? range.rows[0]?.[Math.max(1, down) - 1]
    : range.rows[Math.max(1, down) - 1]?.[Math.max(1, across) - 1]
}

export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUM: ofNumbers(sum),
  AVERAGE: ofNumbers(average),
  MIN: ofNumbers(numbers => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: ofNumbers(numbers => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  COUNT: args => numbersOf(args).length,
  COUNTA: args => args.flatMap(valuesOf).filter(value => value !== undefined).length,
  COUNTBLANK: args => args.flatMap(valuesOf).filter(value => value === undefined || value === '').length,
  COUNTUNIQUE: args => new Set(args.flatMap(valuesOf).filter(value => value !== undefined)).size,
  COUNTIF: args => agreeing(args).length,
  COUNTIFS: args => agreeing(args).length,
  SUMIF: ([range, wanted, sums], _now) =>
    range === undefined || wanted === undefined
      ? undefined
      : sum(picked(sums ?? range, agreeing([range, wanted]))),
  SUMIFS: ([sums, ...pairs]) => sum(picked(sums, agreeing(pairs))),
  AVERAGEIF: ([range, wanted, numbers]) =>
    range === undefined || wanted === undefined
      ? undefined
      : average(picked(numbers ?? range, agreeing([range, wanted]))),
  SUMPRODUCT: args => {
    const lists = args.map(valuesOf)
    return sum(
      (lists[0] ?? []).map((_, place) =>
        lists.reduce((product, list) => product * Number(list[place] ?? 0), 1),
      ),
    )
  },
  AND: args => logical(args, values => values.every(Boolean)),
  OR: args => logical(args, values => values.some(Boolean)),
  NOT: ([arg]) => {
    const value = toBoolean(single(arg))
    return typeof value === 'boolean' ? !value : value
  },
  ROUND: numeric((number = 0, places = 0) => rounded(number, places, Math.round)),
  ROUNDUP: numeric((number = 0, places = 0) => rounded(number, places, Math.ceil)),
  ROUNDDOWN: numeric((number = 0, places = 0) => rounded(number, places, Math.floor)),
  ABS: numeric((number = 0) => Math.abs(number)),
  INT: numeric((number = 0) => Math.floor(number)),
  MOD: numeric((number = 0, by = 0) =>
    by === 0
      ? failure('DIVIDE_BY_ZERO', 'Function MOD parameter 2 cannot be zero.')
      : number - by * Math.floor(number / by),
  ),
  LEN: textual((text = '') => text.length),
  LEFT: textual((text = '', count = '1') => text.slice(0, Number(count))),
  RIGHT: textual((text = '', count = '1') => (Number(count) === 0 ? '' : text.slice(-Number(count)))),
  MID: textual((text = '', start = '1', count = '0') =>
    text.slice(Number(start) - 1, Number(start) - 1 + Number(count)),
  ),
  UPPER: textual((text = '') => text.toUpperCase()),
  LOWER: textual((text = '') => text.toLowerCase()),
  TRIM: textual((text = '') => text.trim().replaceAll(/ +/g, ' ')),
  CONCATENATE: args => args.flatMap(valuesOf).map(toText).join(''),
  CONCAT: args => args.flatMap(valuesOf).map(toText).join(''),
  TEXT: ([value, pattern]) => {
    const number = toNumber(single(value))
    const shown = toText(single(pattern))
    const type = /[ymdhs]/i.test(shown) ? 'DATE_TIME' : 'NUMBER'
    return typeof number === 'number' ? formatNumber(number, { type, pattern: shown }) : toText(single(value))
  },
  VALUE: ([value]) => toNumber(single(value)),
  DATE: numeric((year = 0, month = 1, day = 1) =>
    (serialDay(year, 1, 1) ?? 0) === 0 ? failure('NUM', 'Not a date.') : dayOf(year, month, day),
  ),
  TODAY: (_args, now) => Math.floor(now),
  NOW: (_args, now) => now,
  YEAR: numeric((serial = 0) => fromSerial(serial).getUTCFullYear()),
  MONTH: numeric((serial = 0) => fromSerial(serial).getUTCMonth() + 1),
  DAY: numeric((serial = 0) => fromSerial(serial).getUTCDate()),
  ISBLANK: about(value => value === undefined),
  ISNUMBER: about(value => typeof value === 'number'),
  ISTEXT: about(value => typeof value === 'string'),
  ISERROR: about(isError),
  NA: () => failure('N_A', ''),
  VLOOKUP: vlookup,
  MATCH: match,
  INDEX: index,
  ROWS: ([range]) => (range?.kind === 'many' ? range.rows.length : 1),
  COLUMNS: ([range]) => (range?.kind === 'many' ? (range.rows[0]?.length ?? 0) : 1),
}

/** Months and days beyond their end run on, as DATE lets them. */
function dayOf(year: number, month: number, day: number): number {
  const first = serialDay(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1) ?? 0
  return first + Math.floor(day) - 1
}
