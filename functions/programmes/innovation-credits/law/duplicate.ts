import { isDeepStrictEqual } from 'node:util'
import type { Entry } from './entries.ts'
import type { Judged } from './judged.ts'
import { notCounted } from './outcome.ts'

function equalButForRef(a: Entry, b: Entry): boolean {
  return isDeepStrictEqual({ ...a, ref: '' }, { ...b, ref: '' })
}

/**
 * An entry equal to an earlier one in every field but its ref is set aside. One that staff decided about is left to
 * the decision; what it counts for is still bounded by the rule of the highest award.
 */
export function withoutDuplicates(judged: readonly Judged[]): readonly Judged[] {
  return judged.map((each, index) => {
    const earlier = judged.slice(0, index).find(other => equalButForRef(other.entered, each.entered))
    if (!earlier || each.overridden) return each
    const because = { code: 'duplicate-entry', params: { counts: earlier.entered.ref } } as const
    return { ...each, outcome: notCounted('II.1', because) }
  })
}
