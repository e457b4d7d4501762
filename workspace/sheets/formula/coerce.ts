import { enterTyped } from '../enter.ts'
import type { Value } from '../value.ts'
import { Mismatch, sound } from './operand.ts'

/** As a number: blank is 0, booleans 1 and 0, texts only when they read as numbers, days or shares. */
export function numberOf(value: Value): number {
  const given = sound(value)
  if (typeof given === 'number') return given
  if (given === undefined || typeof given === 'boolean') return Number(given ?? 0)
  const number = typedNumber(given)
  if (number === undefined) throw new Mismatch(given, 'number')
  return number
}

/** A number, day or share as a person would type it. */
export function typedNumber(text: string): number | undefined {
  return enterTyped(text, 'en_US', new Date(0)).value?.numberValue
}

/** As a text, numbers with the fifteen digits that Sheets keeps. */
export function textOf(value: Value): string {
  const given = sound(value)
  if (given === undefined) return ''
  if (typeof given === 'boolean') return given ? 'TRUE' : 'FALSE'
  return typeof given === 'number' ? numberText(given) : given
}

function numberText(number: number): string {
  const kept = Number(number.toPrecision(15))
  return String(kept)
    .replace(/e([+-])(\d)$/, 'E$10$2')
    .replace('e', 'E')
}

/** As true or false: numbers other than 0 are true, texts only when they say so. */
export function truthOf(value: Value): boolean {
  const given = sound(value)
  if (typeof given !== 'string') return Boolean(given)
  if (/^true$/i.test(given)) return true
  if (/^false$/i.test(given) || given === '') return false
  throw new Mismatch(given, 'boolean')
}

/** As a whole number, cut towards zero. */
export const wholeOf = (value: Value): number => Math.trunc(numberOf(value))

/** Letters with accents stand beside those without. */
const ALPHABET = new Intl.Collator('en')

const rank = (value: Value): number => ['number', 'string', 'boolean'].indexOf(typeof value)

/** Numbers before texts before booleans; texts without regard to case; blank equals 0, no text and FALSE. */
export function compare(one: Value, other: Value): number {
  if (one === undefined) return other === undefined ? 0 : compare(blankLike(other), other)
  if (other === undefined) return compare(one, blankLike(one))
  if (typeof one === 'string' && typeof other === 'string') {
    const [left, right] = [one.toLowerCase(), other.toLowerCase()]
    return left === right ? 0 : ALPHABET.compare(left, right) || (left < right ? -1 : 1)
  }
  return typeof one === typeof other ? Number(one) - Number(other) : rank(one) - rank(other)
}

function blankLike(value: Value): Value {
  if (typeof value === 'string') return ''
  return typeof value === 'boolean' ? false : 0
}

/** Whether two values are one and the same to a lookup: blanks match nothing but blanks. */
export function same(one: Value, other: Value): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase()
  return (one === undefined) === (other === undefined) && compare(one, other) === 0
}
