import { fail } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable } from '../scope.ts'
import { number, ofList, ofNumbers, sum, whole } from './arguments.ts'

/** Rounds the size of a number at so many places, on the fifteen digits that a person sees. */
function rounded(size: (scaled: number) => number): (value?: number, places?: number) => number {
  return (value = 0, places = 0) => {
    const at = Math.trunc(places)
    const [digits = '0', power = '0'] = Number(Math.abs(value).toPrecision(15)).toExponential().split('e')
    const scaled = size(Number(`${digits}e${Number(power) + at}`))
    return Math.sign(value) * Number(`${scaled}e${-at}`)
  }
}

const up = (scaled: number): number => Math.ceil(Number(scaled.toPrecision(15)))
const down = (scaled: number): number => Math.floor(Number(scaled.toPrecision(15)))

const nonZero = (name: string, value: number): number =>
  value === 0 ? fail('DIVIDE_BY_ZERO', `Function ${name} parameter 2 cannot be zero.`) : value

const positive = (name: string, value: number): number =>
  value > 0
    ? value
    : fail('NUM', `Function ${name} parameter 1 value is ${value}. It should be greater than 0.`)

/** The next multiple in a direction; the sign of the multiple follows the number. */
const multiple = (step: (times: number) => number) =>
  takes('value value?', ([value, factor]) => {
    const by = Math.abs(number(factor, 1))
    return by === 0 ? 0 : Number((step(Number((number(value) / by).toPrecision(15))) * by).toPrecision(15))
  })

export const NUMBERS: FunctionTable = {
  SUM: ofList(sum),
  PRODUCT: ofList(numbers => numbers.reduce((product, each) => product * each, numbers.length === 0 ? 0 : 1)),
  SUMSQ: ofList(numbers => sum(numbers.map(each => each * each))),
  ROUND: ofNumbers('value value?', rounded(Math.round)),
  ROUNDUP: ofNumbers('value value?', rounded(up)),
  ROUNDDOWN: ofNumbers('value value?', rounded(down)),
  TRUNC: ofNumbers('value value?', rounded(down)),
  MROUND: multiple(Math.round),
  CEILING: multiple(Math.ceil),
  FLOOR: multiple(Math.floor),
  INT: ofNumbers('value', (value = 0) => Math.floor(value)),
  ABS: ofNumbers('value', (value = 0) => Math.abs(value)),
  SIGN: ofNumbers('value', (value = 0) => Math.sign(value)),
  SQRT: ofNumbers('value', (value = 0) =>
    value < 0
      ? fail('NUM', `Function SQRT parameter 1 value is negative. It should be positive or zero.`)
      : Math.sqrt(value),
  ),
  POWER: ofNumbers('value value', (base = 0, exponent = 0) => base ** exponent),
  EXP: ofNumbers('value', (value = 0) => Math.exp(value)),
  LN: ofNumbers('value', (value = 0) => Math.log(positive('LN', value))),
  LOG10: ofNumbers('value', (value = 0) => Math.log10(positive('LOG10', value))),
  LOG: takes(
    'value value?',
    ([value, base]) => Math.log(positive('LOG', number(value))) / Math.log(number(base, 10)),
  ),
  PI: ofNumbers('', () => Math.PI),
  MOD: ofNumbers('value value', (value = 0, by = 0) => value - nonZero('MOD', by) * Math.floor(value / by)),
  QUOTIENT: ofNumbers('value value', (value = 0, by = 0) => Math.trunc(value / nonZero('QUOTIENT', by))),
  ISEVEN: ofNumbers('value', (value = 0) => Math.trunc(value) % 2 === 0),
  ISODD: ofNumbers('value', (value = 0) => Math.trunc(value) % 2 !== 0),
  RAND: takes('', (_, { world }) => world.chance()),
  RANDBETWEEN: takes('value value', ([low, high], { world }) => {
    const least = Math.ceil(number(low))
    return least + Math.floor(world.chance() * (whole(high) - least + 1))
  }),
}
