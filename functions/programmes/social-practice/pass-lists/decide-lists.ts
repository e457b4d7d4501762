import { isWithin, localDay, type Instant } from '../../../law/calendar.ts'
import { normalForm } from '../../../law/text.ts'
import { atomsOf } from '../atoms.ts'
import type { GroupDecision, ListDecision, ProjectDecision } from '../decision.ts'
import { subjectOf, type KnownList, type ListedStudent, type ListVersion } from '../documents/list-version.ts'
import type { CaseFacts, Facts } from '../facts.ts'
import { listIsLate } from '../law/deadlines.ts'
import { draftOf, emptied, knownOf, type Draft } from './list-draft.ts'

type DecideCases = (cases: readonly CaseFacts[]) => readonly (ProjectDecision | GroupDecision)[]

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

/** Only a project for which a teacher was named can stand on a list. */
const isSupervised = ({ requests }: CaseFacts): boolean => requests.length > 0

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
    isPastDue: listIsLate(asOf, semester, settings),
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
