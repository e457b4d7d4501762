import type { ProjectDecision } from '../decision.ts'
import type { Progress } from '../progress/progress.ts'
import type { ShownState } from '../words/words.ts'

/** The state as it is shown: a pass can wait for its list, have none to wait for, or have a late one. */
export function shownState({ state, result, withdrawn }: Progress): ShownState {
  if (state === 'closed' && withdrawn !== undefined) return 'withdrawn'
  if (state !== 'passed') return state
  const status = result?.answer.status
  return status === 'passed-no-credit' || status === 'passed-list-late' ? status : state
}

/** What would come out today, where that is not what was recorded. */
export function correctionOf({ recorded, effective }: ProjectDecision): string | undefined {
  if (!recorded) return undefined
  const answer = effective.result?.answer
  const same = answer?.status === 'credit-recorded' && answer.credits === recorded.credits
  if (same) return undefined
  const { evaluation } = effective.closure ?? {}
  const was = `Correction: recorded were ${recorded.credits} credit, pass;`
  if (evaluation?.kind === 'contradictory')
    return `${was} the supervisor has since answered differently: ${evaluation.given.map(({ decision }) => decision).join(', then ')}. The recorded result stays in force.`
  const today = answer ? `${answer.grade ?? 'no result'}, ${answer.credits} credits` : 'no result'
  return `${was} today the rules give ${today} (${answer?.status ?? 'no evaluation'}). The recorded result stays in force.`
}
