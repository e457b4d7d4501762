/** Days of spreadsheets count from 1899-12-30; the fraction is the time of day. */
const EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

/** The serial day of a calendar day; undefined when the calendar has no such day. Month counts from 1. */
export function serialDay(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  if (year < 100) at.setUTCFullYear(year)
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return exists ? (at.getTime() - EPOCH) / DAY : undefined
}

/** The calendar reading of a serial number, to the second, as the UTC fields of a Date. */
export function fromSerial(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * 86_400) * 1000)
}

/** A moment as the serial number that clocks of a time zone show. */
export function toSerial(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const part = (type: string): number => Number(parts.find(found => found.type === type)?.value ?? 0)
  const day = serialDay(part('year'), part('month'), part('day')) ?? 0
  return day + (part('hour') * 3600 + part('minute') * 60 + part('second')) / 86_400
}
