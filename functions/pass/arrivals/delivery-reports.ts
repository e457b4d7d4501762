import type { LedgerEntry, LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import type { DeliveryReport } from '../../mail/inbound/delivery-report.ts'
import type { InboundMail } from '../../mail/inbound/inbound.ts'
import { ofKind } from '../../reconcile/memory.ts'
import { findBounceAddress, isBounceAddressSigned } from '../../tokens/bounce-address.ts'
import { maskSignatures } from '../../tokens/mask.ts'
import { findReplyAddress, isSignedFor } from '../../tokens/reply-address.ts'
import { questionsOf, type Office, type World } from '../office.ts'
import { lettersAsking } from './replies.ts'

/**
 * What a mail server reports of a letter; null for everything else, such as a person's reply that has the form of a
 * report: servers give no sender of theirs in the envelope (RFC 3464, 2), and whoever has one can answer for it.
 */
export function serverReport({ report, envelope }: InboundMail): DeliveryReport | null {
  return /^(?:<>)?$/u.test(envelope.from.trim()) ? report : null
}

/** A mail server's report as an event of its letter, once; a report of no letter of ours is nothing. */
export function takeReport(
  world: World,
  office: Office,
  ledger: readonly Remembered[],
  { envelope, hash }: InboundMail,
  { action, why }: DeliveryReport,
): readonly LedgerEntry[] {
  const letter = letterOf(world, office, ledger, envelope.to)
  if (!letter || ofKind(ledger, 'event').some(({ id }) => id === hash)) return []
  const event = action === 'failed' ? 'bounce' : 'deferred'
  return [{ kind: 'event', id: hash, letter: letter.letter, event, note: maskSignatures(why) }]
}

/** The address a report comes to names its letter, or the question that the letter put; either is signed. */
function letterOf(
  world: World,
  office: Office,
  ledger: readonly Remembered[],
  recipients: readonly string[],
): LedgerEntryOf<'letter'> | undefined {
  const bounce = findBounceAddress(recipients, world.replyDomain)
  if (bounce && isBounceAddressSigned(bounce, world.signer))
    return ofKind(ledger, 'letter').find(({ letter }) => letter === bounce.letter)
  const reply = findReplyAddress(recipients, world.replyDomain)
  if (!reply) return undefined
  const kind = questionsOf(office).find(({ code }) => code === reply.kind)
  const asked = kind ? lettersAsking(ledger, reply, kind.kind) : []
  return asked.findLast(({ to }) => isSignedFor(reply, to, world.signer))
}
