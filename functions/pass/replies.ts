import type { LedgerEntry, LedgerEntryOf, Remembered } from '../../sheets-schema/common/ledger.ts'
import { daysHavePassed } from '../law/calendar.ts'
import { automaticSign, isForwarded, readsAutomatic } from '../mail/auto-reply.ts'
import type { InboundMail } from '../mail/inbound.ts'
import { answerDays } from '../mail/links.ts'
import { replyKinds } from '../mail/reply-kinds.ts'
import { checkSender } from '../mail/sender.ts'
import { understandReply } from '../mail/understand-reply.ts'
import { visibleReply } from '../mail/visible-reply.ts'
import { ofKind } from '../reconcile/memory.ts'
import { findReplyAddress, isSignedFor, type ReplyAddress } from '../tokens/reply-address.ts'
import { questionsOf, type Office, type World } from './office.ts'

/** Characters of a reply that are kept: one ledger line must hold them, escapes included. */
const longestWords = 16_000

type Asked = Remembered<LedgerEntryOf<'letter'>>

/** A mail to one of our reply addresses, as a fact: what was asked, who answered, what was said, whether it counts. */
export function takeReply(
  world: World,
  office: Office,
  ledger: readonly Remembered[],
  mail: InboundMail,
  at: string,
): readonly LedgerEntry[] {
  const address = findReplyAddress(mail.envelope.to, world.replyDomain)
  if (!address || ofKind(ledger, 'answer').some(({ id }) => id === mail.hash)) return []
  const kind = questionsOf(office).find(({ code }) => code === address.kind)
  const asked = kind ? lettersAsking(ledger, address, kind.kind) : []
  const letter = asked.find(({ to }) => isSignedFor(address, to, world.signer))
  const visible = visibleReply(mail).visible.slice(0, longestWords)
  const isOurs = (sender: string) => sender.toLowerCase().endsWith(`@${world.replyDomain}`)
  const isAutomatic = automaticSign(mail, isOurs) !== undefined || readsAutomatic(visible)
  const standing = !letter ? 'forged' : isAutomatic ? 'automatic' : standingOf(ledger, letter, mail, at)
  const understood =
    kind && standing === 'counts' ? understandReply(visible, replyKinds[kind.readAs]) : undefined
  return [
    {
      kind: 'answer',
      id: mail.hash,
      via: 'mail',
      subject: address.case,
      question: kind?.kind ?? address.kind,
      version: address.version,
      person: letter?.to ?? '',
      from: mail.from.address,
      standing,
      decision: understood?.decision ?? 'not-read',
      hours: typeof understood?.hours === 'number' ? understood.hours : null,
      comment: understood?.comment?.slice(0, 4000) ?? null,
      text: visible,
      messageId: mail.messageId ?? '',
    },
  ]
}

function lettersAsking(ledger: readonly Remembered[], address: ReplyAddress, kind: string): readonly Asked[] {
  return ofKind(ledger, 'letter').filter(
    ({ subject, question }) =>
      subject === address.case && question?.kind === kind && question.version === address.version,
  )
}

/** The token alone is no identity: the mail must come, provably, from the address that was asked. */
function standingOf(
  ledger: readonly Remembered[],
  letter: Asked,
  mail: InboundMail,
  at: string,
): LedgerEntryOf<'answer'>['standing'] {
  if (isForwarded(mail)) return 'forwarded'
  const sender = checkSender(mail, [letter.to])
  if (sender.kind === 'other-address') return 'other-address'
  if (sender.kind === 'unproven') return 'not-authenticated'
  if (daysHavePassed(letter.at, at, answerDays)) return 'expired'
  return isNewest(ledger, letter) ? 'counts' : 'closed'
}

/** Whether the same question was not asked anew meanwhile. */
function isNewest(ledger: readonly Remembered[], { subject, question }: Asked): boolean {
  return !ofKind(ledger, 'letter').some(
    other =>
      other.subject === subject &&
      other.question?.kind === question?.kind &&
      (other.question?.version ?? 0) > (question?.version ?? 0),
  )
}
