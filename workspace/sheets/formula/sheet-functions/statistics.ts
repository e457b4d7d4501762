import { isError } from '../../value.ts'
import type { Value } from '../../value.ts'
import { textOf } from '../coerce.ts'
import { allValues, blanksBelow, fail, sound, valuesOf, one } from '../operand.ts'
import type { Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable, SheetFunction } from '../scope.ts'
import { mean, number, numbersOf, ofList, ofRanked, sum, truth } from './arguments.ts'
import { agreeing, numbersAt } from './conditions.ts'

const least = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.min(one, other))
const most = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.max(one, other))

/** The value at a share of the way from the least to the greatest, between two of them in proportion. */
function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0 || share < 0 || share > 1) {
    fail(
      'NUM',
      `Function PERCENTILE parameter 2 value is ${share}. Valid values are between 0 and 1 inclusive.`,
    )
  }
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? 0
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below)
}

function nth(name: string, sorted: readonly number[], place: number): number {
  const found = sorted[Math.trunc(place) - 1]
  return found ?? fail('NUM', `Function ${name} parameter 2 value ${place} is out of range.`)
}

/** The mean square of what the numbers differ from their mean, over their count or one less. */
const variance = (name: string, less: 0 | 1, work: (variance: number) => number): SheetFunction =>
  ofList(numbers => {
    if (numbers.length <= less) mean(name, [])
    const middle = mean(name, numbers)
    return work(sum(numbers.map(each => (each - middle) ** 2)) / (numbers.length - less))
  })

function mode(numbers: readonly number[]): Value {
  const groups = [...Map.groupBy(numbers, each => each)].filter(([, alike]) => alike.length > 1)
  const [commonest] = groups.toSorted(([, one], [, other]) => other.length - one.length)
  return commonest?.[0] ?? fail('N_A', 'Did not find a value that occurs more than once.')
}

const rank = takes('value range value?', ([value, range, rising]) => {
  const wanted = number(value)
  const numbers = numbersOf(range === undefined ? [] : [range])
  if (!numbers.includes(wanted)) fail('N_A', `Did not find value '${wanted}' in RANK evaluation.`)
  return 1 + numbers.filter(each => (truth(rising, false) ? each < wanted : each > wanted)).length
})

const blanks = (args: readonly Operand[]): number =>
  sum(
    args.map(arg => {
      const kept = valuesOf(arg).filter(value => value === undefined || value === '').length
      return kept + (arg.kind === 'many' ? blanksBelow(arg) : 0)
    }),
  )

/** Different values: texts of another case are others, as are a number and its text. */
export const different = (values: readonly Value[]): number =>
  new Set(
    values
      .filter(value => value !== undefined)
      .map(value => `${typeof value} ${isError(value) ? value.type : textOf(value)}`),
  ).size

/** Of the numbers where all criteria agree. */
const where = (name: string, work: (numbers: readonly number[]) => Value): SheetFunction =>
  takes('range range value pairs', ([range = one(undefined), ...pairs]) =>
    work(numbersAt(range, agreeing(name, pairs, range))),
  )

/** As {@link where}, of one criterion, whose range is counted itself when no other is given. */
const wherever = (work: (numbers: readonly number[]) => Value): SheetFunction =>
  takes('range value range?', ([range, wanted, numbers]) =>
    work(numbersAt(numbers ?? range, agreeing('', range && wanted ? [range, wanted] : []))),
  )

export const STATISTICS: FunctionTable = {
  AVERAGE: ofList(numbers => mean('AVERAGE', numbers)),
  MEDIAN: ofList(numbers =>
    percentile(
      numbers.toSorted((one, other) => one - other),
      0.5,
    ),
  ),
  MODE: ofList(mode),
  MIN: ofList(least),
  MAX: ofList(most),
  COUNT: takes('range more errors', args =>
    sum(args.map(arg => valuesOf(arg).filter(value => typeof value === 'number').length)),
  ),
  COUNTA: takes('range more errors', args =>
    sum(args.map(arg => valuesOf(arg).filter(value => value !== undefined).length)),
  ),
  COUNTBLANK: takes('range more errors', blanks),
  COUNTUNIQUE: takes('range more', args => different(args.flatMap(valuesOf))),
  COUNTUNIQUEIFS: takes('range range value pairs', ([range = one(undefined), ...pairs]) => {
    const values = allValues(range)
    return different(agreeing('COUNTUNIQUEIFS', pairs, range).map(place => values[place]))
  }),
  COUNTIF: takes('range value', args => agreeing('COUNTIF', args).length),
  COUNTIFS: takes('range value pairs', args => agreeing('COUNTIFS', args).length),
  SUMIF: wherever(sum),
  SUMIFS: where('SUMIFS', sum),
  AVERAGEIF: wherever(numbers => mean('AVERAGEIF', numbers)),
  AVERAGEIFS: where('AVERAGEIFS', numbers => mean('AVERAGEIFS', numbers)),
  MAXIFS: where('MAXIFS', most),
  MINIFS: where('MINIFS', least),
  LARGE: ofRanked((sorted, place) => nth('LARGE', sorted.toReversed(), place)),
  SMALL: ofRanked((sorted, place) => nth('SMALL', sorted, place)),
  PERCENTILE: ofRanked(percentile),
  QUARTILE: ofRanked((sorted, quarter) => percentile(sorted, Math.trunc(quarter) / 4)),
  RANK: rank,
  STDEV: variance('STDEV', 1, Math.sqrt),
  STDEVP: variance('STDEVP', 0, Math.sqrt),
  VAR: variance('VAR', 1, each => each),
  VARP: variance('VARP', 0, each => each),
  SUMPRODUCT: takes('range more array', args => {
    const lists = args.map(allValues)
    const [longest = []] = lists
    if (lists.some(list => list.length !== longest.length)) {
      fail('VALUE', 'SUMPRODUCT has mismatched range sizes.')
    }
    return sum(longest.map((_, place) => lists.reduce((product, list) => product * factor(list[place]), 1)))
  }),
}

/** In a product of columns TRUE counts as 1, and texts and blanks as 0. */
function factor(value: Value): number {
  const given = sound(value)
  return typeof given === 'string' ? 0 : Number(given ?? 0)
}
