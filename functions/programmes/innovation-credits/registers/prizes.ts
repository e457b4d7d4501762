import { prizeMappings } from '../../../../sheets-schema/innovation-credits/recognised-lists.ts'
import { isBlank } from '../../../law/text.ts'
import type { Tables } from '../../tables.ts'
import { prizeOf } from '../claim/prize-words.ts'
import type { PrizeMapping } from '../law/prize.ts'
import type { Lists } from './lists.ts'

/** What staff have answered to “which prize is this?”, in an order of its own. */
export function prizeMappingsOf(tables: Tables, lists: Lists): readonly PrizeMapping[] {
  return tables
    .rows(prizeMappings)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ values: { competition, prize, countsAs, from, to } }) => ({
      contest: isBlank(competition) ? null : lists.competition(competition),
      prize: prizeOf(prize),
      countsAs,
      from: from ?? null,
      to: to ?? null,
    }))
}
