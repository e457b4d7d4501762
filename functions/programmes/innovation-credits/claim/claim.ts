import type { Day } from '../../../law/calendar.ts'
import type { ApplicationKind } from '../law/application-steps.ts'
import type { Entry } from '../law/entries.ts'
import type { AnswerReader, Fault } from './answers.ts'

/** What one response claims, before the lists are asked. */
export interface Claim {
  /** As stated; not yet on any list. */
  readonly entry: Entry
  /** Through which steps it goes (III.1). */
  readonly kind: ApplicationKind
  /** The day of the achievement: its version of table and lists applies. */
  readonly day: Day
  /** Where a paper appeared. */
  readonly venue: string | null
  /** Addresses of the project's instructors, as typed; the approval of any of them is enough (A-IC-35). */
  readonly instructors: readonly string[]
  readonly evidence: readonly string[]
  /** How the result tab and letters name it. */
  readonly achievement: string
  readonly level: string
  readonly place: string
}

/** A response as read: a claim, or everything that is wrong with it. */
export type ReadClaim =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }

/** Reads the answers of one form as a claim under the name `ref`; `submitted` is the day it was sent. */
export type ClaimReader = (answers: AnswerReader, ref: string, submitted: Day) => Claim
