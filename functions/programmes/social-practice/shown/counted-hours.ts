import { shown } from '../../../law/amount.ts'
import type { StaffDecisions } from '../decisions/staff-decisions.ts'
import type { Progress } from '../progress/progress.ts'

/** The hours that count, rounded for show: as staff set them, else as the log gives them. */
export function countedHoursOf({ closure, hours }: Progress, { overrides }: StaffDecisions): number {
  const set = overrides.findLast(override => override.action === 'set')
  return closure?.answer.countedHours ?? shown(set?.value ?? hours.counted)
}
