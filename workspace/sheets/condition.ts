import type { Book, Sheet } from './book.ts'
import { calculationOf, formulaAt, showValue, valueAt } from './effective.ts'
import { formatAt } from './automatic-format.ts'
import { enterTyped } from './enter.ts'
import { shiftFormula } from './formula/references.ts'
import type { BooleanCondition } from './protocol.ts'
import { relativeDays } from './relative-date.ts'
import { isError } from './value.ts'
import type { Value } from './value.ts'

/** Where a condition holds: its formulas read as written at `top`, `left`, and shifted everywhere else. */
export interface ConditionHome {
  readonly book: Book
  readonly sheet: Sheet
  readonly top: number
  readonly left: number
}

/** Whether the cell at a row and column meets a condition. */
export type ConditionTest = (row: number, column: number) => boolean

/** A cell's value and how it is shown. */
interface Tested {
  readonly value: Value
  readonly text: string
  readonly isDay: boolean
}

/** A value of a condition: as text, and as the first and last number that it stands for (NaN: none). */
interface Operand {
  readonly text: string
  readonly from: number
  readonly to: number
}

type Compare = (tested: Tested, one: Operand, two: Operand) => boolean

const none: Operand = { text: '', from: Number.NaN, to: Number.NaN }

const number =
  (compare: (value: number, one: number, two: number) => boolean): Compare =>
  ({ value }, one, two) =>
    typeof value === 'number' && compare(value, one.from, two.from)

const day =
  (compare: (day: number, one: Operand, two: Operand) => boolean): Compare =>
  ({ value }, one, two) =>
    typeof value === 'number' && compare(Math.floor(value), one, two)

const text =
  (compare: (text: string, operand: string) => boolean): Compare =>
  (tested, one) =>
    compare(tested.text.toLowerCase(), one.text.toLowerCase())

const isBlank = ({ value }: Tested): boolean => value === undefined || value === ''

/** By ConditionType; all that a filter or a conditional format can ask of one cell, but for formulas. */
const COMPARISONS: Readonly<Record<string, Compare>> = {
  BLANK: isBlank,
  NOT_BLANK: tested => !isBlank(tested),
  NUMBER_GREATER: number((value, one) => value > one),
  NUMBER_GREATER_THAN_EQ: number((value, one) => value >= one),
  NUMBER_LESS: number((value, one) => value < one),
  NUMBER_LESS_THAN_EQ: number((value, one) => value <= one),
  NUMBER_EQ: number((value, one) => value === one),
  NUMBER_NOT_EQ: number((value, one) => value !== one),
  NUMBER_BETWEEN: number((value, one, two) => value >= one && value <= two),
  NUMBER_NOT_BETWEEN: number((value, one, two) => value < one || value > two),
  DATE_EQ: day((value, { from, to }) => value >= from && value <= to),
  DATE_BEFORE: day((value, { from }) => value < from),
  DATE_AFTER: day((value, { from }) => value > from),
  DATE_ON_OR_BEFORE: day((value, { from }) => value <= from),
  DATE_ON_OR_AFTER: day((value, { from }) => value >= from),
  DATE_BETWEEN: day((value, one, two) => value >= one.from && value <= two.from),
  DATE_NOT_BETWEEN: day((value, one, two) => value < one.from || value > two.from),
  DATE_IS_VALID: ({ isDay }) => isDay,
  TEXT_CONTAINS: text((shown, wanted) => shown.includes(wanted)),
  TEXT_NOT_CONTAINS: text((shown, wanted) => !shown.includes(wanted)),
  TEXT_STARTS_WITH: text((shown, wanted) => shown.startsWith(wanted)),
  TEXT_ENDS_WITH: text((shown, wanted) => shown.endsWith(wanted)),
  TEXT_EQ: text((shown, wanted) => shown === wanted),
  TEXT_NOT_EQ: text((shown, wanted) => shown !== wanted),
  TEXT_IS_EMAIL: text(shown => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(shown)),
  TEXT_IS_URL: text(shown => /^(?:https?:\/\/|www\.)[^\s/]+\.[^\s]+$/.test(shown)),
}

/** The test of a condition; undefined where Google too asks nothing of single cells (lists, checkboxes). */
export function conditionTest(
  { type = '', values = [] }: BooleanCondition,
  home: ConditionHome,
): ConditionTest | undefined {
  const [one, two] = values.map(value => operandAt(value, home))
  if (type === 'CUSTOM_FORMULA') {
    const formula = values[0]?.userEnteredValue ?? ''
    return (row, column) => isTrue(ruleValue(formula, home, row, column))
  }
  const compare = COMPARISONS[type]
  return (
    compare &&
    ((row, column) =>
      compare(testedAt(home, row, column), one?.(row, column) ?? none, two?.(row, column) ?? none))
  )
}

function testedAt({ book, sheet }: ConditionHome, row: number, column: number): Tested {
  const value = valueAt(book, sheet, row, column)
  const format = formatAt(book, sheet, row, column)
  const isDay = typeof value === 'number' && (format?.type ?? '').startsWith('DATE')
  return { value, text: showValue(value, format), isDay }
}

type ConditionValue = NonNullable<BooleanCondition['values']>[number]

function operandAt(
  { userEnteredValue = '', relativeDate }: ConditionValue,
  home: ConditionHome,
): (row: number, column: number) => Operand {
  const { changedAt, properties } = home.book
  if (relativeDate !== undefined) {
    const days = { text: '', ...relativeDays(relativeDate, Math.floor(calculationOf(home.book).now())) }
    return () => days
  }
  if (isFormula(userEnteredValue)) {
    return (row, column) => {
      const value = ruleValue(userEnteredValue, home, row, column)
      const number = typeof value === 'number' ? value : Number.NaN
      return { text: showValue(value, undefined), from: number, to: number }
    }
  }
  const typed = enterTyped(userEnteredValue, properties.locale ?? 'en_US', new Date(changedAt))
  const number = typed.value?.numberValue ?? Number.NaN
  const operand = { text: userEnteredValue, from: number, to: number }
  return () => operand
}

export const isFormula = (typed: string): boolean => typed.startsWith('=') && typed.length > 1

/** What a formula of a rule comes to at a cell. */
function ruleValue(
  formula: string,
  { book, sheet, top, left }: ConditionHome,
  row: number,
  column: number,
): Value {
  return formulaAt(book, sheet, row, column, shiftFormula(formula, row - top, column - left))
}

function isTrue(value: Value): boolean {
  return !isError(value) && typeof value !== 'string' && Boolean(value)
}
