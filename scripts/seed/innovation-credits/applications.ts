import { addDays } from '../../../functions/law/calendar.ts'
import type { Submission } from '../story.ts'
import { instructors, studentAddress } from './people.ts'

type Answers = Readonly<Record<string, string | readonly string[]>>

function application(form: string, student: string, answers: Answers): Submission {
  return {
    kind: 'submit',
    form: `application-${form}`,
    signedInAs: studentAddress(student),
    answers: {
      student,
      declaration: 'I declare that what I state is true and that the evidence is genuine.',
      ...answers,
    },
    pictures: { evidence: [`${form}-${student}.png`] },
  }
}

interface Award {
  readonly competition: string
  readonly level: string
  readonly prize: string
  /** Days before today. */
  readonly daysBefore: number
  readonly team?: readonly string[]
  readonly work?: string
}

export function award(
  today: string,
  student: string,
  { daysBefore, team = [student], ...stated }: Award,
): Submission {
  const awardDate = addDays(today, -daysBefore)
  return application('competition', student, {
    ...stated,
    awardDate,
    edition: awardDate.slice(0, 4),
    entryKind: team.length > 1 ? 'Team' : 'Individual',
    team: team.join(', '),
  })
}

interface Paper {
  readonly title: string
  readonly venue: string
  readonly index: string
  readonly place: string
  readonly daysBefore: number | 'accepted'
}

export function paper(today: string, student: string, { daysBefore, ...stated }: Paper): Submission {
  const published =
    daysBefore === 'accepted'
      ? { state: 'Accepted, not yet published' }
      : {
          state: 'Published, in print or online with a DOI',
          publishedOn: addDays(today, -daysBefore),
        }
  return application('paper', student, { ...stated, ...published, teacherFirst: 'No', equalFirst: 'No' })
}

interface Patent {
  readonly number: string
  readonly title: string
  readonly right: string
  readonly place: string
  readonly daysBefore: number
}

export function patent(today: string, student: string, { daysBefore, ...stated }: Patent): Submission {
  const granted = { office: 'China (CNIPA)', state: 'Granted', grantedOn: addDays(today, -daysBefore) }
  return application('patent', student, { ...stated, ...granted })
}

interface Project {
  readonly project: string
  readonly level: string
  readonly members: readonly string[]
  readonly instructor: keyof typeof instructors
  readonly daysBefore: number
}

export function project(
  today: string,
  student: string,
  { project: name, level, members, instructor, daysBefore }: Project,
): Submission {
  return application('project', student, {
    project: name,
    level,
    state: 'Completed',
    completedOn: addDays(today, -daysBefore),
    members: members.join(', '),
    instructor: instructors[instructor],
    thesis: 'No',
  })
}

interface ProjectAward {
  readonly project: string
  readonly award: string
  readonly members: readonly string[]
  readonly shares: string
  readonly instructor: keyof typeof instructors
  readonly daysBefore: number
}

export function projectAward(
  today: string,
  student: string,
  { members, instructor, daysBefore, ...stated }: ProjectAward,
): Submission {
  return application('award', student, {
    ...stated,
    awardedOn: addDays(today, -daysBefore),
    members: members.join(', '),
    instructor: instructors[instructor],
  })
}

/** What the college recognises by its own rules, for a term of the student. */
export function collegeActivities(student: string, activities: string, term: number): Submission {
  return application('college', student, { activities, term: String(term) })
}

/** Takes back the student's application. */
export function withdrawal(student: string, reason: string): Submission {
  return {
    kind: 'submit',
    form: 'application-withdrawal',
    signedInAs: studentAddress(student),
    answers: { student, reason },
    names: { question: 'case', of: { student } },
  }
}
