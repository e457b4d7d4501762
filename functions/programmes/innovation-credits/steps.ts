import type { Instant } from '../../law/calendar.ts'
import type { Answer, Entry as Response } from '../tables.ts'
import type { Step } from './law/application-steps.ts'
import type { OfficeStep } from './office.ts'
import { instructorApproval, viceDeanRecognition } from './questions.ts'

/** A step with the words that came with it. */
export interface CommentedStep {
  readonly step: Step
  readonly comment: string
}

const before = (a: Instant, b: Instant): boolean => Date.parse(a) < Date.parse(b)

type Approval = 'approve' | 'recognise'

function decisionOf(answer: Answer, yes: Approval): Step['decision'] | undefined {
  if (answer.decision === 'agree') return yes
  if (answer.decision === 'decline') return 'reject'
  return answer.decision === 'return' ? 'return' : undefined
}

/**
 * The answer to one question about one version that holds: the last before the next step was taken. A next step that
 * came before any agreement came too early: it waits for the first agreement, and until then the last answer holds.
 */
function stepFrom(
  answers: readonly Answer[],
  by: 'instructor' | 'vice_dean',
  nextStep: Instant | undefined,
): CommentedStep | undefined {
  const yes: Approval = by === 'instructor' ? 'approve' : 'recognise'
  const given = answers.flatMap((answer): CommentedStep[] => {
    const decision = decisionOf(answer, yes)
    return decision
      ? [{ step: { by, decision, at: answer.at, delegate: null }, comment: answer.comment ?? '' }]
      : []
  })
  const agreed = ({ step }: CommentedStep): boolean => step.decision === yes
  if (nextStep === undefined) return given.at(-1)
  const inTime = given.filter(({ step }) => before(step.at, nextStep)).at(-1)
  if (inTime && agreed(inTime)) return inTime
  return given.find(each => !before(each.step.at, nextStep) && agreed(each)) ?? given.at(-1)
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
  const about = (question: string) =>
    answers.filter(
      answer => answer.question === question && answer.version === version && !before(answer.at, sentAt),
    )
  const viceDean = stepFrom(about(viceDeanRecognition), 'vice_dean', office?.at)
  const firstRecognition = about(viceDeanRecognition).find(({ decision }) => decision !== 'unclear')?.at
  const instructor = stepFrom(about(instructorApproval), 'instructor', firstRecognition ?? office?.at)
  const last = office ? [{ step: office, comment: office.reason }] : []
  return [...(instructor ? [instructor] : []), ...(viceDean ? [viceDean] : []), ...last]
}

/** The version that is judged: the newest, but nothing sent after a rejection reopens the case. */
export function versionInForce(
  responses: readonly Response[],
  answers: readonly Answer[],
  office: OfficeStep | undefined,
): number {
  const rejected = responses.slice(0, -1).findIndex((response, index) => {
    const next = responses[index + 1]
    if (!next) return false
    const inTime = answers.filter(({ at }) => before(at, next.submittedAt))
    const decidedInTime = office && before(office.at, next.submittedAt) ? office : undefined
    return stepsOf(inTime, index + 1, response.changedAt, decidedInTime).some(
      ({ step }) => step.decision === 'reject' && !before(step.at, response.changedAt),
    )
  })
  return rejected === -1 ? responses.length : rejected + 1
}
