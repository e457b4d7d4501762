import type { Value } from '../../value.ts'
import { compare, numberOf, textOf } from '../coerce.ts'
import { holds } from '../criterion.ts'
import { fail, first } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable, SheetFunction } from '../scope.ts'

const calculated = (work: (one: number, other: number) => number): SheetFunction =>
  takes('value value', ([one, other]) => work(numberOf(first(one)), numberOf(first(other))))

const compared = (operator: string): SheetFunction =>
  takes('value value', ([one, other]): Value => holds(operator, compare(first(one), first(other))))

/** The operators under the names that Sheets has for them as functions. */
export const OPERATORS: FunctionTable = {
  ADD: calculated((one, other) => one + other),
  MINUS: calculated((one, other) => one - other),
  MULTIPLY: calculated((one, other) => one * other),
  DIVIDE: calculated((one, other) =>
    other === 0 ? fail('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.') : one / other,
  ),
  POW: calculated((one, other) => one ** other),
  UMINUS: takes('value', ([value]) => -numberOf(first(value))),
  UPLUS: takes('value', ([value]) => first(value)),
  UNARY_PERCENT: takes('value', ([value]) => numberOf(first(value)) / 100),
  CONCAT: takes('value value', ([one, other]) => textOf(first(one)) + textOf(first(other))),
  EQ: compared('='),
  NE: compared('<>'),
  LT: compared('<'),
  GT: compared('>'),
  LTE: compared('<='),
  GTE: compared('>='),
}

/** Which of them a sign between two operands stands for. */
export const SIGNS: Readonly<Record<string, string>> = {
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '^': 'POW',
  '&': 'CONCAT',
  '=': 'EQ',
  '<>': 'NE',
  '<': 'LT',
  '>': 'GT',
  '<=': 'LTE',
  '>=': 'GTE',
}
