import type { LedgerEntryOf } from '../../../sheets-schema/common/ledger.ts'
import { VendorFailure, type MailPort, type OutgoingMail, type SendOutcome } from '../../ports.ts'
import type { LetterRecord } from './letter-history.ts'
import { attemptLine, daySpent } from './outbox.ts'

/** Another pass may still be delivering a letter that was handed over this recently. */
const deliveryMinutes = 2
/** Where the service cannot be asked, this long is waited for a delivery event before sending again. */
const eventMinutes = 15
/** How often a letter is handed over though it may have arrived: a service that never tells is not tried long. */
const mostUnheard = { 'cannot-tell': 8, 'cannot-ask': 2 }
/** How long a mailbox is waited for that takes nothing, as mail servers wait. */
const mailboxDays = 5
/** How many unknown outcomes one round asks about: the service’s own limit is low. */
const askedAtOnce = 10
const atOnce = 8

/** Hands the letters to the mail service, a few at a time, and says what became of each. */
export async function deliver(
  mail: MailPort,
  letters: readonly OutgoingMail[],
  records: readonly LetterRecord[],
  now: string,
): Promise<readonly LedgerEntryOf<'attempt'>[]> {
  const known = new Map(records.map(record => [record.letter, record]))
  const lines: LedgerEntryOf<'attempt'>[] = []
  for (let start = 0; start < letters.length; start += atOnce) {
    const group = letters.slice(start, start + atOnce)
    const sent = group.map(async each => ({ letter: each.letter, outcome: await sendOne(mail, each) }))
    const outcomes = await Promise.all(sent)
    for (const { letter, outcome } of outcomes)
      lines.push(...afterSending(letter, outcome, known.get(letter), now))
    const spent = outcomes.map(({ outcome }) => outcome).find(({ kind }) => kind === 'spent')
    if (!spent) continue
    // The rest would only be refused one by one.
    const rest = letters.slice(start + atOnce)
    return [...lines, ...rest.flatMap(({ letter }) => afterSending(letter, spent, known.get(letter), now))]
  }
  return lines
}

/** A mail service that refuses us altogether (a wrong key, say) has taken nothing. */
async function sendOne(mail: MailPort, letter: OutgoingMail): Promise<SendOutcome> {
  try {
    return await mail.send(letter)
  } catch (error) {
    if (error instanceof VendorFailure)
      return { kind: 'busy', retryAfterSeconds: undefined, message: error.message }
    throw error
  }
}

function afterSending(
  letter: string,
  outcome: SendOutcome,
  before: LetterRecord | undefined,
  now: string,
): readonly LedgerEntryOf<'attempt'>[] {
  const tries = (before?.tries ?? 0) + 1
  switch (outcome.kind) {
    case 'accepted':
      return [attemptLine(letter, 'sent', { messageId: outcome.messageId })]
    case 'refused':
      if (outcome.addressee === true)
        return [attemptLine(letter, 'bounced', { note: `there is no such mailbox: ${outcome.message}` })]
      return [attemptLine(letter, 'given-up', { note: `refused by the mail service: ${outcome.message}` })]
    case 'busy':
      return [tryLater(letter, tries, now, outcome.message, outcome.retryAfterSeconds)]
    case 'mailbox-busy':
      return [mailboxBusy(letter, tries, now, outcome.message, before?.mailboxBusySince)]
    case 'spent':
      return [quotaSpent(letter, now, outcome.message)]
    case 'unknown':
      return []
  }
}

/** Services begin their day when they like: asked again every hour, by one letter that goes ahead. */
function quotaSpent(letter: string, now: string, why: string): LedgerEntryOf<'attempt'> {
  return attemptLine(letter, 'deferred', {
    until: later(now, 3600),
    note: `${daySpent} or as soon as letters are taken again: ${why}`,
    spent: true,
  })
}

/** Nothing was taken, so nothing is lost by trying for as long as it takes; staff are told after some tries. */
function tryLater(
  letter: string,
  tries: number,
  now: string,
  why: string,
  after: number | undefined,
): LedgerEntryOf<'attempt'> {
  const seconds = Math.max(after ?? 0, 60 * 2 ** Math.min(tries - 1, 6))
  return attemptLine(letter, 'deferred', { until: later(now, seconds), note: `tried again later: ${why}` })
}

/** Tried again for some days, each time later; a mailbox that is full for longer is nobody's any more. */
function mailboxBusy(
  letter: string,
  tries: number,
  now: string,
  why: string,
  since: string | undefined,
): LedgerEntryOf<'attempt'> {
  if (since !== undefined && isOlder(since, now, mailboxDays * 24 * 60))
    return attemptLine(letter, 'given-up', {
      note: `their mailbox took nothing for ${mailboxDays} days: ${why}`,
      cause: 'mailbox',
    })
  return { ...tryLater(letter, tries, now, why, undefined), cause: 'mailbox' }
}

const later = (now: string, seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString()

const isOlder = (moment: string | undefined, now: string, minutes: number): boolean =>
  moment === undefined || Date.parse(now) - Date.parse(moment) >= minutes * 60_000

/** Finds out what became of letters that were handed over and never heard of again, before anything is sent twice. */
export async function settleUnknown(
  mail: MailPort,
  records: readonly LetterRecord[],
  now: string,
): Promise<readonly LedgerEntryOf<'attempt'>[]> {
  const patience = Math.max(deliveryMinutes, mail.settledAfterMinutes)
  const unsettled = records.filter(
    ({ state, triedAt, within }) =>
      state === 'sending' && within === undefined && isOlder(triedAt, now, patience),
  )
  const settled = await Promise.all(
    unsettled
      .slice(0, askedAtOnce)
      .map(async record => settledAs(await mail.settle(record.letter), record, now)),
  )
  return settled.flat()
}

function settledAs(
  answer: Awaited<ReturnType<MailPort['settle']>>,
  { letter, triedAt, unheard }: LetterRecord,
  now: string,
): readonly LedgerEntryOf<'attempt'>[] {
  if (answer === 'taken') return [attemptLine(letter, 'sent', { note: 'found at the mail service' })]
  if (answer === 'not-taken')
    return [attemptLine(letter, 'deferred', { until: now, note: 'the mail service never had it' })]
  if (!isOlder(triedAt, now, eventMinutes)) return []
  if (unheard + 1 >= mostUnheard[answer])
    return [
      attemptLine(letter, 'given-up', {
        note: 'what became of it could never be found out',
        cause: 'unheard',
      }),
    ]
  return [
    attemptLine(letter, 'deferred', {
      until: now,
      note: 'nothing was heard of it; it may arrive twice',
      cause: 'unheard',
    }),
  ]
}
