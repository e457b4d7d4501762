import type { Value } from '../../value.ts'
import { textOf } from '../coerce.ts'
import type { Condition, Expression } from './language.ts'
import { BadPattern, patternFrom } from '../re2/pattern.ts'
import type { Pattern } from '../re2/pattern.ts'
import { unreadable } from './words.ts'

const escaped = (text: string): string => text.replaceAll(/[.+^${}()|[\]\\*?/]/g, String.raw`\$&`)

/** `%` is any text and `_` one character. */
const likePattern = (wanted: string): Pattern =>
  patternFrom(`^${escaped(wanted).replaceAll('%', '.*').replaceAll('_', '.')}$`, 's')

function wholePattern(wanted: string): Pattern {
  try {
    return patternFrom(`^(?:${wanted})$`, 's')
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error
    return unreadable(`"${wanted}" is not a valid regular expression.`)
  }
}

/** Comparisons of texts; capitals count. */
const TEXTUAL: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  contains: (text, wanted) => text.includes(wanted),
  starts: (text, wanted) => text.startsWith(wanted),
  ends: (text, wanted) => text.endsWith(wanted),
  matches: (text, wanted) => wholePattern(wanted).test(text),
  like: (text, wanted) => likePattern(wanted).test(text),
}

/** Comparisons of two values of one type. */
const ORDERED: Readonly<Record<string, (one: Known, other: Known) => boolean>> = {
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<>': (one, other) => one !== other,
  '<': (one, other) => one < other,
  '>': (one, other) => one > other,
  '<=': (one, other) => one <= other,
  '>=': (one, other) => one >= other,
}

type Known = number | string | boolean

/** Whether a row meets a condition; `value` works out an expression for it. What is blank meets no comparison but `!=`. */
export function meets(condition: Condition, value: (expression: Expression) => Value): boolean {
  switch (condition.kind) {
    case 'and':
      return meets(condition.left, value) && meets(condition.right, value)
    case 'or':
      return meets(condition.left, value) || meets(condition.right, value)
    case 'not':
      return !meets(condition.of, value)
    case 'null':
      return (value(condition.of) === undefined) === condition.isNull
    case 'compare':
      return compares(condition.operator, value(condition.left), value(condition.right))
  }
}

function compares(operator: string, left: Value, right: Value): boolean {
  const textual = TEXTUAL[operator]
  if (left === undefined || right === undefined) return false
  if (textual !== undefined) return textual(textOf(left), textOf(right))
  if (typeof left === 'object' || typeof right === 'object') return false
  if (typeof left !== typeof right) return operator === '!=' || operator === '<>'
  return ORDERED[operator]?.(left, right) ?? false
}
