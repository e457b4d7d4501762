import type { Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import type { Finding, Told } from './findings.ts'
import { block, fine, note, tell } from './findings.ts'
import type { GroupProposal } from './group-proposal.ts'
import { groupFindings } from './group-proposal.ts'
import type { Category, Priority } from './priority.ts'
import { priorityFindings, priorityOf } from './priority.ts'
import type { SocialPracticeSettings } from './settings.ts'
import type { Student } from './student.ts'
import { participationFindings } from './student.ts'

/** ACT.1-5 in the text's order; each is accepted alike. */
export const activityTypes = [
  'school-or-teacher-project',
  'external-project',
  'student-club-activity',
  'public-service',
  'off-campus-skill-building',
] as const
export type ActivityType = (typeof activityTypes)[number]

/** IND.1-5 in the text's order. */
export const indicators = [
  'putting-knowledge-into-practice',
  'building-civic-consciousness',
  'promoting-university-social-responsibility',
  'engaging-in-problem-solving',
  'enhancing-cross-disciplinary-collaboration',
] as const
export type Indicator = (typeof indicators)[number]

export interface Proposal {
  readonly topic: string
  readonly implementationPlan: string
  /** Null where none was chosen: every kind is accepted alike (ABOUT.7), so it hinders nothing. */
  readonly activityType: ActivityType | null
  readonly categories: readonly Category[]
  readonly indicators: readonly Indicator[]
  /** Student numbers of all applicants, the sender included. */
  readonly participants: readonly string[]
  /** The id of the group proposal this one is linked to. */
  readonly group: string | null
}

export interface ProposalFacts {
  readonly asOf: Instant
  readonly student: Student
  readonly proposal: Proposal
  readonly groupProposal: GroupProposal | null
}

export interface ProposalAnswer extends Told {
  readonly status: 'submitted' | 'blocked'
  readonly priority: Priority
}

/** Whether a proposal is taken in for review, and how it is marked for the reviewer (STEP1, ACT, HIGH, LOW). */
export function judgeProposal(facts: ProposalFacts, settings: SocialPracticeSettings): ProposalAnswer {
  const { proposal, student } = facts
  const told = tell([
    ...contentFindings(proposal),
    ...groupFindings(
      {
        student: student.id,
        participants: proposal.participants,
        group: proposal.group,
        groupProposal: facts.groupProposal,
      },
      facts.asOf,
      settings,
    ),
    ...priorityFindings(proposal.categories, settings),
    ...indicatorFindings(proposal, settings),
    ...participationFindings(student, settings),
  ])
  return {
    status: told.blocked.length === 0 ? 'submitted' : 'blocked',
    priority: priorityOf(proposal.categories),
    ...told,
  }
}

/** ACT.0: topic and plan must both be there. */
function contentFindings(proposal: Proposal): readonly Finding[] {
  return [
    isBlank(proposal.topic)
      ? block('ACT.0', { code: 'topic-missing', params: {} })
      : fine('ACT.0', { code: 'topic-present', params: {} }),
    isBlank(proposal.implementationPlan)
      ? block('ACT.0', { code: 'implementation-plan-missing', params: {} })
      : fine('ACT.0', { code: 'implementation-plan-present', params: {} }),
  ]
}

/** CV.4: the indicators are suggested; whether their lack blocks is A-SP-25. */
function indicatorFindings(proposal: Proposal, settings: SocialPracticeSettings): readonly Finding[] {
  if (proposal.indicators.length > 0)
    return [fine('CV.4', { code: 'indicators-named', params: { indicators: proposal.indicators } })]
  const lacking = note('CV.4', { code: 'no-indicator', params: {} })
  if (settings.indicators === 'note') return [lacking]
  return [lacking, block('A-SP-25', { code: 'no-indicator', params: {} })]
}
