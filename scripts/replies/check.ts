import { readInbound } from '../../functions/mail/inbound/inbound.ts'
import { parseMail } from '../../functions/mail/inbound/mime.ts'
import { replyKinds } from '../../functions/mail/reading/reply-kinds.ts'
import type { Understood } from '../../functions/mail/reading/understand-reply.ts'
import { understandReply } from '../../functions/mail/reading/understand-reply.ts'
import { visibleReply } from '../../functions/mail/reading/visible-reply.ts'
import type { DecisionCase, MimeCase, PostCase, ReplyCase } from './formats.ts'

/** One thing that came out otherwise than expected. */
export interface Difference {
  readonly what: string
  readonly want: unknown
  readonly have: unknown
}

/** The outcome of one case; for decisions, the graver and the lighter kind of mistake are told apart. */
export interface Checked {
  readonly id: string
  readonly differences: readonly Difference[]
  readonly mistake?: 'wrong-decision' | 'asked-without-need'
}

/** Runs one case through the reader that the functions use. */
export async function checkCase(one: ReplyCase): Promise<Checked> {
  if ('raw' in one) return checkVisible(one.id, one.expectVisible, { text: one.raw, html: null })
  if ('html' in one) return checkVisible(one.id, one.expectVisible, { text: null, html: one.html })
  if ('rawBase64' in one) return checkMail(one)
  if ('bodyBase64' in one) return checkPost(one)
  return checkDecision(one)
}

/** Line ends, blanks at line ends, wide blanks and runs of empty lines do not count (recorded/README). */
export function comparable(text: string): string {
  return text
    .replace(/\r\n/gu, '\n')
    .replace(/[\u00A0\u3000]/gu, ' ')
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

function checkVisible(id: string, want: string, mail: { text: string | null; html: string | null }): Checked {
  return { id, differences: compareText('visible', want, visibleReply(mail).visible) }
}

async function checkMail({ id, rawBase64, expect }: MimeCase): Promise<Checked> {
  const mail = await parseMail(Buffer.from(rawBase64, 'base64'))
  const text = mail.text ?? visibleReply(mail).visible
  const { htmlContains } = expect
  const hasHtml = htmlContains === undefined || (mail.html ?? '').includes(htmlContains)
  return {
    id,
    differences: [
      ...(expect.text === undefined ? [] : compareText('text', expect.text, text)),
      ...(expect.subject === undefined ? [] : compareText('subject', expect.subject, mail.subject)),
      ...(hasHtml ? [] : [{ what: 'html', want: htmlContains, have: mail.html }]),
    ],
  }
}

async function checkPost(one: PostCase): Promise<Checked> {
  const read = await readInbound(Buffer.from(one.bodyBase64, 'base64'), one.contentType)
  if (read.kind === 'refused') {
    return {
      id: one.id,
      differences: [{ what: 'post', want: 'a mail', have: `${read.because}: ${read.detail}` }],
    }
  }
  const { mail } = read
  const recipients = [one.envelopeTo].flat().join(', ')
  return {
    id: one.id,
    differences: [
      ...compareText('text', one.expectText, mail.text ?? visibleReply(mail).visible),
      ...compareText('envelope from', one.envelopeFrom, mail.envelope.from),
      ...compareText('envelope to', recipients, mail.envelope.to.join(', ')),
      ...compareText('subject', one.subject, mail.subject),
      ...compareText('from name', one.fromName, mail.from.name),
    ],
  }
}

function checkDecision(one: DecisionCase): Checked {
  const have = understandReply(one.text, replyKinds[one.kind])
  const { decision, alsoAccept = [] } = one.expect
  if (have.decision === decision) return { id: one.id, differences: compareDetails(one, have) }
  if (alsoAccept.includes(have.decision)) return { id: one.id, differences: [] }
  const mistake = have.decision === 'unclear' ? 'asked-without-need' : 'wrong-decision'
  return { id: one.id, differences: [{ what: 'decision', want: decision, have: have.decision }], mistake }
}

function compareDetails({ expect }: DecisionCase, have: Understood): readonly Difference[] {
  const hours = { what: 'hours', want: expect.hours, have: have.hours }
  const comment = { what: 'comment', want: expect.comment, have: have.comment }
  const keeps =
    expect.comment === null ? have.comment === null : (have.comment ?? '').includes(expect.comment)
  return [...(expect.hours === have.hours ? [] : [hours]), ...(keeps ? [] : [comment])]
}

function compareText(what: string, want: string, have: string): readonly Difference[] {
  return comparable(want) === comparable(have) ? [] : [{ what, want, have }]
}
