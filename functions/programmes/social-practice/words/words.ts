import type { StrayEntry } from '../facts.ts'
import type { Reason, ReasonCode } from '../law/reasons.ts'
import type { Actor, ProjectState } from '../law/state.ts'
import type { HourProblem } from '../shown/hour-problems.ts'

/** What each reason of the law is told with. */
export type ParamsByCode = { readonly [Each in Reason as Each['code']]: Each['params'] }

/** Every reason of the law in one language. */
export type ReasonWords = { readonly [Code in ReasonCode]: (params: ParamsByCode[Code]) => string }

/** Reasons that hinder something and can be mended by the student. */
export type Mendable =
  | 'topic-missing'
  | 'implementation-plan-missing'
  | 'low-priority'
  | 'no-indicator'
  | 'group-proposal-required'
  | 'not-a-group-participant'
  | 'group-proposal-rejected'
  | 'group-proposal-not-approved'
  | 'supervisor-email-missing'
  | 'supervisor-email-invalid'
  | 'supervisor-name-missing'
  | 'supervisor-is-the-student'
  | 'supervisor-not-verified'
  | 'supervisor-not-of-university'
  | 'supervisor-is-staff'
  | 'supervisor-post-not-eligible'
  | 'invalid-hours-entry'
  | 'hours-below-minimum'
  | 'undecided-hours-present'
  | 'club-hours-unverified'
  | 'hours-without-proof'
  | 'supervisor-not-confirmed'
  | 'photos-missing'
  | 'too-many-photos'
  | 'caption-missing'
  | 'own-position-not-indicated'
  | 'feedback-record-missing'
  | 'late'
  | 'already-evaluated'
  | 'resubmission-not-allowed'

/** A state as it is shown; a pass can stand in several ways. */
export type ShownState =
  | ProjectState
  | 'withdrawn'
  | 'group-approved'
  | 'passed-no-credit'
  | 'passed-list-late'

/** First paragraphs about what is taken back, left or over. */
export type ChangeLead =
  | 'invitation-taken-back'
  | 'supervision-ended'
  | 'invitation-over'
  | 'supervisor-taken-back'
  | 'supervisor-released'
  | 'supervisor-gone'
  | 'asks-other-supervisor'
  | 'project-withdrawn'
  | 'change-too-late'
  | 'change-unclear'
  | 'left-group'
  | 'group-member-left'
  | 'group-withdrawn'
  | 'group-withdrawn-member'

/** What the first paragraph of a letter says. */
export type Lead =
  | ChangeLead
  | `${'proposal' | 'group'}-${'received' | 'blocked' | 'approved' | 'returned' | 'rejected'}`
  | 'group-approved-member'
  | 'proposal-repeats'
  | 'supervisor-waits'
  | 'supervisor-blocked'
  | 'supervisor-held'
  | 'supervisor-invited'
  | 'supervisor-agreed'
  | 'supervisor-declined'
  | 'supervisor-no-reply'
  | 'supervisor-contradictory'
  | 'supervisor-other-address'
  | 'supervisor-bounced'
  | 'request-refused'
  | 'invitation'
  | 'evaluation'
  | 'pass-confirms-hours'
  | 'hours-not-counted'
  | 'closure-blocked'
  | 'closure-with-supervisor'
  | 'closure-returned'
  | 'closure-refused'
  | 'result-failed'
  | 'result-passed'
  | 'result-list-late'
  | 'result-no-credit'
  | 'result-recorded'
  | 'result-held'
  | 'result-contradictory'
  | 'result-list-question'
  | 'remind-supervisor'
  | 'supervisor-leaving'
  | 'on-hold'
  | 'released'
  | 'closed'
  | 'pass-list'
  | 'pass-list-empty'
  | 'pass-list-received'
  | `stray-${StrayEntry['why']}`

/** What a first paragraph may name; blank where it does not. */
export interface LeadParams {
  readonly case: string
  readonly topic: string
  readonly student: string
  readonly teacher: string
  /** Words of staff or of the supervisor. */
  readonly words: string
  readonly hours: number
  readonly minimum: number
  readonly days: number
  readonly semester: string
  readonly day: string
  readonly credits: number
  readonly to: string
  /** Case numbers. */
  readonly own: string
}

/** The subject lines, stable within a topic. */
export type Heading =
  | 'proposal'
  | 'group'
  | 'supervision'
  | 'request'
  | 'invitation'
  | 'hours'
  | 'closure'
  | 'evaluation'
  | 'result'
  | 'reminder'
  | 'office'
  | 'change'
  | 'stray'
  | 'pass-list'
  | 'pass-list-received'

export type Label =
  | 'case'
  | 'topic'
  | 'plan'
  | 'student'
  | 'supervisor'
  | 'reflection'
  | 'state'
  | 'next'
  | 'hours'
  | 'photo'
  | 'feedback'
  | 'summary'
  | 'semester'
  | 'result'
  | 'notes'
  | 'soFar'
  | 'standing'
  | 'proposalForm'
  | 'supervisorForm'
  | 'hoursForm'
  | 'closureForm'
  | 'changeForm'
  | 'status'

/** What is wrong with entries of the log. */
export interface HourWords {
  /** By what the student typed there; '' where nothing was. */
  readonly problems: Readonly<Record<HourProblem, (typed: string) => string>>
  readonly entry: (number: string, problems: readonly string[]) => string
  readonly mendNumber: string
  readonly mendRepeated: string
}

/** The steps of the course, as the student goes through them. */
export type CourseStep = 'proposal' | 'supervisor' | 'hours' | 'closure' | 'evaluation' | 'list' | 'credit'

/** This programme in one language. A missing word does not compile. */
export interface Words {
  readonly reasons: ReasonWords
  readonly mends: Readonly<Record<Mendable, string>>
  readonly states: Readonly<Record<ShownState, string>>
  readonly actors: Readonly<Record<Actor, string>>
  readonly standings: Readonly<Record<'credited' | 'exempt' | 'in-progress' | 'not-started', string>>
  readonly steps: Readonly<Record<CourseStep, string>>
  readonly headings: Readonly<Record<Heading, string>>
  readonly leads: Readonly<Record<Lead, (params: LeadParams) => string>>
  readonly labels: Readonly<Record<Label, string>>
  readonly hours: HourWords
  readonly choices: Readonly<Record<'agree' | 'decline' | 'pass' | 'fail' | 'return', string>>
  /** Between a sentence and its clause: `… (S3.1)`. */
  readonly withClause: (sentence: string, clause: string) => string
}
