import type { ApplicationStaffRow } from '../../../../sheets-schema/innovation-credits/applications.ts'
import { localDay, type Day } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import type { TableRow } from '../../tables.ts'
import { typedAt, type OfficeContext, type OfficeRefusal } from './cells.ts'

/** Who has seen the originals of the evidence, and on which day. */
export interface OriginalSeen {
  readonly by: string
  readonly on: Day
}

/** “Original seen by / on”: both or neither, a member of staff and a day that has come. */
export function originalIn(
  row: TableRow<ApplicationStaffRow>,
  context: OfficeContext,
): OriginalSeen | undefined | OfficeRefusal {
  const { people, settings, now } = context
  const { originalSeenBy, originalSeenOn } = row.values
  if (isBlank(originalSeenBy)) return originalSeenOn === undefined ? undefined : 'no-name'
  const by = people.staff(originalSeenBy, typedAt(row, ['originalSeenBy', 'originalSeenOn'], context))
  if (typeof by === 'string') return by
  const isToCome = originalSeenOn === undefined || originalSeenOn > localDay(now, settings.timeZone)
  return isToCome ? 'not-a-past-day' : { by: by.id, on: originalSeenOn }
}
