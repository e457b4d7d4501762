import { addDays, wallClock, type Day, type Instant } from '../../../law/calendar.ts'

/** The moment a day begins in a time zone. */
export function beginningOf(day: Day, timeZone: string): Instant {
  const noon = Date.parse(`${addDays(day, -1)}T12:00:00Z`)
  const { day: localDay, time } = wallClock(new Date(noon).toISOString(), timeZone)
  const ahead = Date.parse(`${localDay}T${time}Z`) - noon
  return new Date(Date.parse(`${day}T00:00:00Z`) - ahead).toISOString()
}
