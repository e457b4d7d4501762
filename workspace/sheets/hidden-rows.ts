import { areaOf, cellAt } from './book.ts'
import type { Book, Sheet } from './book.ts'
import { formatOf, showValue, valueAt } from './effective.ts'
import { enterTyped } from './enter.ts'
import type { BooleanCondition } from './protocol.ts'
import type { Value } from './value.ts'

/** The rows that the basic filter of a sheet hides; its first row is the header and always shown. */
export function hiddenByFilter(book: Book, sheet: Sheet): ReadonlySet<number> {
  const { range, criteria } = sheet.basicFilter ?? {}
  const hidden = new Set<number>()
  if (range === undefined || criteria === undefined) return hidden
  const { top, bottom } = areaOf(sheet, range)
  const tests = Object.entries(criteria).map(([column, wanted]) => ({
    column: Number(column),
    unwanted: new Set(wanted?.hiddenValues),
    meets: wanted?.condition === undefined ? () => true : conditionTest(wanted.condition),
  }))
  for (let row = top + 1; row < Math.min(bottom, sheet.rows.length); row += 1) {
    const shown = tests.every(({ column, unwanted, meets }) => {
      const value = valueAt(book, sheet, row, column)
      const text = showValue(value, formatOf(cellAt(sheet, row, column)))
      return !unwanted.has(text) && meets(value, text)
    })
    if (!shown) hidden.add(row)
  }
  return hidden
}

type Test = (value: Value, text: string) => boolean

const number =
  (compare: (value: number, one: number, two: number) => boolean) =>
  (operands: readonly string[]): Test => {
    const [one = Number.NaN, two = Number.NaN] = operands.map(numberOf)
    return value => typeof value === 'number' && compare(value, one, two)
  }

const text =
  (compare: (text: string, operand: string) => boolean) =>
  ([operand = '']: readonly string[]): Test => {
    const wanted = operand.toLowerCase()
    return (_, shown) => compare(shown.toLowerCase(), wanted)
  }

/** By ConditionType; a condition that is not here (formulas, relative days) hides nothing. */
const CONDITIONS: Readonly<Record<string, (operands: readonly string[]) => Test>> = {
  BLANK: () => value => value === undefined || value === '',
  NOT_BLANK: () => value => value !== undefined && value !== '',
  NUMBER_GREATER: number((value, one) => value > one),
  NUMBER_GREATER_THAN_EQ: number((value, one) => value >= one),
  NUMBER_LESS: number((value, one) => value < one),
  NUMBER_LESS_THAN_EQ: number((value, one) => value <= one),
  NUMBER_EQ: number((value, one) => value === one),
  NUMBER_NOT_EQ: number((value, one) => value !== one),
  NUMBER_BETWEEN: number((value, one, two) => value >= one && value <= two),
  NUMBER_NOT_BETWEEN: number((value, one, two) => value < one || value > two),
  DATE_EQ: number((value, day) => Math.floor(value) === day),
  DATE_BEFORE: number((value, day) => value < day),
  DATE_AFTER: number((value, day) => Math.floor(value) > day),
  TEXT_CONTAINS: text((shown, wanted) => shown.includes(wanted)),
  TEXT_NOT_CONTAINS: text((shown, wanted) => !shown.includes(wanted)),
  TEXT_STARTS_WITH: text((shown, wanted) => shown.startsWith(wanted)),
  TEXT_ENDS_WITH: text((shown, wanted) => shown.endsWith(wanted)),
  TEXT_EQ: text((shown, wanted) => shown === wanted),
  TEXT_NOT_EQ: text((shown, wanted) => shown !== wanted),
}

function conditionTest({ type = '', values = [] }: BooleanCondition): Test {
  return CONDITIONS[type]?.(values.map(({ userEnteredValue = '' }) => userEnteredValue)) ?? (() => true)
}

/** A number or day as a person types it into the filter. */
function numberOf(typed: string): number {
  return enterTyped(typed, 'en_US', new Date(0)).value?.numberValue ?? Number.NaN
}
