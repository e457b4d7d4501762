import { localDay, type Day } from '../../../law/calendar.ts'
import type { CaseFacts } from '../facts.ts'
import { collegeApplication } from '../forms/college.ts'
import { roundOf } from '../law/application-round.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'

/**
 * The day by whose settings a case is judged, whole: that on which its version was sent. V.1 binds the submission (A-IC-25),
 * as a list or table is that of its own day (A-IC-12): who sent before a planned change is not judged by it, however long
 * the answers take. What waits for its window is taken up when that opens (A-IC-26): it is judged by today's settings
 * until then, and by those of the window's first day from then on. Staff decisions go by the moment they were typed
 * (`OfficeContext`), reminders by today.
 */
export function ownDay(
  { form, sentAt, firstAt, version }: Pick<CaseFacts, 'form' | 'sentAt' | 'firstAt' | 'version'>,
  settings: InnovationCreditsSettings,
  today: Day,
): Day {
  const sent = localDay(sentAt, settings.timeZone)
  if (form === collegeApplication.name || settings.windowBinds === 'confirmation') return sent
  const round = roundOf({ lastAt: sentAt, firstAt: version > 1 ? firstAt : null }, settings, today)
  if (round.kind === 'waiting') return today
  return round.window.from > sent ? round.window.from : sent
}
