import type { LedgerEntry, LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { daysHavePassed, localDay } from '../../law/calendar.ts'
import { automaticSign, isForwarded, readsAutomatic } from '../../mail/inbound/auto-reply.ts'
import type { InboundMail } from '../../mail/inbound/inbound.ts'
import { checkSender } from '../../mail/inbound/sender.ts'
import { answerDays } from '../../mail/links.ts'
import type { LetterRecord } from '../../mail/outbox/letter-history.ts'
import { replyKinds } from '../../mail/reading/reply-kinds.ts'
import { answerOf, understandReply } from '../../mail/reading/understand-reply.ts'
import { visibleReply } from '../../mail/reading/visible-reply.ts'
import type { QuestionKind } from '../../programmes/programme.ts'
import { ofKind } from '../../reconcile/memory.ts'
import { maskSignatures } from '../../tokens/mask.ts'
import { findReplyAddress, isSignedFor, type ReplyAddress } from '../../tokens/reply-address.ts'
import { questionsOf, type Office, type World } from '../office.ts'
import { digestAnswer } from './digest-replies.ts'

/** Characters of a reply that are kept: one ledger line must hold them, escapes included. */
const longestWords = 16_000
/** Of a mail that decides nothing, this much is enough to see whose it is: anybody may send as many as they like. */
const longestUncounted = 500
/** Mails to forged addresses that are kept, of one day; what comes after them is only counted in the log. */
const forgedPerDay = 20

type Asked = Remembered<LedgerEntryOf<'letter'>>

/** Where a reply arrives. */
export interface ReplyDesk {
  readonly world: World
  readonly office: Office
  readonly ledger: readonly Remembered[]
  readonly at: string
  /** What became of the letters; nothing that arrives adds one. */
  readonly letters: () => readonly LetterRecord[]
  /** How long answers to a digest rest before they count. */
  readonly undoMinutes: () => number
  /** Who may answer in a person's name. */
  readonly delegatesOf: (person: string) => readonly string[]
}

/** A mail to one of our reply addresses, as a fact: what was asked, who answered, what was said, whether it counts. */
export function takeReply(desk: ReplyDesk, mail: InboundMail): readonly LedgerEntry[] {
  const { world, office, ledger, at } = desk
  const address = findReplyAddress(mail.envelope.to, world.replyDomain)
  if (!address || ofKind(ledger, 'answer').some(({ id }) => id === mail.hash)) return []
  const kind = questionsOf(office).find(({ code }) => code === address.kind)
  const asked = kind ? lettersAsking(ledger, address, kind.kind) : []
  // The newest with this address: a question that was put once more can be answered as long again.
  const letter = asked.findLast(({ to }) => isSignedFor(address, to, world.signer))
  const { visible } = visibleReply(mail)
  const isOurs = (sender: string) => sender.toLowerCase().endsWith(`@${world.replyDomain}`)
  const isAutomatic = automaticSign(mail, isOurs) !== undefined || readsAutomatic(visible)
  const standing = !letter ? 'forged' : isAutomatic ? 'automatic' : standingOf(desk, letter, mail)
  if (standing === 'forged' && isFlood(world, office, ledger, at)) return []
  const words = visible.slice(0, longestWords)
  // What comes too late decides nothing, but staff are told if it says something else than what was settled.
  const isRead = standing === 'counts' || (standing === 'expired' && kind?.readAs !== 'digest')
  const said = kind && letter && isRead ? readAnswer(desk, kind, letter, words) : notRead
  return [
    {
      kind: 'answer',
      id: mail.hash,
      via: 'mail',
      subject: address.case,
      question: kind?.kind ?? address.kind,
      version: address.version,
      person: letter?.to ?? '',
      from: maskSignatures(mail.from.address),
      standing,
      ...said,
      text: kept(visible, standing === 'counts' ? longestWords : longestUncounted),
      messageId: mail.messageId ?? '',
    },
  ]
}

type Said = Pick<LedgerEntryOf<'answer'>, 'decision' | 'hours' | 'comment' | 'items' | 'concerns'>

const notRead: Said = { decision: 'not-read', hours: null, comment: null }

function readAnswer(desk: ReplyDesk, { readAs }: QuestionKind, letter: Asked, words: string): Said {
  if (readAs === 'digest')
    return {
      ...notRead,
      ...digestAnswer({ ...desk, letter, undoMinutes: desk.undoMinutes() }, words),
    }
  const { decision, hours, comment } = answerOf(understandReply(words, replyKinds[readAs]))
  return {
    decision,
    hours,
    comment: comment ? kept(comment, 4000) : null,
  }
}

/** The words as they are stored: no token of ours in them, no half character at their end. */
const kept = (words: string, longest: number): string =>
  maskSignatures(words).slice(0, longest).toWellFormed()

/** Whether so many mails to forged addresses have come on this day that no more are kept. */
function isFlood(
  { ports }: World,
  { code, programme }: Office,
  ledger: readonly Remembered[],
  at: string,
): boolean {
  const dayOf = (moment: string) => localDay(moment, programme.schema.timeZone)
  const forged = ofKind(ledger, 'answer').filter(answer => answer.standing === 'forged')
  const today = forged.filter(answer => dayOf(answer.at) === dayOf(at)).length
  if (today < forgedPerDay) return false
  ports.log('WARNING', 'a mail to a forged reply address is not kept: there were too many today', {
    office: code,
    keptToday: today,
  })
  return true
}

export function lettersAsking(
  ledger: readonly Remembered[],
  address: ReplyAddress,
  kind: string,
): readonly Asked[] {
  return ofKind(ledger, 'letter').filter(
    ({ subject, question }) =>
      subject === address.case && question?.kind === kind && question.version === address.version,
  )
}

/** The token alone is no identity: the mail must come, provably, from the address that was asked or a delegate's. */
function standingOf(
  { letters, at, delegatesOf }: ReplyDesk,
  letter: Asked,
  mail: InboundMail,
): LedgerEntryOf<'answer'>['standing'] {
  if (isForwarded(mail)) return 'forwarded'
  const sender = checkSender(mail, [letter.to, ...delegatesOf(letter.to)])
  if (sender.kind === 'other-address') return 'other-address'
  if (sender.kind === 'unproven') return 'not-authenticated'
  if (daysHavePassed(letter.at, at, answerDays)) return 'expired'
  return isNewest(letters(), letter) ? 'counts' : 'closed'
}

/** Whether the same question was not asked anew meanwhile, in a letter that left or is to leave. */
function isNewest(letters: readonly LetterRecord[], { subject, question }: Asked): boolean {
  return !letters.some(
    other =>
      other.state !== 'superseded' &&
      other.subject === subject &&
      other.question?.kind === question?.kind &&
      (other.question?.version ?? 0) > (question?.version ?? 0),
  )
}
