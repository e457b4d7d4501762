import { localDay, type Day } from '../../../law/calendar.ts'
import type { ProjectDecision } from '../decision.ts'

/** The day staff entered for the signed list, while it is still to come; the list counts from that day on (S5.4). */
export function listToCome({ facts, settings, asOf, recorded }: ProjectDecision): Day | undefined {
  const day = facts.listReceived
  const isToCome = day !== undefined && day > localDay(asOf, settings.timeZone)
  return isToCome && !recorded ? day : undefined
}
