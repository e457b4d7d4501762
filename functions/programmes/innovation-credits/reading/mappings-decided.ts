import { normalForm } from '../../../law/text.ts'
import type { ApplicationFacts } from '../facts.ts'
import type { KnownPrize, PrizeMapping } from '../law/prize.ts'

const isKnown = (prize: string | null): prize is KnownPrize =>
  prize === 'first' || prize === 'second' || prize === 'third' || prize === 'below-third'

/**
 * Prizes that staff have mapped on an application: decided once, they serve the next student too (A-IC-08).
 * Where two applications were decided differently for one prize of one competition, neither serves anybody else.
 */
export function mappingsDecided(applications: readonly ApplicationFacts[]): readonly PrizeMapping[] {
  const decided = applications.flatMap(({ claimed, office }): PrizeMapping[] => {
    const entry = claimed?.entry
    if (entry?.kind !== 'competition') return []
    return office.corrections.flatMap(decision =>
      decision.action === 'map-prize' && isKnown(decision.prize)
        ? [{ contest: entry.competition, prize: entry.prize, countsAs: decision.prize }]
        : [],
    )
  })
  const byPrize = Map.groupBy(decided, ({ contest, prize }) =>
    JSON.stringify([normalForm(contest ?? ''), normalForm(prize)]),
  )
  return [...byPrize.values()].flatMap(same => {
    const [one] = same
    return one && same.every(({ countsAs }) => countsAs === one.countsAs) ? [one] : []
  })
}
