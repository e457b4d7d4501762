import { createHash } from 'node:crypto'

/** Fields that hold what the sender wrote; the others tell how the mail travelled. */
const contentFields = ['email', 'headers', 'from', 'to', 'cc', 'subject', 'text', 'html', 'attachment-info']

/**
 * SHA-256 (hexadecimal) of a mail as posted, its Message-ID included, `Received` and `X-` headers left
 * out: they differ when a server delivers the same mail again.
 */
export function contentHash(fields: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256')
  for (const name of contentFields) {
    const bytes = fields.get(name)
    if (bytes === undefined) continue
    const text = Buffer.from(bytes).toString('latin1').replace(/\r\n/gu, '\n')
    const content = name === 'email' || name === 'headers' ? withoutTransport(text) : text
    hash.update(`${name}:${content.length}:`).update(content, 'latin1')
  }
  return hash.digest('hex')
}

function withoutTransport(mail: string): string {
  const end = /\n\n/u.exec(mail)?.index ?? mail.length
  const headers = mail.slice(0, end).split(/\n(?![ \t])/u)
  const kept = headers.filter(
    header => !/^(?:received|x-[^:]*|return-path|delivered-to)[ \t]*:/iu.test(header),
  )
  return kept.join('\n') + mail.slice(end)
}
