import type { Instant } from '../../../law/calendar.ts'

/** Whether a moment has come by `asOf`; what lies later does not count yet, and null never comes. */
export function hasHappened(at: Instant | null, asOf: Instant): at is Instant {
  return at !== null && Date.parse(at) <= Date.parse(asOf)
}
