import { threadOf } from '../../mail/outbox/outbox.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import type { WantedAtom } from './own-atoms.ts'

/**
 * The atoms with the first letter of each thread. A second one would have each outdate the other in every pass; where it
 * tells something else, it is among `doubled`.
 */
export function firstOfThread(atoms: readonly WantedAtom[]): {
  readonly atoms: readonly WantedAtom[]
  readonly doubled: readonly WantedLetter[]
} {
  const first = new Map<string, WantedLetter>()
  const doubled: WantedLetter[] = []
  const takes = (letter: WantedLetter): boolean => {
    const before = first.get(threadOf(letter))
    if (before && before.told !== letter.told) doubled.push(letter)
    if (!before) first.set(threadOf(letter), letter)
    return before === undefined
  }
  return { atoms: atoms.map(atom => ({ ...atom, letters: atom.letters.filter(takes) })), doubled }
}

/** Adds each letter of the kernel's own to the first atom that writes about its subject, and to no other. */
export function withOwnLetters(
  atoms: readonly WantedAtom[],
  own: readonly WantedLetter[],
): readonly WantedAtom[] {
  const home = new Map<string, string>()
  for (const { atom, letters } of atoms)
    for (const { subject } of letters) home.set(subject, home.get(subject) ?? atom)
  const byAtom = Map.groupBy(own, ({ subject }) => home.get(subject))
  return atoms.map(atom => ({ ...atom, letters: [...atom.letters, ...(byAtom.get(atom.atom) ?? [])] }))
}
