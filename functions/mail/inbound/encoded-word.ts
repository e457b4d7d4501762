import { decodeText } from './charset.ts'

const word = String.raw`=\?([^?\s]{1,60})\?([bq])\?([^?\s]*)\?=`
const run = new RegExp(String.raw`${word}(?:\s+${word})*`, 'giu')

/**
 * Header text with its encoded words (RFC 2047) decoded. Neighbouring words of one charset are joined as
 * bytes first, because some clients split inside a character. Each run is put back by `print`.
 */
export async function decodeWords(text: string, print = (decoded: string) => decoded): Promise<string> {
  let decoded = ''
  let end = 0
  for (const match of text.matchAll(run)) {
    decoded += text.slice(end, match.index) + print(await decodeRun(match[0]))
    end = match.index + match[0].length
  }
  return decoded + text.slice(end)
}

/** Text as one encoded word, whatever its length: for a parser, not for sending. */
export function encodeWord(text: string): string {
  return `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`
}

async function decodeRun(words: string): Promise<string> {
  const parts: { charset: string; bytes: Uint8Array[] }[] = []
  for (const [, label = '', encoding = '', content = ''] of words.matchAll(new RegExp(word, 'giu'))) {
    const charset = label.replace(/\*.*$/u, '').toLowerCase()
    const last = parts.at(-1)
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : quotedWord(content)
    if (last?.charset === charset) last.bytes.push(bytes)
    else parts.push({ charset, bytes: [bytes] })
  }
  const texts = parts.map(({ charset, bytes }) => decodeText(Buffer.concat(bytes), charset))
  return (await Promise.all(texts)).join('')
}

function quotedWord(content: string): Uint8Array {
  const plain = content
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}
