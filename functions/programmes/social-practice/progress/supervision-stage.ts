import type { Instant } from '../../../law/calendar.ts'
import type { Person, SupervisorRequest } from '../facts.ts'
import type { InvitationAnswer } from '../law/invitation.ts'
import { answersTo } from './answers.ts'
import { judgedInvitation, letterTo, sentAt, teacherOf, type Look } from './invitation-facts.ts'
import { isGone, type Course } from './supervision-course.ts'

/** STEP2: the teacher who is asked now, and how it stands. */
export interface SupervisionStage {
  readonly request: SupervisorRequest
  /** Counts up with each teacher who is asked. */
  readonly version: number
  readonly teacher: Person
  readonly teachesNextSemester: boolean
  /** The teacher has left the university. */
  readonly gone: boolean
  readonly answer: InvitationAnswer
  readonly sentAt: Instant | null
  /** The invitation came back undelivered. */
  readonly bounced: boolean
  readonly confirmedAt: Instant | undefined
  /** The teacher's own words with the answer. */
  readonly comment: string
}

/** The teacher asked now; undefined while none is. */
export function supervisionStage(
  { current, earlier }: Pick<Course, 'current' | 'earlier'>,
  look: Look,
): SupervisionStage | undefined {
  if (current === undefined) return undefined
  const { request, version } = current
  const { facts, world, decisions, asOf } = look
  const { answer } = judgedInvitation(current, earlier, look)
  const given = answersTo(facts, 'supervision-invitation', version, request.address)
  const agreed = given.find(({ decision }) => decision === 'agree')
  return {
    request,
    version,
    teacher: teacherOf(request, look),
    teachesNextSemester: world.teachers.get(request.address.toLowerCase())?.teachesNextSemester ?? true,
    gone: isGone(current, world, asOf),
    answer,
    sentAt: sentAt(current, facts),
    bounced: letterTo(current, facts)?.bounced ?? false,
    confirmedAt: answer.status === 'confirmed' ? (agreed?.at ?? decisions.at) : undefined,
    comment: given.at(-1)?.comment ?? '',
  }
}
