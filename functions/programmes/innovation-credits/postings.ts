import { plus, sum, type Amount } from '../../law/amount.ts'
import { post, type Posting, type PriorPosting } from './law/posting.ts'
import type { InnovationCreditsSettings } from './law/settings.ts'
import { totalOf, type RecordedApplication } from './record.ts'
import type { RegisteredStudent } from './registers/people.ts'

/** An application whose credits are to be posted, and the semester they belong to. */
export interface ToPost {
  readonly key: string
  readonly credits: Amount
  readonly semester: string
}

/** The academic year of a semester: `2015-2016-2` → `2015-2016`. */
const yearOf = (semester: string): string => semester.split('-').slice(0, 2).join('-')

/** What earlier rounds have posted: before this workbook by the register, since then by its records. */
function priorOf(
  student: RegisteredStudent,
  records: readonly RecordedApplication[],
  semester: string,
): PriorPosting {
  const givenHere = records.some(({ projectCourse }) => projectCourse.numerator > 0n)
  const sameYear = records.filter(record => yearOf(record.semester) === yearOf(semester))
  const allHere = student.projectCourseGivenBy !== 'university' && student.qualityUsed.numerator === 0n
  return {
    innovationProjectsFrom: student.projectCourseGivenBy ?? (givenHere ? 'university' : null),
    qualityCourseUsed: plus(student.qualityUsed, totalOf(records, 'qualityCourse')),
    thisYear: allHere
      ? {
          qualityCourseUsed: totalOf(sameYear, 'qualityCourse'),
          innovationProjects: sameYear.some(({ projectCourse }) => projectCourse.numerator > 0n),
        }
      : null,
  }
}

/**
 * Where each application's credits go, one after another: what the first takes of the project course and the limit is
 * gone for the second (IV.I.2)). `records` are those in force.
 */
export function postingsOf(
  student: RegisteredStudent,
  records: readonly RecordedApplication[],
  inOrder: readonly ToPost[],
  settings: InnovationCreditsSettings,
): ReadonlyMap<string, Posting> {
  const postings = new Map<string, Posting>()
  for (const { key, credits, semester } of inOrder) {
    const prior = priorOf(student, records, semester)
    const before = [...postings.values()]
    const takenCourse = before.some(({ innovationProjects }) => innovationProjects.numerator > 0n)
    const quality = sum(before.map(({ qualityCourse }) => qualityCourse))
    const accumulated: PriorPosting = {
      innovationProjectsFrom: prior.innovationProjectsFrom ?? (takenCourse ? 'university' : null),
      qualityCourseUsed: plus(prior.qualityCourseUsed, quality),
      thisYear: prior.thisYear && {
        qualityCourseUsed: plus(prior.thisYear.qualityCourseUsed, quality),
        innovationProjects: prior.thisYear.innovationProjects || takenCourse,
      },
    }
    const question = { newlyRecognised: credits, prior: accumulated, useForArtElective: false }
    postings.set(key, post(question, settings))
  }
  return postings
}
