import { isError } from '../../value.ts'
import type { Value } from '../../value.ts'
import { compare, numberOf, truthOf } from '../coerce.ts'
import { fail, first, valuesOf } from '../operand.ts'
import type { Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable, SheetFunction } from '../scope.ts'
import { truth } from './arguments.ts'

/** In ranges texts and blanks are passed over; one given by itself must be true or false. */
const truthsOf = (args: readonly Operand[]): readonly boolean[] =>
  args.flatMap(arg =>
    arg.kind === 'many'
      ? valuesOf(arg)
          .filter(value => typeof value !== 'string' && value !== undefined)
          .map(truthOf)
      : [truthOf(first(arg))],
  )

const joining = (join: (truths: readonly boolean[]) => boolean): SheetFunction =>
  takes('range more', args => join(truthsOf(args)))

const about = (test: (value: Value) => boolean): SheetFunction =>
  takes('value errors', ([value]) => test(first(value)))

const isWithin = (distance: number, withEnd: boolean): boolean => distance > 0 || (withEnd && distance === 0)

/** The numbers that ERROR.TYPE gives to errors. */
const ERROR_NUMBERS = ['NULL_VALUE', 'DIVIDE_BY_ZERO', 'VALUE', 'REF', 'NAME', 'NUM', 'N_A', 'ERROR']

function typeNumber(operand: Operand | undefined): number {
  const value = first(operand)
  if (operand?.kind === 'many' && operand.height * operand.width > 1) return 64
  if (isError(value)) return 16
  return typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1
}

/** What is drawn in its cell and has no value. */
const drawn = takes('range more', () => undefined)

/** What asks services outside the workspace: nothing is known here. */
const unavailable = (name: string): SheetFunction =>
  takes('range more', () => fail('N_A', `${name} asks a service that the workspace does not have.`))

export const LOGIC: FunctionTable = {
  AND: joining(truths => truths.every(Boolean)),
  OR: joining(truths => truths.some(Boolean)),
  XOR: joining(truths => truths.filter(Boolean).length % 2 === 1),
  NOT: takes('value', ([value]) => !truthOf(first(value))),
  TRUE: takes('', () => true),
  FALSE: takes('', () => false),
  ISREF: takes('range errors', ([given]) => given?.kind === 'many' && given.at !== undefined),
  ISBLANK: about(value => value === undefined),
  ISNUMBER: about(value => typeof value === 'number'),
  ISTEXT: about(value => typeof value === 'string'),
  ISNONTEXT: about(value => typeof value !== 'string'),
  ISLOGICAL: about(value => typeof value === 'boolean'),
  ISERROR: about(isError),
  ISERR: about(value => isError(value) && value.type !== 'N_A'),
  ISNA: about(value => isError(value) && value.type === 'N_A'),
  ISEMAIL: about(value => typeof value === 'string' && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value)),
  ISURL: about(
    value =>
      typeof value === 'string' &&
      /^(?:(?:https?|ftp|mailto):\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?)$/i.test(value),
  ),
  N: takes('value', ([value]) => (typeof first(value) === 'string' ? 0 : numberOf(first(value)))),
  ISBETWEEN: takes('value value value value? value?', ([value, low, high, withLow, withHigh]) => {
    const [fromLow, fromHigh] = [compare(first(value), first(low)), compare(first(high), first(value))]
    return isWithin(fromLow, truth(withLow, true)) && isWithin(fromHigh, truth(withHigh, true))
  }),
  NA: takes('', () => fail('N_A', '')),
  TYPE: takes('range errors', ([value]) => typeNumber(value)),
  'ERROR.TYPE': takes('value errors', ([value]) => {
    const error = first(value)
    return isError(error) ? ERROR_NUMBERS.indexOf(error.type) + 1 : fail('N_A', 'Argument is not an error.')
  }),
  IMAGE: drawn,
  SPARKLINE: drawn,
  GOOGLEFINANCE: unavailable('GOOGLEFINANCE'),
  GOOGLETRANSLATE: unavailable('GOOGLETRANSLATE'),
  DETECTLANGUAGE: unavailable('DETECTLANGUAGE'),
  IMPORTDATA: unavailable('IMPORTDATA'),
  IMPORTFEED: unavailable('IMPORTFEED'),
  IMPORTHTML: unavailable('IMPORTHTML'),
  IMPORTXML: unavailable('IMPORTXML'),
}
