import { isError } from '../../value.ts'
import type { Value } from '../../value.ts'
import { numberOf, truthOf, wholeOf } from '../coerce.ts'
import { Failure, fail, first, valuesOf } from '../operand.ts'
import type { Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { SheetFunction } from '../scope.ts'

/** The number that an argument gives, or this one when it is left out. */
export const number = (operand: Operand | undefined, otherwise = 0): number =>
  operand === undefined ? otherwise : numberOf(first(operand))

/** The whole number that an argument gives, cut towards zero. */
export const whole = (operand: Operand | undefined, otherwise = 0): number =>
  operand === undefined ? otherwise : wholeOf(first(operand))

export const truth = (operand: Operand | undefined, otherwise: boolean): boolean =>
  operand === undefined ? otherwise : truthOf(first(operand))

/** All numbers that are given: in ranges those that are numbers, single values turned into one; an error ends it. */
export function numbersOf(args: readonly Operand[]): readonly number[] {
  return args.flatMap(arg => {
    if (arg.kind !== 'many') return [numberOf(first(arg))]
    const values = valuesOf(arg)
    const error = values.find(isError)
    if (error !== undefined) throw new Failure(error)
    return values.filter(value => typeof value === 'number')
  })
}

/** A function of all numbers that it is given. */
export const ofList = (work: (numbers: readonly number[]) => Value): SheetFunction =>
  takes('range more', args => work(numbersOf(args)))

/** A function of the numbers of one range and one more number. */
export const ofRanked = (work: (sorted: readonly number[], wanted: number) => Value): SheetFunction =>
  takes('range value', ([range, wanted]) =>
    work(
      numbersOf(range === undefined ? [] : [range]).toSorted((one, other) => one - other),
      number(wanted),
    ),
  )

/** A function of single numbers; those that may be left out are 0 then. */
export const ofNumbers = (places: string, work: (...numbers: readonly number[]) => Value): SheetFunction =>
  takes(places, args => work(...args.map(arg => number(arg))))

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0)

export function mean(name: string, numbers: readonly number[]): number {
  if (numbers.length > 0) return sum(numbers) / numbers.length
  return fail('DIVIDE_BY_ZERO', `Evaluation of function ${name} caused a divide by zero error.`)
}
