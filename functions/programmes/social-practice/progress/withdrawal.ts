import type { CaseFacts, Change } from '../facts.ts'
import { resultAt } from '../decisions/about.ts'

/** The student wants out of the project or of its supervision after the result, when neither can be left any more. */
export function isTooLate(facts: CaseFacts, change: Change): boolean {
  const isWish = change.what === 'project' || change.what === 'supervisor'
  return isWish && change.student === facts.student.number && !isInTime(facts, change)
}

/** The student's withdrawal, unless a later version of the proposal takes the case up again. */
export function withdrawalOf(facts: CaseFacts): Change | undefined {
  const newest = wishes(facts).findLast(wish => isInTime(facts, wish))
  const again = facts.proposals.some(
    ({ submittedAt }) => newest !== undefined && Date.parse(submittedAt) > Date.parse(newest.submittedAt),
  )
  return again || facts.record !== undefined ? undefined : newest
}

const wishes = ({ changes, student }: CaseFacts): readonly Change[] =>
  changes.filter(({ what, student: by }) => what === 'project' && by === student.number)

function isInTime(facts: CaseFacts, { submittedAt }: Change): boolean {
  const result = resultAt(facts)
  return result === undefined || Date.parse(submittedAt) < Date.parse(result)
}
