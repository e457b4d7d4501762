import { localDay, type Instant } from '../../law/calendar.ts'
import type { GroupDecision, ListDecision, ProjectDecision } from './decision.ts'
import type { CaseFacts, Facts } from './facts.ts'
import { passList } from './law/pass-list.ts'
import type { Project } from './law/project.ts'
import { dueReminders } from './law/reminders.ts'
import type { Semester } from './law/semester.ts'
import { atomsOf } from './atoms.ts'
import { projectOf } from './project-reminders.ts'
import { semesterBegun } from './semester-of.ts'

type DecideCases = (cases: readonly CaseFacts[]) => readonly (ProjectDecision | GroupDecision)[]

interface Known {
  readonly project: Project
  readonly decision: ProjectDecision
}

/** In the final examination week each supervisor is reminded once of the list of passing students (S5.3-4). */
export function decideLists(world: Facts, asOf: Instant, decideCases: DecideCases): readonly ListDecision[] {
  const { settings } = world
  const today = localDay(asOf, settings.timeZone)
  const semester = semesterBegun(settings.semesters, today)
  const { from, to } = semester.finalExamWeek
  if (today < from || today > to) return []
  const known = atomsOf(world)
    .flatMap(({ atom }) => (atom.kind === 'cases' ? decideCases(atom.cases) : []))
    .flatMap((decision): readonly Known[] => {
      if (decision.kind !== 'project' || decision.effective.state === 'closed') return []
      const project = projectOf(decision.facts, decision.effective)
      return project ? [{ project, decision }] : []
    })
  const projects = known.map(({ project }) => project)
  return dueReminders({ asOf, semester, projects, alreadySent: [] }, settings)
    .filter(({ kind }) => kind === 'provide-passing-list')
    .flatMap(({ to: supervisor }) => listOf(supervisor, semester, known, world, asOf) ?? [])
}

function listOf(
  address: string,
  semester: Semester,
  known: readonly Known[],
  world: Facts,
  asOf: Instant,
): ListDecision | undefined {
  const own = known
    .filter(({ project }) => project.supervisor.toLowerCase() === address.toLowerCase())
    .filter(({ project }) => project.supervision === 'confirmed')
    .toSorted((a, b) => (a.project.id < b.project.id ? -1 : 1))
  const [first] = own
  const supervisor = first?.decision.effective.supervision?.teacher
  if (!first || !supervisor) return undefined
  const creditAlready = own
    .filter(({ decision }) => decision.effective.result?.answer.status === 'passed-no-credit')
    .map(({ project }) => project.student)
  const facts = {
    asOf,
    semester,
    supervisor: address,
    projects: own.map(each => each.project),
    creditAlready,
  }
  const list = passList(facts, world.settings)
  if (!list.made) return undefined
  const passed = list.students.flatMap(student => {
    const of = own.find(
      each => each.project.student === student && each.decision.effective.result?.answer.grade === 'pass',
    )
    return of ? [{ case: of.project.id, student, name: of.decision.facts.student.name }] : []
  })
  return {
    kind: 'list',
    subject: semester.id,
    semester: semester.id,
    lastDay: semester.end,
    supervisor,
    sendTo: list.sendTo,
    passed,
  }
}
