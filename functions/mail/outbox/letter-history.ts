import type { DigestItem, LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import type { LetterState } from '../../../sheets-schema/common/outbox.ts'
import type { ToldLetter } from '../../programmes/tables.ts'

/** A letter and what became of it, from the ledger. */
export interface LetterRecord {
  readonly letter: string
  readonly subject: string
  readonly topic: string
  readonly to: string
  readonly heading: string
  readonly told: string
  readonly after: string
  /** Not before this moment; null: at once. */
  readonly due: string | null
  readonly question: { readonly kind: string; readonly version: number } | null
  readonly plannedAt: string
  readonly state: LetterState
  /** When the last attempt was written down. */
  readonly triedAt: string | undefined
  readonly sentAt: string | undefined
  /** How often it was handed to the mail service. */
  readonly tries: number
  /** It waits because the letters of a day were used up. */
  readonly spent: boolean
  /** Since when the addressee's mailbox, asked again and again, takes nothing. */
  readonly mailboxBusySince: string | undefined
  /** Why the last try came to nothing, where it says nothing about the mail service. */
  readonly cause: LedgerEntryOf<'attempt'>['cause']
  /** How often it was sent again though it may have arrived. */
  readonly unheard: number
  readonly note: string
  /** Of a digest: its items. */
  readonly items: readonly DigestItem[]
  /** The digest that tells it in its place. */
  readonly within: string | undefined
}

/** A ledger is folded once however often it is asked for: it grows for years, and a pass needs its letters many times. */
const folded = new WeakMap<readonly Remembered[], ReadonlyMap<string, LetterRecord>>()

/** All letters ever planned, in that order; `more`: what the ledger will hold next. */
export function letterHistory(
  ledger: readonly Remembered[],
  more: readonly Remembered[] = [],
): readonly LetterRecord[] {
  const known = folded.get(ledger) ?? fold(new Map(), ledger)
  folded.set(ledger, known)
  const letters = fold(new Map(known), more)
  followDigests(letters)
  return [...letters.values()]
}

function fold(letters: Map<string, LetterRecord>, entries: readonly Remembered[]): Map<string, LetterRecord> {
  for (const entry of entries) {
    if (entry.kind === 'letter') letters.set(entry.letter, planned(entry))
    if (entry.kind !== 'attempt' && entry.kind !== 'event') continue
    const before = letters.get(entry.letter)
    if (before)
      letters.set(entry.letter, entry.kind === 'attempt' ? tried(before, entry) : reported(before, entry))
  }
  return letters
}

/** A letter that a digest tells has the digest's fate; while that waits, the letter is still to be told. */
function followDigests(letters: Map<string, LetterRecord>): void {
  for (const digest of letters.values()) {
    if (digest.items.length === 0 || digest.state === 'superseded') continue
    const { letter: within, sentAt } = digest
    const state = waits(digest) ? 'planned' : digest.state
    for (const key of digest.items.flatMap(item => item.letters)) {
      const told = letters.get(key)
      if (told && told.state !== 'superseded')
        letters.set(key, { ...told, within, state, sentAt, note: `in digest ${within}` })
    }
  }
}

function planned({
  at,
  role: _role,
  name: _name,
  language: _language,
  kind: _kind,
  ...letter
}: Remembered<LedgerEntryOf<'letter'>>): LetterRecord {
  return {
    ...letter,
    plannedAt: at,
    state: 'planned',
    triedAt: undefined,
    sentAt: undefined,
    tries: 0,
    spent: false,
    mailboxBusySince: undefined,
    cause: null,
    unheard: 0,
    note: '',
    within: undefined,
  }
}

/** Whether an event has told more of it than “sent”. */
const isHeardOf = ({ state }: LetterRecord): boolean => course.indexOf(state) > course.indexOf('sent')

function tried(
  before: LetterRecord,
  { outcome, at, until, note, spent, cause }: Remembered<LedgerEntryOf<'attempt'>>,
): LetterRecord {
  const state: LetterState = isHeardOf(before) && outcome !== 'superseded' ? before.state : outcome
  return {
    ...before,
    state,
    // A letter that was put off before it was tried was not tried.
    triedAt: outcome === 'sending' || before.state === 'sending' ? at : before.triedAt,
    spent,
    mailboxBusySince: cause === 'mailbox' ? (before.mailboxBusySince ?? at) : before.mailboxBusySince,
    cause: before.state === 'sending' ? cause : before.cause,
    unheard: before.unheard + (cause === 'unheard' ? 1 : 0),
    due: outcome === 'deferred' ? until : before.due,
    sentAt: outcome === 'sent' ? (before.sentAt ?? at) : before.sentAt,
    tries: before.tries + (outcome === 'sending' ? 1 : 0),
    note: note === '' ? before.note : note,
  }
}

const stateAfter: Readonly<Record<string, LetterState>> = {
  processed: 'sent',
  deferred: 'delayed',
  delivered: 'delivered',
  bounce: 'bounced',
  dropped: 'dropped',
}

/** What events bring about, in the order in which it can come; what comes late never takes a letter back. */
const course: readonly LetterState[] = ['sent', 'delayed', 'delivered', 'dropped', 'bounced']

function reported(
  before: LetterRecord,
  { event, at, note }: Remembered<LedgerEntryOf<'event'>>,
): LetterRecord {
  const state = stateAfter[event]
  if (!state || course.indexOf(state) < course.indexOf(before.state)) return before
  return { ...before, state, sentAt: before.sentAt ?? at, note: note === '' ? before.note : note }
}

/** Whether the person has been told, as far as we know; a letter on its way counts as told. */
export function wasTold({ state }: LetterRecord): boolean {
  return state === 'sending' || state === 'given-up' || course.includes(state)
}

/** Whether the letter came back: its address takes no mail. */
export function cameBack({ state }: Pick<LetterRecord, 'state'>): boolean {
  return state === 'bounced' || state === 'dropped'
}

/** Whether the letter still waits to leave. */
export function waits({ state }: LetterRecord): boolean {
  return state === 'planned' || state === 'deferred'
}

/** The letters as programmes see them. */
export function toldLetters(records: readonly LetterRecord[]): readonly ToldLetter[] {
  return records
    .filter(({ state }) => state !== 'superseded')
    .map(({ subject, topic, to, told, plannedAt, sentAt, state, question }) => ({
      subject,
      topic,
      to,
      told,
      plannedAt,
      sentAt,
      bounced: cameBack({ state }),
      question: question ?? undefined,
    }))
}
