import { randomBytes } from 'node:crypto'
import { convert } from 'html-to-text'
import iconv from 'iconv-lite'
import type { Letter } from './letters.ts'
import type { Original } from './quotation.ts'
import { habits, replySubject } from './reply-clients.ts'
import type { ReplyClient } from './reply-clients.ts'
import { replyHtml } from './reply-html.ts'
import { replyText } from './reply-text.ts'

/** An answer somebody wrote in the mailbox, as their mail client sent it. */
export interface Reply {
  readonly id: string
  readonly letterId: string
  readonly client: ReplyClient
  readonly from: string
  readonly fromName: string
  readonly to: string
  readonly subject: string
  /** What the person typed. */
  readonly answer: string
  readonly text: string
  /** Absent for clients that send plain text only. */
  readonly html?: string | undefined
  readonly charset: string
  readonly headers: Readonly<Record<string, string>>
  readonly spf: Verdict
  readonly dkim: Verdict
  readonly at: string
}

/** What the receiving side found when it checked where a mail comes from. */
export type Verdict = 'pass' | 'fail' | 'none'

/** What a person chooses when answering. */
export interface Answer {
  readonly text: string
  readonly client: ReplyClient
  /** `a@b` or `Name <a@b>`; whoever got the letter unless told otherwise. */
  readonly from?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly spf?: Verdict | undefined
  readonly dkim?: Verdict | undefined
}

const namedAddress = /^\s*"?(?<name>[^"<]*?)"?\s*<(?<address>[^<>\s]+)>\s*$/

function senderOf(letter: Letter, from: string | undefined): { from: string; fromName: string } {
  if (from === undefined) return { from: letter.to, fromName: letter.toName }
  const { name = '', address = from.trim() } = namedAddress.exec(from)?.groups ?? {}
  const ownName = address.toLowerCase() === letter.to.toLowerCase() ? letter.toName : ''
  return { from: address, fromName: name === '' ? ownName : name }
}

function originalOf(letter: Letter): Original {
  const text = letter.text === '' ? convert(letter.html, { wordwrap: false }) : letter.text
  return {
    fromName: letter.fromName,
    from: letter.replyTo,
    toName: letter.toName,
    to: letter.to,
    subject: letter.subject,
    at: new Date(letter.at),
    text: text.replaceAll('\r\n', '\n').trimEnd(),
    html: letter.html === '' ? undefined : letter.html,
  }
}

/** The client's own charset where it can hold the whole mail. */
function charsetOf(client: ReplyClient, text: string): string {
  const { charset } = habits[client]
  return iconv.decode(iconv.encode(text, charset), charset) === text ? charset : 'utf-8'
}

function threadHeaders(letter: Letter): Record<string, string> {
  const parent = letter.headers['Message-ID'] ?? ''
  const chain = letter.headers['References'] ?? ''
  return parent === ''
    ? {}
    : { 'In-Reply-To': parent, References: chain === '' ? parent : `${chain} ${parent}` }
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1)
const named = (name: string, address: string) => (name === '' ? address : `${name} <${address}>`)

/** Writes the reply to a letter the way the client would; `headers` of the answer come last and win. */
export function writeReply(letter: Letter, answer: Answer, now: Date): Reply {
  const { client } = answer
  const original = originalOf(letter)
  const { from, fromName } = senderOf(letter, answer.from)
  const words = answer.text.replaceAll('\r\n', '\n').trimEnd()
  const text = replyText(client, words, original)
  const html = replyHtml(client, words, original)
  const subject = replySubject(client, letter.subject)
  const { mailer, messageIdHost = domainOf(from) } = habits[client]
  const id = randomBytes(12).toString('base64url')
  return {
    id,
    letterId: letter.id,
    client,
    from,
    fromName,
    to: letter.replyTo,
    subject,
    answer: words,
    text,
    html,
    charset: charsetOf(client, text + (html ?? '')),
    spf: answer.spf ?? 'pass',
    dkim: answer.dkim ?? 'pass',
    at: now.toISOString(),
    headers: {
      From: named(fromName, from),
      Date: now.toUTCString().replace('GMT', '+0000'),
      'Message-ID': `<${id}@${messageIdHost}>`,
      Subject: subject,
      To: named(letter.fromName, letter.replyTo),
      ...threadHeaders(letter),
      ...(mailer === undefined ? {} : { 'X-Mailer': mailer }),
      ...answer.headers,
    },
  }
}
