import type { Verdict } from '../../../law/verdict.ts'
import type { Entry } from './entries.ts'
import type { Outcome } from './outcome.ts'
import type { Reason } from './reasons.ts'

/** An entry that stands beside another one; a revoked one proves nothing. */
export interface Neighbour {
  readonly entry: Entry
  readonly revoked: boolean
}

/** An entry on its way through the order of computation. */
export interface Judged {
  /** As the student entered it. */
  readonly entered: Entry
  /** As staff decisions make it. */
  readonly entry: Entry
  readonly outcome: Outcome
  readonly notes: readonly Verdict<Reason>[]
  /** Staff decided about this very entry, and the decision counts. */
  readonly overridden: boolean
}
