import { fromSerial, serialDay } from '../../serial.ts'
import { textOf, typedNumber } from '../coerce.ts'
import { fail, first, valuesOf } from '../operand.ts'
import type { Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable, SheetFunction } from '../scope.ts'
import { number, whole } from './arguments.ts'
import { freeDays, workday, workdaysBetween } from './working-days.ts'

/** The serial day of a date whose month and day may run on beyond their end, as DATE lets them. */
function dayOf(year: number, month: number, day: number): number {
  const first = serialDay(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1)
  if (first === undefined) fail('NUM', 'Function DATE evaluates to an out of range number.')
  return first + day - 1
}

const partsOf = (serial: number): readonly [year: number, month: number, day: number] => {
  const at = fromSerial(Math.floor(serial))
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
}

/** What a function reads of one moment. */
const ofMoment = (read: (moment: Date) => number): SheetFunction =>
  takes('value', ([moment]) => read(fromSerial(number(moment))))

/** The same day so many months on; the last of a month that is too short. */
function monthsOn(serial: number, months: number): number {
  const [year, month, day] = partsOf(serial)
  return Math.min(dayOf(year, month + months, day), dayOf(year, month + months + 1, 0))
}

function wholeMonths(from: number, to: number): number {
  const [year, month, day] = partsOf(from)
  const [endYear, endMonth, endDay] = partsOf(to)
  return (endYear - year) * 12 + endMonth - month - Number(endDay < day)
}

/** How DATEDIF counts from one day to another, by its unit. */
const UNITS: Readonly<Record<string, (from: number, to: number) => number>> = {
  Y: (from, to) => Math.floor(wholeMonths(from, to) / 12),
  M: wholeMonths,
  D: (from, to) => to - from,
  MD: (from, to) => {
    const [year, month] = partsOf(to)
    const [, , day] = partsOf(from)
    const [, , endDay] = partsOf(to)
    return endDay >= day ? endDay - day : to - dayOf(year, month - 1, day)
  },
  YM: (from, to) => wholeMonths(from, to) % 12,
  YD: (from, to) => to - monthsOn(from, 12 * Math.floor(wholeMonths(from, to) / 12)),
}

function dateDifference(from: number, to: number, unit: string): number {
  const count = UNITS[unit.toUpperCase()]
  if (count === undefined)
    fail(
      'NUM',
      `Function DATEDIF parameter 3 value is ${unit}. It should be one of: "Y", "M", "D", "MD", "YM", "YD".`,
    )
  if (from > to)
    fail(
      'NUM',
      `Function DATEDIF parameter 1 (${from}) should be on or before Function DATEDIF parameter 2 (${to}).`,
    )
  return count(from, to)
}

/** Days since the Monday before (0 to 6). */
const sinceMonday = (serial: number): number => (((Math.floor(serial) - 2) % 7) + 7) % 7

function weekday(serial: number, type: number): number {
  const monday = sinceMonday(serial)
  if (type === 1) return ((monday + 1) % 7) + 1
  if (type === 2) return monday + 1
  return type === 3
    ? monday
    : fail(
        'NUM',
        `Function WEEKDAY parameter 2 value is ${type}. Valid values are between 1 and 3 inclusive.`,
      )
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - sinceMonday(serial) + 3
  const [year] = partsOf(thursday)
  return 1 + Math.floor((thursday - dayOf(year, 1, 1)) / 7)
}

/** Weeks that begin on Sunday (1, 17), Monday (2, 11) and so on; 21 is the ISO week. */
function weekNumber(serial: number, type: number): number {
  if (type === 21) return isoWeek(serial)
  const begins = type === 1 ? 6 : type === 2 ? 0 : (type - 11) % 7
  const [year] = partsOf(serial)
  const newYear = dayOf(year, 1, 1)
  const lead = (sinceMonday(newYear) - begins + 7) % 7
  return 1 + Math.floor((Math.floor(serial) - newYear + lead) / 7)
}

function readMoment(name: string, operand: Operand | undefined): number {
  const text = textOf(first(operand))
  return typedNumber(text) ?? fail('VALUE', `${name} parameter '${text}' cannot be parsed to date/time.`)
}

export const DATES: FunctionTable = {
  TODAY: takes('', (_, { world }) => Math.floor(world.now())),
  NOW: takes('', (_, { world }) => world.now()),
  DATE: takes('value value value', ([year, month, day]) => {
    const given = whole(year)
    return dayOf(given < 1900 ? given + 1900 : given, whole(month), whole(day))
  }),
  TIME: takes('value value value', ([hour, minute, second]) => {
    const day = (whole(hour) * 3600 + whole(minute) * 60 + whole(second)) / 86_400
    return day - Math.floor(day)
  }),
  DATEVALUE: takes('value', ([text]) => Math.floor(readMoment('DATEVALUE', text))),
  TO_DATE: takes('value', ([value]) => first(value)),
  TO_DOLLARS: takes('value', ([value]) => first(value)),
  TO_PERCENT: takes('value', ([value]) => first(value)),
  TO_PURE_NUMBER: takes('value', ([value]) => first(value)),
  TIMEVALUE: takes('value', ([text]) => {
    const moment = readMoment('TIMEVALUE', text)
    return moment - Math.floor(moment)
  }),
  YEAR: ofMoment(moment => moment.getUTCFullYear()),
  MONTH: ofMoment(moment => moment.getUTCMonth() + 1),
  DAY: ofMoment(moment => moment.getUTCDate()),
  HOUR: ofMoment(moment => moment.getUTCHours()),
  MINUTE: ofMoment(moment => moment.getUTCMinutes()),
  SECOND: ofMoment(moment => moment.getUTCSeconds()),
  WEEKDAY: takes('value value?', ([day, type]) => weekday(number(day), whole(type, 1))),
  WEEKNUM: takes('value value?', ([day, type]) => weekNumber(number(day), whole(type, 1))),
  ISOWEEKNUM: takes('value', ([day]) => isoWeek(number(day))),
  DAYS: takes('value value', ([to, from]) => Math.floor(number(to)) - Math.floor(number(from))),
  DATEDIF: takes('value value value', ([from, to, unit]) =>
    dateDifference(Math.floor(number(from)), Math.floor(number(to)), textOf(first(unit))),
  ),
  EDATE: takes('value value', ([day, months]) => monthsOn(number(day), whole(months))),
  EOMONTH: takes('value value', ([day, months]) => {
    const [year, month] = partsOf(number(day))
    return dayOf(year, month + whole(months) + 1, 0)
  }),
  NETWORKDAYS: takes('value value range?', ([from, to, holidays]) =>
    workdaysBetween(number(from), number(to), freeDays(1, valuesOf(holidays))),
  ),
  'NETWORKDAYS.INTL': takes('value value value? range?', ([from, to, weekend, holidays]) =>
    workdaysBetween(number(from), number(to), freeDays(first(weekend) ?? 1, valuesOf(holidays))),
  ),
  WORKDAY: takes('value value range?', ([from, days, holidays]) =>
    workday(number(from), whole(days), freeDays(1, valuesOf(holidays))),
  ),
  'WORKDAY.INTL': takes('value value value? range?', ([from, days, weekend, holidays]) =>
    workday(number(from), whole(days), freeDays(first(weekend) ?? 1, valuesOf(holidays))),
  ),
}
