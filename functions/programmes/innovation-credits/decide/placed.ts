import { zero, type Amount } from '../../../law/amount.ts'
import type { Day } from '../../../law/calendar.ts'
import type { ApplicationFacts } from '../facts.ts'
import { judgeApplication, type ApplicationJudgement, type ApplicationStatus } from '../law/application.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'
import { wholeSecond } from '../reading/moments.ts'
import type { Facts } from '../understand.ts'

/** The application as the law sees it; credits matter only once all steps are done. */
export function judged(
  { student, claimed, steps, sentAt, firstAt, version }: ApplicationFacts,
  credits: Amount,
  settings: InnovationCreditsSettings,
  today: Day,
): ApplicationJudgement {
  const application = {
    student,
    kind: claimed?.claim.kind ?? ('competition' as const),
    creditsIfRecognised: credits,
    sent: { lastAt: wholeSecond(sentAt), firstAt: version > 1 ? firstAt : null },
    evidence: claimed?.claim.evidence ?? ['not read yet'],
    steps: steps.map(({ step }) => step),
  }
  return judgeApplication(application, settings, today)
}

/** A rejection by the office ends an application wherever it stands, also one that waits for its window. */
export function isRefused({ office }: ApplicationFacts, status: ApplicationStatus): boolean {
  return status === 'rejected' || office.step?.decision === 'reject'
}

/** Whether staff have taken the entry away, so that it stands beside no other any more. */
export const isRevoked = ({ office }: ApplicationFacts): boolean =>
  office.corrections.some(({ action }) => action === 'revoke')

const bySubmission = (a: ApplicationFacts, b: ApplicationFacts): number =>
  Date.parse(a.firstAt) - Date.parse(b.firstAt) || (a.key < b.key ? -1 : 1)

/** An application with where its steps stand. */
export interface Placed {
  readonly facts: ApplicationFacts
  readonly status: ApplicationJudgement['status']
  /** Rejected, withdrawn or revoked: it stands beside no other any more. */
  readonly gone: boolean
}

/** Every application with its status, in the order in which they were first sent. */
export function placed(
  applications: readonly ApplicationFacts[],
  { judgedBy }: Facts,
  today: Day,
): readonly Placed[] {
  return applications.toSorted(bySubmission).map(facts => {
    const { status } = judged(facts, zero, judgedBy(facts).settings, today)
    const refused = isRefused(facts, status)
    const gone = refused || facts.withdrawal !== undefined || isRevoked(facts)
    return { facts, status: refused ? 'rejected' : status, gone }
  })
}
