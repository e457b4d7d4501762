import type { Instant } from '../law/calendar.ts'
import type { RowStand } from './tables.ts'

/** What a row held at a moment; before it was first seen, what it held then. Undefined for a row that never was. */
export function stoodAt<Values>(stands: readonly RowStand<Values>[], at: Instant): Values | undefined {
  const held = stands.findLast(({ since }) => Date.parse(since) <= Date.parse(at))
  return (held ?? stands[0])?.values
}
