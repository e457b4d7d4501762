import { createHash } from 'node:crypto'
import type { InboundMail } from '../../functions/mail/inbound/inbound.ts'
import type { Hint } from '../../functions/pass/office.ts'

/** A reply to an address of ours, as the reader of inbound posts gives it, with its sender proven. */
export function replyFrom(
  from: string,
  replyTo: string,
  text: string,
  more: Partial<InboundMail> = {},
): Extract<Hint, { kind: 'reply' }> {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const mail: InboundMail = {
    messageId: `<${text.slice(0, 20)}@mail>`,
    from: { address: from, name: '' },
    envelope: { from, to: [replyTo] },
    to: [replyTo],
    subject: 'Re: a letter',
    headers: [],
    text,
    html: null,
    spf: 'pass',
    dkim: [{ domain, result: 'pass' }],
    sentAt: null,
    attachments: [],
    report: null,
    hash: createHash('sha256').update(`${from} ${replyTo} ${text}`).digest('hex'),
    ...more,
  }
  return { kind: 'reply', mail }
}
