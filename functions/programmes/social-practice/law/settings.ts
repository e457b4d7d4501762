import type { HourKind, InternshipCredit, Post } from './kinds.ts'
import type { Semester } from './semester.ts'

/** Numbers, lists and readings of doubtful sentences; each answers the open question or the clause named beside it. */
export interface SocialPracticeSettings {
  /** Days are taken in this zone. */
  readonly timeZone: string
  /** ABOUT.3 */
  readonly courseCode: string
  /** ABOUT.2 */
  readonly courseTitle: string
  /** ABOUT.3 */
  readonly courseCredits: number
  /** A-SP-01: who decides proposals. */
  readonly proposalReviewer: 'office' | 'supervisor' | 'none'
  /** A-SP-02: `implementation` does not count hours before the teacher's agreement. */
  readonly supervisionNeededFor: 'closure' | 'implementation'
  /** A-SP-03: `refuse` does not count hours before the approval. */
  readonly hoursBeforeApproval: 'count' | 'refuse'
  /** A-SP-04: whether a pass gives an exempt student the credit. */
  readonly exemptParticipation: 'credit' | 'no-credit'
  /** ABOUT.5 */
  readonly exemptingInternships: readonly InternshipCredit[]
  /** A-SP-29: `on-decision` exempts nobody before the office has decided. */
  readonly exemption: 'automatic' | 'on-decision'
  /** A-SP-05 */
  readonly lowPriority: 'flag' | 'refuse'
  /** S2.1 */
  readonly supervisorUniversity: string
  /** S2.1, A-SP-07: accepted without a note. */
  readonly supervisorPosts: readonly Post[]
  /** A-SP-07: accepted with a note; posts in neither list are refused. */
  readonly supervisorPostsWithNote: readonly Post[]
  /** S2.2, A-SP-07 */
  readonly staffWithTeachingPost: 'note' | 'refuse'
  /** A-SP-26 */
  readonly unknownTeacher: 'hold' | 'send'
  /** A-SP-08 */
  readonly groupProposal: 'recommended' | 'required'
  /** S3.1 */
  readonly minHours: number
  /** A-SP-09: `project` compares the hours of the whole group. */
  readonly hoursPer: 'student' | 'project'
  /** S3.1, A-SP-10 */
  readonly countedHourKinds: readonly HourKind[]
  /** S3.2, A-SP-10: never count; kinds in neither list wait for a person. */
  readonly excludedHourKinds: readonly HourKind[]
  /** S3.3, A-SP-11: `required` counts only official proofs and verified club hours. */
  readonly hoursProof: 'optional' | 'required'
  /** S3.4 */
  readonly clubHoursVerifiedBy: readonly string[]
  /** S4.1 */
  readonly photosMin: number
  /** A-SP-12 */
  readonly photosMax: number | null
  /** S4.3 */
  readonly feedbackRecordsMin: number
  /** A-SP-13: `required` asks every record for a title, whatever its form. */
  readonly feedbackTitle: 'note' | 'required'
  /** A-SP-14: captions with fewer characters get a note. */
  readonly captionMinNote: number
  /** A-SP-25 */
  readonly indicators: 'note' | 'required'
  /** A-SP-15: whether a report on the day of the deadline is in time. */
  readonly closureDeadlineDay: 'included' | 'excluded'
  /** A-SP-15 */
  readonly lateAction: 'next-semester' | 'refuse'
  /** A-SP-16: what gives the credit. */
  readonly creditOn: 'signed-list' | 'evaluation'
  /** A-SP-16: whether a list received on the semester's last day is in time. */
  readonly listLastDay: 'included' | 'excluded'
  /** A-SP-17: days of silence. */
  readonly reminderDays: {
    readonly invitation: number
    readonly evaluation: number
    readonly beforeSemesterEnd: number
  }
  /** A-SP-18 */
  readonly resubmission: 'until-evaluated' | 'never'
  /** A-SP-19: checks that nobody can waive, by their codes. */
  readonly hardRules: readonly string[]
  /** A-SP-22: how many semesters, the current one included, hours may come from. */
  readonly maxSemesters: number | null
  /** A-SP-24 */
  readonly emptyLists: 'make' | 'skip'
  /** S5.4 */
  readonly signedListTo: string
  /** S5.3-4: all semesters the office has entered; earlier ones bound `maxSemesters`. */
  readonly semesters: readonly Semester[]
}

export const defaultSettings: SocialPracticeSettings = {
  timeZone: 'Asia/Taipei',
  courseCode: 'TC1010',
  courseTitle: 'Social Practice',
  courseCredits: 1,
  proposalReviewer: 'office',
  supervisionNeededFor: 'closure',
  hoursBeforeApproval: 'count',
  exemptParticipation: 'credit',
  exemptingInternships: ['general', 'professional', 'overseas'],
  exemption: 'automatic',
  lowPriority: 'flag',
  supervisorUniversity: 'NTUST',
  supervisorPosts: ['professor', 'adjunct-professor'],
  supervisorPostsWithNote: ['associate-professor', 'assistant-professor', 'lecturer'],
  staffWithTeachingPost: 'note',
  unknownTeacher: 'hold',
  groupProposal: 'recommended',
  minHours: 36,
  hoursPer: 'student',
  countedHourKinds: ['execution'],
  excludedHourKinds: ['skill-learning', 'reflection'],
  hoursProof: 'optional',
  clubHoursVerifiedBy: ['office-of-student-affairs'],
  photosMin: 3,
  photosMax: null,
  feedbackRecordsMin: 1,
  feedbackTitle: 'note',
  captionMinNote: 10,
  indicators: 'note',
  closureDeadlineDay: 'included',
  lateAction: 'next-semester',
  creditOn: 'signed-list',
  listLastDay: 'included',
  reminderDays: { invitation: 14, evaluation: 21, beforeSemesterEnd: 14 },
  resubmission: 'until-evaluated',
  hardRules: ['credit-already-obtained', 'supervisor-is-staff', 'hours-below-minimum'],
  maxSemesters: null,
  emptyLists: 'make',
  signedListTo: 'Office T4-832',
  semesters: [],
}
