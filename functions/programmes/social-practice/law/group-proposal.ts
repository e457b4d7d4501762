import type { Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import { hasHappened } from './as-of.ts'
import type { Finding } from './findings.ts'
import { block, fine, note } from './findings.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** A proposal one applicant sends for all (S1.3). */
export interface GroupProposal {
  readonly id: string
  readonly submittedBy: string
  readonly participants: readonly string[]
  /** The state after the decision at `decidedAt`. */
  readonly status: 'submitted' | 'approved' | 'rejected'
  readonly decidedAt: Instant | null
}

/** How one student's own proposal stands to a group. */
export interface GroupLink {
  readonly student: string
  /** All applicants of the project, the sender included. */
  readonly participants: readonly string[]
  /** The id of the group proposal this one is linked to. */
  readonly group: string | null
  readonly groupProposal: GroupProposal | null
}

/** S1.3-4: a group proposal is recommended; a linked one opens the way only once it is approved. */
export function groupFindings(
  link: GroupLink,
  asOf: Instant,
  settings: SocialPracticeSettings,
): readonly Finding[] {
  return link.group === null || isBlank(link.group)
    ? unlinkedFindings(link, settings)
    : [linkedFinding(link, link.group, asOf)]
}

function unlinkedFindings(link: GroupLink, settings: SocialPracticeSettings): readonly Finding[] {
  const participants = new Set([link.student, ...link.participants]).size
  if (participants < 2) return []
  const recommended = note('S1.3', { code: 'group-proposal-recommended', params: { participants } })
  if (settings.groupProposal === 'recommended') return [recommended]
  return [recommended, block('A-SP-08', { code: 'group-proposal-required', params: { participants } })]
}

function linkedFinding(link: GroupLink, group: string, asOf: Instant): Finding {
  const known = link.groupProposal?.id === group ? link.groupProposal : null
  const params = { group }
  if (known === null) return block('S1.4', { code: 'group-proposal-not-approved', params })
  if (!known.participants.includes(link.student))
    return block('S1.4', { code: 'not-a-group-participant', params })
  const decided = hasHappened(known.decidedAt, asOf)
  if (known.status === 'rejected' && (decided || known.decidedAt === null))
    return block('S1.4', { code: 'group-proposal-rejected', params })
  if (known.status !== 'approved' || !decided)
    return block('S1.4', { code: 'group-proposal-not-approved', params })
  return fine('S1.4', { code: 'group-proposal-approved', params })
}
