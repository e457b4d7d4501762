import { createHash } from 'node:crypto'

/** The name of the hidden field that keeps the order of chance over a refusal; Google's has it too. */
export const CHANCE = 'fbzx'

/** In an order of chance that is the same for the same `chance`. */
export function shuffled<T>(each: readonly T[], chance: string): readonly T[] {
  const drawn = each.map((one, index) => ({
    one,
    lot: createHash('sha256').update(`${chance} ${index}`).digest('hex'),
  }))
  return drawn.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ one }) => one)
}
