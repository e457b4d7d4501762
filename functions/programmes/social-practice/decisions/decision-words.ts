import type { DecisionStanding, Refusal } from './staff-decisions.ts'

/** Why a decision does not count, for staff. */
export const refusalWords: Readonly<Record<Refusal, string>> = {
  'unknown-word': 'is not one of the words that can be decided',
  'value-missing': 'needs a value that can be read in “Value”',
  'decided-by-missing': 'needs your id in “Decided by”',
  'decided-by-unknown': 'names somebody in “Decided by” who is not in Staff',
  'decided-by-left':
    'names somebody in “Decided by” who did not work in the office any more when it was typed',
  role: 'names somebody whose role may not decide this, or could not when it was typed',
  'no-reason': 'needs a reason',
  'hard-rule': 'is against a rule that nobody can waive',
  stale: 'is older than the student’s last change; look again and confirm it, for example by a new reason',
  blocked: 'does not count while the proposal is not complete',
  'too-late': 'comes after the credit was recorded',
  'no-such-entry': 'names an entry that is no request or report of this case',
  'nothing-there': 'was typed when there was nothing yet that it could be about',
}

/** `approve: counts` or `waive hours-below-minimum: does not count, it is against …`. */
export function standingWords({ word, refusal, about, isUnnamed }: DecisionStanding): string {
  if (refusal !== null) return `${word}: does not count, it ${refusalWords[refusal]}`
  if (isUnnamed) return `${word}: counts; nobody is named in “Decided by”`
  return about === undefined ? `${word}: counts` : `${word}: counts, for ${about}`
}
