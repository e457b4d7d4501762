import type sendgridMail from '@sendgrid/mail'
import { z } from 'zod'
import type { MailPort, OutgoingMail, SendOutcome } from '../ports.ts'
import { BrokenAnswer, failureOf, type Failure } from './failure.ts'
import { lazily } from './lazily.ts'
import { headerOf } from './response-header.ts'
import { idempotent, trying, vendorFailure, vendorPace, type RetryPace } from './retry.ts'

export interface SendGridAccess {
  /** Instead of SendGrid's own origin. */
  readonly baseUrl?: string | undefined
  readonly apiKey: string
  readonly from: { readonly address: string; readonly name: string }
  /** How far Email Activity may be behind, in minutes; a letter it does not show before may still have been taken. */
  readonly activityLagMinutes?: number | undefined
}

/** Email Activity is usually minutes behind. */
const usualLag = 15

type MailService = typeof sendgridMail
type MailData = Exclude<Parameters<MailService['send']>[0], readonly unknown[]>

/** SendGrid answers 401 with these words when a plan's letters are used up. */
const daySpent = /maximum credits exceeded|daily (?:sending )?limit/iu

const sendgridOrigin = 'https://api.sendgrid.com'
const longestCall = 30_000

/** SendGrid v3 behind the door for letters. A send is tried once: the Outbox knows when to try again. */
export function sendgrid(access: SendGridAccess, pace: RetryPace = vendorPace): MailPort {
  const service = lazily(() => mailService(access))
  return {
    send: async mail => send(await service(), mail, access),
    settle: letter => settle(access, letter, pace),
    settledAfterMinutes: access.activityLagMinutes ?? usualLag,
    check: async () => check(await service(), access),
  }
}

/** The module is one shared service; its class, and the client inside, are there but not in its types. */
const sendgridModule = z.object({
  MailService: z.custom<new () => MailService>(value => typeof value === 'function'),
})
const withClient = z.object({
  client: z.custom<{ setDefaultRequest(key: string, value: string): void }>(
    value => typeof value === 'object' && value !== null && 'setDefaultRequest' in value,
  ),
})

async function mailService({ apiKey, baseUrl }: SendGridAccess): Promise<MailService> {
  const { MailService } = sendgridModule.parse((await import('@sendgrid/mail')).default)
  const service = new MailService()
  service.setApiKey(apiKey)
  service.setTimeout(longestCall)
  withClient.parse(service).client.setDefaultRequest('baseUrl', baseUrl ?? sendgridOrigin)
  return service
}

async function send(service: MailService, mail: OutgoingMail, access: SendGridAccess): Promise<SendOutcome> {
  try {
    const [answer] = await service.send(mailData(mail, access))
    return { kind: 'accepted', messageId: headerOf(answer.headers, 'x-message-id') ?? '' }
  } catch (error) {
    return refusal(failureOf(error))
  }
}

/** SendGrid's sandbox looks at key, sender and letter, and queues nothing. */
async function check(service: MailService, { from }: SendGridAccess): Promise<void> {
  const sender = { email: from.address, name: from.name }
  const trial = { from: sender, to: sender, subject: 'Is the key good?', text: 'It is.' }
  try {
    await service.send({ ...trial, mailSettings: { sandboxMode: { enable: true } } })
  } catch (error) {
    throw vendorFailure(failureOf(error))
  }
}

/** What a failed send means for this letter. Throws a VendorFailure where no letter could have been sent. */
function refusal(failure: Failure): SendOutcome {
  const { kind, message, retryAfterSeconds } = failure
  if (kind !== 'refused' && daySpent.test(message)) return { kind: 'spent', message }
  if (kind === 'quota' || kind === 'not-sent') return { kind: 'busy', retryAfterSeconds, message }
  if (kind === 'no-answer' || kind === 'unavailable') return { kind: 'unknown', message }
  if (kind === 'refused' || kind === 'too-large') return { kind: 'refused', message }
  throw vendorFailure(failure)
}

/** Custom arguments are kept for long and seen by SendGrid's people: they carry keys, nothing personal. */
function mailData(mail: OutgoingMail, { from }: SendGridAccess): MailData {
  return {
    from: { email: from.address, name: from.name },
    to: { email: mail.to.address, name: mail.to.name },
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    content: [
      { type: 'text/plain', value: mail.text },
      { type: 'text/html', value: mail.html },
    ],
    headers: { ...mail.headers, 'Message-ID': mail.messageId },
    customArgs: { outbox_id: mail.letter, workbook: mail.workbook },
    trackingSettings: {
      clickTracking: { enable: false, enableText: false },
      openTracking: { enable: false },
      subscriptionTracking: { enable: false },
    },
  }
}

const activity = z.object({ messages: z.array(z.unknown()) })

function messagesOf(body: string): readonly unknown[] {
  try {
    return activity.parse(JSON.parse(body)).messages
  } catch (cause) {
    throw new BrokenAnswer('SendGrid answered without a list of messages.', { cause })
  }
}

/**
 * Looks the letter up in Email Activity. It appears there some minutes after it was taken, so ask late; where the
 * add-on was not bought SendGrid refuses, and only delivery events can tell.
 */
async function settle(
  { baseUrl, apiKey }: SendGridAccess,
  letter: string,
  pace: RetryPace,
): Promise<'taken' | 'not-taken' | 'cannot-tell'> {
  const url = new URL('/v3/messages', baseUrl ?? sendgridOrigin)
  url.searchParams.set('query', `(unique_args['outbox_id']=${JSON.stringify(letter)})`)
  url.searchParams.set('limit', '1')
  const look = async () => {
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(longestCall),
    })
    const body = await answer.text()
    if (answer.ok) return messagesOf(body)
    throw Object.assign(new Error(answer.statusText), {
      response: { status: answer.status, headers: answer.headers, body },
    })
  }
  const found = await trying(look, idempotent, pace)
  if (found.kind === 'failed') return 'cannot-tell'
  return found.value.length > 0 ? 'taken' : 'not-taken'
}
