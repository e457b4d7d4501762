import type { Instant } from '../../../law/calendar.ts'
import { localDay } from '../../../law/calendar.ts'
import { resultAt } from '../decisions/about.ts'
import type { StaffDecisions } from '../decisions/staff-decisions.ts'
import type { CaseFacts, Change, Facts, Person, SupervisorRequest } from '../facts.ts'
import { settledFor } from './answers.ts'
import { judgedInvitation, letterTo, sentAt, teacherOf, type Asked } from './invitation-facts.ts'

/** A teacher who is not asked, or does not supervise, any more. */
export interface Released extends Asked {
  /** Taken back by the student, or released by staff. */
  readonly by: 'student' | 'staff'
  /** The invitation had left: the teacher has to be told. */
  readonly wasAsked: boolean
  readonly teacher: Person
}

/** Who was asked in what order, and what became of requests and wishes that changed nothing. */
export interface Course {
  readonly current: Asked | undefined
  readonly earlier: readonly Asked[]
  readonly released: readonly Released[]
  /** The entries by which invitations were taken back. */
  readonly takenBackBy: readonly string[]
  /** Requests that came while another teacher was being asked (A-SP-21). */
  readonly refused: readonly SupervisorRequest[]
  /** The student wants another supervisor than the one who has agreed: staff decide. */
  readonly asksOther: Change | undefined
}

type Event =
  | { readonly kind: 'request'; readonly at: Instant; readonly request: SupervisorRequest }
  | { readonly kind: 'take-back'; readonly at: Instant; readonly change: Change }
  | { readonly kind: 'release'; readonly at: Instant; readonly applies: (asked: Asked) => boolean }

interface Situation {
  readonly facts: CaseFacts
  readonly decisions: StaffDecisions
  readonly world: Facts
}

/** STEP2 from its beginning. One open invitation at a time (A-SP-21). */
export function supervisionCourse(situation: Situation): Course {
  const none: Course = {
    current: undefined,
    earlier: [],
    released: [],
    takenBackBy: [],
    refused: [],
    asksOther: undefined,
  }
  return eventsOf(situation).reduce((course, event) => after(course, event, situation), none)
}

function eventsOf({ facts, decisions }: Situation): readonly Event[] {
  const events: readonly Event[] = [
    ...facts.requests.map(request => ({ kind: 'request' as const, at: request.submittedAt, request })),
    ...facts.changes
      .filter(({ what }) => what === 'supervisor')
      .map(change => ({ kind: 'take-back' as const, at: change.submittedAt, change })),
    ...toldReleases(facts),
    {
      kind: 'release',
      at: decisions.wordAt,
      applies: ({ request }) =>
        settledFor('supervision-release', request.entry, decisions.settled) === 'released',
    },
  ]
  return events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** What a released teacher is told, as code; once told it stands, whatever becomes of the cells it was typed in. */
export const toldReleased = (version: number): string => `released:${version}`

function toldReleases({ letters }: CaseFacts): readonly Event[] {
  return letters
    .filter(({ told }) => told.startsWith('released:'))
    .map(({ told, plannedAt }) => ({
      kind: 'release' as const,
      at: plannedAt,
      applies: ({ version }: Asked) => told === toldReleased(version),
    }))
}

function after(course: Course, event: Event, situation: Situation): Course {
  const { current } = course
  switch (event.kind) {
    case 'request':
      if (current !== undefined && !mayAskAnother(current, event.request, situation))
        return { ...course, refused: [...course.refused, event.request] }
      return { ...course, ...ask(course, event.request), asksOther: undefined }
    case 'take-back':
      if (current === undefined || hasResult(situation.facts, event.at)) return course
      return isConfirmed(current, event.at, situation)
        ? { ...course, asksOther: event.change }
        : {
            ...without(course, current, 'student', situation),
            takenBackBy: [...course.takenBackBy, event.change.entry],
          }
    case 'release':
      return current !== undefined && event.applies(current) && !hasResult(situation.facts, event.at)
        ? without(course, current, 'staff', situation)
        : course
  }
}

function ask({ current, earlier, released }: Course, request: SupervisorRequest): Partial<Course> {
  const asked = current === undefined ? earlier : [...earlier, current]
  return { earlier: asked, current: { request, version: asked.length + released.length + 1 } }
}

function without(course: Course, current: Asked, by: Released['by'], situation: Situation): Course {
  const wasAsked = sentAt(current, situation.facts) !== null
  const teacher = teacherOf(current.request, situation)
  const released = [...course.released, { ...current, by, wasAsked, teacher }]
  return { ...course, current: undefined, released, asksOther: undefined }
}

const hasResult = (facts: CaseFacts, at: Instant): boolean => {
  const result = resultAt(facts)
  return result !== undefined && Date.parse(result) <= Date.parse(at)
}

function isConfirmed(current: Asked, asOf: Instant, situation: Situation): boolean {
  return judgedInvitation(current, [], { ...situation, asOf }).answer.status === 'confirmed'
}

function mayAskAnother(current: Asked, next: SupervisorRequest, situation: Situation): boolean {
  const { facts, world } = situation
  const asOf = next.submittedAt
  const { invitation, answer } = judgedInvitation(current, [], { ...situation, asOf })
  const left = invitation.sentAt !== null && Date.parse(invitation.sentAt) <= Date.parse(asOf)
  if (!left || letterTo(current, facts)?.bounced === true) return true
  if (isGone(current, world, asOf) && !hasResult(facts, asOf)) return true
  return answer.mayInviteOther
}

/** The last day of the teacher at the university has passed (S2.13): nothing waits for them. */
export function isGone({ request }: Asked, { teachers, settings }: Facts, asOf: Instant): boolean {
  const until = teachers.get(request.address.toLowerCase())?.until
  return until !== undefined && localDay(asOf, settings.timeZone) > until
}
