import { localDay, type Instant } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import type { StaffDecisions } from '../decisions/staff-decisions.ts'
import type { CaseFacts, Facts, Person, SupervisorRequest } from '../facts.ts'
import {
  judgeInvitation,
  type EarlierInvitation,
  type Invitation,
  type InvitationAnswer,
} from '../law/invitation.ts'
import type { SocialPracticeSettings } from '../law/settings.ts'
import type { Supervisor } from '../law/supervisor.ts'
import { postsOn } from '../reading/registers.ts'
import { answersTo, settledFor, strangersTo } from './answers.ts'
import { askedSince } from './own-day.ts'

/** A teacher who is, or was, asked. */
export interface Asked {
  readonly request: SupervisorRequest
  /** Counts up with each teacher who is asked. */
  readonly version: number
}

/** From where, and at what moment, a case is looked at. */
export interface Look {
  readonly facts: CaseFacts
  readonly decisions: StaffDecisions
  readonly world: Facts
  readonly asOf: Instant
}

/** The invitation of one teacher as the law reads it. */
function invitationOf(asked: Asked, earlier: readonly Asked[], look: Look): Invitation {
  const { facts, decisions, asOf } = look
  const { request, version } = asked
  const left = sentAt(asked, facts)
  const isSettled = Date.parse(decisions.at) <= Date.parse(asOf)
  const settled = isSettled
    ? settledFor('supervision-invitation', request.entry, decisions.settled)
    : undefined
  const given = answersTo(facts, 'supervision-invitation', version, request.address)
  // The teacher's own answer ends the question that somebody else's raised.
  const strangers =
    given.length > 0 ? [] : strangersTo(facts, 'supervision-invitation', version, request.address)
  const replies =
    settled === 'agree' || settled === 'decline'
      ? [{ answer: settled, at: left ?? request.submittedAt, from: request.address }]
      : [...given, ...strangers].flatMap(({ decision, at, from }) =>
          decision === 'agree' || decision === 'decline' ? [{ answer: decision, at, from }] : [],
        )
  return {
    asOf,
    supervisor: supervisorOf(asked, look),
    studentEmail: facts.student.address,
    sentAt: left,
    replies: replies.map(reply => ({ ...reply, how: 'confirmed' as const })),
    earlierInvitations: earlier.map(each => outcomeOf(each, facts)),
  }
}

/** The law's answer to an invitation, by the settings of its own day. */
export function judgedInvitation(
  asked: Asked,
  earlier: readonly Asked[],
  look: Look,
): { readonly invitation: Invitation; readonly answer: InvitationAnswer } {
  const invitation = invitationOf(asked, earlier, look)
  return { invitation, answer: judgeInvitation(invitation, settingsOf(asked, look)) }
}

function settingsOf({ version }: Asked, { facts, world, asOf }: Look): SocialPracticeSettings {
  return world.settingsOn(askedSince(facts, 'supervision-invitation', version) ?? asOf)
}

/** When the invitation left. An answer can only follow a letter, whatever became of the note that it left. */
export function sentAt({ request, version }: Asked, facts: CaseFacts): Instant | null {
  const letter = letterTo({ request, version }, facts)
  const [first] = answersTo(facts, 'supervision-invitation', version, request.address)
  return letter?.sentAt ?? (first === undefined ? null : (letter?.plannedAt ?? first.at))
}

export function letterTo({ request, version }: Asked, { letters }: CaseFacts) {
  return letters.find(
    ({ question, to }) =>
      question?.kind === 'supervision-invitation' &&
      question.version === version &&
      sameAddress(to, request.address),
  )
}

function outcomeOf({ request, version }: Asked, facts: CaseFacts): EarlierInvitation {
  const given = answersTo(facts, 'supervision-invitation', version, request.address)
  const agreed = given.at(-1)?.decision === 'agree'
  return { email: request.address, outcome: agreed ? 'agreed-late' : 'declined' }
}

/**
 * The teacher as the registers know them: Teachers with the posts of the day of agreement, the office's own people,
 * or staff's word for them (A-SP-26).
 */
function supervisorOf(asked: Asked, look: Look): Supervisor {
  const { facts, decisions, world, asOf } = look
  const { name, address: email } = asked.request
  const known = world.teachers.get(email.toLowerCase())
  const day = dayThatCounts(asked, facts, world, asOf)
  const office = [...world.staff.values()].some(
    ({ address, takenOut, worksUntil = day }) =>
      sameAddress(address, email) && takenOut === undefined && day <= worksUntil,
  )
  const { verified: staffs } = decisions
  const vouched = staffs && sameAddress(staffs.address, email) ? staffs.post : null
  if (known) {
    const { university, posts } = postsOn(known, day)
    const added = vouched === null || posts.includes('staff') ? [] : [vouched]
    return { name, email, university, posts: [...posts, ...added], inDirectory: true }
  }
  const settings = settingsOf(asked, look)
  const university = settings.supervisorUniversity
  if (office) return { name, email, university, posts: ['staff'], inDirectory: true }
  // A letter that has left was verified before it did: a later decision in the same cells does not undo that.
  const verified = settings.unknownTeacher === 'hold' && letterTo(asked, facts)?.sentAt !== undefined
  const post = vouched ?? (verified ? (settings.supervisorPosts[0] ?? '') : null)
  return { name, email, university, posts: post === null ? [] : [post], inDirectory: post !== null }
}

/** The day of agreement; before it today. */
function dayThatCounts({ request, version }: Asked, facts: CaseFacts, world: Facts, asOf: Instant) {
  const given = answersTo(facts, 'supervision-invitation', version, request.address)
  const agreed = given.find(({ decision }) => decision === 'agree')
  return localDay(agreed?.at ?? asOf, world.settings.timeZone)
}

/** Whom a request names: from the register, or as the student wrote it. */
export function teacherOf(
  { name, address }: SupervisorRequest,
  { facts, world }: Pick<Look, 'facts' | 'world'>,
): Person {
  return world.teachers.get(address.toLowerCase()) ?? { name, address, language: facts.student.language }
}
