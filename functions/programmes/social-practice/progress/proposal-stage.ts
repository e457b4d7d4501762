import { proposalDecisions } from '../../../../sheets-schema/social-practice/projects.ts'
import { localDay, type Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import { personRefusal } from '../decisions/read-decisions.ts'
import type { DecisionStanding, Refusal, StaffDecisions } from '../decisions/staff-decisions.ts'
import type { CaseFacts, Facts, ProposalVersion } from '../facts.ts'
import type { GroupProposal } from '../law/group-proposal.ts'
import { judgeProposal, type ProposalAnswer } from '../law/proposal.ts'
import type { ReasonCode } from '../law/reasons.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import { standingOn } from '../reading/registers.ts'
import { isAfter } from './after.ts'

export type ProposalStatus = 'blocked' | 'submitted' | 'approved' | 'returned' | 'rejected'

/** STEP1: the newest version of a proposal, judged and decided. */
export interface ProposalStage {
  readonly version: ProposalVersion
  readonly answer: ProposalAnswer
  /** By which it was judged. */
  readonly settings: SocialPracticeSettings
  /** What blocks it, without what staff waived. */
  readonly blocked: readonly ReasonCode[]
  readonly status: ProposalStatus
  /** When it was approved; for other decisions when they were typed. */
  readonly decidedAt: Instant | undefined
  /** Words of staff to the student. */
  readonly words: string
  readonly standing: DecisionStanding | undefined
}

/** The topic of letters about the proposal to its student; the first that tells a decision is when it was made. */
export const proposalTopic = 'proposal'

interface Context {
  readonly world: Facts
  readonly groups: ReadonlyMap<string, GroupProposal>
  /** The student has the credit already, by the register or by another project of this workbook. */
  readonly credited: boolean
  readonly asOf: Instant
}

export function proposalStage(
  facts: CaseFacts,
  decisions: StaffDecisions,
  { world, groups, credited, asOf }: Context,
): ProposalStage {
  const version = facts.proposals.at(-1) ?? facts.proposals[0]
  const { group } = version.proposal
  const groupProposal = group === null ? null : (groups.get(group) ?? null)
  const today = localDay(asOf, world.settings.timeZone)
  const student = { ...standingOn(facts.student, today), creditObtained: credited }
  const waived = decisions.overrides.filter(({ action }) => action === 'waive').map(({ rule }) => rule)
  const judgedBy = (settings: SocialPracticeSettings) => {
    const proposal = proposalOf(facts, version, world)
    const answer = judgeProposal({ asOf, student, proposal, groupProposal }, settings)
    return { answer, settings, blocked: answer.blocked.filter(code => !waived.includes(code)) }
  }
  const asSent = judgedBy(world.settingsOn(version.changedAt))
  const judged = asSent.blocked.length === 0 ? asSent : judgedBy(world.settingsOn(asOf))
  const stage = { version, words: decisions.reason, ...judged }
  return { ...stage, ...decided(facts, stage, decisions, world) }
}

/** A group proposal is itself the group: that it names several is its point (S1.3). Who has left a group goes on alone. */
export function proposalOf(
  { kind, student }: CaseFacts,
  { proposal, submittedAt }: ProposalVersion,
  { left }: Facts,
): ProposalVersion['proposal'] {
  const leftAt = left.get(proposal.group ?? '')?.get(student.number)
  const hasLeft = leftAt !== undefined && Date.parse(submittedAt) <= Date.parse(leftAt)
  if (hasLeft) return { ...proposal, group: null, participants: [student.number] }
  return kind === 'group' ? { ...proposal, participants: [student.number] } : proposal
}

type Outcome = Pick<ProposalStage, 'status' | 'decidedAt' | 'standing'>

function decided(
  facts: CaseFacts,
  stage: Pick<ProposalStage, 'version' | 'blocked' | 'settings'>,
  decisions: StaffDecisions,
  world: Facts,
): Outcome {
  const { version } = stage
  const complete = stage.blocked.length === 0
  const word = (facts.staff?.values.proposalDecision ?? '').trim().toLowerCase()
  if (word === '') return undecided(version, complete, stage.settings)
  const status = proposalDecisions.find(each => each === word)
  const toldAt = status && firstTold(facts, version, statusOf[status])
  const refusal = toldAt === undefined ? refusalOf(word, complete, decisions, version, world) : null
  if (status === undefined || refusal !== null)
    return {
      ...undecided(version, complete, stage.settings),
      standing: { word, refusal: refusal ?? 'unknown-word' },
    }
  return {
    status: statusOf[status],
    decidedAt: toldAt ?? decisions.proposalAt,
    standing: { word, refusal: null, ...(isBlank(decisions.by) ? { isUnnamed: true } : {}) },
  }
}

const statusOf = { approve: 'approved', return: 'returned', reject: 'rejected' } as const

/** A-SP-01: with nobody named as reviewer a complete proposal is approved as it comes in. */
function undecided(version: ProposalVersion, complete: boolean, settings: SocialPracticeSettings): Outcome {
  if (!complete) return { status: 'blocked', decidedAt: undefined, standing: undefined }
  return settings.proposalReviewer === 'none'
    ? { status: 'approved', decidedAt: version.changedAt, standing: undefined }
    : { status: 'submitted', decidedAt: undefined, standing: undefined }
}

/** A plain approval needs neither reason nor name; a name that is given must be known. What goes against the student needs both (A-SP-19). */
function refusalOf(
  word: string,
  complete: boolean,
  { by, reason, proposalAt: at }: StaffDecisions,
  version: ProposalVersion,
  world: Facts,
): Refusal | null {
  if (!proposalDecisions.some(each => each === word)) return 'unknown-word'
  const isPlain = word === 'approve'
  const person = isPlain && isBlank(by) ? null : personRefusal(by, at, world)
  if (!isPlain && isBlank(reason)) return 'no-reason'
  if (person !== null) return person
  if (isAfter(version.changedAt, at)) return 'stale'
  return isPlain && !complete ? 'blocked' : null
}

/**
 * When the student was first told of this decision on this version. From then on it stands as long as its word does:
 * what is typed into the same row later, for another decision, neither moves nor undoes it.
 */
function firstTold({ letters }: CaseFacts, version: ProposalVersion, told: string): Instant | undefined {
  return letters
    .filter(each => each.topic === proposalTopic && each.told === told)
    .map(({ plannedAt }) => plannedAt)
    .filter(plannedAt => Date.parse(plannedAt) >= Date.parse(version.changedAt))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
}

/** The group proposal as the law sees it. */
export function groupProposalOf(facts: CaseFacts, stage: ProposalStage, { left }: Facts): GroupProposal {
  const status =
    stage.status === 'approved' || stage.status === 'rejected' ? stage.status : ('submitted' as const)
  return {
    id: facts.key,
    submittedBy: facts.student.number,
    participants: stage.version.proposal.participants.filter(number => !left.get(facts.key)?.has(number)),
    status,
    decidedAt: stage.decidedAt ?? null,
  }
}
