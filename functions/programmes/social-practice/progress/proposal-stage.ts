import { proposalDecisions } from '../../../../sheets-schema/social-practice/projects.ts'
import type { Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import type { CaseFacts, Facts, ProposalVersion } from '../facts.ts'
import type { GroupProposal } from '../law/group-proposal.ts'
import { judgeProposal, type ProposalAnswer } from '../law/proposal.ts'
import type { ReasonCode } from '../law/reasons.ts'
import {
  personRefusal,
  type DecisionStanding,
  type Refusal,
  type StaffDecisions,
} from '../staff-decisions.ts'

export type ProposalStatus = 'blocked' | 'submitted' | 'approved' | 'returned' | 'rejected'

/** STEP1: the newest version of a proposal, judged and decided. */
export interface ProposalStage {
  readonly version: ProposalVersion
  readonly answer: ProposalAnswer
  /** What blocks it, without what staff waived. */
  readonly blocked: readonly ReasonCode[]
  readonly status: ProposalStatus
  /** When it was approved; for other decisions when they were typed. */
  readonly decidedAt: Instant | undefined
  /** Words of staff to the student. */
  readonly words: string
  readonly standing: DecisionStanding | undefined
}

/** The topic of letters about the proposal to its student; its first `approved` is when the approval was made. */
export const proposalTopic = 'proposal'

interface Context {
  readonly world: Facts
  readonly groups: ReadonlyMap<string, GroupProposal>
  readonly asOf: Instant
}

export function proposalStage(
  facts: CaseFacts,
  decisions: StaffDecisions,
  { world, groups, asOf }: Context,
): ProposalStage {
  const version = facts.proposals.at(-1) ?? facts.proposals[0]
  const { group } = version.proposal
  const groupProposal = group === null ? null : (groups.get(group) ?? null)
  const answer = judgeProposal(
    { asOf, student: facts.student.standing, proposal: proposalOf(facts, version), groupProposal },
    world.settings,
  )
  const waived = decisions.overrides.filter(({ action }) => action === 'waive').map(({ rule }) => rule)
  const blocked = answer.blocked.filter(code => !waived.includes(code))
  const stage = { version, answer, blocked, words: decisions.reason }
  return { ...stage, ...decided(facts, stage, decisions, world) }
}

/** A group proposal is itself the group: that it names several is its point (S1.3). */
function proposalOf(
  { kind, student }: CaseFacts,
  { proposal }: ProposalVersion,
): ProposalVersion['proposal'] {
  return kind === 'group' ? { ...proposal, participants: [student.number] } : proposal
}

type Outcome = Pick<ProposalStage, 'status' | 'decidedAt' | 'standing'>

function decided(
  facts: CaseFacts,
  { version, blocked }: Pick<ProposalStage, 'version' | 'blocked'>,
  decisions: StaffDecisions,
  world: Facts,
): Outcome {
  const complete = blocked.length === 0
  const word = (facts.staff?.values.proposalDecision ?? '').trim().toLowerCase()
  if (word === '') return undecided(version, complete, world)
  const toldAt = approvalTold(facts, version)
  const refusal = refusalOf(word, decisions, version, world) ?? null
  if (refusal !== null) return { ...undecided(version, complete, world), standing: { word, refusal } }
  if (word === 'return') return { status: 'returned', decidedAt: decisions.at, standing: counts(word) }
  if (word === 'reject') return { status: 'rejected', decidedAt: decisions.at, standing: counts(word) }
  if (!complete && toldAt === undefined)
    return { ...undecided(version, complete, world), standing: { word, refusal: 'blocked' } }
  return { status: 'approved', decidedAt: toldAt ?? decisions.at, standing: counts(word) }
}

const counts = (word: string): DecisionStanding => ({ word, refusal: null })

/** A-SP-01: with nobody named as reviewer a complete proposal is approved as it comes in. */
function undecided(version: ProposalVersion, complete: boolean, { settings }: Facts): Outcome {
  if (!complete) return { status: 'blocked', decidedAt: undefined, standing: undefined }
  return settings.proposalReviewer === 'none'
    ? { status: 'approved', decidedAt: version.changedAt, standing: undefined }
    : { status: 'submitted', decidedAt: undefined, standing: undefined }
}

/** Approving needs no reason and no name; a name that is given must be known. Sending back needs words. */
function refusalOf(
  word: string,
  { by, reason, at }: StaffDecisions,
  version: ProposalVersion,
  world: Facts,
): Refusal | undefined {
  if (!proposalDecisions.some(each => each === word)) return 'unknown-word'
  const person = isBlank(by) ? null : personRefusal(by, world)
  if (person !== null) return person
  if (word !== 'approve' && isBlank(reason)) return 'no-reason'
  return Date.parse(at) < Date.parse(version.changedAt) ? 'stale' : undefined
}

/** When the approval of this version was first told, which later edits of the row do not move. */
function approvalTold({ letters }: CaseFacts, version: ProposalVersion): Instant | undefined {
  return letters
    .filter(({ topic, told }) => topic === proposalTopic && told === 'approved')
    .map(({ plannedAt }) => plannedAt)
    .filter(plannedAt => Date.parse(plannedAt) >= Date.parse(version.changedAt))
    .toSorted()[0]
}

/** The group proposal as the law sees it. */
export function groupProposalOf(facts: CaseFacts, stage: ProposalStage): GroupProposal {
  const status =
    stage.status === 'approved' || stage.status === 'rejected' ? stage.status : ('submitted' as const)
  return {
    id: facts.key,
    submittedBy: facts.student.number,
    participants: stage.version.proposal.participants,
    status,
    decidedAt: stage.decidedAt ?? null,
  }
}
