import type { Instant } from '../../../law/calendar.ts'

const second = (at: Instant): number => Math.floor(Date.parse(at) / 1000)

/** Whether one moment lies before another, by the second: the workbook's own clock tells no more. */
export function isBefore(a: Instant, b: Instant): boolean {
  return second(a) < second(b)
}

/** The second in which a moment lies, so that what a form tells to the millisecond compares with what the workbook tells. */
export function wholeSecond(at: Instant): Instant {
  return new Date(second(at) * 1000).toISOString()
}
