import { enterTyped } from '../enter.ts'
import { isError } from '../value.ts'
import type { CellError, Value } from '../value.ts'

/** What a function is given: one value, or the values of a range by rows. */
export type Operand =
  | { readonly kind: 'one'; readonly value: Value }
  | {
      readonly kind: 'many'
      readonly rows: readonly (readonly Value[])[]
      readonly top: number
      readonly left: number
    }

export const failure = (type: string, message: string): CellError => ({ type, message })

export function valuesOf(operand: Operand | undefined): readonly Value[] {
  if (operand === undefined) return []
  return operand.kind === 'one' ? [operand.value] : operand.rows.flat()
}

/** The single value of an operand; of a range its first cell. */
export function single(operand: Operand | undefined): Value {
  return operand?.kind === 'many' ? operand.rows[0]?.[0] : operand?.value
}

/** As a number: blank is 0, booleans 1 and 0, texts only when they read as numbers, days or shares. */
export function toNumber(value: Value): number | CellError {
  if (value === undefined || value === '') return 0
  if (typeof value === 'number' || isError(value)) return value
  if (typeof value === 'boolean') return Number(value)
  const number = enterTyped(value, 'en_US', new Date(0)).value?.numberValue
  return number ?? failure('VALUE', `'${value}' is a text and cannot be read as a number.`)
}

export function toText(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return isError(value) ? '' : String(value)
}

export function toBoolean(value: Value): boolean | CellError {
  if (isError(value)) return value
  if (typeof value === 'string' && value !== '') {
    if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true'
    return failure('VALUE', `'${value}' is a text and cannot be read as a boolean.`)
  }
  return Boolean(value)
}

const rank = (value: Value): number => ['number', 'string', 'boolean'].indexOf(typeof value)

/** Numbers before texts before booleans; texts without regard to case; blank equals 0, no text and FALSE. */
export function compare(one: Value, other: Value): number {
  if (one === undefined) return other === undefined ? 0 : compare(blankLike(other), other)
  if (other === undefined) return compare(one, blankLike(one))
  if (typeof one === 'string' && typeof other === 'string') {
    const [left, right] = [one.toLowerCase(), other.toLowerCase()]
    return left < right ? -1 : Number(left > right)
  }
  return typeof one === typeof other ? Number(one) - Number(other) : rank(one) - rank(other)
}

function blankLike(value: Value): Value {
  if (typeof value === 'string') return ''
  return typeof value === 'boolean' ? false : 0
}

/** Reads a criterion such as `">=3"`, `"met"`, `"a*"` or 5 as COUNTIF does. */
export function criterion(wanted: Value): (value: Value) => boolean {
  const match = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(typeof wanted === 'string' ? wanted : toText(wanted))
  const [, operator = '=', text = ''] = match ?? []
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (operator === '=' || operator === '<>') {
    const equal = equalTo(text, number)
    return value => equal(value) === (operator === '=')
  }
  return value => {
    const limit = Number.isNaN(number) ? text : number
    if (value === undefined || typeof value !== typeof limit) return false
    const difference = compare(value, limit)
    if (operator === '<') return difference < 0
    if (operator === '>') return difference > 0
    return operator === '<=' ? difference <= 0 : difference >= 0
  }
}

function equalTo(text: string, number: number): (value: Value) => boolean {
  if (text === '') return value => value === undefined || value === ''
  if (!Number.isNaN(number)) return value => value === number || value === text
  if (/^(?:true|false)$/i.test(text)) return value => toText(value).toLowerCase() === text.toLowerCase()
  const source = text.replaceAll(/~[*?]|[.+^${}()|[\]\\*?]/g, part => {
    if (part === '*') return '.*'
    if (part === '?') return '.'
    return String.raw`\${part.startsWith('~') ? part.slice(1) : part}`
  })
  const pattern = new RegExp(`^${source}$`, 'isu')
  return value => typeof value === 'string' && pattern.test(value)
}
