import type { Day, Instant } from '../../../law/calendar.ts'
import { isWithin, localDay } from '../../../law/calendar.ts'
import type { Semester } from './semester.ts'
import type { SocialPracticeSettings } from './settings.ts'

/** Whether a closure report comes too late for this semester's list (A-SP-15). */
export function isLate(submittedAt: Instant, semester: Semester, settings: SocialPracticeSettings): boolean {
  const day = localDay(submittedAt, settings.timeZone)
  if (semester.closureDeadline === null) return day > semester.end
  return settings.closureDeadlineDay === 'included'
    ? day > semester.closureDeadline
    : day >= semester.closureDeadline
}

/** Whether a signed list received at that moment misses the end of the semester (S5.4, A-SP-16). */
export function listIsLate(
  receivedAt: Instant,
  semester: Semester,
  settings: SocialPracticeSettings,
): boolean {
  const day = localDay(receivedAt, settings.timeZone)
  return settings.listLastDay === 'included' ? day > semester.end : day >= semester.end
}

/** Whether the moment lies on one of the semester's days. */
export function isInSemester(at: Instant, semester: Semester, settings: SocialPracticeSettings): boolean {
  return isWithin(localDay(at, settings.timeZone), semester.start, semester.end)
}

/**
 * The first day hours may be dated at, with `maxSemesters` (A-SP-22).
 * Null when there is no limit, or when the semesters entered do not reach back that far: nothing is guessed then.
 */
export function firstCountedDay(semester: Semester, settings: SocialPracticeSettings): Day | null {
  if (settings.maxSemesters === null) return null
  const earlier = settings.semesters
    .map(each => each.start)
    .filter(start => start < semester.start)
    .toSorted()
    .toReversed()
  return [semester.start, ...new Set(earlier)][settings.maxSemesters - 1] ?? null
}
