import { isWithin, type Day } from '../../../law/calendar.ts'
import { normalForm } from '../../../law/text.ts'

/** The four prizes the text knows, a prize below third included. */
export type KnownPrize = 'first' | 'second' | 'third' | 'below-third'

/** Staff's answer to an unknown prize, kept for the next student; without a contest it holds for all. */
export interface PrizeMapping {
  readonly contest: string | null
  readonly prize: string
  readonly countsAs: KnownPrize
  /** First and last day of award it holds for; `null` where it is open. */
  readonly from?: Day | null
  readonly to?: Day | null
}

const places: Readonly<Record<KnownPrize, number>> = { first: 1, second: 2, third: 3, 'below-third': 4 }

/** Above every numbered prize: counts only where the text says “or above” (II.1.5), II.4.2)(3); A-IC-08). */
export const aboveFirst = 0

const prizesAboveFirst = ['special', 'grand']

function isKnown(prize: string): prize is KnownPrize {
  return Object.hasOwn(places, prize)
}

/** Whether a mapping holds for an award of that day; an award whose day is not told is judged by any. */
function holdsOn({ from, to }: PrizeMapping, day: Day | null): boolean {
  return day === null || isWithin(day, from ?? '0000-01-01', to ?? '9999-12-31')
}

/**
 * The place of a prize as printed, or `null` where a person has to say which prize it is (A-IC-08). The mapping of the
 * day of the award applies.
 */
export function placeOf(
  prize: string,
  contest: string,
  awarded: Day | null,
  mappings: readonly PrizeMapping[],
): number | null {
  const fitting = mappings.filter(
    each => normalForm(each.prize) === normalForm(prize) && holdsOn(each, awarded),
  )
  const mapped =
    fitting.find(each => each.contest !== null && normalForm(each.contest) === normalForm(contest)) ??
    fitting.find(each => each.contest === null)
  const read = mapped?.countsAs ?? prize
  if (isKnown(read)) return places[read]
  return prizesAboveFirst.includes(read) ? aboveFirst : null
}
