import { z } from 'zod'
import { dayOfSerial, isBlankCell, isDaySerial, serialOfDay, type Cell } from './cell.ts'
import { codec, type Kind } from './column.ts'

const asText = (value: Cell): string => (value === null ? '' : String(value).trim())

function filled(value: Cell): string {
  const text = asText(value)
  if (text === '') throw new Error('it is blank')
  return text
}

/** Text that must be there; a number typed into the cell is taken as its digits. */
export function text(): Kind<string> {
  return { format: 'text', codec: codec(filled, value => value) }
}

/** Text that may be blank. */
export function anyText(format: 'text' | 'long-text' = 'text'): Kind<string> {
  return { format, codec: codec(asText, value => (value === '' ? null : value)) }
}

/** One of a few words, shown as a dropdown. */
export function choice<const Word extends string>(words: readonly Word[]): Kind<Word> {
  const read = (value: Cell): Word => {
    const found = words.find(word => word.toLowerCase() === filled(value).toLowerCase())
    if (found === undefined) throw new Error(`“${asText(value)}” is none of: ${words.join(', ')}`)
    return found
  }
  return { format: 'text', choices: words, codec: codec(read, value => value) }
}

/** A number, also one that was typed as text; throws for anything else. */
export function decimal(): Kind<number> {
  const read = (value: Cell): number => {
    const number = typeof value === 'number' ? value : Number(filled(value))
    if (!Number.isFinite(number)) throw new Error(`“${asText(value)}” is not a number`)
    return number
  }
  return { format: 'number', codec: codec(read, value => value) }
}

export function wholeNumber(): Kind<number> {
  const { codec: number } = decimal()
  const read = (value: Cell): number => {
    const found = z.safeDecode(number, value)
    if (!found.success) throw new Error(found.error.issues[0]?.message ?? 'it is not a number')
    if (!Number.isInteger(found.data)) throw new Error(`“${asText(value)}” is not a whole number`)
    return found.data
  }
  return { format: 'number', codec: codec(read, value => value) }
}

/** A calendar day: a date cell, or `YYYY-MM-DD` or `YYYY/M/D` as text. */
export function day(): Kind<string> {
  const read = (value: Cell): string => {
    const notADay = new Error(`“${asText(value)}” is not a day of the calendar`)
    if (typeof value === 'number') {
      if (!isDaySerial(value)) throw notADay
      return dayOfSerial(value)
    }
    const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(filled(value))
    const found = parts && `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`
    const serial = found ? serialOfDay(found) : Number.NaN
    if (!found || !isDaySerial(serial) || dayOfSerial(serial) !== found) throw notADay
    return found
  }
  return { format: 'day', codec: codec(read, serialOfDay) }
}

/** A day, no day, or what was typed and is none: the rest of its row still holds. */
export type TypedDay =
  | { readonly kind: 'blank' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'unreadable'; readonly why: string }

export function typedDay(): Kind<TypedDay> {
  const { codec: aDay } = day()
  const read = (value: Cell): TypedDay => {
    if (isBlankCell(value)) return { kind: 'blank' }
    const found = z.safeDecode(aDay, value)
    if (found.success) return { kind: 'day', day: found.data }
    return { kind: 'unreadable', why: found.error.issues[0]?.message ?? 'it is not a day' }
  }
  return {
    format: 'day',
    codec: codec<TypedDay>(read, typed => (typed.kind === 'day' ? serialOfDay(typed.day) : null)),
  }
}

/** A moment, kept as ISO text with its offset so that it reads and sorts without conversion. */
export function instant(): Kind<string> {
  const read = (value: Cell): string => {
    const found = filled(value)
    if (Number.isNaN(Date.parse(found))) throw new Error(`“${found}” is not a moment in time`)
    return found
  }
  return { format: 'text', codec: codec(read, value => value) }
}

/** `yes` or `no`; a blank cell is `no`. A dropdown, not a checkbox, whose default would count as data. */
export function yesNo(): Kind<boolean> {
  const read = (value: Cell): boolean => {
    if (typeof value === 'boolean') return value
    const found = asText(value).toLowerCase()
    if (found === 'yes') return true
    if (found === 'no' || found === '') return false
    throw new Error(`“${found}” is neither yes nor no`)
  }
  return { format: 'text', choices: ['yes', 'no'], codec: codec(read, value => (value ? 'yes' : 'no')) }
}

/** Words between commas, semicolons or line breaks; blank is the empty list. */
export function list(): Kind<readonly string[]> {
  const read = (value: Cell): readonly string[] =>
    asText(value)
      .split(/[,;，；、\n]/u)
      .map(word => word.trim())
      .filter(word => word !== '')
  return { format: 'text', codec: codec(read, words => (words.length === 0 ? null : words.join(', '))) }
}

/** The same kind where the cell may be blank: undefined. */
export function optional<Value>(kind: Kind<Value>): Kind<Value | undefined> {
  return {
    ...kind,
    codec: codec<Value | undefined>(
      value => {
        if (isBlankCell(value)) return undefined
        const found = z.safeDecode(kind.codec, value)
        if (!found.success) throw new Error(found.error.issues[0]?.message ?? 'it is of another kind')
        return found.data
      },
      value => (value === undefined ? null : z.encode(kind.codec, value)),
    ),
  }
}
