import type { Day } from '../../../law/calendar.ts'

interface Why<Code extends string, Params = Record<string, never>> {
  readonly code: Code
  readonly params: Readonly<Params>
}

/** Photos and feedback records by their numbers in the report: a file's own name is often a long link. */
export interface EvidencePlaces {
  readonly photos: readonly string[]
  readonly records: readonly string[]
}

type OfProposals =
  | Why<'topic-present' | 'topic-missing' | 'implementation-plan-present' | 'implementation-plan-missing'>
  | Why<'low-priority' | 'high-priority', { categories: readonly string[] }>
  | Why<'priority-conflict', { high: readonly string[]; low: readonly string[] }>
  | Why<'used-for-internship' | 'no-indicator'>
  | Why<'indicators-named', { indicators: readonly string[] }>
  | Why<'group-proposal-recommended' | 'group-proposal-required', { participants: number }>
  | Why<
      | 'not-a-group-participant'
      | 'group-proposal-rejected'
      | 'group-proposal-not-approved'
      | 'group-proposal-approved',
      { group: string }
    >

type OfStudents =
  | Why<'no-further-credit' | 'student-exempt' | 'exemption-undecided'>
  | Why<'credit-on-record' | 'pass-not-recorded' | 'nothing-recorded' | 'exempt-without-credit'>
  | Why<'pass-recorded', { projects: readonly string[]; credits: number }>

type OfSupervisors =
  | Why<'supervisor-email-missing' | 'supervisor-name-missing' | 'supervisor-is-the-student'>
  | Why<'supervisor-email-invalid' | 'supervisor-not-verified', { email: string }>
  | Why<'supervisor-not-of-university', { university: string; required: string }>
  | Why<
      | 'supervisor-is-staff'
      | 'supervisor-post-not-eligible'
      | 'supervisor-post-needs-staff-look'
      | 'supervisor-eligible',
      { posts: readonly string[] }
    >

type OfInvitations =
  | Why<'invitation-to-be-sent'>
  | Why<'awaiting-answer' | 'no-reply', { days: number }>
  | Why<'supervisor-agreed' | 'supervisor-declined', { name: string }>
  | Why<'contradictory-replies', { name: string }>
  | Why<'reply-from-other-address', { addresses: readonly string[] }>
  | Why<'second-supervisor-agreed', { emails: readonly string[] }>

type OfHours =
  | Why<'minimum-hours-met', { counted: number; minimum: number }>
  | Why<'hours-below-minimum', { counted: number; minimum: number; short: number }>
  | Why<'invalid-hours-entry', { days: readonly string[] }>
  | Why<'duplicate-hours-entry', { days: readonly string[] }>
  | Why<'excluded-hours-present' | 'undecided-hours-present', { hours: number; kinds: readonly string[] }>
  | Why<'club-hours-unverified' | 'hours-without-proof' | 'hours-before-supervision', { hours: number }>
  | Why<'hours-before-approval', { hours: number; approvedOn: Day }>
  | Why<'spans-semesters', { hours: number; start: Day }>

type OfClosureReports =
  | Why<'supervision-confirmed'>
  | Why<'supervisor-not-confirmed', { supervision: string }>
  | Why<'photos-complete' | 'photos-missing', { usable: number; minimum: number }>
  | Why<'too-many-photos', { files: number; maximum: number }>
  | Why<
      | 'caption-missing'
      | 'own-position-not-indicated'
      | 'duplicate-photo'
      | 'photo-used-twice'
      | 'short-caption'
      | 'feedback-untitled',
      EvidencePlaces
    >
  | Why<'feedback-record-present' | 'feedback-record-missing', { records: number; minimum: number }>
  | Why<'in-time-for-list', { semester: string }>
  | Why<'late-for-semester' | 'late', { semester: string; next: string; lastDay: Day }>
  | Why<'already-evaluated', { result: string }>
  | Why<'resubmission-not-allowed', { earlier: number }>

type OfOverrides =
  | Why<
      | 'override-refused-role'
      | 'override-refused-no-reason'
      | 'override-refused-hard-rule'
      | 'override-stale'
      | 'waived',
      { rule: string; by: string }
    >
  | Why<'counted-hours-set', { hours: number; by: string; reason: string }>

type OfResults =
  | Why<'not-evaluated' | 'evaluation-without-report' | 'pass-without-hours' | 'numeric-score-ignored'>
  | Why<'evaluation-by-other' | 'list-signed-by-other', { by: string }>
  | Why<'supervisor-passed' | 'supervisor-did-not-pass'>
  | Why<'credit-already-obtained'>
  | Why<'list-not-printed' | 'list-not-signed' | 'list-not-received', { semester: string }>
  | Why<'list-before-pass', { receivedOn: Day; passedOn: Day }>
  | Why<'list-before-semester', { receivedOn: Day; semester: string; start: Day }>
  | Why<'list-late', { receivedOn: Day; lastDay: Day }>
  | Why<'list-received', { receivedOn: Day; credits: number }>
  | Why<'credit-on-evaluation', { credits: number }>

/** Every reason this programme can give. Codes are the policy's words where it has one; each language puts each into words. */
export type Reason =
  | OfProposals
  | OfStudents
  | OfSupervisors
  | OfInvitations
  | OfHours
  | OfClosureReports
  | OfOverrides
  | OfResults

export type ReasonCode = Reason['code']
