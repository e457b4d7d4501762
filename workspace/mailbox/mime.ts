import iconv from 'iconv-lite'
import type { Reply } from './reply.ts'

const boundary = '000000000000b1a2c306139e4d55'

/** RFC 2047: words outside ASCII as base64 UTF-8, cut between characters so that no word exceeds 75 octets. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 45) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map(part => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ')
}

/** A header with an address: only the name is encoded, the address stays readable. */
function headerValue(name: string, value: string): string {
  if (!['from', 'to', 'cc', 'reply-to'].includes(name.toLowerCase())) return encodedWords(value)
  const parts = /^(?<display>.*?)\s*(?<address><[^<>]*>)$/.exec(value)?.groups
  return parts === undefined ? value : `${encodedWords(parts['display'] ?? '')} ${parts['address'] ?? ''}`
}

const contentType = ({ html, charset }: Reply): string =>
  html === undefined ? `text/plain; charset="${charset}"` : `multipart/alternative; boundary="${boundary}"`

/** The headers as they arrived: what SendGrid posts as `headers`, and the head of the raw mail. */
export function headerBlock(reply: Reply): string {
  const { dkim, from } = reply
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const lines: [string, string][] = [
    [
      'Received',
      `from mail.${domain} (mxd [198.51.100.7]) by mx.sendgrid.net with ESMTP; ${reply.headers['Date'] ?? ''}`,
    ],
    ...(dkim === 'none'
      ? []
      : [
          ['DKIM-Signature', `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=mail`] satisfies [
            string,
            string,
          ],
        ]),
    ['MIME-Version', '1.0'],
    ...Object.entries(reply.headers),
    ['Content-Type', contentType(reply)],
    ...(reply.html === undefined ? [['Content-Transfer-Encoding', 'base64'] satisfies [string, string]] : []),
  ]
  return lines.map(([name, value]) => `${name}: ${headerValue(name, value)}`).join('\r\n')
}

const base64Lines = (text: string, charset: string) =>
  iconv.encode(text.replaceAll('\n', '\r\n'), charset).toString('base64').replaceAll(/.{76}/g, '$&\r\n')

function part(type: string, text: string, charset: string): string {
  return `--${boundary}\r\nContent-Type: ${type}; charset="${charset}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(text, charset)}\r\n`
}

/** The whole mail as it came over SMTP. */
export function rawMail(reply: Reply): string {
  const { text, html, charset } = reply
  const head = headerBlock(reply)
  if (html === undefined) return `${head}\r\n\r\n${base64Lines(text, charset)}\r\n`
  return `${head}\r\n\r\n${part('text/plain', text, charset)}${part('text/html', html, charset)}--${boundary}--\r\n`
}
