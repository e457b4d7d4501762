import type { ExtendedValue, NumberFormat } from './protocol.ts'
import { invalid } from './refusal.ts'
import { serialDay } from './serial.ts'

/** What a value becomes in a cell, with the number format that typing it there would give. */
export interface Entered {
  /** Undefined: the cell is emptied. */
  readonly value: ExtendedValue | undefined
  readonly format?: NumberFormat
}

const CHARACTER_LIMIT = 50_000

/** Stores a JSON value as it is: a text that begins with `=` stays a text. */
export function enterRaw(value: string | number | boolean): Entered {
  if (typeof value === 'number') return { value: { numberValue: value } }
  if (typeof value === 'boolean') return { value: { boolValue: value } }
  checkLength(value)
  return { value: value === '' ? undefined : { stringValue: value } }
}

export function checkLength(text: string): void {
  if (text.length > CHARACTER_LIMIT) {
    throw invalid(
      `Your input contains more than the maximum of ${CHARACTER_LIMIT} characters in a single cell.`,
    )
  }
}

/** Reads a value as if a person had typed it; `today` gives the year of dates typed without one. */
export function enterTyped(value: string | number | boolean, locale: string, today: Date): Entered {
  if (typeof value !== 'string') return enterRaw(value)
  checkLength(value)
  if (value === '') return { value: undefined }
  if (value.startsWith("'")) return enterRaw(value.slice(1))
  if (value.startsWith('=') && value.length > 1) return { value: { formulaValue: value } }
  const text = value.trim()
  if (/^(?:true|false)$/i.test(text)) return { value: { boolValue: text.toLowerCase() === 'true' } }
  return typedNumber(text) ?? typedMoment(text, locale, today) ?? { value: { stringValue: value } }
}

const NUMBER = /^([+-])?(\$)?([+-])?((?:\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?)(e[+-]?\d+)?(%)?$/i

function typedNumber(text: string): Entered | undefined {
  const match = NUMBER.exec(text)
  const digits = match?.[4] ?? ''
  if (match === null || !/\d/.test(digits)) return undefined
  const [, sign, dollar, innerSign, , fraction, exponent = '', percent] = match
  if (sign !== undefined && innerSign !== undefined) return undefined
  const size = Number(digits.replaceAll(',', '') + exponent)
  const signed = (sign ?? innerSign) === '-' ? -size : size
  const decimals = (fraction ?? '').length > 1 ? '.00' : ''
  if (percent !== undefined) {
    return { value: { numberValue: signed / 100 }, format: { type: 'PERCENT', pattern: `0${decimals}%` } }
  }
  const value = { numberValue: signed }
  if (dollar !== undefined) return { value, format: { type: 'CURRENCY', pattern: `"$"#,##0${decimals}` } }
  if (exponent !== '') return { value, format: { type: 'SCIENTIFIC', pattern: '0.00E+00' } }
  return digits.includes(',') ? { value, format: { type: 'NUMBER', pattern: `#,##0${decimals}` } } : { value }
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(am|pm))?$/i

function typedMoment(text: string, locale: string, today: Date): Entered | undefined {
  const [first = '', ...rest] = text.split(/[ T]+/)
  const time = typedTime(text)
  if (time !== undefined)
    return { value: { numberValue: time.serial }, format: { type: 'TIME', pattern: time.pattern } }
  const date = typedDate(first, locale, today)
  if (date === undefined) return undefined
  if (rest.length === 0)
    return { value: { numberValue: date.serial }, format: { type: 'DATE', pattern: date.pattern } }
  const clock = typedTime(rest.join(' '))
  if (clock === undefined) return undefined
  return {
    value: { numberValue: date.serial + clock.serial },
    format: { type: 'DATE_TIME', pattern: `${date.pattern} ${clock.pattern}` },
  }
}

interface Reading {
  readonly serial: number
  readonly pattern: string
}

function typedTime(text: string): Reading | undefined {
  const match = TIME.exec(text)
  if (match === null) return undefined
  const [, hour = '', minute = '', second, half] = match
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  const pattern = `h:mm${second === undefined ? '' : ':ss'}${half === undefined ? '' : ' am/pm'}`
  return { serial: (hours * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400, pattern }
}

function typedDate(text: string, locale: string, today: Date): Reading | undefined {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (yearFirst !== null) {
    const [, year, mark = '-', month = '', day = ''] = yearFirst
    const padded = month.length === 2 && day.length === 2
    return reading(
      Number(year),
      Number(month),
      Number(day),
      padded ? `yyyy${mark}mm${mark}dd` : `yyyy${mark}m${mark}d`,
    )
  }
  const short = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text)
  if (short === null) return undefined
  const [, one, mark = '/', two, year] = short
  const dayFirst = !/^(?:en_US|zh|ja|ko)/.test(locale)
  const [month, day] = dayFirst ? [two, one] : [one, two]
  const order = dayFirst ? `d${mark}m` : `m${mark}d`
  if (year === undefined) return reading(today.getUTCFullYear(), Number(month), Number(day), order)
  const full = year.length === 2 ? 2000 + Number(year) - (Number(year) >= 50 ? 100 : 0) : Number(year)
  return reading(full, Number(month), Number(day), `${order}${mark}${year.length === 2 ? 'yy' : 'yyyy'}`)
}

function reading(year: number, month: number, day: number, pattern: string): Reading | undefined {
  const serial = serialDay(year, month, day)
  return serial === undefined ? undefined : { serial, pattern }
}
