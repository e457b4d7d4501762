import type { Language } from '../../../sheets-schema/common/people.ts'
import type { ProjectRow } from '../../../sheets-schema/social-practice/projects.ts'
import type { Day, Instant } from '../../law/calendar.ts'
import type { StaffPerson } from '../staff-people.ts'
import type { Answer, TableRow, ToldLetter } from '../tables.ts'
import type { KnownList } from './documents/list-version.ts'
import type { ChangeKind } from './forms/options.ts'
import type { FeedbackRecord } from './law/feedback.ts'
import type { HourEntry } from './law/hours.ts'
import type { Photo } from './law/photos.ts'
import type { Proposal } from './law/proposal.ts'
import type { SocialPracticeSettings } from './law/settings.ts'
import type { Student } from './law/student.ts'

/** Somebody letters go to. */
export interface Person {
  readonly name: string
  readonly address: string
  readonly language: Language
}

export interface RegisteredStudent extends Person {
  readonly number: string
  readonly department: string
  /** As the rules see the student, from the register. */
  readonly standing: Student
  /** The first day of the internship credit; undefined where it always was. */
  readonly internshipSince: Day | undefined
}

export interface Teacher extends Person {
  /** The newest first among those that could hold on one day. */
  readonly posts: readonly DatedPosts[]
  /** False: the teacher leaves (S2.13). */
  readonly teachesNextSemester: boolean
  /** The last day at the university. */
  readonly until: Day | undefined
}

/** What a teacher was from one day to another; both included, undefined for open. */
export interface DatedPosts {
  readonly university: string
  readonly posts: readonly string[]
  readonly from: Day | undefined
  readonly to: Day | undefined
}

/** Somebody of the office, also of former days: what they decided then still counts. */
export type StaffMember = Pick<StaffPerson, 'id' | 'address' | 'role' | 'worksUntil' | 'takenOut' | 'stands'>

/** What every entry of a form has. */
export interface Sent {
  readonly entry: string
  readonly submittedAt: Instant
  /** When the student last edited it. */
  readonly changedAt: Instant
  /** Questions with one answer, as typed. */
  readonly asTyped: Readonly<Record<string, string>>
}

/** One version of a proposal. */
export interface ProposalVersion extends Sent {
  readonly proposal: Proposal
}

/** A teacher named by the student (S2.9). */
export interface SupervisorRequest extends Sent {
  readonly name: string
  readonly address: string
  /** The form of reflection both sides agreed on (S3.9). */
  readonly reflection: string
}

/** A line of the log. */
export interface LoggedHours extends Sent {
  readonly line: HourEntry
  /** The later entry that stands in its place; undefined while it stands itself. */
  readonly replacedBy: string | undefined
  /** It says that it corrects an entry which is no earlier one of this project: it counts nothing. */
  readonly namesNoEntry: boolean
  /** It only takes an earlier entry back. */
  readonly takesBack: boolean
}

/** One version of a closure report. */
export interface ClosureVersion extends Sent {
  readonly photos: readonly Photo[]
  readonly records: readonly FeedbackRecord[]
  readonly summary: string
}

/** What a student takes back or leaves. */
export interface Change extends Sent {
  readonly student: string
  /** Undefined where nothing that is offered was chosen. */
  readonly what: ChangeKind | undefined
  readonly reason: string
}

/** All that is known of one case: one student's project, or a group proposal. */
export interface CaseFacts {
  /** The key of the proposal that opened it. */
  readonly key: string
  readonly kind: 'project' | 'group'
  readonly student: RegisteredStudent
  /** Oldest first, at least one. */
  readonly proposals: readonly [ProposalVersion, ...ProposalVersion[]]
  readonly requests: readonly SupervisorRequest[]
  readonly hours: readonly LoggedHours[]
  readonly closures: readonly ClosureVersion[]
  readonly changes: readonly Change[]
  readonly answers: readonly Answer[]
  /** Answers from addresses that were not asked. */
  readonly strangersAnswers: readonly Answer[]
  readonly letters: readonly ToldLetter[]
  readonly staff: TableRow<ProjectRow> | undefined
  /** When the signed list with this student reached the office: typed in the case’s own row, or in that of the list. */
  readonly listReceived: Day | undefined
  /** What was recorded and is frozen. */
  readonly record: Readonly<Record<string, unknown>> | undefined
}

/** An entry that continues a case which cannot be told or is not the student's. */
export interface StrayEntry extends Sent {
  readonly form: string
  readonly student: RegisteredStudent
  /** The case as typed; blank where none was named. */
  readonly named: string
  readonly why: 'no-such-case' | 'other-students-case' | 'group-case' | 'no-project' | 'several-projects'
  /** The student's own projects. */
  readonly own: readonly string[]
}

export interface Facts {
  /** Those of today. */
  readonly settings: SocialPracticeSettings
  /** Those by which a thing of that moment is judged (`progress/own-day.ts`). */
  readonly settingsOn: (at: Instant) => SocialPracticeSettings
  /** The roles that could decide in Projects at a moment. */
  readonly overrideRolesOn: (at: Instant) => readonly string[]
  readonly students: ReadonlyMap<string, RegisteredStudent>
  /** By address in lower case, the earlier ones too. */
  readonly teachers: ReadonlyMap<string, Teacher>
  /** By id in lower case. */
  readonly staff: ReadonlyMap<string, StaffMember>
  readonly cases: readonly CaseFacts[]
  /** Who left a group and when, by the group's key. */
  readonly left: ReadonlyMap<string, ReadonlyMap<string, Instant>>
  readonly strays: readonly StrayEntry[]
  /** Lists that have their number, by key. */
  readonly lists: ReadonlyMap<string, KnownList>
}
