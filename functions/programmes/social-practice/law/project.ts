import type { Instant } from '../../../law/calendar.ts'
import { hasHappened } from './as-of.ts'

/** One student's project as reminders and lists see it. */
export interface Project {
  readonly id: string
  /** Student number. */
  readonly student: string
  /** E-mail address of the supervisor. */
  readonly supervisor: string
  readonly supervision: 'confirmed' | 'invited'
  readonly invitedAt: Instant
  /** When an accepted closure report came in. */
  readonly closureSubmittedAt: Instant | null
  /** The semester whose list can hold the report, where the report was judged (A-SP-15). */
  readonly reportSemester?: string
  readonly result: 'pass' | 'fail' | null
  readonly evaluatedAt: Instant | null
  /** False: the supervisor leaves (S2.13). */
  readonly supervisorTeachesNextSemester: boolean
}

/** A result and when it was given. */
export interface GivenResult {
  readonly result: 'pass' | 'fail'
  readonly at: Instant
}

/** The supervisor's result, if it is there by `asOf`. */
export function resultBy(project: Project, asOf: Instant): GivenResult | null {
  const { result, evaluatedAt: at } = project
  return result !== null && hasHappened(at, asOf) ? { result, at } : null
}
