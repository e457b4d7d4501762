import type { Instant } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import type { CaseFacts, Facts, Person, SupervisorRequest } from '../facts.ts'
import {
  judgeInvitation,
  type EarlierInvitation,
  type Invitation,
  type InvitationAnswer,
} from '../law/invitation.ts'
import type { Supervisor } from '../law/supervisor.ts'
import type { StaffDecisions } from '../staff-decisions.ts'
import { answersTo, settledFor, strangersTo } from './answers.ts'

/** STEP2: the teacher who is asked now, and how it stands. */
export interface SupervisionStage {
  readonly request: SupervisorRequest
  /** Counts up with each teacher who is asked. */
  readonly version: number
  readonly teacher: Person
  readonly teachesNextSemester: boolean
  readonly answer: InvitationAnswer
  readonly sentAt: Instant | null
  /** The invitation came back undelivered. */
  readonly bounced: boolean
  readonly confirmedAt: Instant | undefined
  /** The teacher's own words with the answer. */
  readonly comment: string
  /** Requests that came while another teacher was being asked (A-SP-21). */
  readonly refused: readonly SupervisorRequest[]
}

interface Asked {
  readonly request: SupervisorRequest
  readonly version: number
}

/** The teacher asked now; undefined while none is named. One open invitation at a time (A-SP-21). */
export function supervisionStage(
  facts: CaseFacts,
  decisions: StaffDecisions,
  world: Facts,
  asOf: Instant,
): SupervisionStage | undefined {
  const earlier: Asked[] = []
  const refused: SupervisorRequest[] = []
  let current: Asked | undefined
  for (const request of facts.requests) {
    if (current !== undefined && !mayAskAnother(current, request, facts, decisions, world)) {
      refused.push(request)
      continue
    }
    if (current !== undefined) earlier.push(current)
    current = { request, version: earlier.length + 1 }
  }
  return current && stageOf(current, earlier, refused, { facts, decisions, world, asOf })
}

function mayAskAnother(
  current: Asked,
  next: SupervisorRequest,
  facts: CaseFacts,
  decisions: StaffDecisions,
  world: Facts,
): boolean {
  const invitation = invitationOf(current, [], { facts, decisions, world, asOf: next.submittedAt })
  const left = invitation.sentAt !== null && Date.parse(invitation.sentAt) <= Date.parse(next.submittedAt)
  if (!left || letterTo(current, facts)?.bounced === true) return true
  return judgeInvitation(invitation, world.settings).mayInviteOther
}

interface Look {
  readonly facts: CaseFacts
  readonly decisions: StaffDecisions
  readonly world: Facts
  readonly asOf: Instant
}

function stageOf(
  asked: Asked,
  earlier: readonly Asked[],
  refused: readonly SupervisorRequest[],
  look: Look,
): SupervisionStage {
  const { request, version } = asked
  const { facts, world, decisions } = look
  const known = world.teachers.get(request.address.toLowerCase())
  const answer = judgeInvitation(invitationOf(asked, earlier, look), world.settings)
  const given = answersTo(facts, 'supervision-invitation', version, request.address)
  const agreed = given.find(({ decision }) => decision === 'agree')
  return {
    request,
    version,
    teacher: known ?? { name: request.name, address: request.address, language: facts.student.language },
    teachesNextSemester: known?.teachesNextSemester ?? true,
    answer,
    sentAt: sentAt(asked, facts),
    bounced: letterTo(asked, facts)?.bounced ?? false,
    confirmedAt: answer.status === 'confirmed' ? (agreed?.at ?? decisions.at) : undefined,
    comment: given.at(-1)?.comment ?? '',
    refused,
  }
}

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

/** An answer can only follow a letter, whatever became of the note that it left. */
function sentAt({ request, version }: Asked, facts: CaseFacts): Instant | null {
  const letter = letterTo({ request, version }, facts)
  const [first] = answersTo(facts, 'supervision-invitation', version, request.address)
  return letter?.sentAt ?? (first === undefined ? null : (letter?.plannedAt ?? first.at))
}

function letterTo({ request, version }: Asked, { letters }: CaseFacts) {
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

/** The teacher as the registers know them: Teachers, the office's own people, or staff's word for them (A-SP-26). */
function supervisorOf(asked: Asked, { facts, decisions, world }: Look): Supervisor {
  const { name, address: email } = asked.request
  const known = world.teachers.get(email.toLowerCase())
  const office = [...world.staff.values()].some(({ address }) => sameAddress(address, email))
  const { verified: staffs } = decisions
  const vouched = staffs && sameAddress(staffs.address, email) ? staffs.post : null
  if (known) {
    const added = vouched === null || known.posts.includes('staff') ? [] : [vouched]
    const { university, posts } = known
    return { name, email, university, posts: [...posts, ...added], inDirectory: true }
  }
  const university = world.settings.supervisorUniversity
  if (office) return { name, email, university, posts: ['staff'], inDirectory: true }
  // A letter that has left was verified before it did: a later decision in the same cells does not undo that.
  const verified = world.settings.unknownTeacher === 'hold' && letterTo(asked, facts)?.sentAt !== undefined
  const post = vouched ?? (verified ? (world.settings.supervisorPosts[0] ?? '') : null)
  return { name, email, university, posts: post === null ? [] : [post], inDirectory: post !== null }
}
