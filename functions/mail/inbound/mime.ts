import PostalMime from 'postal-mime'
import type { Address, Email } from 'postal-mime'
import { readDeliveryReport, reportType, type DeliveryReport } from './delivery-report.ts'
import { mendMail } from './mime-mend.ts'

/** One header of a mail: its name in lower case and its value as one line, undecoded. */
export interface Header {
  readonly name: string
  readonly value: string
}

/** What was attached, told by name and size in bytes; the contents are not kept. */
export interface AttachmentSummary {
  readonly name: string
  readonly size: number
}

/** A mail address with the name shown beside it (empty if none). */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** A whole mail, read. */
export interface ParsedMail {
  readonly headers: readonly Header[]
  readonly messageId: string | null
  readonly from: Mailbox | null
  readonly to: readonly string[]
  readonly subject: string
  readonly sentAt: Date | null
  readonly text: string | null
  readonly html: string | null
  readonly attachments: readonly AttachmentSummary[]
  /** What it reports of a letter that could not be delivered; null: it is no such report. */
  readonly report: DeliveryReport | null
}

/** Bytes of a raw mail that are read: its words come first, and what is attached behind them is never opened. */
const longestMail = 2 * 1024 * 1024

/**
 * Reads a raw mail (RFC 5322, MIME) from its bytes, also where charsets are mislabelled; attachments beyond the bytes that
 * are read are told short, or not at all.
 * @throws Error from the parser if parts are nested deeper, or headers are longer, than any real mail's
 */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, longestMail))
  const mended = await mendMail(bytes.toString('latin1'))
  const mail = await PostalMime.parse(Buffer.from(mended, 'latin1'), {
    forceRfc822Attachments: true,
    maxNestingDepth: 30,
  })
  return {
    headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
    messageId: mail.messageId ?? null,
    from: mailbox(mail.from) ?? null,
    to: (mail.to ?? []).flatMap(address => mailbox(address)?.address ?? []),
    subject: mail.subject ?? '',
    sentAt: instant(mail.date),
    text: body(mail.text),
    html: body(mail.html),
    attachments: mail.attachments.map(({ filename, content }) => ({
      name: filename ?? '',
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
    report: reportOf(mail),
  }
}

/** A report is a report as a whole (RFC 6522): one that a person attaches to their own mail is not theirs. */
function reportOf({ headers, attachments }: Email): DeliveryReport | null {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  if (!/^\s*multipart\/report\s*;(?:.*;)?\s*report-type\s*=\s*"?delivery-status\b/isu.test(type)) return null
  const part = attachments.find(({ mimeType }) => reportType.test(mimeType))
  if (!part) return null
  const { content } = part
  const text = typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8')
  return readDeliveryReport(text) ?? null
}

function mailbox(address: Address | undefined): Mailbox | undefined {
  return address?.address === undefined ? undefined : { name: address.name, address: address.address }
}

function body(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.replace(/\r\n/gu, '\n')
}

/** The instant a Date header tells, or null when it tells none. */
export function instant(date: string | undefined): Date | null {
  const parsed = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(parsed) ? null : new Date(parsed)
}
