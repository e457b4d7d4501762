import { plus, sum, type Amount } from '../../../law/amount.ts'
import { post, type Posting, type PriorPosting } from '../law/posting.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'
import type { RecordedApplication } from '../record.ts'
import type { RegisteredStudent } from '../registers/people.ts'

/** An application whose credits are to be posted, and the semester they belong to. */
export interface ToPost {
  readonly key: string
  readonly credits: Amount
  readonly semester: string
  readonly artElectiveWanted: boolean
  /** By which it is posted. */
  readonly settings: InnovationCreditsSettings
}

/** The academic year of a semester: `2015-2016-2` → `2015-2016`. */
const yearOf = (semester: string): string => semester.split('-').slice(0, 2).join('-')

/** What stands in the courses from one application. */
type Posted = Pick<RecordedApplication, 'projectCourse' | 'qualityCourse' | 'semester'>

/** A semester that is not known yet is taken to be of the same year. */
const isSameYear = (a: string, b: string): boolean => a === '' || b === '' || yearOf(a) === yearOf(b)

/** What has been posted already: before this workbook by the register, since then by `posted`. */
function priorOf(student: RegisteredStudent, posted: readonly Posted[], semester: string): PriorPosting {
  const gaveCourse = (among: readonly Posted[]): boolean =>
    among.some(({ projectCourse }) => projectCourse.numerator > 0n)
  const quality = (among: readonly Posted[]): Amount => sum(among.map(({ qualityCourse }) => qualityCourse))
  const sameYear = posted.filter(each => isSameYear(each.semester, semester))
  const allHere = student.projectCourseGivenBy !== 'university' && student.qualityUsed.numerator === 0n
  return {
    innovationProjectsFrom: student.projectCourseGivenBy ?? (gaveCourse(posted) ? 'university' : null),
    qualityCourseUsed: plus(student.qualityUsed, quality(posted)),
    thisYear: allHere
      ? { qualityCourseUsed: quality(sameYear), innovationProjects: gaveCourse(sameYear) }
      : null,
  }
}

/**
 * Where each application's credits go, one after another: what the first takes of the project course and the limit is
 * gone for the second (IV.I.2)). `before` is what stands in the courses already.
 */
export function postingsOf(
  student: RegisteredStudent,
  before: readonly Posted[],
  inOrder: readonly ToPost[],
): ReadonlyMap<string, Posting> {
  const posted = [...before]
  const postings = new Map<string, Posting>()
  for (const { key, credits, semester, settings, ...wished } of inOrder) {
    const prior = priorOf(student, posted, semester)
    const posting = post(
      { newlyRecognised: credits, prior, useForArtElective: wished.artElectiveWanted },
      settings,
    )
    const { innovationProjects: projectCourse, qualityCourse } = posting
    posted.push({ projectCourse, qualityCourse, semester })
    postings.set(key, posting)
  }
  return postings
}
