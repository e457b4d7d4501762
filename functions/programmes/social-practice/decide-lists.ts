import { isWithin, localDay, type Day, type Instant } from '../../law/calendar.ts'
import { normalForm } from '../../law/text.ts'
import { atomsOf } from './atoms.ts'
import type { GroupDecision, ListDecision, ProjectDecision } from './decision.ts'
import { subjectOf, type KnownList, type ListedStudent, type ListVersion } from './documents/list-version.ts'
import type { CaseFacts, Facts, Person } from './facts.ts'
import { passList, type PassList } from './law/pass-list.ts'
import type { Project } from './law/project.ts'
import type { Semester } from './law/semester.ts'
import { projectOf } from './project-reminders.ts'

type DecideCases = (cases: readonly CaseFacts[]) => readonly (ProjectDecision | GroupDecision)[]

/** A project under confirmed supervision, which some list may hold. */
interface Known {
  readonly project: Project
  readonly decision: ProjectDecision
  readonly supervisor: Person
}

/**
 * The list of passing students of each supervisor and semester (S5.3-4). A list gets its number with its first student,
 * or in the final examination week when it is still empty, and keeps it; each change of what is printed is a version.
 */
export function decideLists(world: Facts, asOf: Instant, decideCases: DecideCases): readonly ListDecision[] {
  const today = localDay(asOf, world.settings.timeZone)
  const known = atomsOf(world)
    .flatMap(({ atom }) =>
      atom.kind === 'cases' && atom.cases.some(isSupervised) ? decideCases(atom.cases) : [],
    )
    .flatMap(knownOf)
  const bySupervisor = [...Map.groupBy(known, ({ project }) => normalForm(project.supervisor))].toSorted(
    ([a], [b]) => (a < b ? -1 : 1),
  )
  return world.settings.semesters
    .filter(({ start }) => start <= today)
    .flatMap(semester => {
      const lists = [...world.lists.values()].filter(
        ({ versions: [first] }) => first.semester === semester.id,
      )
      let last = Math.max(0, ...lists.map(({ list }) => Number(list.split('/').at(-1))))
      const left = lists.filter(({ versions: [first] }) =>
        bySupervisor.every(([address]) => address !== normalForm(first.supervisor.address)),
      )
      const present = bySupervisor.flatMap(([address, own]) => {
        const before = lists.find(({ versions: [first] }) => normalForm(first.supervisor.address) === address)
        const draft = draftOf(own, semester, before, world, asOf)
        if (!draft) return []
        const list = before?.list ?? `${semester.id}/${String(++last).padStart(2, '0')}`
        return [decisionOf(list, draft, before, world, asOf)]
      })
      return [
        ...present,
        ...left.map(list => decisionOf(list.list, emptied(list, semester, world), list, world, asOf)),
      ]
    })
}

/** A list whose supervisor has no project any more: its students were given to others. */
function emptied({ versions }: KnownList, semester: Semester, { settings }: Facts): Draft {
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

/** Only a project for which a teacher was named can stand on a list. */
const isSupervised = ({ requests }: CaseFacts): boolean => requests.length > 0

function knownOf(decision: ProjectDecision | GroupDecision): readonly Known[] {
  if (decision.kind !== 'project' || decision.effective.state === 'closed') return []
  const project = projectOf(decision.facts, decision.effective)
  const supervisor = decision.effective.supervision?.teacher
  if (project?.supervision !== 'confirmed' || !supervisor) return []
  // A result that came when no semester ran stands on the list that its row names.
  const named = decision.effective.result?.answer.listSemester
  return [{ project: named ? { ...project, reportSemester: named } : project, decision, supervisor }]
}

interface Draft {
  readonly semester: Semester
  readonly supervisor: Person
  readonly students: readonly ListedStudent[]
  readonly sendTo: string
  readonly enteredByStudent: Day | undefined
  readonly isOwed: boolean
}

/** What the list would say now; undefined where there is none, or not yet. */
function draftOf(
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
  const students = listed(list, own)
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

/** The day of the paper, where staff entered it in the row of every student on it. */
function enteredFor(students: readonly ListedStudent[], own: readonly Known[]): Day | undefined {
  const rows = new Map(
    own.map(({ decision }) => [decision.subject, decision.facts.staff?.values.listReceived]),
  )
  const days = students.flatMap(({ case: key }) => rows.get(key) ?? [])
  return days.length === students.length ? days.toSorted().at(-1) : undefined
}

function decisionOf(
  list: string,
  { semester, supervisor, students, sendTo, enteredByStudent, isOwed }: Draft,
  before: KnownList | undefined,
  { settings }: Facts,
  asOf: Instant,
): ListDecision {
  const today = localDay(asOf, settings.timeZone)
  const newest = before?.versions.at(-1)
  const { name, address } = supervisor
  const now: ListVersion = {
    kind: 'pass-list',
    list,
    semester: semester.id,
    version: (newest?.version ?? 0) + 1,
    madeAt: asOf,
    supervisor: { name, address },
    students: today > semester.end ? withoutLosing(newest?.students ?? [], students) : [...students],
  }
  const isSigned = enteredByStudent !== undefined || before?.received?.version === newest?.version
  const isNew = !newest || isOtherPaper(newest, now, isSigned)
  const present = isNew ? now : newest
  const { from, to } = semester.finalExamWeek
  return {
    kind: 'list',
    subject: subjectOf(present),
    present,
    isNew,
    isOwed: isOwed || present.students.length > 0,
    enteredByStudent,
    earlier: before,
    supervisor,
    lastDay: semester.end,
    sendTo,
    reminds: isOwed && isWithin(today, from, to),
  }
}

/** Once the semester is over names only come onto a list: whoever leaves the register later stays where they stood. */
function withoutLosing(was: readonly ListedStudent[], now: readonly ListedStudent[]): ListedStudent[] {
  const added = now.filter(each => was.every(other => other.case !== each.case))
  return [...was, ...added].toSorted((a, b) => (a.number < b.number ? -1 : 1))
}

/** A signed paper is outdated by another student alone; one that is still to be signed by anything printed on it. */
function isOtherPaper(was: ListVersion, now: ListVersion, isSigned: boolean): boolean {
  const printed = ({ supervisor, students }: ListVersion) =>
    isSigned ? students.map(each => each.case) : [supervisor.name, students]
  return JSON.stringify(printed(was)) !== JSON.stringify(printed(now))
}
