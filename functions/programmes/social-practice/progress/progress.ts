import type { Amount } from '../../../law/amount.ts'
import { localDay, type Instant } from '../../../law/calendar.ts'
import type { Settled, StaffDecisions } from '../decisions/staff-decisions.ts'
import type { CaseFacts, Change, Facts } from '../facts.ts'
import type { GroupProposal } from '../law/group-proposal.ts'
import { nextActor, type Actor, type ProjectState } from '../law/state.ts'
import { isAfter } from './after.ts'
import { closureStage, type ClosureStage } from './closure-stage.ts'
import { hoursStage, type HoursStage } from './hours-stage.ts'
import { proposalStage, type ProposalStage } from './proposal-stage.ts'
import { resultStage, type ResultStage } from './result-stage.ts'
import { supervisionCourse, type Course } from './supervision-course.ts'
import { supervisionStage, type SupervisionStage } from './supervision-stage.ts'
import { withdrawalOf } from './withdrawal.ts'

/** Where one project stands, step by step. */
export interface Progress {
  readonly state: ProjectState
  /** Who acts next; null when nobody has anything to do. */
  readonly actor: Actor | null
  readonly proposal: ProposalStage
  readonly supervision: SupervisionStage | undefined
  /** Who was asked before, and who does not supervise any more. */
  readonly course: Course
  readonly hours: HoursStage
  readonly closure: ClosureStage | undefined
  readonly result: ResultStage | undefined
  /** The student has withdrawn the project. */
  readonly withdrawn: Change | undefined
  /** The answers staff settled on, each with what it was about. */
  readonly settled: readonly Settled[]
}

export interface ProgressContext {
  readonly world: Facts
  readonly groups: ReadonlyMap<string, GroupProposal>
  /** Hours of the student's whole group; null where there is none. */
  readonly groupHours: (world: Facts) => Amount | null
  /** The student has the credit from elsewhere: by the register or by another project. */
  readonly credited: boolean
  readonly asOf: Instant
}

type Stages = Omit<Progress, 'state' | 'actor' | 'course' | 'withdrawn' | 'settled'>

/** The five steps of one project, with the decisions of staff that are given. */
export function progressOf(facts: CaseFacts, given: StaffDecisions, context: ProgressContext): Progress {
  const { world, asOf } = context
  const decisions = bound(facts, given, context)
  const judged = proposalStage(facts, decisions, context)
  const course = supervisionCourse({ facts, decisions, world })
  const supervision = supervisionStage(course, { facts, decisions, world, asOf })
  const proposal = approvedBySupervisor(judged, supervision)
  const closure = closureStage(facts, { ...context, decisions, proposal, supervision })
  const stages: Stages = {
    proposal,
    supervision,
    closure,
    hours: closure?.hours ?? hoursOf(facts, proposal, supervision, context),
    result: closure && supervision && resultStage(facts, { ...context, supervision, closure }),
  }
  const withdrawn = withdrawalOf(facts)
  const state = decisions.closed || withdrawn ? 'closed' : stateOf(stages)
  const actor = actorOf(state, stages, decisions)
  return { ...stages, state, actor, course, withdrawn, settled: decisions.settled }
}

/** Answers settled without a number are about what was in force when they were typed, and never about what came later. */
function bound(facts: CaseFacts, decisions: StaffDecisions, context: ProgressContext): StaffDecisions {
  const { settled, wordAt: at } = decisions
  if (settled.every(({ entry }) => entry !== undefined)) return decisions
  const then = progressOf(asOfThen(facts, at), { ...decisions, settled: [] }, { ...context, asOf: at })
  const about = ({ answer, entry }: Settled): string | undefined => {
    const isOfSupervision = answer === 'agree' || answer === 'decline' || answer === 'released'
    const inForce = isOfSupervision ? then.supervision?.request : then.closure?.version
    const unchanged = inForce !== undefined && !isAfter(inForce.changedAt, at)
    return entry ?? (unchanged ? inForce.entry : undefined)
  }
  return { ...decisions, settled: settled.map(each => ({ ...each, entry: about(each) ?? '' })) }
}

/** What was there of a case at a moment. */
function asOfThen(facts: CaseFacts, at: Instant): CaseFacts {
  const was = (moment: Instant): boolean => !isAfter(moment, at)
  return {
    ...facts,
    requests: facts.requests.filter(({ submittedAt }) => was(submittedAt)),
    closures: facts.closures.filter(({ submittedAt }) => was(submittedAt)),
    changes: facts.changes.filter(({ submittedAt }) => was(submittedAt)),
    answers: facts.answers.filter(answer => was(answer.at)),
    letters: facts.letters.filter(({ plannedAt }) => was(plannedAt)),
  }
}

/** A-SP-01: under the other reading the teacher's agreement approves the proposal. */
function approvedBySupervisor(
  proposal: ProposalStage,
  supervision: SupervisionStage | undefined,
): ProposalStage {
  const confirmedAt = supervision?.confirmedAt
  const approves = proposal.settings.proposalReviewer === 'supervisor' && proposal.status === 'submitted'
  return approves && confirmedAt !== undefined
    ? { ...proposal, status: 'approved', decidedAt: confirmedAt }
    : proposal
}

function hoursOf(
  facts: CaseFacts,
  proposal: ProposalStage,
  supervision: SupervisionStage | undefined,
  { world, asOf }: ProgressContext,
): HoursStage {
  const dayOf = (at: Instant) => localDay(at, world.settings.timeZone)
  const approved = proposal.status === 'approved' ? proposal.decidedAt : undefined
  const confirmed = supervision?.confirmedAt
  const dates = {
    approvedOn: approved === undefined ? undefined : dayOf(approved),
    supervisedFrom: confirmed === undefined ? null : dayOf(confirmed),
  }
  return hoursStage(facts, world.settingsOn(asOf), dates, asOf)
}

function stateOf({ proposal, supervision, closure, result }: Stages): ProjectState {
  if (result?.answer.status === 'credit-recorded') return 'credit-recorded'
  if (result?.answer.grade === 'fail') return 'failed'
  if (result?.answer.grade === 'pass') return 'passed'
  switch (proposal.status) {
    case 'blocked':
    case 'returned':
      return 'draft'
    case 'rejected':
      return 'closed'
    case 'submitted':
      return 'proposal-submitted'
    case 'approved':
      return stateOfSupervision(supervision, closure)
  }
}

function stateOfSupervision(
  supervision: SupervisionStage | undefined,
  closure: ClosureStage | undefined,
): ProjectState {
  switch (supervision?.answer.status) {
    case undefined:
    case 'blocked':
      return 'proposal-approved'
    case 'held':
      return supervision.sentAt === null ? 'supervision-held' : 'supervision-invited'
    case 'invited':
      return 'supervision-invited'
    case 'declined':
      return 'supervision-declined'
    case 'no-reply':
      return 'no-reply'
    case 'confirmed':
      return isWithSupervisor(closure) ? 'closure-submitted' : 'supervision-confirmed'
  }
}

/** A returned report is the student's again. */
function isWithSupervisor(closure: ClosureStage | undefined): boolean {
  if (closure?.answer.status !== 'accepted') return false
  return !(closure.evaluation.kind === 'given' && closure.evaluation.given.decision === 'return')
}

/** What waits for a person of the office goes before what the state says. */
function actorOf(
  state: ProjectState,
  { proposal, supervision, closure, result }: Stages,
  decisions: StaffDecisions,
): Actor | null {
  if (state === 'closed' || state === 'credit-recorded') return null
  if (decisions.held) return 'staff'
  if (supervision?.answer.status === 'held' || supervision?.bounced === true) return 'staff'
  if (closure?.evaluation.kind === 'contradictory') return 'staff'
  if (supervision?.gone === true && state === 'closure-submitted') return 'staff'
  const status = result?.answer.status
  if (status === 'held' || status === 'passed-list-late') return 'staff'
  return status === 'passed-no-credit' ? null : nextActor(state, proposal.settings)
}
