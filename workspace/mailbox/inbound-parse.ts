import iconv from 'iconv-lite'
import { headerBlock, rawMail } from './mime.ts'
import type { Reply } from './reply.ts'

/** How the receiving host is set up: fields read for it, or the whole mail as `email`. */
export type InboundMode = 'default' | 'raw'

/** One field of the form; in default mode text and html are in the mail's own charset. */
export interface FormField {
  readonly name: string
  readonly value: string
  readonly charset: string
}

const boundary = 'xYzZY'
const utf8 = (name: string, value: string): FormField => ({ name, value, charset: 'utf-8' })

/** `dkim` is not JSON: `{@example.com : pass}`. */
function dkimVerdict({ dkim, from }: Reply): string {
  return dkim === 'none' ? 'none' : `{@${from.slice(from.lastIndexOf('@') + 1)} : ${dkim}}`
}

function charsets(reply: Reply, mode: InboundMode): string {
  const head = { to: 'UTF-8', from: 'UTF-8', subject: 'UTF-8' }
  const body = {
    text: reply.charset,
    ...(reply.html === undefined ? {} : { html: reply.charset }),
  }
  return JSON.stringify(mode === 'raw' ? head : { ...head, ...body })
}

/** The fields SendGrid Inbound Parse posts for a mail, in its order. */
export function formFields(reply: Reply, mode: InboundMode): FormField[] {
  const content =
    mode === 'raw'
      ? [utf8('email', rawMail(reply))]
      : [
          utf8('headers', `${headerBlock(reply)}\n`.replaceAll('\r\n', '\n')),
          { name: 'text', value: reply.text, charset: reply.charset },
          ...(reply.html === undefined ? [] : [{ name: 'html', value: reply.html, charset: reply.charset }]),
          utf8('attachments', '0'),
        ]
  return [
    ...content,
    utf8('dkim', dkimVerdict(reply)),
    utf8('to', reply.headers['To'] ?? reply.to),
    utf8('from', reply.headers['From'] ?? reply.from),
    utf8('subject', reply.headers['Subject'] ?? reply.subject),
    utf8('envelope', JSON.stringify({ to: [reply.to], from: reply.from })),
    utf8('sender_ip', '198.51.100.7'),
    utf8('SPF', reply.spf),
    utf8('spam_score', '0.011'),
    utf8('charsets', charsets(reply, mode)),
  ]
}

/** The multipart body, as bytes: fields in other charsets must not pass through UTF-8. */
export function formBody(fields: readonly FormField[]): { contentType: string; body: Buffer } {
  const parts = fields.flatMap(({ name, value, charset }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    iconv.encode(value, charset),
    Buffer.from('\r\n'),
  ])
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  }
}
