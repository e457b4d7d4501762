import type { Letter } from '../mailbox/letters.ts'
import type { Address, MailRequest, Personalization } from './mail-request.ts'

/** One letter for one recipient, with what SendGrid keeps about it. */
export interface Composed {
  readonly letter: Letter
  readonly customArgs: Readonly<Record<string, string>>
  readonly categories: readonly string[]
  /** The Message-ID the recipient sees, told in events as `smtp-id`. */
  readonly smtpId: string
}

const ownMessageId = /^<[^<>\s@]+@[^<>\s@]+>$/

/** `Name <address>` as a header shows it; names with special characters are quoted. */
function mailboxText({ email = '', name = '' }: Address): string {
  if (name === '') return email
  const plain = /^[^"(),:;<>@[\\\]]*$/.test(name)
  return `${plain ? name : `"${name.replaceAll(/["\\]/g, '\\$&')}"`} <${email}>`
}

function substitute(text: string, block: Personalization): string {
  return Object.entries(block.substitutions ?? {}).reduce(
    (result, [tag, value]) => result.replaceAll(tag, () => value),
    text,
  )
}

function contentOf(mail: MailRequest, type: string): string {
  return mail.content?.find(part => part.type === type)?.value ?? ''
}

function headersOf(mail: MailRequest, block: Personalization, now: Date, smtpId: string) {
  const from = block.from ?? mail.from ?? {}
  const replyTo = mail.reply_to === undefined ? (mail.reply_to_list ?? []) : [mail.reply_to]
  const own = Object.entries({ ...mail.headers, ...block.headers }).filter(
    ([name]) => name.toLowerCase() !== 'message-id',
  )
  const list = (addresses: readonly Address[]) => addresses.map(mailboxText).join(', ')
  return {
    Date: now.toUTCString().replace('GMT', '+0000'),
    From: mailboxText(from),
    ...(replyTo.length > 0 ? { 'Reply-To': list(replyTo) } : {}),
    To: list(block.to ?? []),
    ...((block.cc ?? []).length > 0 ? { Cc: list(block.cc ?? []) } : {}),
    Subject: substitute(block.subject ?? mail.subject ?? '', block),
    'Message-ID': smtpId,
    ...Object.fromEntries(own),
  }
}

/** The Message-ID: the caller's own when it is well formed, otherwise one of SendGrid's. */
function smtpIdOf(mail: MailRequest, block: Personalization, messageId: string): string {
  const own = Object.entries({ ...mail.headers, ...block.headers }).find(
    ([name]) => name.toLowerCase() === 'message-id',
  )?.[1]
  return own !== undefined && ownMessageId.test(own) ? own : `<${messageId}@geopod-ismtpd-0>`
}

function composeBlock(mail: MailRequest, block: Personalization, messageId: string, now: Date) {
  const smtpId = smtpIdOf(mail, block, messageId)
  const headers = headersOf(mail, block, now, smtpId)
  const from = block.from ?? mail.from ?? {}
  const replyTo = mail.reply_to?.email ?? mail.reply_to_list?.[0]?.email ?? from.email ?? ''
  const recipients = [...(block.to ?? []), ...(block.cc ?? []), ...(block.bcc ?? [])]
  return recipients.map((to): Omit<Composed, 'letter'> & { letter: Omit<Letter, 'id'> } => ({
    customArgs: { ...mail.custom_args, ...block.custom_args },
    categories: mail.categories ?? [],
    smtpId,
    letter: {
      to: to.email ?? '',
      toName: to.name ?? '',
      from: from.email ?? '',
      fromName: from.name ?? '',
      replyTo,
      subject: headers.Subject,
      text: substitute(contentOf(mail, 'text/plain'), block),
      html: substitute(contentOf(mail, 'text/html'), block),
      headers,
      attachments: (mail.attachments ?? []).map(({ filename = '', type, content = '' }) => ({
        filename,
        type: type ?? 'application/octet-stream',
        content,
      })),
      at: now.toISOString(),
    },
  }))
}

/** One letter a recipient, numbered within the send; `X-Message-Id` is the head of each letter's id. */
export function compose(mail: MailRequest, messageId: string, now: Date): Composed[] {
  return (mail.personalizations ?? [])
    .flatMap(block => composeBlock(mail, block, messageId, now))
    .map(({ letter, ...rest }, n) => ({
      ...rest,
      letter: { id: `${messageId}.recvd-5d8f7b6c9-workspace-1-0.${n}`, ...letter },
    }))
}
