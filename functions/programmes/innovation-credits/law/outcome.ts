import { zero, type Amount } from '../../../law/amount.ts'
import type { Clause } from '../../../law/clause.ts'
import { met, notMet, unclear, type Verdict } from '../../../law/verdict.ts'
import type { Reason } from './reasons.ts'

export type EntryStatus =
  | 'counted'
  | 'not-counted'
  | 'needs-review'
  | 'needs-allocation'
  | 'blocked'
  | 'revoked'

/** How one entry stands for one student, and the rule that made it so. */
export interface Outcome {
  readonly status: EntryStatus
  readonly credits: Amount
  readonly verdict: Verdict<Reason>
}

export function counted(credits: Amount, clause: Clause, because: Reason): Outcome {
  return { status: 'counted', credits, verdict: met(clause, because) }
}

/** The rules give nothing. */
export function notCounted(clause: Clause, because: Reason): Outcome {
  return { status: 'not-counted', credits: zero, verdict: notMet(clause, because) }
}

/** Nothing until a person decides. */
export function needsReview(clause: Clause, because: Reason): Outcome {
  return { status: 'needs-review', credits: zero, verdict: unclear(clause, because) }
}

/** Nothing until the group files its share. */
export function needsAllocation(clause: Clause, because: Reason): Outcome {
  return { status: 'needs-allocation', credits: zero, verdict: unclear(clause, because) }
}

/** The filed share is refused, for every member. */
export function blocked(clause: Clause, because: Reason): Outcome {
  return { status: 'blocked', credits: zero, verdict: notMet(clause, because) }
}

export function revoked(clause: Clause, because: Reason): Outcome {
  return { status: 'revoked', credits: zero, verdict: notMet(clause, because) }
}
