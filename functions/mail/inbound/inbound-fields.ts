import { addressParser } from 'postal-mime'
import { z } from 'zod'
import { decodeText } from './charset.ts'
import { decodeWords } from './encoded-word.ts'
import type { Header, Mailbox, ParsedMail } from './mime.ts'
import { instant } from './mime.ts'
import type { PostedForm } from './multipart.ts'

const charsetsCodec = z.record(z.string(), z.string())

/** A reader of single fields, each decoded by the charset that the form names for it; '' if not there. */
export function formFields({ fields }: PostedForm): (name: string) => Promise<string> {
  const charsets = charsetsOf(fields.get('charsets'))
  return async name => decodeText(fields.get(name) ?? new Uint8Array(), charsets[name])
}

/** Reads the fields of Inbound Parse's default mode. */
export async function parseFields(form: PostedForm): Promise<ParsedMail> {
  const field = formFields(form)
  const headers = parseHeaders(await field('headers'))
  const header = (name: string) => headers.find(one => one.name === name)?.value
  const [sender] = mailboxes(await decodeWords(await field('from')))
  return {
    headers,
    messageId: header('message-id') ?? null,
    from: sender ?? null,
    to: mailboxes(await decodeWords(await field('to'))).map(({ address }) => address),
    subject: (await decodeWords(await field('subject'))).trim(),
    sentAt: instant(header('date')),
    text: orNull(await field('text')),
    html: orNull(await field('html')),
    attachments: form.files,
    // In this mode the part for machines is a file, of which only name and size are kept.
    report: null,
  }
}

function charsetsOf(bytes: Uint8Array | undefined): Readonly<Record<string, string>> {
  try {
    return charsetsCodec.parse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')))
  } catch {
    return {}
  }
}

function parseHeaders(text: string): readonly Header[] {
  const lines = text.split(/\r?\n(?![ \t])/u)
  return lines.flatMap(line => {
    const colon = line.indexOf(':')
    if (colon <= 0) return []
    const value = line.slice(colon + 1).replace(/\r?\n[ \t]+/gu, ' ')
    return [{ name: line.slice(0, colon).trim().toLowerCase(), value: value.trim() }]
  })
}

function mailboxes(text: string): readonly Mailbox[] {
  return addressParser(text, { flatten: true }).flatMap(({ name, address }) =>
    address === undefined || address === '' ? [] : [{ name, address }],
  )
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.replace(/\r\n/gu, '\n')
}
