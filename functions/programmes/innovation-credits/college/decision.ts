import type { Day, Instant } from '../../../law/calendar.ts'
import type { Verdict } from '../../../law/verdict.ts'
import type { Asked, Relieved } from '../decide/asked.ts'
import type { CollegeJudgement } from '../law/college.ts'
import type { Reason } from '../law/reasons.ts'
import type { RegisteredStudent } from '../registers/people.ts'
import type { Actor } from '../state.ts'
import type { Totals } from '../totals.ts'
import type { CollegeFacts } from './facts.ts'

/** Where a recognition by the college stands; each language has a word for it. */
export type CollegeState =
  | 'not-covered'
  | 'incomplete'
  | 'returned'
  | 'rejected'
  | 'withdrawn'
  | 'revoked'
  | 'rules-not-filed'
  | 'already-given'
  | 'term-not-possible'
  | 'term-start-unknown'
  | 'no-later-term'
  | 'teachers-unknown'
  | 'vice-dean-unknown'
  | 'awaiting-teachers'
  | 'awaiting-vice-dean'
  | 'deferred'
  | 'recorded'

export interface CollegeDecision {
  readonly kind: 'college'
  readonly subject: string
  readonly facts: CollegeFacts
  readonly student: RegisteredStudent
  readonly state: CollegeState
  readonly nextActor: Actor | null
  readonly judgement: CollegeJudgement
  /** The day the vice dean confirmed. */
  readonly recognisedOn: Day | null
  readonly asked: readonly Asked[]
  readonly relieved: readonly Relieved[]
  readonly wake: Instant | undefined
  readonly totals: Totals
  /** Why the Measures do not cover the student; undefined where they do (VI.V). */
  readonly notCovered: Verdict<Reason> | undefined
  readonly settingValues: ReadonlyMap<string, string>
  readonly courseNames: { readonly project: string; readonly quality: string }
}
