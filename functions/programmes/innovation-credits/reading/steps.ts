import type { Instant } from '../../../law/calendar.ts'
import type { Answer, Entry as Response } from '../../tables.ts'
import type { Step } from '../law/application-steps.ts'
import type { OfficeStep } from '../office/step.ts'
import { instructorApproval, viceDeanRecognition } from '../questions.ts'
import { isBefore } from './moments.ts'

/** A step with the words that came with it. */
export interface CommentedStep {
  readonly step: Step
  readonly comment: string
}

/** What one person said to a question: `agree` passes it on. */
export interface Given {
  readonly decision: 'agree' | 'return' | 'reject'
  readonly at: Instant
  readonly comment: string
  /** Whose answer it is: the address that was asked. */
  readonly person: string
}

function givenIn({ decision, at, comment, person }: Answer): readonly Given[] {
  const said = { at, comment: comment ?? '', person }
  if (decision === 'agree' || decision === 'return') return [{ ...said, decision }]
  return decision === 'decline' ? [{ ...said, decision: 'reject' }] : []
}

/**
 * The answer to one question about one version that holds: the last before the next step was taken. A next step that
 * came before any agreement came too early: it waits for the first agreement, and until then the last answer holds.
 */
export function answerThatHolds(
  answers: readonly Answer[],
  nextStep: Instant | undefined,
): Given | undefined {
  const given = answers.flatMap(givenIn)
  const agreed = ({ decision }: Given): boolean => decision === 'agree'
  if (nextStep === undefined) return given.at(-1)
  const inTime = given.filter(({ at }) => isBefore(at, nextStep)).at(-1)
  if (inTime && agreed(inTime)) return inTime
  return given.find(each => !isBefore(each.at, nextStep) && agreed(each)) ?? given.at(-1)
}

/** Answers to one question about one version, none from before it was sent. */
export function answersAbout(
  answers: readonly Answer[],
  question: string,
  version: number,
  sentAt: Instant,
): readonly Answer[] {
  return answers.filter(
    answer => answer.question === question && answer.version === version && !isBefore(answer.at, sentAt),
  )
}

function stepFrom(by: 'instructor' | 'vice_dean', given: Given | undefined): readonly CommentedStep[] {
  if (!given) return []
  const yes = by === 'instructor' ? 'approve' : 'recognise'
  const { decision, at, comment } = given
  return [{ step: { by, decision: decision === 'agree' ? yes : decision, at, delegate: null }, comment }]
}

/**
 * The steps taken about one version, from answers to that version alone.
 * `answers` are those of the case, in the order of arrival.
 */
export function stepsOf(
  answers: readonly Answer[],
  version: number,
  sentAt: Instant,
  office: OfficeStep | undefined,
): readonly CommentedStep[] {
  const about = (question: string) => answersAbout(answers, question, version, sentAt)
  const viceDean = answerThatHolds(about(viceDeanRecognition), office?.at)
  const firstRecognition = about(viceDeanRecognition).find(({ decision }) => decision !== 'unclear')?.at
  const instructor = answerThatHolds(about(instructorApproval), firstRecognition ?? office?.at)
  const last = office ? [{ step: office, comment: office.reason }] : []
  return [...stepFrom('instructor', instructor), ...stepFrom('vice_dean', viceDean), ...last]
}

/** The version that is judged: the newest, but nothing sent after a rejection reopens the case. */
export function versionInForce(
  responses: readonly Response[],
  isRejected: (version: number, sentAt: Instant, until: Instant) => boolean,
): number {
  const rejected = responses.slice(0, -1).findIndex((response, index) => {
    const next = responses[index + 1]
    return next !== undefined && isRejected(index + 1, response.changedAt, next.submittedAt)
  })
  return rejected === -1 ? responses.length : rejected + 1
}

/** Whether an application was rejected between its version was sent and a later moment. */
export function rejectedUntil(
  answers: readonly Answer[],
  office: OfficeStep | undefined,
): (version: number, sentAt: Instant, until: Instant) => boolean {
  return (version, sentAt, until) => {
    const inTime = answers.filter(({ at }) => isBefore(at, until))
    const decidedInTime = office && isBefore(office.at, until) ? office : undefined
    return stepsOf(inTime, version, sentAt, decidedInTime).some(
      ({ step }) => step.decision === 'reject' && !isBefore(step.at, sentAt),
    )
  }
}
