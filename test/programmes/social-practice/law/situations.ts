import { amount } from '../../../../functions/law/amount.ts'
import type { ClosureReport } from '../../../../functions/programmes/social-practice/law/closure.ts'
import type { HourEntry } from '../../../../functions/programmes/social-practice/law/hours.ts'
import type { Invitation } from '../../../../functions/programmes/social-practice/law/invitation.ts'
import type { Photo } from '../../../../functions/programmes/social-practice/law/photos.ts'
import type { Project } from '../../../../functions/programmes/social-practice/law/project.ts'
import type { ProposalFacts } from '../../../../functions/programmes/social-practice/law/proposal.ts'
import type { ResultFacts } from '../../../../functions/programmes/social-practice/law/result.ts'
import type { Semester } from '../../../../functions/programmes/social-practice/law/semester.ts'
import type { SocialPracticeSettings } from '../../../../functions/programmes/social-practice/law/settings.ts'
import { defaultSettings } from '../../../../functions/programmes/social-practice/law/settings.ts'
import type { Student } from '../../../../functions/programmes/social-practice/law/student.ts'
import type { Supervisor } from '../../../../functions/programmes/social-practice/law/supervisor.ts'

/** The settings as shipped, with these read otherwise. */
export function reading(other: Partial<SocialPracticeSettings> = {}): SocialPracticeSettings {
  return { ...defaultSettings, ...other }
}

export const spring: Semester = {
  id: 'spring',
  start: '2026-02-16',
  end: '2026-06-19',
  finalExamWeek: { from: '2026-06-15', to: '2026-06-19' },
  closureDeadline: '2026-05-29',
  nextId: 'autumn',
}

export function student(other: Partial<Student> = {}): Student {
  return { id: '0912', creditObtained: false, internshipCredit: null, ...other }
}

export function professor(other: Partial<Supervisor> = {}): Supervisor {
  return {
    name: 'Chen Mei-ling',
    email: 'mlchen@example.edu',
    university: 'NTUST',
    posts: ['professor'],
    inDirectory: true,
    ...other,
  }
}

export function proposal(other: Partial<ProposalFacts['proposal']> = {}): ProposalFacts {
  return {
    asOf: '2026-03-02T12:00:00+08:00',
    student: student(),
    groupProposal: null,
    proposal: {
      topic: 'Repair café in the harbour quarter',
      implementationPlan: 'Every Saturday of April, with the neighbourhood office',
      activityType: 'public-service',
      categories: [],
      indicators: ['engaging-in-problem-solving'],
      participants: ['0912'],
      group: null,
      ...other,
    },
  }
}

export function invitation(other: Partial<Invitation> = {}): Invitation {
  return {
    asOf: '2026-03-10T09:00:00+08:00',
    supervisor: professor(),
    studentEmail: '0912@example.edu',
    sentAt: '2026-03-05T09:00:00+08:00',
    replies: [],
    earlierInvitations: [],
    ...other,
  }
}

export function entry(
  other: Partial<Omit<HourEntry, 'length'>> & { hours?: number | string } = {},
): HourEntry {
  const { hours = 4, ...rest } = other
  return {
    kind: 'execution',
    length: amount(hours),
    date: '2026-04-01',
    source: 'self',
    verifiedBy: null,
    ...rest,
  }
}

/** Execution on nine days of April, four hours each. */
export const thirtySixHours: readonly HourEntry[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(day =>
  entry({ date: `2026-04-0${day}` }),
)

export function photo(file: string, other: Partial<Photo> = {}): Photo {
  return { file, caption: 'I mend a radio with a neighbour', people: 1, ownPositionMarked: null, ...other }
}

export function report(other: Partial<ClosureReport> = {}): ClosureReport {
  return {
    asOf: '2026-05-20T18:00:00+08:00',
    submittedAt: '2026-05-20T18:00:00+08:00',
    semester: spring,
    proposalApprovedOn: '2026-03-09',
    supervision: 'confirmed',
    hours: thirtySixHours,
    groupHours: null,
    photos: [photo('a.jpg'), photo('b.jpg'), photo('c.jpg')],
    feedbackRecords: [{ file: 'talk.jpg', form: 'photo', caption: 'Our talk in her office' }],
    overrides: [],
    editedAt: null,
    earlierVersions: [],
    evaluation: null,
    ...other,
  }
}

export function result(other: Partial<ResultFacts> = {}): ResultFacts {
  return {
    asOf: '2026-07-01T09:00:00+08:00',
    student: student(),
    semester: spring,
    supervisorEmail: 'mlchen@example.edu',
    closureStatus: 'accepted',
    evaluation: {
      result: 'pass',
      at: '2026-06-01T09:00:00+08:00',
      by: 'mlchen@example.edu',
      hoursConfirmed: true,
    },
    signedList: { printed: true, signedBy: 'MLChen@example.edu', receivedAt: '2026-06-18T10:00:00+08:00' },
    ...other,
  }
}

export function project(other: Partial<Project> = {}): Project {
  return {
    id: 'p1',
    student: '0912',
    supervisor: 'mlchen@example.edu',
    supervision: 'confirmed',
    invitedAt: '2026-03-05T09:00:00+08:00',
    closureSubmittedAt: '2026-05-20T18:00:00+08:00',
    result: 'pass',
    evaluatedAt: '2026-06-01T09:00:00+08:00',
    supervisorTeachesNextSemester: true,
    ...other,
  }
}
