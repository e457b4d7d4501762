import type { Instant } from '../../../law/calendar.ts'
import { localDay } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import type { GivenResult, Project } from './project.ts'
import { resultBy } from './project.ts'
import type { Semester } from './semester.ts'
import { isInSemester, isLate } from './deadlines.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** Why a student of this supervisor is not on the list, in the order in which it is looked at. */
const leftOutReasons = ['not-evaluated', 'failed', 'other-semester', 'credit-already-obtained'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export interface PassListFacts {
  readonly asOf: Instant
  readonly semester: Semester
  /** E-mail address. */
  readonly supervisor: string
  readonly projects: readonly Project[]
  /** Student numbers with the credit on record. */
  readonly creditAlready: readonly string[]
}

export interface PassList {
  /** False only for an empty list under `empty_lists = skip` (A-SP-24). */
  readonly made: boolean
  /** Student numbers, sorted, each once. */
  readonly students: readonly string[]
  readonly leftOut: ReadonlyMap<string, LeftOutReason>
  /** S5.4 */
  readonly sendTo: string
  /** S5.4: always. */
  readonly signatureNeeded: true
}

/** The list of passing students of one supervisor and semester, to be printed and signed (S5.3-4). */
export function passList(facts: PassListFacts, settings: SocialPracticeSettings): PassList {
  const own = facts.projects.filter(project => sameAddress(project.supervisor, facts.supervisor))
  const looked = own.map(project => ({
    student: project.student,
    reason: leftOutReason(project, facts, settings),
  }))
  const listed = new Set(looked.filter(each => each.reason === null).map(each => each.student))
  const leftOut = new Map<string, LeftOutReason>()
  for (const reason of leftOutReasons) {
    for (const each of looked) {
      if (each.reason === reason && !listed.has(each.student) && !leftOut.has(each.student))
        leftOut.set(each.student, reason)
    }
  }
  return {
    made: listed.size > 0 || settings.emptyLists === 'make',
    students: [...listed].toSorted(),
    leftOut,
    sendTo: settings.signedListTo,
    signatureNeeded: true,
  }
}

/** Null: the project puts its student on the list. */
function leftOutReason(
  project: Project,
  facts: PassListFacts,
  settings: SocialPracticeSettings,
): LeftOutReason | null {
  const given = resultBy(project, facts.asOf)
  if (given === null) return 'not-evaluated'
  if (given.result === 'fail') return 'failed'
  if (!belongsHere(project, given, facts.semester, settings)) return 'other-semester'
  return facts.creditAlready.includes(project.student) ? 'credit-already-obtained' : null
}

/** The list of the semester of the evaluation; a late report waits for the next one, even if evaluated before (A-SP-15). */
function belongsHere(
  project: Project,
  given: GivenResult,
  semester: Semester,
  settings: SocialPracticeSettings,
): boolean {
  const { closureSubmittedAt, reportSemester } = project
  const evaluatedHere = isInSemester(given.at, semester, settings)
  if (reportSemester === semester.id) {
    return localDay(given.at, settings.timeZone) <= semester.end
  }
  if (reportSemester !== undefined) return evaluatedHere && reportSemester !== semester.nextId
  const late = closureSubmittedAt !== null && isLate(closureSubmittedAt, semester, settings)
  return evaluatedHere && !late
}
