import { localDay, type Instant } from '../../law/calendar.ts'
import type { Atom } from './atoms.ts'
import { groupHours, type GroupHours } from './decide/group-hours.ts'
import { dueForStudent } from './decide/project-reminders.ts'
import { readingsThatMatter } from './decide/readings-that-matter.ts'
import { repeatedCase } from './decide/repetition.ts'
import type { Decision, GroupDecision, ProjectDecision, RecordedCredit } from './decision.ts'
import { readDecisions } from './decisions/read-decisions.ts'
import { undecided } from './decisions/staff-decisions.ts'
import type { CaseFacts, Facts, RegisteredStudent } from './facts.ts'
import { standing, type StandingAnswer } from './law/standing.ts'
import { decideLists } from './pass-lists/decide-lists.ts'
import { progressOf, type Progress, type ProgressContext } from './progress/progress.ts'
import { groupProposalOf, proposalStage } from './progress/proposal-stage.ts'
import { withdrawalOf } from './progress/withdrawal.ts'
import { standingOn } from './reading/registers.ts'

/** Every case of an atom, decided by the law. */
export function decide(atom: Atom, world: Facts, asOf: Instant): readonly Decision[] {
  switch (atom.kind) {
    case 'cases':
      return decidedOnce(atom.cases, world, asOf)
    case 'strays':
      return atom.strays.map(stray => ({
        kind: 'stray',
        subject: stray.entry,
        stray,
        standing: stray.own.length === 0 ? standingAlone(stray.student, world, asOf) : undefined,
      }))
    case 'lists':
      return decideLists(world, asOf, cases => decidedOnce(cases, world, asOf))
  }
}

type Decided = readonly (ProjectDecision | GroupDecision)[]

const decided = new WeakMap<Facts, Map<string, Decided>>()

/** The cases of an atom are decided once for their own rows and for the lists; facts never change, so it is the same. */
function decidedOnce(cases: readonly CaseFacts[], world: Facts, asOf: Instant): Decided {
  const ofWorld = decided.get(world) ?? new Map<string, Decided>()
  decided.set(world, ofWorld)
  const key = [asOf, ...cases.map(each => each.key)].join(' ')
  const found = ofWorld.get(key) ?? decideCases(cases, world, asOf)
  ofWorld.set(key, found)
  return found
}

function decideCases(cases: readonly CaseFacts[], world: Facts, asOf: Instant): Decided {
  const groupCases = cases.filter(({ kind }) => kind === 'group')
  const groups = groupCases.map(facts => {
    const own = cases.filter(({ student }) => student.number === facts.student.number)
    return decideGroup(facts, own, world, asOf)
  })
  const proposals = new Map(
    groups.map(each => [each.subject, groupProposalOf(each.facts, each.proposal, world)]),
  )
  const projects = cases.filter(({ kind }) => kind === 'project')
  const context = { world, groups: proposals, asOf }
  const hours = groupHours(projects, context)
  const byStudent = Map.groupBy(projects, ({ student }) => student.number)
  const standing = groups.filter(({ proposal }) => proposal.status !== 'rejected')
  const marked = groups.map(each => ({ ...each, repeats: repeatedCase(each.facts, before(each, standing)) }))
  return [...marked, ...[...byStudent.values()].flatMap(own => decideStudent(own, { ...context, hours }))]
}

/** The facts of what was opened before; cases stand in the order in which they were opened. */
const before = <C extends { readonly facts: CaseFacts }>(one: C, all: readonly C[]): readonly CaseFacts[] =>
  all.slice(0, Math.max(0, all.indexOf(one))).map(({ facts }) => facts)

function decideGroup(
  facts: CaseFacts,
  ofSender: readonly CaseFacts[],
  world: Facts,
  asOf: Instant,
): Omit<GroupDecision, 'repeats'> {
  const { student } = facts
  const credited = student.standing.creditObtained || ofSender.some(({ record }) => record !== undefined)
  const hasOwn = ofSender.some(({ kind }) => kind === 'project')
  const decisions = readDecisions(facts, world, asOf)
  const judged = proposalStage(facts, decisions, { world, groups: new Map(), credited, asOf })
  const withdrawn = withdrawalOf(facts)
  const isOver = decisions.closed || withdrawn !== undefined
  const proposal = isOver ? { ...judged, status: 'rejected' as const } : judged
  const left = world.left.get(facts.key)
  const named = proposal.version.proposal.participants.filter(number => number !== student.number)
  const others = named.filter(number => !left?.has(number))
  return {
    kind: 'group',
    subject: facts.key,
    facts,
    settings: world.settings,
    proposal,
    decisions,
    members: others.flatMap(number => world.students.get(number) ?? []),
    unknownMembers: others.filter(number => !world.students.has(number)),
    left: named.flatMap(number => (left?.has(number) ? (world.students.get(number) ?? []) : [])),
    withdrawn,
    standing: hasOwn ? undefined : standingAlone(student, world, asOf),
  }
}

/** Where a student stands who has no project (ABOUT.4-6). */
function standingAlone(student: RegisteredStudent, { settings }: Facts, asOf: Instant): StandingAnswer {
  const today = localDay(asOf, settings.timeZone)
  return standing({ student: standingOn(student, today), results: [] }, settings)
}

type Shared = Pick<ProgressContext, 'world' | 'groups' | 'asOf'>

type StudentContext = Shared & { readonly hours: GroupHours }

interface Judged {
  readonly facts: CaseFacts
  readonly effective: Progress
}

/** All projects of one student: the credit is given once, to the project that has it first (ABOUT.4). */
function decideStudent(own: readonly CaseFacts[], context: StudentContext): readonly ProjectDecision[] {
  const holder = creditHolder(own, context)
  const decided = own.map(facts => ({ facts, ...bothWays(facts, holder, context) }))
  const results = decided.flatMap(({ facts, effective }) => {
    const grade = effective.result?.answer.grade
    const recorded = facts.record !== undefined || effective.state === 'credit-recorded'
    return grade ? [{ project: facts.key, grade, recorded }] : []
  })
  const { settings } = context.world
  const today = localDay(context.asOf, settings.timeZone)
  const passed = decided.findLast(({ effective: { result } }) => result?.answer.grade === 'pass')
  const ofResults = passed?.effective.result?.settings ?? settings
  const going = decided.filter(({ effective: { state } }) => state !== 'closed' && state !== 'failed')
  const repeated = new Map(going.map(each => [each.facts.key, repeatedCase(each.facts, before(each, going))]))
  return decided.map(({ facts, effective, computed, decisions, full }) => ({
    kind: 'project',
    subject: facts.key,
    facts,
    repeats: repeated.get(facts.key),
    settings,
    asOf: context.asOf,
    effective,
    computed,
    decisions,
    recorded: recordedCredit(facts),
    reminders: dueForStudent(facts, effective, settings, context.asOf),
    readings: () => (isOver(facts, effective) ? [] : readingsThatMatter(facts, decisions, full)),
    standing: standing({ student: standingOn(facts.student, today), results }, ofResults),
  }))
}

function bothWays(facts: CaseFacts, holder: string | undefined, context: StudentContext) {
  const decisions = readDecisions(facts, context.world, context.asOf)
  const elsewhere = holder !== undefined && holder !== facts.key
  const onRecord = facts.student.standing.creditObtained && facts.record === undefined
  const full: ProgressContext = {
    ...context,
    groupHours: world => context.hours(facts, world),
    credited: elsewhere || onRecord,
  }
  return {
    decisions,
    full,
    effective: frozen(facts, progressOf(facts, decisions, full)),
    computed: progressOf(facts, undecided(decisions), full),
  }
}

const isOver = ({ record }: CaseFacts, { state }: Progress): boolean =>
  record !== undefined || state === 'closed'

/** A recorded credit stays, whatever is computed later; the difference is shown as a correction. */
function frozen(facts: CaseFacts, progress: Progress): Progress {
  return facts.record === undefined ? progress : { ...progress, state: 'credit-recorded', actor: null }
}

/** The project whose credit is on record, or else the first that has earned it. */
function creditHolder(own: readonly CaseFacts[], context: StudentContext): string | undefined {
  const recorded = own.find(({ record }) => record !== undefined)
  if (recorded || own.length < 2) return recorded?.key
  const earned = own
    .map((facts): Judged => ({ facts, effective: bothWays(facts, undefined, context).effective }))
    .filter(({ effective }) => effective.state === 'credit-recorded')
  return earned.toSorted(byEvaluation)[0]?.facts.key
}

function byEvaluation(a: Judged, b: Judged): number {
  const at = ({ effective }: Judged) => Date.parse(effective.result?.evaluatedAt ?? '')
  return at(a) - at(b) || (a.facts.key < b.facts.key ? -1 : 1)
}

function recordedCredit({ record }: CaseFacts): RecordedCredit | undefined {
  if (record === undefined) return undefined
  const { credits, semester } = record
  return {
    credits: typeof credits === 'number' ? credits : 0,
    semester: typeof semester === 'string' ? semester : '',
  }
}
