import type { LedgerEntry, LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import type { MailPort } from '../../ports.ts'
import { waits, type LetterRecord } from './letter-history.ts'
import { attemptLine } from './outbox.ts'

/** What was learned of a letter before it leaves; `unasked`: nothing yet. */
export type Inquiry = 'unasked' | 'not-taken' | 'cannot-tell'

/**
 * The ledger has forgotten letters that had left: an older version of the workbook was restored. For as long as the mail
 * service may know them, each letter is asked after there by its key before it leaves.
 */
export interface Doubt {
  readonly since: string
  /** Names the row of Held changes, should letters wait there. */
  readonly id: string
  /** Staff have said what to do with the letters that waited. */
  readonly isAnswered: boolean
  /** Letters that the mail service has reported on. */
  readonly taken: ReadonlySet<string>
  inquiry(letter: string): Inquiry
}

const day = 86_400_000
/** Mail services look no further back; after that a letter would be told anew with reason. */
const doubtDays = 30

export function doubtOf(ledger: readonly Remembered[], now: string): Doubt | undefined {
  const all = ledger.filter(entry => entry.kind === 'restored')
  const newest = all.findLast(entry => Date.parse(now) - Date.parse(entry.at) < doubtDays * day)
  if (!newest) return undefined
  const later = ledger.slice(ledger.indexOf(newest))
  const answers = (entries: readonly Remembered[]) =>
    entries.filter(entry => entry.kind === 'release' && entry.held.startsWith('R'))
  const asked = new Map(
    later.flatMap(entry => (entry.kind === 'asked' ? [[entry.letter, entry.answer] as const] : [])),
  )
  const isAnswered = answers(later).length > 0
  return {
    since: newest.at,
    id: `R${answers(ledger).length + (isAnswered ? 0 : 1)}`,
    isAnswered,
    taken: new Set(all.flatMap(({ letters }) => letters)),
    inquiry: letter => asked.get(letter) ?? 'unasked',
  }
}

/** As deliver: another pass may still be handing over, and the service knows for certain only after a while. */
const deliveryMinutes = 2
const askedAtOnce = 10

export const foundAfterRestore = 'found at the mail service after an older version was restored'

/** Asks after waiting letters that may have left already. One that has is told; the others may leave, or a person decides. */
export async function settleDoubtful(
  mail: MailPort,
  doubt: Doubt | undefined,
  records: readonly LetterRecord[],
  now: string,
): Promise<readonly LedgerEntry[]> {
  if (!doubt) return []
  const waiting = records.filter(record => waits(record) && record.within === undefined)
  const reported = waiting.filter(({ letter }) => doubt.taken.has(letter)).map(found)
  const patience = Math.max(deliveryMinutes, mail.settledAfterMinutes) * 60_000
  if (Date.parse(now) - Date.parse(doubt.since) < patience) return reported
  const unasked = waiting.filter(
    ({ letter }) => !doubt.taken.has(letter) && doubt.inquiry(letter) === 'unasked',
  )
  const answers = await Promise.all(
    unasked.slice(0, askedAtOnce).map(async record => {
      const answer = await mail.settle(record.letter)
      return answer === 'taken'
        ? found(record)
        : askedLine(record, answer === 'cannot-ask' ? 'cannot-tell' : answer)
    }),
  )
  return [...reported, ...answers]
}

const found = ({ letter }: LetterRecord): LedgerEntryOf<'attempt'> =>
  attemptLine(letter, 'sent', { note: foundAfterRestore })

const askedLine = (
  { letter }: LetterRecord,
  answer: 'not-taken' | 'cannot-tell',
): LedgerEntryOf<'asked'> => ({ kind: 'asked', letter, answer })
