import type { Amount } from '../../law/amount.ts'
import type { Day, Instant } from '../../law/calendar.ts'
import type { CollegeDecision } from './college/decision.ts'
import type { Approval } from './decide/approvals.ts'
import type { Asked, Relieved } from './decide/asked.ts'
import type { Contradiction } from './decide/contradictions.ts'
import type { ThesisWish } from './decide/thesis.ts'
import type { ApplicationFacts } from './facts.ts'
import type { ApplicationJudgement } from './law/application.ts'
import type { Posting } from './law/posting.ts'
import type { RecognisedEntry } from './law/recognise.ts'
import type { Stray } from './reading/cases.ts'
import type { RegisteredStudent } from './registers/people.ts'
import type { FiledShares } from './shares/agreement.ts'
import type { Actor, State } from './state.ts'
import type { Totals } from './totals.ts'

export interface ApplicationDecision {
  readonly kind: 'application'
  readonly subject: string
  readonly facts: ApplicationFacts
  readonly student: RegisteredStudent
  readonly state: State
  readonly nextActor: Actor | null
  /** By the table and beside the student's other entries; undefined while the response has faults. */
  readonly recognised: RecognisedEntry | undefined
  readonly posting: Posting | undefined
  /** Of a recorded one: how it would be posted by the settings of its own day and the registers of today. */
  readonly reposted: Posting | undefined
  /** By the table alone, whatever else the student has; undefined while the response has faults. */
  readonly alone: Amount | undefined
  readonly application: ApplicationJudgement
  readonly contradictions: readonly Contradiction[]
  readonly shares: FiledShares | undefined
  readonly thesis: ThesisWish
  readonly asked: readonly Asked[]
  readonly relieved: readonly Relieved[]
  readonly approvals: readonly Approval[]
  /** The last day of the round, once it is near and the student still has something to mend. */
  readonly roundEnds: Day | null
  readonly opens: Day | null
  readonly wake: Instant | undefined
  readonly totals: Totals
  /** The settings it was decided by, for the record. */
  readonly settingValues: ReadonlyMap<string, string>
  readonly courseNames: { readonly project: string; readonly quality: string }
}

/** A response that names a case it cannot belong to. */
export interface StrayDecision {
  readonly kind: 'stray'
  readonly subject: string
  readonly student: RegisteredStudent
  readonly stray: Stray
}

export type InnovationCreditsDecision = ApplicationDecision | CollegeDecision | StrayDecision
