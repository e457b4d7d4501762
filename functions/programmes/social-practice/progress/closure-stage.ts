import type { Amount } from '../../../law/amount.ts'
import { localDay, type Instant } from '../../../law/calendar.ts'
import type { StaffDecisions } from '../decisions/staff-decisions.ts'
import type { CaseFacts, ClosureVersion, Facts } from '../facts.ts'
import { judgeClosure, type ClosureAnswer, type ClosureReport } from '../law/closure.ts'
import { semesterBegun } from '../law/semester-of.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import type { EarlierEvaluation, EarlierVersion } from '../law/versions.ts'
import { answersTo, settledFor, strangersTo, type Given } from './answers.ts'
import { standingLines, withFates, type HoursStage } from './hours-stage.ts'
import { askedSince } from './own-day.ts'
import type { ProposalStage } from './proposal-stage.ts'
import type { SupervisionStage } from './supervision-stage.ts'

/** What the supervisor said of one version of the report. */
export type Evaluation =
  | { readonly kind: 'none' }
  | { readonly kind: 'contradictory'; readonly given: readonly Given[] }
  | { readonly kind: 'given'; readonly given: Given; readonly byStaff: boolean }
  | { readonly kind: 'by-other'; readonly given: Given }

/** A version that came when none could be taken in any more (A-SP-18). */
export interface RefusedVersion {
  readonly version: ClosureVersion
  readonly answer: ClosureAnswer
}

/** STEP4: the version of the closure report that is in force. */
export interface ClosureStage {
  readonly version: ClosureVersion
  /** 1 for the first version: the version of the question that the supervisor is asked. */
  readonly number: number
  readonly answer: ClosureAnswer
  readonly evaluation: Evaluation
  readonly hours: HoursStage
  readonly refused: readonly RefusedVersion[]
}

export interface ClosureContext {
  readonly decisions: StaffDecisions
  readonly world: Facts
  readonly proposal: ProposalStage
  readonly supervision: SupervisionStage | undefined
  /** Hours of the whole group; null without one. */
  readonly groupHours: (world: Facts) => Amount | null
  readonly asOf: Instant
}

export function closureStage(facts: CaseFacts, context: ClosureContext): ClosureStage | undefined {
  let inForce: ClosureStage | undefined
  const refused: RefusedVersion[] = []
  for (const [index, version] of facts.closures.entries()) {
    const judged = judgedVersion(facts, version, index + 1, inForce, context)
    if (inForce !== undefined && isRefused(judged.answer)) refused.push({ version, answer: judged.answer })
    else inForce = judged
  }
  return inForce && { ...inForce, refused }
}

const isRefused = ({ blocked }: ClosureAnswer): boolean =>
  blocked.includes('already-evaluated') || blocked.includes('resubmission-not-allowed')

function judgedVersion(
  facts: CaseFacts,
  version: ClosureVersion,
  number: number,
  before: ClosureStage | undefined,
  context: ClosureContext,
): ClosureStage {
  const evaluation = evaluationOf(facts, version, number, context)
  const decidedAt = finalAt(evaluation)
  const until = decidedAt ?? context.asOf
  const standing = standingLines(facts, decidedAt)
  const settings = settingsOf(facts, number, context)
  const answer = judgeClosure(
    {
      ...datesOf(version, context),
      asOf: until,
      hours: standing.map(({ line }) => line),
      groupHours: settings.hoursPer === 'project' ? context.groupHours(context.world) : null,
      photos: version.photos,
      feedbackRecords: version.records,
      overrides: context.decisions.overrides.map(override => ({ ...override, at: until })),
      editedAt: null,
      earlierVersions: earlierVersions(before),
      evaluation: earlierEvaluation(before),
    },
    settings,
  )
  const hours = withFates(facts, standing, answer.hours, settings)
  return { version, number, answer, evaluation, hours, refused: [] }
}

/** What nobody can waive is a matter of the day on which it was waived. */
function settingsOf(
  facts: CaseFacts,
  number: number,
  { world, decisions, asOf }: ClosureContext,
): SocialPracticeSettings {
  const own = world.settingsOn(askedSince(facts, 'closure-evaluation', number) ?? asOf)
  const ofDecisions = world.settingsOn(decisions.at)
  return ofDecisions === own ? own : { ...own, hardRules: ofDecisions.hardRules }
}

type Dates = Pick<
  ClosureReport,
  'submittedAt' | 'semester' | 'proposalApprovedOn' | 'supervision' | 'supervisionConfirmedOn'
>

function datesOf(version: ClosureVersion, { world, proposal, supervision, asOf }: ClosureContext): Dates {
  const { settings } = world
  const dayOf = (at: Instant) => localDay(at, settings.timeZone)
  const approved = proposal.status === 'approved' ? proposal.decidedAt : undefined
  const confirmedAt = supervision?.confirmedAt
  return {
    submittedAt: version.submittedAt,
    semester: semesterBegun(settings.semesters, dayOf(version.submittedAt)),
    proposalApprovedOn: dayOf(approved ?? asOf),
    supervision: supervisionWord(supervision),
    ...(confirmedAt === undefined ? {} : { supervisionConfirmedOn: dayOf(confirmedAt) }),
  }
}

function supervisionWord(supervision: SupervisionStage | undefined): ClosureReport['supervision'] {
  const status = supervision?.answer.status ?? 'none'
  return status === 'held' || status === 'blocked' ? 'none' : status
}

/** One answer, or one answer given more than once; the newest words count. Staff settle what contradicts itself. */
function evaluationOf(
  facts: CaseFacts,
  version: ClosureVersion,
  number: number,
  { supervision, decisions }: ClosureContext,
): Evaluation {
  if (supervision === undefined) return { kind: 'none' }
  const given = answersTo(facts, 'closure-evaluation', number, supervision.request.address)
  const settled = settledFor('closure-evaluation', version.entry, decisions.settled)
  if (settled !== undefined) {
    const said = given.findLast(({ decision }) => decision === settled)
    const { at, reason: comment } = decisions
    const own = { decision: settled, at, from: supervision.request.address, hours: null, comment }
    return { kind: 'given', given: said ?? own, byStaff: true }
  }
  const newest = given.at(-1)
  if (newest === undefined) return byStranger(facts, number, supervision)
  const same = given.every(({ decision }) => decision === newest.decision)
  return same ? { kind: 'given', given: newest, byStaff: false } : { kind: 'contradictory', given }
}

/** S2.6: an evaluation by somebody else is shown to staff as long as the supervisor has given none. */
function byStranger(facts: CaseFacts, number: number, { request }: SupervisionStage): Evaluation {
  const given = strangersTo(facts, 'closure-evaluation', number, request.address).at(-1)
  return given === undefined ? { kind: 'none' } : { kind: 'by-other', given }
}

/** When pass or fail was given: what comes later changes nothing any more. */
function finalAt(evaluation: Evaluation): Instant | undefined {
  if (evaluation.kind !== 'given' || evaluation.given.decision === 'return') return undefined
  return evaluation.given.at
}

function earlierVersions(before: ClosureStage | undefined): readonly EarlierVersion[] {
  if (before === undefined) return []
  const { evaluation } = before
  const returned = evaluation.kind === 'given' && evaluation.given.decision === 'return'
  const status = returned ? 'returned' : before.answer.status
  return [{ submittedAt: before.version.submittedAt, status }]
}

function earlierEvaluation(before: ClosureStage | undefined): EarlierEvaluation | null {
  if (before?.evaluation.kind !== 'given') return null
  const { decision, at } = before.evaluation.given
  return decision === 'pass' || decision === 'fail' ? { result: decision, at } : null
}
