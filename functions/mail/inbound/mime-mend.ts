import { decodeText } from './charset.ts'
import { decodeWords, encodeWord } from './encoded-word.ts'
import { unflow } from './flowed.ts'

/**
 * A raw mail with what its parser would misread put right: text parts are decoded here, by the charset
 * that fits their bytes, and go on as UTF-8; headers too. Structure, attachments and order stay.
 * @param raw a whole mail as bytes, one character a byte (latin1)
 */
export async function mendMail(raw: string): Promise<string> {
  const { head, body } = split(raw)
  const type = contentType(head)
  const boundary = parameter(type, 'boundary')
  if (type.startsWith('multipart/') && boundary !== undefined) {
    return (await mendHead(head)) + (await mendParts(body, boundary))
  }
  if (!/^text\/(?:plain|html)\b/u.test(type) && type !== '') return (await mendHead(head)) + body
  const text = await decodeText(transferDecoded(head, body), parameter(type, 'charset'))
  const isFlowed = parameter(type, 'format')?.toLowerCase() === 'flowed'
  const lines = isFlowed ? unflow(text, parameter(type, 'delsp')?.toLowerCase() === 'yes') : text
  return mendTextHead(await mendHead(head), type) + base64Lines(lines)
}

/** Multiparts inside multiparts end somewhere: the parser, too, refuses more levels than this. */
const deepest = 20

/** Parts beyond this many stay as they came; the text of a mail is among its first. */
const mostParts = 200

async function mendParts(body: string, boundary: string, depth = 1): Promise<string> {
  const pieces = body.split(delimiter(boundary))
  const mended: string[] = []
  for (const [at, piece] of pieces.entries()) {
    const isPart = at > 0 && at <= mostParts && at < pieces.length - (isClosed(body, boundary) ? 1 : 0)
    mended.push(isPart && depth < deepest ? await mendPart(piece, depth) : piece)
  }
  return mended.join(`\r\n--${boundary}`)
}

async function mendPart(piece: string, depth: number): Promise<string> {
  const lineEnd = /^[ \t]*\r?\n/u.exec(piece)?.[0]
  if (lineEnd === undefined) return piece
  const part = piece.slice(lineEnd.length)
  const { head, body } = split(part)
  const type = contentType(head)
  const boundary = parameter(type, 'boundary')
  if (type.startsWith('multipart/') && boundary !== undefined) {
    return lineEnd + head + (await mendParts(body, boundary, depth + 1))
  }
  return isAttachment(head) ? piece : lineEnd + (await mendMail(part))
}

function delimiter(boundary: string): RegExp {
  const literal = boundary.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  return new RegExp(String.raw`(?:^|\r?\n)--${literal}(?=--|[ \t]*\r?\n|[ \t]*$)`, 'gu')
}

function isClosed(body: string, boundary: string): boolean {
  return body.includes(`--${boundary}--`)
}

function split(entity: string): { head: string; body: string } {
  if (/^\r?\n/u.test(entity)) return { head: '', body: entity }
  const blank = /\r?\n\r?\n/u.exec(entity)
  if (blank === null) return { head: `${entity}\r\n\r\n`, body: '' }
  const end = blank.index + blank[0].length
  return { head: entity.slice(0, end), body: entity.slice(end) }
}

function header(head: string, name: string): string {
  const found = new RegExp(String.raw`^${name}[ \t]*:((?:[^\n]|\n[ \t])*)`, 'imu').exec(head)
  return (found?.[1] ?? '').replace(/\r?\n[ \t]+/gu, ' ').trim()
}

function contentType(head: string): string {
  return header(head, 'content-type').replace(/^[^;]*/u, type => type.trim().toLowerCase())
}

function parameter(type: string, name: string): string | undefined {
  const found = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]*)"|([^\s;]*))`, 'iu').exec(type)
  return found?.[1] ?? found?.[2]
}

function isAttachment(head: string): boolean {
  return /^attachment\b/iu.test(header(head, 'content-disposition'))
}

function transferDecoded(head: string, body: string): Uint8Array {
  const encoding = header(head, 'content-transfer-encoding').toLowerCase()
  if (encoding.includes('base64')) return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/gu, ''), 'base64')
  if (!encoding.includes('quoted-printable')) return Buffer.from(body, 'latin1')
  const plain = body
    .split(/\r?\n/u)
    .map(line => line.trimEnd())
    .join('\n')
    .replace(/=\n/gu, '')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

function base64Lines(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('base64')
    .replace(/(.{76})/gu, '$1\r\n')
}

/** Headers as UTF-8, each run of encoded words as one word, so that the parser sees no split character. */
async function mendHead(head: string): Promise<string> {
  const fields = head.split(/\r?\n(?![ \t])/u)
  const mended = fields.map(async field => {
    const text = /[^\p{ASCII}]/u.test(field) ? await decodeText(Buffer.from(field, 'latin1')) : field
    const reworded = text.includes('=?') ? await decodeWords(text, encodeWord) : text
    return Buffer.from(reworded, 'utf8').toString('latin1')
  })
  return (await Promise.all(mended)).join('\r\n')
}

function mendTextHead(head: string, type: string): string {
  const kept = head
    .replace(/^content-(?:type|transfer-encoding)[ \t]*:(?:[^\n]|\n[ \t])*\n/gimu, '')
    .replace(/^(?:\r?\n)?/u, '')
  const name = type.startsWith('text/html') ? 'text/html' : 'text/plain'
  const fields = `Content-Type: ${name}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n`
  return `${fields}${kept === '' ? '\r\n' : kept}`
}
