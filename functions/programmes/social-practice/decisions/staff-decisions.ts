import type { Instant } from '../../../law/calendar.ts'
import type { StaffOverride } from '../law/override.ts'

export type SettledAnswer = 'agree' | 'decline' | 'pass' | 'fail' | 'return' | 'released'

/** Why a decision typed in Projects does not count. */
export type Refusal =
  | 'unknown-word'
  | 'value-missing'
  | 'decided-by-missing'
  | 'decided-by-unknown'
  | 'decided-by-left'
  | 'role'
  | 'no-reason'
  | 'hard-rule'
  | 'stale'
  | 'blocked'
  | 'too-late'
  | 'no-such-entry'
  | 'nothing-there'

/** What is to be said of one decision. */
export interface DecisionStanding {
  readonly word: string
  readonly refusal: Refusal | null
  /** What it was decided about, where a later entry could be taken for it. */
  readonly about?: string
  /** It counts although nobody is named as having decided it. */
  readonly isUnnamed?: true
}

/** An answer that staff settled on, for one request or one version of the report. */
export interface Settled {
  readonly answer: SettledAnswer
  /** The entry; undefined where none was named: then it is the one that was in force when it was typed. */
  readonly entry: string | undefined
}

/** The decisions of staff that count in a case, and how each one that was typed stands (A-SP-19). */
export interface StaffDecisions {
  readonly by: string
  readonly reason: string
  /** When the cells of the decision came to hold what they hold. */
  readonly at: Instant
  /** When decision and value did, whatever else was typed in the row: what they are about was in force then. */
  readonly wordAt: Instant
  /** When the decision on the proposal did. */
  readonly proposalAt: Instant
  /** The address staff vouch for, with the post; null where no supervisor is verified by staff (A-SP-26). */
  readonly verified: { readonly address: string; readonly post: string } | null
  readonly overrides: readonly StaffOverride[]
  readonly settled: readonly Settled[]
  readonly held: boolean
  readonly closed: boolean
  readonly standings: readonly DecisionStanding[]
}

/** The decisions of a case in which nobody has decided anything. */
export const noDecisions = {
  verified: null,
  overrides: [],
  settled: [],
  held: false,
  closed: false,
  standings: [],
}

/** As if nobody had decided anything against the rules: what the rules say by themselves. */
export function undecided(decisions: StaffDecisions): StaffDecisions {
  return { ...decisions, ...noDecisions }
}
