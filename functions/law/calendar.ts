/** A calendar day, `YYYY-MM-DD`, in the programme's time zone. */
export type Day = string

/** A moment in ISO 8601 with offset or `Z`. */
export type Instant = string

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, made)
  return made
}

/** The moment's wall clock in the zone: `YYYY-MM-DD` and `HH:MM:SS`. Throws a RangeError for what is no moment. */
export function wallClock(instant: Instant, zone: string): { day: Day; time: string } {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(new Date(instant))
      .map(part => [part.type, part.value]),
  )
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}:${parts['second']}`,
  }
}

/** The local day of a moment: `2024-05-31T16:30:00Z` is 1 June in Taipei. */
export function localDay(instant: Instant, zone: string): Day {
  return wallClock(instant, zone).day
}

/** Whether the text names a day that exists: 29 February only in leap years. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

export function addDays(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** Whether `days` × 24 hours have passed from one moment to the other; over at that very second. */
export function daysHavePassed(from: Instant, to: Instant, days: number): boolean {
  return Date.parse(to) - Date.parse(from) >= days * 86_400_000
}

/** The moment `days` × 24 hours after another. */
export function daysAfter(from: Instant, days: number): Instant {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString()
}

/** Both ends included. */
export function isWithin(day: Day, from: Day, to: Day): boolean {
  return from <= day && day <= to
}
