import { normalForm } from '../../../law/text.ts'

/** The four prizes the text knows, a prize below third included. */
export type KnownPrize = 'first' | 'second' | 'third' | 'below-third'

/** Staff's answer to an unknown prize, kept for the next student; without a contest it holds for all. */
export interface PrizeMapping {
  readonly contest: string | null
  readonly prize: string
  readonly countsAs: KnownPrize
}

const places: Readonly<Record<KnownPrize, number>> = { first: 1, second: 2, third: 3, 'below-third': 4 }

/** Above every numbered prize: counts only where the text says “or above” (II.1.5), II.4.2)(3); A-IC-08). */
export const aboveFirst = 0

const prizesAboveFirst = ['special', 'grand']

function isKnown(prize: string): prize is KnownPrize {
  return Object.hasOwn(places, prize)
}

/** The place of a prize as printed, or `null` where a person has to say which prize it is (A-IC-08). */
export function placeOf(prize: string, contest: string, mappings: readonly PrizeMapping[]): number | null {
  const fitting = mappings.filter(each => normalForm(each.prize) === normalForm(prize))
  const mapped =
    fitting.find(each => each.contest !== null && normalForm(each.contest) === normalForm(contest)) ??
    fitting.find(each => each.contest === null)
  const read = mapped?.countsAs ?? prize
  if (isKnown(read)) return places[read]
  return prizesAboveFirst.includes(read) ? aboveFirst : null
}
