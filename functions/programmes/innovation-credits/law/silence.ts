import { daysAfter, daysHavePassed, type Instant } from '../../../law/calendar.ts'

/** How long a question has been open: a service of the office, silence decides nothing (A-IC-35). */
export type Silence = 'waiting' | 'reminded' | 'overdue'

/** After `days` without an answer the person is reminded once; after as many again it is a matter for staff. */
export function silenceOf(askedAt: Instant, asOf: Instant, days: number): Silence {
  if (days <= 0 || !daysHavePassed(askedAt, asOf, days)) return 'waiting'
  return daysHavePassed(askedAt, asOf, 2 * days) ? 'overdue' : 'reminded'
}

/** When the silence turns into the next one; undefined when it does not. */
export function silenceChanges(askedAt: Instant, asOf: Instant, days: number): Instant | undefined {
  if (days <= 0) return undefined
  return [daysAfter(askedAt, days), daysAfter(askedAt, 2 * days)].find(
    moment => Date.parse(moment) > Date.parse(asOf),
  )
}
