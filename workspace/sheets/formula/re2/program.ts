import { BadPattern } from './characters.ts'
import type { CharacterTest } from './characters.ts'
import type { Part } from './parse.ts'

/** One step of a search; `next` and `other` are numbers of steps, `next` is tried first. */
export type Step =
  | { readonly kind: 'character'; readonly test: CharacterTest; readonly next: number }
  | { readonly kind: 'place'; readonly is: Extract<Part, { kind: 'place' }>['is']; readonly next: number }
  | { readonly kind: 'keep'; readonly slot: number; readonly next: number }
  | { kind: 'fork'; next: number; other: number }
  | { readonly kind: 'found' }

export interface Program {
  readonly steps: readonly Step[]
  readonly start: number
}

/** Repeats within repeats are written out: beyond so many steps RE2 too finds a pattern too large. */
const MOST_STEPS = 20_000

/** The steps of a whole pattern. */
export function programOf(part: Part): Program {
  const steps: Step[] = [{ kind: 'found' }]
  return { start: added(steps, part, 0), steps }
}

function put(steps: Step[], step: Step): number {
  if (steps.length >= MOST_STEPS) throw new BadPattern('pattern too large')
  return steps.push(step) - 1
}

/** Adds the steps of a part before step `next`, and says which is its first. */
function added(steps: Step[], part: Part, next: number): number {
  switch (part.kind) {
    case 'character':
      return put(steps, { kind: 'character', test: part.test, next })
    case 'place':
      return put(steps, { kind: 'place', is: part.is, next })
    case 'row':
      return part.parts.reduceRight((after, each) => added(steps, each, after), next)
    case 'choice':
      return part.parts
        .map(each => added(steps, each, next))
        .reduceRight((other, first) => put(steps, { kind: 'fork', next: first, other }))
    case 'group': {
      const end = put(steps, { kind: 'keep', slot: part.index * 2 + 1, next })
      return put(steps, { kind: 'keep', slot: part.index * 2, next: added(steps, part.of, end) })
    }
    case 'repeat':
      return repeated(steps, part, next)
  }
}

type Repeat = Extract<Part, { kind: 'repeat' }>

function repeated(steps: Step[], { of, least, most, isGreedy }: Repeat, next: number): number {
  const fork = (within: number): Step =>
    isGreedy ? { kind: 'fork', next: within, other: next } : { kind: 'fork', next, other: within }
  let first = next
  if (most === Infinity) {
    first = put(steps, fork(next))
    const within = added(steps, of, first)
    steps[first] = fork(within)
    // At least once more: the fork then comes after the part.
    if (least > 0) first = within
  } else {
    for (let time = least; time < most; time += 1) first = put(steps, fork(added(steps, of, first)))
  }
  for (let time = most === Infinity ? 1 : 0; time < least; time += 1) first = added(steps, of, first)
  return first
}
