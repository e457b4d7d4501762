import type { Value } from '../value.ts'
import { compare, textOf, typedNumber } from './coerce.ts'
import { patternFrom } from './re2/pattern.ts'
import type { Pattern } from './re2/pattern.ts'

/** Reads a criterion such as `">=3"`, `"met"`, `"a*"` or 5 as COUNTIF does. */
export function criterion(wanted: Value): (value: Value) => boolean {
  const match = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(textOf(wanted))
  const [, operator = '=', text = ''] = match ?? []
  const number = typedNumber(text) ?? Number.NaN
  if (operator === '=' || operator === '<>') {
    const equal = equalTo(text, number)
    return value => equal(value) === (operator === '=')
  }
  const limit = Number.isNaN(number) ? text : number
  return value => {
    if (value === undefined || typeof value !== typeof limit) return false
    return holds(operator, compare(value, limit))
  }
}

/** Whether a comparison holds of two values that differ like this (below, at, above zero). */
export function holds(operator: string, difference: number): boolean {
  if (operator === '=') return difference === 0
  if (operator === '<>') return difference !== 0
  if (operator === '<') return difference < 0
  if (operator === '>') return difference > 0
  return operator === '<=' ? difference <= 0 : difference >= 0
}

function equalTo(text: string, number: number): (value: Value) => boolean {
  if (text === '') return value => value === undefined || value === ''
  if (!Number.isNaN(number)) return value => value === number || value === text
  if (/^(?:true|false)$/i.test(text)) {
    return value => typeof value === 'boolean' && value === (text.toLowerCase() === 'true')
  }
  const pattern = wildcards(text)
  return value => typeof value === 'string' && pattern.test(value)
}

/** `*` is any text, `?` one character, `~` takes their meaning away; case does not count. */
export function wildcards(text: string): Pattern {
  return patternFrom(`^${wildcardSource(text)}$`, 'is')
}

/** The same as a regular expression. */
export function wildcardSource(text: string): string {
  return text.replaceAll(/~[*?~]|[.+^${}()|[\]\\*?/]/g, part => {
    if (part === '*') return '.*'
    if (part === '?') return '.'
    const plain = part.length > 1 ? part.slice(1) : part
    return plain === '~' ? plain : `\\${plain}`
  })
}
