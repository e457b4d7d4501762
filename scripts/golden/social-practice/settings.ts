import { z } from 'zod'
import type { SocialPracticeSettings } from '../../../functions/programmes/social-practice/law/settings.ts'
import { defaultSettings as usual } from '../../../functions/programmes/social-practice/law/settings.ts'
import { day, hourKind, internship, post, semester } from './words.ts'

const number = z.number().nonnegative()
const days = usual.reminderDays

/** The settings of the policy's table; a name it does not have is refused. */
const written = z.strictObject({
  timeZone: z.string().default(usual.timeZone),
  courseCode: z.string().default(usual.courseCode),
  courseTitle: z.string().default(usual.courseTitle),
  courseCredits: number.default(usual.courseCredits),
  proposalReviewer: z.enum(['office', 'supervisor', 'none']).default(usual.proposalReviewer),
  supervisionNeededFor: z.enum(['closure', 'implementation']).default(usual.supervisionNeededFor),
  hoursBeforeApproval: z.enum(['count', 'refuse']).default(usual.hoursBeforeApproval),
  exemptParticipation: z.enum(['credit', 'no-credit']).default(usual.exemptParticipation),
  exemptingInternships: z.array(internship).default([...usual.exemptingInternships]),
  exemption: z.enum(['automatic', 'on-decision']).default(usual.exemption),
  lowPriority: z.enum(['flag', 'refuse']).default(usual.lowPriority),
  supervisorUniversity: z.string().default(usual.supervisorUniversity),
  supervisorPosts: z.array(post).default([...usual.supervisorPosts]),
  supervisorPostsWithNote: z.array(post).default([...usual.supervisorPostsWithNote]),
  staffWithTeachingPost: z.enum(['note', 'refuse']).default(usual.staffWithTeachingPost),
  unknownTeacher: z.enum(['hold', 'send']).default(usual.unknownTeacher),
  groupProposal: z.enum(['recommended', 'required']).default(usual.groupProposal),
  minHours: number.default(usual.minHours),
  hoursPer: z.enum(['student', 'project']).default(usual.hoursPer),
  countedHourKinds: z.array(hourKind).default([...usual.countedHourKinds]),
  excludedHourKinds: z.array(hourKind).default([...usual.excludedHourKinds]),
  hoursProof: z.enum(['optional', 'required']).default(usual.hoursProof),
  clubHoursVerifiedBy: z.array(z.string()).default([...usual.clubHoursVerifiedBy]),
  photosMin: number.default(usual.photosMin),
  photosMax: number.nullable().default(usual.photosMax),
  feedbackRecordsMin: number.default(usual.feedbackRecordsMin),
  feedbackTitle: z.enum(['note', 'required']).default(usual.feedbackTitle),
  captionMinNote: number.default(usual.captionMinNote),
  indicators: z.enum(['note', 'required']).default(usual.indicators),
  closureDeadline: day.nullable().optional(),
  closureDeadlineDay: z.enum(['included', 'excluded']).default(usual.closureDeadlineDay),
  lateAction: z.enum(['next-semester', 'refuse']).default(usual.lateAction),
  creditOn: z.enum(['signed-list', 'evaluation']).default(usual.creditOn),
  listLastDay: z.enum(['included', 'excluded']).default(usual.listLastDay),
  reminderDays: z
    .strictObject({
      invitation: number.default(days.invitation),
      evaluation: number.default(days.evaluation),
      beforeSemesterEnd: number.default(days.beforeSemesterEnd),
    })
    .default(days),
  'reminderDays.invitation': number.optional(),
  'reminderDays.evaluation': number.optional(),
  'reminderDays.beforeSemesterEnd': number.optional(),
  resubmission: z.enum(['until-evaluated', 'never']).default(usual.resubmission),
  hardRules: z.array(z.string()).default([...usual.hardRules]),
  maxSemesters: number.nullable().default(usual.maxSemesters),
  emptyLists: z.enum(['make', 'skip']).default(usual.emptyLists),
  signedListTo: z.string().default(usual.signedListTo),
  semesters: z.array(semester).default([...usual.semesters]),
})

/** What a case sets: the law's settings, and a deadline that replaces the semester's if it is there. */
export const caseSettings = written.default(written.parse({})).transform(read => {
  const {
    closureDeadline,
    'reminderDays.invitation': invitation = read.reminderDays.invitation,
    'reminderDays.evaluation': evaluation = read.reminderDays.evaluation,
    'reminderDays.beforeSemesterEnd': beforeSemesterEnd = read.reminderDays.beforeSemesterEnd,
    ...rest
  } = read
  const settings: SocialPracticeSettings = {
    ...rest,
    reminderDays: { invitation, evaluation, beforeSemesterEnd },
  }
  return { settings, closureDeadline }
})

export type CaseSettings = z.infer<typeof caseSettings>
