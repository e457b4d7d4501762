import type { Day } from '../../../law/calendar.ts'

/** One semester; all days are included. */
export interface Semester {
  readonly id: string
  readonly start: Day
  readonly end: Day
  readonly finalExamWeek: { readonly from: Day; readonly to: Day }
  /** Last day for closure reports; null leaves it to the semester's end (A-SP-15). */
  readonly closureDeadline: Day | null
  readonly nextId: string
}
