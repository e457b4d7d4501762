import type { ApplicationDecision } from '../decision.ts'
import type { CellStanding } from '../office/cells.ts'
import { en } from '../words/en.ts'
import { refusalWords } from '../words/staff.ts'
import { correctionsOf } from './correction.ts'

/** Whether what staff typed counts, and if not, why; one line for each group of cells. */
export function decisionStanding(decision: ApplicationDecision): string {
  return decision.facts.office.standings.map(each => standingOf(each, decision)).join('\n')
}

function standingOf({ word, refused }: CellStanding, decision: ApplicationDecision): string {
  if (refused) return `“${word}” does not count: ${refusalWords[refused]}.`
  const { state, facts } = decision
  if (word === 'confirm' && state !== 'recorded') {
    return `“confirm” does not count yet: the application is “${en.states[state]}”.`
  }
  if (facts.record && (word === 'return' || word === 'reject')) {
    return `“${word}” does not count: the result is recorded; only revoke takes it back.`
  }
  return [`“${word}” counts.`, ...correctionsOf(decision)].join(' ')
}
