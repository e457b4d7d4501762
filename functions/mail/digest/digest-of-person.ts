import { addDays, atWallClock, localDay, type Instant } from '../../law/calendar.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import { waits, wasTold, type LetterRecord } from '../outbox/letter-history.ts'
import { keyOf, threadOf } from '../outbox/outbox.ts'

/** When several questions to one person are put in one letter. */
export interface DigestTerms {
  readonly now: Instant
  readonly timeZone: string
  /** The workbook's code, with which the case numbers of digests begin. */
  readonly code: string
  readonly isOn: boolean
  /** From this many letters with a question a day on, the rest come together. */
  readonly from: number
  /** `HH:MM` of the office's clock. */
  readonly hour: string
}

/** A letter that asks, and where it stands: told; resting until a moment of its own; or ready to leave. */
export interface AskingNow {
  readonly wanted: WantedLetter
  readonly key: string
  readonly state: 'told' | 'rests' | 'ready'
  /** Since when it is told, or waits to leave; undefined if it was not written before. */
  readonly since: Instant | undefined
}

/** A question somebody owes an answer to, with the letters that put it. */
export interface OpenItem {
  readonly subject: string
  readonly question: string
  readonly version: number
  readonly letters: readonly AskingNow[]
}

/** What becomes of the questions to one person now. */
export interface PersonPlan {
  /** What one letter is to put together; undefined: each letter leaves alone, if it is not held. */
  readonly digest: readonly OpenItem[] | undefined
  /** Letters that wait for the next digest. */
  readonly held: readonly WantedLetter[]
}

/** The questions of one person's letters, in the order of their cases. */
export function openItems(
  letters: readonly WantedLetter[],
  threads: ReadonlyMap<string, readonly LetterRecord[]>,
  now: Instant,
): readonly OpenItem[] {
  const items = new Map<string, OpenItem>()
  for (const wanted of letters) {
    const { subject, question } = wanted
    if (!question) continue
    const id = `${subject} ${question.kind} ${question.version}`
    const letter = askingNow(wanted, threads.get(threadOf(wanted)) ?? [], now)
    const before = items.get(id)?.letters ?? []
    const { kind, version } = question
    items.set(id, { subject, question: kind, version, letters: [...before, letter] })
  }
  return [...items.values()].toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
}

function askingNow(wanted: WantedLetter, thread: readonly LetterRecord[], now: Instant): AskingNow {
  const key = keyOf(wanted, thread)
  const waiting = thread.find(record => waits(record) && record.told === wanted.told)
  const last = thread.findLast(wasTold)
  if (!waiting && last?.told === wanted.told)
    return { wanted, key, state: 'told', since: last.sentAt ?? last.triedAt ?? last.plannedAt }
  const due = waiting?.due ?? null
  const isDue = due === null || Date.parse(due) <= Date.parse(now)
  return { wanted, key, state: isDue ? 'ready' : 'rests', since: waiting?.plannedAt }
}

/** The digest hours before and after a moment. */
export function digestHours({ now, timeZone, hour }: DigestTerms): {
  readonly last: Instant
  readonly next: Instant
} {
  const today = localDay(now, timeZone)
  const at = (days: number) => atWallClock(addDays(today, days), hour, timeZone)
  return Date.parse(at(0)) <= Date.parse(now) ? { last: at(0), next: at(1) } : { last: at(-1), next: at(0) }
}

/** @param records all letters to this person */
export function planForPerson(
  items: readonly OpenItem[],
  records: readonly LetterRecord[],
  terms: DigestTerms,
): PersonPlan {
  const { now, timeZone, from } = terms
  const isToday = (moment: Instant) => localDay(moment, timeZone) === localDay(now, timeZone)
  const told = records.filter(record => wasTold(record) && record.question !== null && !record.within)
  const digests = told.filter(record => record.items.length > 0)
  const alone = told.filter(record => record.items.length === 0 && isToday(toldAt(record)))
  const { last } = digestHours(terms)
  const isBefore = (moment: Instant | undefined) =>
    moment !== undefined && Date.parse(moment) < Date.parse(last)
  const shown = items.filter(({ letters }) => letters.some(({ state }) => state !== 'rests'))
  const reminders = shown.flatMap(remindersOf)
  const fresh = shown.flatMap(({ letters }) =>
    letters.filter(letter => letter.state === 'ready' && !reminders.includes(letter)),
  )
  const wasDigested = (item: OpenItem) =>
    digests.some(digest => digest.items.some(each => isSameQuestion(each, item)))
  const isRipe = ({ letters }: OpenItem) =>
    letters.some(({ state, since }) => state === 'ready' && isBefore(since))
  const byMorning = shown.filter(item => isRipe(item) || item.letters.some(({ since }) => isBefore(since)))
  const isNewByMorning = byMorning.some(item => isRipe(item) || !wasDigested(item))
  const isMorning =
    byMorning.length > 1 && isNewByMorning && !digests.some(digest => !isBefore(toldAt(digest)))
  const isSurplus = fresh.length > 0 && alone.length + fresh.length >= from
  const isFirstToday = !digests.some(digest => isToday(toldAt(digest)))
  if (shown.length < 2) return { digest: undefined, held: [] }
  if (isMorning || (isSurplus && isFirstToday)) return { digest: shown, held: [] }
  return { digest: undefined, held: [...(isSurplus ? fresh : []), ...reminders].map(({ wanted }) => wanted) }
}

const toldAt = ({ sentAt, triedAt, plannedAt }: LetterRecord): Instant => sentAt ?? triedAt ?? plannedAt

/** Letters that time brings about, or that put a question again under another topic: the morning will do for them. */
function remindersOf({ letters }: OpenItem): readonly AskingNow[] {
  const topics = letters.filter(({ state }) => state === 'told').map(({ wanted }) => wanted.topic)
  const isAgain = ({ byClock, topic }: WantedLetter) =>
    byClock === true || (topics.length > 0 && !topics.includes(topic))
  return letters.filter(({ state, wanted }) => state === 'ready' && isAgain(wanted))
}

/** Whether both put the same question about the same case. */
export function isSameQuestion(one: Omit<OpenItem, 'letters'>, other: Omit<OpenItem, 'letters'>): boolean {
  return one.subject === other.subject && one.question === other.question && one.version === other.version
}
