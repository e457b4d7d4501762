import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import { projectOf } from '../decide/project-reminders.ts'
import type { GroupDecision, ProjectDecision } from '../decision.ts'
import type { KnownList, ListedStudent } from '../documents/list-version.ts'
import type { Facts, Person } from '../facts.ts'
import { passList, type PassList } from '../law/pass-list.ts'
import type { Project } from '../law/project.ts'
import type { Semester } from '../law/semester.ts'

/** A project under confirmed supervision, which some list may hold. */
export interface Known {
  readonly project: Project
  readonly decision: ProjectDecision
  readonly supervisor: Person
}

/** Nothing as long as no teacher has agreed, and of a closed project. */
export function knownOf(decision: ProjectDecision | GroupDecision): readonly Known[] {
  if (decision.kind !== 'project' || decision.effective.state === 'closed') return []
  const project = projectOf(decision.facts, decision.effective)
  const supervisor = decision.effective.supervision?.teacher
  if (project?.supervision !== 'confirmed' || !supervisor) return []
  // A result that came when no semester ran stands on the list that its row names.
  const named = decision.effective.result?.answer.listSemester
  return [{ project: named ? { ...project, reportSemester: named } : project, decision, supervisor }]
}

/** What a list says by the rules, before its number and version are known. */
export interface Draft {
  readonly semester: Semester
  readonly supervisor: Person
  readonly students: readonly ListedStudent[]
  readonly sendTo: string
  readonly enteredByStudent: Day | undefined
  /** Somebody is on it, or an empty one has to be sent (A-SP-24). */
  readonly isOwed: boolean
}

/** What the list would say now; undefined where there is none, or not yet. */
export function draftOf(
  all: readonly Known[],
  semester: Semester,
  before: KnownList | undefined,
  { settings }: Facts,
  asOf: Instant,
): Draft | undefined {
  const own = all.toSorted((a, b) => (a.project.id < b.project.id ? -1 : 1))
  const [first] = own
  if (!first) return undefined
  const list = passList(
    {
      asOf,
      semester,
      supervisor: first.project.supervisor,
      projects: own.map(({ project }) => project),
      creditAlready: own
        .filter(({ decision }) => decision.effective.result?.answer.status === 'passed-no-credit')
        .map(({ project }) => project.student),
    },
    settings,
  )
  const day = (at: Instant) => localDay(at, settings.timeZone)
  const concerns = own.some(({ project, decision }) => {
    const { confirmedAt } = decision.effective.supervision ?? {}
    const isOver = project.evaluatedAt !== null && day(project.evaluatedAt) < semester.start
    return confirmedAt !== undefined && day(confirmedAt) <= semester.end && !isOver
  })
  const isDue = list.made && concerns && day(asOf) >= semester.finalExamWeek.from
  if (!before && !isDue && list.students.length === 0) return undefined
  const students = withRecorded(listed(list, own), before, own)
  return {
    semester,
    supervisor: first.supervisor,
    students,
    sendTo: list.sendTo,
    enteredByStudent: enteredFor(students, own),
    isOwed: students.length > 0 || (list.made && concerns),
  }
}

function listed({ students }: PassList, own: readonly Known[]): readonly ListedStudent[] {
  return students.flatMap(number => {
    const passed = own.find(
      ({ project, decision }) =>
        project.student === number && decision.effective.result?.answer.grade === 'pass',
    )
    if (!passed) return []
    const { subject, facts, effective } = passed.decision
    const { name, department } = facts.student
    const { topic } = effective.proposal.version.proposal
    return [{ case: subject, number, name, department, topic }]
  })
}

/** Whose credit is recorded stays on the paper that gave it, whatever the rules would say today (S5.3-4). */
function withRecorded(
  now: readonly ListedStudent[],
  before: KnownList | undefined,
  own: readonly Known[],
): readonly ListedStudent[] {
  const recorded = new Set(own.flatMap(({ decision }) => (decision.recorded ? [decision.subject] : [])))
  const kept = (before?.versions.at(-1)?.students ?? []).filter(
    ({ case: key }) => recorded.has(key) && now.every(each => each.case !== key),
  )
  return [...now, ...kept].toSorted((a, b) => (a.number < b.number ? -1 : 1))
}

/** The day of the paper, where staff entered it in the row of every student on it. */
function enteredFor(students: readonly ListedStudent[], own: readonly Known[]): Day | undefined {
  const rows = new Map(
    own.map(({ decision }) => [decision.subject, decision.facts.staff?.values.listReceived]),
  )
  const days = students.flatMap(({ case: key }) => rows.get(key) ?? [])
  return days.length === students.length ? days.toSorted().at(-1) : undefined
}

/** A list whose supervisor has no project any more: its students were given to others. */
export function emptied({ versions }: KnownList, semester: Semester, { settings }: Facts): Draft {
  const { supervisor } = versions.at(-1) ?? versions[0]
  return {
    semester,
    supervisor: { ...supervisor, language: 'en' },
    students: [],
    sendTo: settings.signedListTo,
    enteredByStudent: undefined,
    isOwed: false,
  }
}
