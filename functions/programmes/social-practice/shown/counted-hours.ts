import { amount, compare, shown, type Amount } from '../../../law/amount.ts'
import type { StaffDecisions } from '../decisions/staff-decisions.ts'
import type { Progress } from '../progress/progress.ts'

/** The hours that count, rounded for show: as staff set them, else as the log gives them. */
export function countedHoursOf(progress: Progress, decisions: StaffDecisions): number {
  return progress.closure?.answer.countedHours ?? shown(exactHours(progress, decisions))
}

/** Whether the hours of the log, or those staff set, reach the minimum: exactly, not as rounded for show. */
export function hasEnoughHours(progress: Progress, decisions: StaffDecisions): boolean {
  return compare(exactHours(progress, decisions), amount(progress.hours.settings.minHours)) >= 0
}

function exactHours({ hours }: Progress, { overrides }: StaffDecisions): Amount {
  return overrides.findLast(override => override.action === 'set')?.value ?? hours.counted
}
