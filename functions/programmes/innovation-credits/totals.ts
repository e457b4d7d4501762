import type { Amount } from '../../law/amount.ts'
import type { Verdict } from '../../law/verdict.ts'
import type { Reason } from './law/reasons.ts'

/** Where the credits go, and with a record where they went. */
export interface Result {
  readonly credits: Amount
  readonly projectCourse: Amount
  readonly qualityCourse: Amount
  readonly notConverted: Amount
}

/** All of one student, over every application. */
export interface Totals {
  readonly recorded: Result
  /** Given by the college for the project course (IV.2.1)). */
  readonly byCollege: Amount
  readonly onTheWay: Amount
  readonly notes: readonly Verdict<Reason>[]
}
