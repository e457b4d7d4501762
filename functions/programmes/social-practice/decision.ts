import type { Day, Instant } from '../../law/calendar.ts'
import type { OtherReading } from './decide/readings-that-matter.ts'
import type { StaffDecisions } from './decisions/staff-decisions.ts'
import type { KnownList, ListVersion } from './documents/list-version.ts'
import type { CaseFacts, Change, Person, StrayEntry } from './facts.ts'
import type { ReminderKind } from './law/reminders.ts'
import type { SocialPracticeSettings } from './law/settings.ts'
import type { StandingAnswer } from './law/standing.ts'
import type { Progress } from './progress/progress.ts'
import type { ProposalStage } from './progress/proposal-stage.ts'

/** A credit that is recorded and does not change any more. */
export interface RecordedCredit {
  readonly credits: number
  readonly semester: string
}

/** One student's project, decided. */
export interface ProjectDecision {
  readonly kind: 'project'
  readonly subject: string
  readonly facts: CaseFacts
  readonly settings: SocialPracticeSettings
  readonly asOf: Instant
  /** With the decisions of staff that count. */
  readonly effective: Progress
  /** What the rules say by themselves. */
  readonly computed: Progress
  readonly decisions: StaffDecisions
  /** The student's earlier project that proposes the same and still goes on. */
  readonly repeats: string | undefined
  /** What was recorded before this pass. */
  readonly recorded: RecordedCredit | undefined
  /** Reminders to the student that are due (S2.13, S5.2). */
  readonly reminders: readonly ReminderKind[]
  /** Readings of the text under which this project would come out differently; none once it is recorded or over. */
  readings(): readonly OtherReading[]
  /** The student's standing with the course, this project included. */
  readonly standing: StandingAnswer
}

/** A group proposal, decided (S1.3). */
export interface GroupDecision {
  readonly kind: 'group'
  readonly subject: string
  readonly facts: CaseFacts
  readonly settings: SocialPracticeSettings
  readonly proposal: ProposalStage
  readonly decisions: StaffDecisions
  /** The sender's earlier group proposal that says the same and still stands. */
  readonly repeats: string | undefined
  /** Registered participants besides the sender. */
  readonly members: readonly (Person & { readonly number: string })[]
  /** Registered participants who have left the group. */
  readonly left: readonly (Person & { readonly number: string })[]
  /** The sender's standing with the course; undefined where a project of their own tells it. */
  readonly standing: StandingAnswer | undefined
  /** The sender has withdrawn the group proposal. */
  readonly withdrawn: Change | undefined
  /** Student numbers that are in no register. */
  readonly unknownMembers: readonly string[]
}

/** An entry that belongs to no case. */
export interface StrayDecision {
  readonly kind: 'stray'
  readonly subject: string
  readonly stray: StrayEntry
  /** The student's standing with the course; undefined where a project of their own tells it. */
  readonly standing: StandingAnswer | undefined
}

/** The list of passing students of one supervisor and semester (S5.3-4). */
export interface ListDecision {
  readonly kind: 'list'
  /** List and version: what is recorded under it is frozen. */
  readonly subject: string
  /** As it is to be printed now. */
  readonly present: ListVersion
  /** The present version is to be recorded. */
  readonly isNew: boolean
  /** Where staff entered the paper beside each of its students instead: the last of those days. */
  readonly enteredByStudent: Day | undefined
  /** The versions before this pass, and the paper that came back; undefined for a new list. */
  readonly earlier: KnownList | undefined
  readonly supervisor: Person
  readonly lastDay: Day
  readonly sendTo: string
  /** Somebody is on it, or an empty one has to be sent. */
  readonly isOwed: boolean
  /** It is the final examination week: the supervisor is reminded (S5.3). */
  readonly reminds: boolean
  /** The last day for the signed paper has passed (S5.4, A-SP-16). */
  readonly isPastDue: boolean
}

export type Decision = ProjectDecision | GroupDecision | StrayDecision | ListDecision
