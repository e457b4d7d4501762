import { addDays, atWallClock, localDay, wallClock, type Instant } from '../../law/calendar.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import type { LetterRecord } from './letter-history.ts'
import { attemptLine, daySpent, threadOf, type Departure } from './outbox.ts'

export interface DepartureTerms {
  readonly now: Instant
  readonly timeZone: string
  /** The workbook's settings in force. */
  readonly settings: ReadonlyMap<string, string>
  /** How many letters may be handed over in this round. */
  readonly room: number
}

/**
 * Who may leave now, of all that could. Letters that time alone brings about wait for the morning; what the day has no
 * room for waits for the next, those whose answer is due soonest going first.
 */
export function departures(
  candidates: readonly WantedLetter[],
  records: readonly LetterRecord[],
  terms: DepartureTerms,
): (letter: WantedLetter) => Departure {
  const { now, timeZone, room } = terms
  const morning = quietUntil(terms)
  const rests = (letter: WantedLetter): boolean => morning !== undefined && letter.byClock === true
  const inOrder = candidates.filter(letter => !rests(letter)).toSorted(byUrgency)
  const places = new Map(inOrder.map((letter, place) => [threadOf(letter), place]))
  const today = roomToday(records, terms)
  const spentUntil = serviceSpentUntil(records, now)
  const known = new Set(records.filter(({ spent }) => spent).map(threadOf))
  return letter => {
    if (morning !== undefined && rests(letter)) return until(morning, 'not at night')
    const place = places.get(threadOf(letter)) ?? 0
    if (place >= today) return until(nextDay(now, timeZone), daySpent)
    if (spentUntil === undefined) return place < room ? { kind: 'now' } : { kind: 'next-round' }
    return known.has(threadOf(letter)) ? { kind: 'next-round' } : until(spentUntil, daySpent)
  }
}

const until = (moment: Instant, note: string): Departure => ({
  kind: 'deferred',
  line: letter => attemptLine(letter, 'deferred', { until: moment, note }),
})

/** When the day after this moment's begins in the zone. */
function nextDay(now: Instant, timeZone: string): Instant {
  return atWallClock(addDays(localDay(now, timeZone), 1), '00:00', timeZone)
}

/** When the quiet hours end that it is now; undefined by day. */
export function quietUntil({ now, timeZone, settings }: Omit<DepartureTerms, 'room'>): Instant | undefined {
  const from = settings.get('quiet_from') ?? ''
  const until = settings.get('quiet_until') ?? ''
  const { day, time } = wallClock(now, timeZone)
  const clock = time.slice(0, 5)
  const isOvernight = from > until
  const isQuiet = isOvernight ? clock >= from || clock < until : clock >= from && clock < until
  if (!isQuiet) return undefined
  return atWallClock(isOvernight && clock >= from ? addDays(day, 1) : day, until, timeZone)
}

/** Until when the mail service, which said that its day is spent, is not asked again. */
function serviceSpentUntil(records: readonly LetterRecord[], now: Instant): Instant | undefined {
  const waiting = records.filter(({ spent, state }) => spent && state === 'deferred')
  const moments = waiting.flatMap(({ due }) => (due !== null && due > now ? [due] : []))
  return moments.toSorted().at(-1)
}

/** How many more letters the day takes. */
function roomToday(records: readonly LetterRecord[], { now, timeZone, settings }: DepartureTerms): number {
  const limit = settings.get('letters_per_day') ?? ''
  if (limit === '') return Number.POSITIVE_INFINITY
  const today = localDay(now, timeZone)
  const left = records.filter(record => {
    if (record.within !== undefined) return false
    const at = record.sentAt ?? (record.state === 'sending' ? record.triedAt : undefined)
    return at !== undefined && localDay(at, timeZone) === today
  })
  return Math.max(0, Number(limit) - left.length)
}

/** What asks something before what only tells; of what asks, what is due soonest. */
function byUrgency(a: WantedLetter, b: WantedLetter): number {
  const rank = ({ question }: WantedLetter): string => question?.answerBy ?? (question ? '9998' : '9999')
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0
}
