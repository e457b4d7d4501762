import type { Instant } from '../../../law/calendar.ts'
import { daysHavePassed } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import { hasHappened } from './as-of.ts'
import type { Finding, Told } from './findings.ts'
import { ask, deny, fine, note, tell } from './findings.ts'
import type { Notification } from './notification.ts'
import type { SocialPracticeSettings } from './settings.ts'
import type { Supervisor } from './supervisor.ts'
import { eligibility } from './supervisor.ts'

export interface InvitationReply {
  readonly answer: 'agree' | 'decline'
  readonly at: Instant
  readonly from: string
  /** `confirmed`: an explicit act; `opened-only`: a page was opened, for example by a mail scanner. */
  readonly how: 'confirmed' | 'opened-only'
}

/** An earlier invitation of another teacher for the same project. */
export interface EarlierInvitation {
  readonly email: string
  /** `agreed-late`: silent at first, agreed after the present teacher had been invited. */
  readonly outcome: 'declined' | 'agreed-late'
}

export interface Invitation {
  readonly asOf: Instant
  readonly supervisor: Supervisor
  readonly studentEmail: string | null
  /** Null: the letter has not left yet. */
  readonly sentAt: Instant | null
  readonly replies: readonly InvitationReply[]
  readonly earlierInvitations: readonly EarlierInvitation[]
}

export type InvitationNotification = Notification<
  'supervisor' | 'student' | 'staff',
  | 'supervision-invitation'
  | 'supervision-confirmed'
  | 'supervision-declined'
  | 'no-reply-choose-another'
  | 'verify-supervisor'
  | 'contradictory-replies'
  | 'reply-from-other-address'
  | 'second-supervisor-agreed'
>

export type InvitationStatus = 'invited' | 'confirmed' | 'declined' | 'no-reply' | 'held' | 'blocked'

export interface InvitationAnswer extends Told {
  readonly status: InvitationStatus
  readonly notifications: readonly InvitationNotification[]
  /** One open invitation at a time (A-SP-21). */
  readonly mayInviteOther: boolean
}

interface Course {
  readonly status: InvitationStatus
  readonly findings: readonly Finding[]
  readonly notifications: readonly InvitationNotification[]
}

/** The state of one teacher's invitation and what is sent because of it (STEP2); silence never decides. */
export function judgeInvitation(facts: Invitation, settings: SocialPracticeSettings): InvitationAnswer {
  const eligible = eligibility(facts.supervisor, facts.studentEmail, settings)
  const course = eligible.mark === 'blocks' ? refusal(eligible) : courseOf(facts, settings)
  const told = tell([eligible, ...course.findings])
  const heldBeforeLetter = course.status === 'held' && told.blocked.length > 0
  return {
    status: course.status,
    notifications: course.notifications,
    mayInviteOther: heldBeforeLetter || ['blocked', 'declined', 'no-reply'].includes(course.status),
    ...told,
  }
}

function refusal(finding: Finding): Course {
  if (finding.verdict.kind !== 'unclear') return { status: 'blocked', findings: [], notifications: [] }
  return { status: 'held', findings: [], notifications: [{ to: 'staff', kind: 'verify-supervisor' }] }
}

function courseOf(facts: Invitation, settings: SocialPracticeSettings): Course {
  if (!hasHappened(facts.sentAt, facts.asOf)) {
    return {
      status: 'invited',
      findings: [fine('S2.10', { code: 'invitation-to-be-sent', params: {} })],
      notifications: [{ to: 'supervisor', kind: 'supervision-invitation' }],
    }
  }
  const answers = facts.replies.filter(
    reply => reply.how === 'confirmed' && hasHappened(reply.at, facts.asOf),
  )
  const held = contradiction(facts, answers)
  if (held.findings.length > 0) return held
  const [answer] = answers
  if (answer === undefined) return silence(facts.sentAt, facts.asOf, settings)
  return answer.answer === 'agree' ? agreement(facts) : refusalByTeacher(facts)
}

/** S2.3, A-SP-21: answers that do not fit together, or not to the invited teacher, wait for staff. */
function contradiction(facts: Invitation, answers: readonly InvitationReply[]): Course {
  const { supervisor } = facts
  const isOwn = (reply: InvitationReply): boolean => sameAddress(reply.from, supervisor.email)
  const strangers = answers.filter(reply => !isOwn(reply)).map(reply => reply.from)
  const own = new Set(answers.filter(isOwn).map(reply => reply.answer))
  const findings: Finding[] = []
  if (strangers.length > 0)
    findings.push(ask('S2.3', { code: 'reply-from-other-address', params: { addresses: strangers } }))
  if (own.size > 1)
    findings.push(ask('A-SP-21', { code: 'contradictory-replies', params: { name: supervisor.name } }))
  const notifications: InvitationNotification[] = []
  if (strangers.length > 0) notifications.push({ to: 'staff', kind: 'reply-from-other-address' })
  if (own.size > 1) notifications.push({ to: 'staff', kind: 'contradictory-replies' })
  return { status: 'held', findings, notifications }
}

/** S2.12: a teacher may ignore the letter; after the days of A-SP-17 the student may ask another. */
function silence(sentAt: Instant, asOf: Instant, settings: SocialPracticeSettings): Course {
  const days = settings.reminderDays.invitation
  if (!daysHavePassed(sentAt, asOf, days)) {
    const waiting = fine('S2.10', { code: 'awaiting-answer', params: { days } })
    return { status: 'invited', findings: [waiting], notifications: [] }
  }
  return {
    status: 'no-reply',
    findings: [deny('S2.12', { code: 'no-reply', params: { days } })],
    notifications: [{ to: 'student', kind: 'no-reply-choose-another' }],
  }
}

/** S2.3: the confirmation holds, also when an earlier teacher agreed late (A-SP-21). */
function agreement(facts: Invitation): Course {
  const agreed = fine('S2.3', { code: 'supervisor-agreed', params: { name: facts.supervisor.name } })
  const toStudent = { to: 'student', kind: 'supervision-confirmed' } as const
  const late = facts.earlierInvitations.filter(each => each.outcome === 'agreed-late')
  if (late.length === 0) return { status: 'confirmed', findings: [agreed], notifications: [toStudent] }
  const emails = late.map(each => each.email)
  return {
    status: 'confirmed',
    findings: [agreed, note('A-SP-21', { code: 'second-supervisor-agreed', params: { emails } })],
    notifications: [toStudent, { to: 'staff', kind: 'second-supervisor-agreed' }],
  }
}

function refusalByTeacher(facts: Invitation): Course {
  return {
    status: 'declined',
    findings: [deny('S2.3', { code: 'supervisor-declined', params: { name: facts.supervisor.name } })],
    notifications: [{ to: 'student', kind: 'supervision-declined' }],
  }
}
