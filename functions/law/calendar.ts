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

interface WallClock {
  readonly day: Day
  readonly time: string
}

/** The moment's wall clock in the zone: `YYYY-MM-DD` and `HH:MM:SS`. Throws a RangeError for what is no moment. */
export function wallClock(instant: Instant, zone: string): WallClock {
  const at = Date.parse(instant)
  const offset = steadyOffset(at, zone)
  if (offset === undefined) return formattedClock(at, zone)
  const shown = new Date(at + offset).toISOString()
  return { day: shown.slice(0, 10), time: shown.slice(11, 19) }
}

/** As the platform formats it: right for every moment, and slow where many are asked for. */
function formattedClock(at: number, zone: string): WallClock {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(at)
      .map(part => [part.type, part.value]),
  )
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}:${parts['second']}`,
  }
}

const hour = 3_600_000
/** Before it, offsets were not always whole minutes; after it, a year has more than four figures. */
const [steadyFrom, steadyTo] = [Date.parse('1973-01-01'), Date.parse('9999-12-01')]

/** By zone, the offset at the beginning of each hour that was asked for. */
const hourly = new Map<string, Map<number, number>>()

/** The zone's offset throughout the hour of the moment, in milliseconds; undefined where it changes within it. */
function steadyOffset(at: number, zone: string): number | undefined {
  if (!(at >= steadyFrom && at < steadyTo)) return undefined
  const ofZone = hourly.get(zone) ?? new Map<number, number>()
  hourly.set(zone, ofZone)
  const ofHour = (number: number): number => {
    const offset = ofZone.get(number) ?? offsetAt(number * hour, zone)
    ofZone.set(number, offset)
    return offset
  }
  const number = Math.floor(at / hour)
  const offset = ofHour(number)
  return offset === ofHour(number + 1) ? offset : undefined
}

const day = 24 * hour
/** Days by how many of them have passed since 1970: a workbook names a few hundred, a thousand times each. */
const days = new Map<number, Day>()

/** The local day of a moment: `2024-05-31T16:30:00Z` is 1 June in Taipei. */
export function localDay(instant: Instant, zone: string): Day {
  const at = Date.parse(instant)
  const offset = steadyOffset(at, zone)
  if (offset === undefined) return formattedClock(at, zone).day
  const number = Math.floor((at + offset) / day)
  const known = days.get(number) ?? new Date(number * day).toISOString().slice(0, 10)
  days.set(number, known)
  return known
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

/** How many days later `to` is than `from`; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
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

/**
 * The moment at which the zone's clocks first show this wall clock (`HH:MM`); where they leap over it, the moment they
 * leap.
 */
export function atWallClock(day: Day, time: string, zone: string): Instant {
  const wanted = `${day} ${time}:00`
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  const shown = (at: number): string => {
    const clock = wallClock(new Date(at).toISOString(), zone)
    return `${clock.day} ${clock.time}`
  }
  const offsets = [-1, 1].map(days => offsetAt(asIfUtc + days * 86_400_000, zone))
  const moments = offsets.map(offset => asIfUtc - offset).toSorted((a, b) => a - b)
  const exact = moments.find(at => shown(at) === wanted)
  return new Date(exact ?? leapBetween(moments, zone)).toISOString()
}

/** How far the zone's clocks are ahead of Greenwich, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const { day, time } = formattedClock(at, zone)
  return Date.parse(`${day}T${time}Z`) - Math.floor(at / 1000) * 1000
}

/** The minute within which the zone's offset changes. */
function leapBetween(moments: readonly number[], zone: string): number {
  let [before = 0, after = before] = moments
  const offset = offsetAt(before, zone)
  while (after - before > 60_000) {
    const middle = Math.floor((before + after) / 120_000) * 60_000
    if (offsetAt(middle, zone) === offset) before = middle
    else after = middle
  }
  return after
}
