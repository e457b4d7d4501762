import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDay, wallClock } from '../../functions/law/calendar.ts'

const zones = [
  'Asia/Taipei',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Europe/Berlin',
  // Clocks that leap at one minute past midnight, by half an hour, or for a month in between.
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
]

const asFormatted = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment)

test('the wall clock is the platform’s own, at any moment of any zone', () => {
  const moments = fc.date({
    min: new Date('1985-01-01T00:00:00Z'),
    max: new Date('2040-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
      const { day, time } = wallClock(moment.toISOString(), zone)
      expect(`${day} ${time}`).toBe(asFormatted(moment, zone))
      expect(localDay(moment.toISOString(), zone)).toBe(day)
    }),
    { numRuns: 1000 },
  )
})

test('a clock that leaps within an hour of Greenwich shows each minute before and after', () => {
  const leap = Date.parse('1995-10-29T02:31:00Z')
  for (let minute = -120; minute <= 120; minute += 1) {
    const moment = new Date(leap + minute * 60_000)
    const { day, time } = wallClock(moment.toISOString(), 'America/St_Johns')
    expect(`${day} ${time}`).toBe(asFormatted(moment, 'America/St_Johns'))
  }
})

test('a day long before clocks were regular is still a day', () => {
  expect(localDay('1900-12-31T16:30:00Z', 'Asia/Taipei')).toBe('1901-01-01')
  expect(() => localDay('no moment', 'Asia/Taipei')).toThrow(RangeError)
})
