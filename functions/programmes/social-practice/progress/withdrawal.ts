import type { CaseFacts, Change } from '../facts.ts'
import { resultAt } from '../decisions/about.ts'

/** A wish to withdraw that came after the result, when nothing could be withdrawn any more. */
export function lateWithdrawal(facts: CaseFacts): Change | undefined {
  return wishes(facts).findLast(wish => !isInTime(facts, wish))
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
