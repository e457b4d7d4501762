import { formatNumber } from '../../number-format.ts'
import type { Value } from '../../value.ts'
import { numberOf, textOf, truthOf, typedNumber, wholeOf } from '../coerce.ts'
import { wildcardSource } from '../criterion.ts'
import { array, fail, first, LONGEST_TEXT, valuesOf } from '../operand.ts'
import type { Operand } from '../operand.ts'
import { patternFrom } from '../re2/pattern.ts'
import { takes } from '../scope.ts'
import type { FunctionTable, SheetFunction } from '../scope.ts'

const text = (operand: Operand | undefined): string => textOf(first(operand))

/** A whole number that an argument gives, or this one when it is left out. */
const count = (operand: Operand | undefined, otherwise: number): number =>
  operand === undefined ? otherwise : wholeOf(first(operand))

/** What a function of one text makes of it. */
const ofText = (work: (text: string) => Value): SheetFunction =>
  takes('value', ([given]) => work(text(given)))

function counted(name: string, operand: Operand | undefined): number {
  return atLeast(name, 2, count(operand, 1), 0)
}

function atLeast(name: string, parameter: number, number: number, least: number): number {
  if (number >= least) return number
  const words = `It should be greater than or equal to ${least}.`
  return fail('NUM', `Function ${name} parameter ${parameter} value is ${number}. ${words}`)
}

function character(name: string, code: number): string {
  if (code >= 1 && code <= 0x10_ffff) return String.fromCodePoint(code)
  return fail('NUM', `Function ${name} parameter 1 value ${code} is out of range.`)
}

/** Where a text is found within another from a place on (from 1); `name` says so when it is not. */
function found(name: string, place: number, wanted: string, within: string): number {
  if (place < 0) fail('VALUE', `In ${name} evaluation, cannot find '${wanted}' within '${within}'.`)
  return place + 1
}

function search(wanted: string, within: string, from: number): number {
  return patternFrom(wildcardSource(wanted), 'is').find(within, Math.max(0, from))?.from ?? -1
}

function substituted(given: string, old: string, by: string, which: Operand | undefined): string {
  if (old === '') return given
  if (which === undefined) return given.replaceAll(old, () => by)
  const parts = given.split(old)
  const at = count(which, 1)
  if (at < 1 || at >= parts.length) return given
  return parts.slice(0, at).join(old) + by + parts.slice(at).join(old)
}

function split(given: string, marks: string, eachMark: boolean, withoutEmpty: boolean): Operand {
  if (marks === '') fail('VALUE', `Function SPLIT parameter 2 value should be non-empty.`)
  const ends = eachMark ? Array.from(marks) : [marks]
  const pattern = ends.map(mark => mark.replaceAll(/[.+^${}()|[\]\\*?/]/g, String.raw`\$&`)).join('|')
  const parts = given.split(new RegExp(pattern, 'u')).filter(part => !withoutEmpty || part !== '')
  if (parts.length === 0) fail('VALUE', 'Function SPLIT parameter 1 value should be non-empty.')
  return array([parts.map(part => (part === '' ? undefined : (typedNumber(part) ?? part)))])
}

function repeated(given: string, times: number): string {
  if (given.length * times <= LONGEST_TEXT) return given.repeat(times)
  return fail('VALUE', `Text result of REPT is longer than the limit of ${LONGEST_TEXT} characters`)
}

/** Several delimiters take turns. */
function joined(delimiters: readonly string[], texts: readonly string[]): string {
  return texts
    .map((each, place) => (place === 0 ? each : (delimiters[(place - 1) % delimiters.length] ?? '') + each))
    .join('')
}

const proper = (given: string): string =>
  given.toLowerCase().replaceAll(/(?<![\p{L}'])\p{L}/gu, letter => letter.toUpperCase())

function formatted(value: Value, pattern: string): string {
  const number = typeof value === 'string' ? typedNumber(value) : (value ?? 0)
  if (typeof number !== 'number') return textOf(value)
  const bare = pattern.replaceAll(/"[^"]*"|\\./g, '')
  const type = /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replaceAll(/\.0+/g, '')) ? 'DATE_TIME' : 'NUMBER'
  return formatNumber(number, { type, pattern })
}

export const TEXTS: FunctionTable = {
  LEN: ofText(given => given.length),
  UPPER: ofText(given => given.toUpperCase()),
  LOWER: ofText(given => given.toLowerCase()),
  PROPER: ofText(proper),
  TRIM: ofText(given => given.trim().replaceAll(/ +/g, ' ')),
  CLEAN: ofText(given => given.replaceAll(/\p{Cc}/gu, '')),
  ENCODEURL: ofText(given => encodeURIComponent(given)),
  CODE: ofText(
    given => given.codePointAt(0) ?? fail('VALUE', 'Function CODE parameter 1 value should be non-empty.'),
  ),
  UNICODE: ofText(
    given => given.codePointAt(0) ?? fail('VALUE', 'Function UNICODE parameter 1 value should be non-empty.'),
  ),
  CHAR: takes('value', ([code]) => character('CHAR', count(code, 0))),
  UNICHAR: takes('value', ([code]) => character('UNICHAR', count(code, 0))),
  VALUE: takes('value', ([given]) => numberOf(first(given))),
  T: takes('value', ([given]) => (typeof first(given) === 'string' ? first(given) : undefined)),
  TO_TEXT: takes('value', ([given]) => text(given)),
  LEFT: takes('value value?', ([given, length]) => text(given).slice(0, counted('LEFT', length))),
  RIGHT: takes('value value?', ([given, length]) => {
    const whole = text(given)
    return whole.slice(Math.max(0, whole.length - counted('RIGHT', length)))
  }),
  MID: takes('value value value', ([given, start, length]) => {
    const from = atLeast('MID', 2, count(start, 1), 1) - 1
    return text(given).slice(from, from + atLeast('MID', 3, count(length, 0), 0))
  }),
  REPT: takes('value value', ([given, times]) => repeated(text(given), Math.max(0, count(times, 0)))),
  EXACT: takes('value value', ([one, other]) => text(one) === text(other)),
  FIND: takes('value value value?', ([wanted, within, start]) => {
    const place = text(within).indexOf(text(wanted), count(start, 1) - 1)
    return found('FIND', place, text(wanted), text(within))
  }),
  SEARCH: takes('value value value?', ([wanted, within, start]) => {
    const place = search(text(wanted), text(within), count(start, 1) - 1)
    return found('SEARCH', place, text(wanted), text(within))
  }),
  SUBSTITUTE: takes('value value value value?', ([given, old, by, which]) =>
    substituted(text(given), text(old), text(by), which),
  ),
  REPLACE: takes('value value value value', ([given, start, length, by]) => {
    const from = count(start, 1) - 1
    return text(given).slice(0, from) + text(by) + text(given).slice(from + count(length, 0))
  }),
  CONCATENATE: takes('range more', args => args.flatMap(valuesOf).map(textOf).join('')),
  JOIN: takes('value range more', ([delimiter, ...lists]) =>
    lists.flatMap(valuesOf).map(textOf).join(text(delimiter)),
  ),
  TEXTJOIN: takes('range value range more', ([delimiters, withoutEmpty, ...lists]) => {
    const texts = lists.flatMap(valuesOf).map(textOf)
    const kept = truthOf(first(withoutEmpty)) ? texts.filter(each => each !== '') : texts
    return joined(valuesOf(delimiters).map(textOf), kept)
  }),
  SPLIT: takes('value value value? value?', ([given, marks, eachMark, withoutEmpty]) =>
    split(
      text(given),
      text(marks),
      eachMark === undefined || truthOf(first(eachMark)),
      withoutEmpty === undefined || truthOf(first(withoutEmpty)),
    ),
  ),
  TEXT: takes('value value', ([value, pattern]) => formatted(first(value), text(pattern))),
  FIXED: takes('value value? value?', ([value, places, bare]) => {
    const digits = Math.max(0, count(places, 2))
    const whole = bare !== undefined && truthOf(first(bare)) ? '0' : '#,##0'
    return formatted(numberOf(first(value)), digits === 0 ? whole : `${whole}.${'0'.repeat(digits)}`)
  }),
}
