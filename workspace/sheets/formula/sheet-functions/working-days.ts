import type { Value } from '../../value.ts'
import { numberOf, textOf } from '../coerce.ts'
import { fail } from '../operand.ts'

/** Whether nobody works on a serial day. */
type FreeDays = (serial: number) => boolean

/**
 * Weekends and holidays. A weekend is a number (1: Saturday and Sunday, 2: Sunday and Monday, …; 11: Sunday alone, …)
 * or seven digits from Monday, 1 for a free day.
 */
export function freeDays(weekend: Value, holidays: readonly Value[]): FreeDays {
  const free = weekendDays(weekend)
  const off = new Set(holidays.filter(day => day !== undefined).map(day => Math.floor(numberOf(day))))
  return serial => off.has(serial) || free[(((serial - 2) % 7) + 7) % 7] === true
}

/** From Monday on, whether the day is free. */
function weekendDays(weekend: Value): readonly boolean[] {
  if (typeof weekend === 'string' && /^[01]{7}$/.test(weekend))
    return Array.from(weekend, digit => digit === '1')
  const code = numberOf(weekend)
  const pair = code >= 1 && code <= 7 ? [(code + 4) % 7, (code + 5) % 7] : undefined
  const days = pair ?? (code >= 11 && code <= 17 ? [(code - 5) % 7] : undefined)
  if (days === undefined) fail('NUM', `'${textOf(weekend)}' is not a weekend.`)
  return Array.from({ length: 7 }, (_, day) => days.includes(day))
}

/** 31 December 9999: later days are none. */
const LAST_DAY = 2_958_465

function within(serial: number): number {
  const day = Math.floor(serial)
  return Math.abs(day) <= LAST_DAY ? day : fail('NUM', `${serial} is not a day of the calendar.`)
}

/** How many days of work there are from one day to another, both counted; backwards they are negative. */
export function workdaysBetween(from: number, to: number, isFree: FreeDays): number {
  const [start, end] = [within(Math.min(from, to)), within(Math.max(from, to))]
  let count = 0
  for (let day = start; day <= end; day += 1) if (!isFree(day)) count += 1
  return from > to ? -count : count
}

/** The day that comes so many days of work after (before) another. */
export function workday(from: number, days: number, isFree: FreeDays): number {
  const step = Math.sign(days)
  let day = Math.floor(from)
  for (let left = Math.abs(days); left > 0;) {
    day = within(day + step)
    if (!isFree(day)) left -= 1
  }
  return day
}
