import type { LedgerEntryOf } from '../../../sheets-schema/common/ledger.ts'
import { outboxTab } from '../../../sheets-schema/common/outbox.ts'
import { sha256 } from '../../law/text.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import { wantedRow, type WantedRow } from '../../programmes/programme.ts'
import { waits, wasTold, type LetterRecord } from './letter-history.ts'

/** A line of the ledger about a letter. */
export type LetterLine = LedgerEntryOf<'letter'> | LedgerEntryOf<'attempt'>

/** What is to happen with the letters of one topic of one case and person. */
export interface LetterPlan {
  /** New letters, superseded ones, and a line for each attempt that is about to be made. */
  readonly ledger: readonly LetterLine[]
  /** Letters to hand to the mail service once the commit stands. */
  readonly toSend: readonly { readonly letter: string; readonly wanted: WantedLetter }[]
}

export interface LetterTerms {
  readonly now: string
  /** The moment before which a new letter must not leave, where a staff edit caused it. */
  readonly restUntil: (letter: WantedLetter) => string | null
  /** Asked for each letter that could leave. */
  readonly departure: (letter: WantedLetter) => Departure
}

/** Now; with a later round of this pass or the next one; or not before a moment, for a reason that staff are told. */
export type Departure =
  | { readonly kind: 'now' }
  | { readonly kind: 'next-round' }
  | { readonly kind: 'deferred'; readonly line: (letter: string) => LedgerEntryOf<'attempt'> }

/** Letters belong together by case, topic and person: what matters is what this person was last told there. */
export function threadOf({
  subject,
  topic,
  to,
}: {
  subject: string
  topic: string
  to: string | { address: string }
}): string {
  const address = typeof to === 'string' ? to : to.address
  return `${subject} ${topic} ${address.toLowerCase()}`
}

export const headingOf = ({ subject, content }: WantedLetter): string => `[${subject}] ${content.heading}`

/** The difference between what a person ought to have been told and what they were last told. */
export function planLetters(
  wanted: readonly WantedLetter[],
  threads: ReadonlyMap<string, readonly LetterRecord[]>,
  terms: LetterTerms,
): LetterPlan {
  const plans = wanted.map(letter => planThread(letter, threads.get(threadOf(letter)) ?? [], terms))
  return { ledger: plans.flatMap(plan => plan.ledger), toSend: plans.flatMap(plan => plan.toSend) }
}

/** Letters by thread, in the order they were planned. */
export function threadsOf(records: readonly LetterRecord[]): ReadonlyMap<string, readonly LetterRecord[]> {
  return Map.groupBy(records, threadOf)
}

export const nextRound: Departure = { kind: 'next-round' }

function planThread(wanted: WantedLetter, thread: readonly LetterRecord[], terms: LetterTerms): LetterPlan {
  const waiting = thread.filter(waits)
  const current = waiting.find(record => record.told === wanted.told)
  const outdated = waiting.filter(record => record !== current).map(superseded)
  const lastTold = thread.findLast(wasTold)
  if (!current && lastTold?.told === wanted.told) return { ledger: outdated, toSend: [] }
  const letter = keyOf(wanted, thread)
  const due = current ? current.due : terms.restUntil(wanted)
  const departure = due === null || due <= terms.now ? terms.departure(wanted) : nextRound
  const leaves = departure.kind === 'now'
  return {
    ledger: [
      ...outdated,
      ...(current ? [] : [newLetter(wanted, letter, lastTold?.letter ?? '', due)]),
      ...(leaves ? [attemptLine(letter, 'sending')] : []),
      ...(departure.kind === 'deferred' ? [departure.line(letter)] : []),
    ],
    toSend: leaves ? [{ letter, wanted }] : [],
  }
}

/** Letters that wait though nothing wants them any more. */
export function supersedeUnwanted(
  wanted: readonly WantedLetter[],
  records: readonly LetterRecord[],
): readonly LetterLine[] {
  const threads = new Set(wanted.map(threadOf))
  return records.filter(record => waits(record) && !threads.has(threadOf(record))).map(superseded)
}

/** The key of the letter that would tell this next: of the one that waits, or of a new one. */
export function keyOf(wanted: WantedLetter, thread: readonly LetterRecord[]): string {
  const current = thread.find(record => waits(record) && record.told === wanted.told)
  return current?.letter ?? letterKey(wanted, thread.findLast(wasTold)?.letter ?? '', thread.length)
}

/** A key that tells this letter from every other: what is told, after which letter, as the how-many-eth of its thread. */
function letterKey(wanted: WantedLetter, after: string, count: number): string {
  const parts = JSON.stringify([threadOf(wanted), wanted.told, after, count])
  return `L${sha256(parts).slice(0, 15)}`
}

function newLetter(
  wanted: WantedLetter,
  letter: string,
  after: string,
  due: string | null,
): LedgerEntryOf<'letter'> {
  const { subject, topic, to, told, question, items = [] } = wanted
  return {
    kind: 'letter',
    letter,
    subject,
    topic,
    to: to.address,
    role: to.role,
    name: to.name,
    language: to.language,
    heading: headingOf(wanted),
    told,
    after,
    due,
    question: question ? { kind: question.kind, version: question.version } : null,
    items: [...items],
  }
}

const superseded = ({ letter }: LetterRecord): LetterLine => attemptLine(letter, 'superseded')

export function attemptLine(
  letter: string,
  outcome: LedgerEntryOf<'attempt'>['outcome'],
  more: Partial<Pick<LedgerEntryOf<'attempt'>, 'until' | 'messageId' | 'note' | 'spent' | 'cause'>> = {},
): LedgerEntryOf<'attempt'> {
  return {
    kind: 'attempt',
    letter,
    outcome,
    until: more.until ?? null,
    messageId: more.messageId ?? '',
    note: more.note ?? '',
    spent: more.spent ?? false,
    cause: more.cause ?? null,
  }
}

/** What the Outbox says of a letter that the day has no room for. */
export const daySpent = 'daily quota, tomorrow'

/** The letter's row in the Outbox. */
export function outboxRow(record: LetterRecord): WantedRow {
  const { letter, subject, topic, to, heading, state, plannedAt, due, sentAt, told, note } = record
  const shownDue = waits(record) ? (due ?? undefined) : undefined
  return wantedRow(outboxTab, letter, {
    subject,
    topic,
    to,
    heading,
    state,
    planned: plannedAt,
    due: shownDue,
    sent: sentAt,
    told,
    note,
  })
}
