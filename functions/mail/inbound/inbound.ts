import { z } from 'zod'
import { contentHash } from './content-hash.ts'
import { formFields, parseFields } from './inbound-fields.ts'
import type { DeliveryReport } from './delivery-report.ts'
import type { AttachmentSummary, Header, Mailbox, ParsedMail } from './mime.ts'
import { parseMail } from './mime.ts'
import type { PostedForm } from './multipart.ts'
import { readMultipart } from './multipart.ts'

/** What SendGrid found when the mail came in: the result of a DKIM signature, by the domain that signed. */
export interface DkimResult {
  readonly domain: string
  readonly result: string
}

/** One mail as Inbound Parse posted it, in either of its modes, decoded. */
export interface InboundMail {
  readonly messageId: string | null
  readonly from: Mailbox
  /** Who sent and who receives as the mail servers know it; `from` is empty for bounces. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly to: readonly string[]
  readonly subject: string
  readonly headers: readonly Header[]
  readonly text: string | null
  readonly html: string | null
  /** Result for the envelope's sender, lower case (`pass`, `softfail`, …); null if not told. */
  readonly spf: string | null
  readonly dkim: readonly DkimResult[]
  /** The date the mail itself tells, which is the sender's clock. */
  readonly sentAt: Date | null
  readonly attachments: readonly AttachmentSummary[]
  /** What it reports of a letter that could not be delivered; null: it is no such report. */
  readonly report: DeliveryReport | null
  /** SHA-256 of the mail without its transport headers, hexadecimal: the same for each delivery of it. */
  readonly hash: string
}

/** Refused posts are not tried again; `because` is for the log and for whoever runs the office. */
export type InboundRead =
  | { readonly kind: 'mail'; readonly mail: InboundMail }
  | { readonly kind: 'refused'; readonly because: InboundRefusal; readonly detail: string }

export type InboundRefusal = 'too-large' | 'not-multipart' | 'unreadable' | 'no-sender'

/** Inbound Parse itself takes no mail above 30 MB. */
export const largestPost = 32 * 1024 * 1024

/** Reads the body of an Inbound Parse post. Never throws: what cannot be read is refused with its cause. */
export async function readInbound(body: Uint8Array, contentType: string): Promise<InboundRead> {
  if (body.byteLength > largestPost)
    return readRefusal('too-large', `${body.byteLength} bytes, ${largestPost} allowed`)
  if (!/^multipart\/form-data\s*;/iu.test(contentType))
    return readRefusal('not-multipart', contentType.slice(0, 100))
  try {
    const form = await readMultipart(body, contentType)
    const raw = form.fields.get('email')
    const parsed = raw === undefined ? await parseFields(form) : await parseRaw(form, raw)
    const mail = await joined(form, parsed, contentHash(form.fields))
    return mail === undefined
      ? readRefusal('no-sender', 'neither a From nor an envelope')
      : { kind: 'mail', mail }
  } catch (error) {
    return readRefusal('unreadable', error instanceof Error ? error.message : 'unknown error')
  }
}

/** The form's own From and Subject win: SendGrid has decoded them, and mail clients disagree less there. */
async function parseRaw(form: PostedForm, raw: Uint8Array): Promise<ParsedMail> {
  const [mail, told] = await Promise.all([parseMail(raw), parseFields(form)])
  const subject = told.subject === '' ? mail.subject : told.subject
  return { ...mail, from: told.from ?? mail.from, subject }
}

export function readRefusal(because: InboundRefusal, detail: string): InboundRead {
  return { kind: 'refused', because, detail }
}

const envelopeCodec = z.object({ to: z.array(z.string()), from: z.string() })

async function joined(form: PostedForm, parsed: ParsedMail, hash: string): Promise<InboundMail | undefined> {
  const field = formFields(form)
  const envelopeText = await field('envelope')
  const envelope = envelopeCodec.parse(JSON.parse(envelopeText === '' ? '{"to":[],"from":""}' : envelopeText))
  const from = parsed.from ?? { name: '', address: envelope.from }
  if (from.address === '' && envelopeText === '') return undefined
  const spf = (await field('SPF')).trim().toLowerCase()
  return {
    ...parsed,
    from,
    envelope,
    hash,
    spf: spf === '' ? null : spf,
    dkim: parseDkim(await field('dkim')),
  }
}

/** Reads `{@example.com : pass, @list.example.org : fail}`, which looks like JSON and is none. */
export function parseDkim(text: string): readonly DkimResult[] {
  return [...text.matchAll(/@?([a-z0-9._-]+)\s*:\s*([a-z]+)/giu)].map(([, domain = '', result = '']) => ({
    domain: domain.toLowerCase(),
    result: result.toLowerCase(),
  }))
}
