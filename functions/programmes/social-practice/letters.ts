import type { WantedLetter } from '../letter.ts'
import type { Decision, ProjectDecision } from './decision.ts'
import { changeLetters, groupChangeLetters, overLetters, unusedChange } from './letters/change-letters.ts'
import { closureLetters } from './letters/closure-letters.ts'
import { hoursLetters } from './letters/hours-letters.ts'
import { listLetter, officeLetters, strayLetter } from './letters/other-letters.ts'
import { groupLetters, proposalLetter } from './letters/proposal-letters.ts'
import { reminderLetters, resultLetters } from './letters/result-letters.ts'
import { supervisionLetters } from './letters/supervision-letters.ts'

/** Every letter that is true now. */
export function letters(decision: Decision): readonly WantedLetter[] {
  switch (decision.kind) {
    case 'project':
      return projectLetters(decision)
    case 'group':
      return [...groupLetters(decision), ...groupChangeLetters(decision)]
    case 'stray':
      return [strayLetter(decision)]
    case 'list':
      return decision.reminds ? [listLetter(decision)] : []
  }
}

/** A closed project has one thing to say; a recorded one is not unsettled by what comes later. */
function projectLetters(decision: ProjectDecision): readonly WantedLetter[] {
  const { withdrawn } = decision.effective
  if (withdrawn) return overLetters(decision)
  if (decision.decisions.closed) return [...officeLetters(decision), ...overLetters(decision)]
  if (decision.recorded) return [...resultLetters(decision), ...unusedChange(decision)]
  return [
    proposalLetter(decision),
    ...supervisionLetters(decision),
    ...changeLetters(decision),
    ...hoursLetters(decision),
    ...closureLetters(decision),
    ...resultLetters(decision),
    ...reminderLetters(decision),
    ...officeLetters(decision),
  ]
}
