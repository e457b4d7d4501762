import type { Instant } from '../../law/calendar.ts'

const second = (at: Instant): number => Math.floor(Date.parse(at) / 1000)

/** Whether one moment lies before another, by the second: the workbook's own clock tells no more. */
export function isBefore(a: Instant, b: Instant): boolean {
  return second(a) < second(b)
}
