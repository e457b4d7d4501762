import type { Verdict } from '../../../law/verdict.ts'
import { studentNumber } from '../claim/answers.ts'
import { contradictions, type Conflict, type ContestedField } from '../law/contradictions.ts'
import type { Reason } from '../law/reasons.ts'
import type { Placed } from './placed.ts'

/** What somebody else states differently about the same achievement. */
export interface Contradiction {
  readonly about: ContestedField
  readonly with: string
  readonly verdict: Verdict<Reason>
}

/**
 * Where team mates state different things, on both sides. Credits set by staff settle the entry: a person has looked.
 */
export function contradictionsIn(
  applications: readonly Placed[],
): ReadonlyMap<string, readonly Contradiction[]> {
  const claims = applications
    .filter(({ gone }) => !gone)
    .flatMap(({ facts: { student, claimed } }) =>
      claimed ? [{ student: studentNumber(student.number), entry: claimed.entry }] : [],
    )
  const settled = new Set(
    applications
      .filter(({ facts }) => facts.office.corrections.some(({ action }) => action === 'set-credits'))
      .map(({ facts }) => facts.key),
  )
  const sides = contradictions(claims).conflicts.flatMap((conflict): [string, Contradiction][] => {
    const { about, refs, verdict }: Conflict = conflict
    const [one, other] = refs
    return [
      [one, { about, with: other, verdict }],
      [other, { about, with: one, verdict }],
    ]
  })
  const byCase = Map.groupBy(
    sides.filter(([ref]) => !settled.has(ref)),
    ([ref]) => ref,
  )
  return new Map([...byCase].map(([ref, pairs]) => [ref, pairs.map(([, contradiction]) => contradiction)]))
}
