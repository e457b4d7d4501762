import type { Instant } from '../../../law/calendar.ts'
import { hasHappened } from './as-of.ts'
import type { Finding } from './findings.ts'
import { block } from './findings.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** An earlier version of a closure report; all are kept (A-SP-18). */
export interface EarlierVersion {
  readonly submittedAt: Instant
  /** `returned`: sent back by the supervisor. */
  readonly status: 'accepted' | 'blocked' | 'returned'
}

/** A result the supervisor gave before this version of the report was sent. */
export interface EarlierEvaluation {
  readonly result: 'pass' | 'fail'
  readonly at: Instant
}

/** S2.6, A-SP-18: a report may be sent again until there is a result; a version that was not taken in is none. */
export function versionFindings(
  submittedAt: Instant,
  earlier: readonly EarlierVersion[],
  evaluation: EarlierEvaluation | null,
  settings: SocialPracticeSettings,
): readonly Finding[] {
  const findings: Finding[] = []
  if (evaluation !== null && hasHappened(evaluation.at, submittedAt))
    findings.push(block('S2.6', { code: 'already-evaluated', params: { result: evaluation.result } }))
  const takenIn = earlier.filter(version => version.status !== 'blocked').length
  if (settings.resubmission === 'never' && takenIn > 0)
    findings.push(block('A-SP-18', { code: 'resubmission-not-allowed', params: { earlier: takenIn } }))
  return findings
}
