import {
  compare,
  dividedBy,
  least,
  roundedDownTo,
  shown,
  sum,
  zero,
  amount,
  type Amount,
} from '../../../law/amount.ts'
import type { AwardRow } from './credit-table.ts'
import type { Allocation } from './entries.ts'
import type { Reason } from './reasons.ts'

/** Pool by members, rounded down to the finest share; never above the personal maximum. */
export function equalShare(row: AwardRow, members: number, step: Amount): Amount {
  const exact = dividedBy(row.pool, amount(members))
  return least(roundedDownTo(exact, step), row.personalMaximum)
}

/** Whether the pool is enough for everybody's personal maximum, so that nothing has to be agreed (A-IC-06). */
export function poolIsEnough(row: AwardRow, members: number): boolean {
  return compare(dividedBy(row.pool, amount(members)), row.personalMaximum) >= 0
}

/** Why a filed share is refused, the first reason that applies (II.4.2), A-IC-07); less than the pool is allowed. */
export function allocationFault(
  shares: Allocation,
  members: readonly string[],
  row: AwardRow,
  step: Amount,
): Reason | undefined {
  const named = Object.entries(shares)
  const whose = (faulty: (share: Amount) => boolean) =>
    named.filter(([, share]) => faulty(share)).map(([student]) => student)

  const outsiders = Object.keys(shares).filter(student => !members.includes(student))
  if (outsiders.length > 0) return { code: 'allocation-names-outsider', params: { students: outsiders } }

  const invalid = whose(share => compare(share, zero) < 0 || compare(roundedDownTo(share, step), share) !== 0)
  if (invalid.length > 0) {
    return { code: 'allocation-invalid', params: { students: invalid, step: shown(step) } }
  }
  const tooMuch = whose(share => compare(share, row.personalMaximum) > 0)
  if (tooMuch.length > 0) {
    const maximum = shown(row.personalMaximum)
    return { code: 'allocation-exceeds-personal-maximum', params: { students: tooMuch, maximum } }
  }
  const total = sum(Object.values(shares))
  if (compare(total, row.pool) <= 0) return undefined
  return { code: 'allocation-exceeds-group-pool', params: { total: shown(total), pool: shown(row.pool) } }
}
