import type { Instant } from '../../../law/calendar.ts'

/** Whether a change came after a moment of the workbook. That one shows whole seconds: within its second nothing is after it. */
export function isAfter(change: Instant, moment: Instant): boolean {
  return Date.parse(change) - Date.parse(moment) >= 1000
}
