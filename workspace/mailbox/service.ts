import { z } from 'zod'
import type { Announce } from '../announce.ts'
import type { Clock } from '../clock.ts'
import type { ConnectionStore } from '../control/connections.ts'
import type { EnqueueDelivery } from '../control/delivery.ts'
import type { Database } from '../database.ts'
import { json } from '../http.ts'
import type { Answer, Call, Service } from '../http.ts'
import { formBody, formFields } from './inbound-parse.ts'
import type { InboundMode } from './inbound-parse.ts'
import type { Letter, Letters } from './letters.ts'
import type { Replies } from './replies.ts'
import { writeReply } from './reply.ts'
import { replyClients } from './reply-clients.ts'

/** What the far side of a mail can do to its sender. */
export interface BounceDesk {
  bounce(letterId: string, reason: string): boolean
  setRefusing(address: string, refusing: boolean): void
  refusing(): string[]
}

export interface MailboxNeeds {
  readonly database: Database
  readonly clock: Clock
  readonly announce: Announce
  readonly letters: Letters
  readonly replies: Replies
  readonly connections: ConnectionStore
  readonly enqueue: EnqueueDelivery
  readonly bounces: BounceDesk
}

const verdict = z.enum(['pass', 'fail', 'none']).optional()
const replyBody = z.strictObject({
  text: z.string(),
  from: z.string().min(3).optional(),
  client: z.enum(replyClients).default('gmail'),
  headers: z.record(z.string().regex(/^[!-9;-~]+$/), z.string().regex(/^[^\r\n]*$/)).optional(),
  spf: verdict,
  dkim: verdict,
  mode: z.enum(['default', 'raw']).optional(),
})
const bounceBody = z.strictObject({ reason: z.string().optional() })

const refusal = (status: number, message: string) => json(status, { error: message })

/** Reads a JSON body with a schema; a refusal says what is wrong with it. */
function parsed<T>(schema: z.ZodType<T>, body: Buffer): { value: T } | { refused: Answer } {
  try {
    const read = schema.safeParse(JSON.parse(body.length === 0 ? '{}' : body.toString('utf8')))
    return read.success ? { value: read.data } : { refused: refusal(400, z.prettifyError(read.error)) }
  } catch {
    return { refused: refusal(400, 'The body is not JSON.') }
  }
}

/** A letter as the API shows it: attachments by name and size, not content. */
function shown(letter: Letter) {
  return {
    ...letter,
    attachments: letter.attachments.map(({ filename, type, content }) => ({
      filename,
      type,
      size: Buffer.byteLength(content, 'base64'),
    })),
  }
}

function reply(desk: MailboxNeeds, letter: Letter, body: Buffer): Answer {
  const read = parsed(replyBody, body)
  if ('refused' in read) return read.refused
  const { mode: chosenMode, ...answer } = read.value
  const { inboundMail: url, inboundMode } = desk.connections.read()
  const mode: InboundMode = chosenMode ?? inboundMode ?? 'default'
  const written = writeReply(letter, answer, desk.clock.now())
  const fields = formFields(written, mode)
  const { contentType, body: form } = formBody(fields)
  desk.database.transaction(() => {
    desk.replies.keep(written)
    if (url === undefined || url === null) return
    desk.enqueue({ kind: 'inbound-mail', url, headers: { 'content-type': contentType }, body: form })
  })
  desk.announce({ kind: 'mail-arrived', messageId: letter.id })
  const posted = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
  return json(202, { ...written, mode, postedTo: url ?? null, fields: posted })
}

function bounce(desk: MailboxNeeds, letter: Letter, body: Buffer): Answer {
  const read = parsed(bounceBody, body)
  if ('refused' in read) return read.refused
  const { reason = '550 5.1.1 The email account that you tried to reach does not exist.' } = read.value
  return desk.bounces.bounce(letter.id, reason)
    ? json(202, { id: letter.id, to: letter.to, reason })
    : refusal(404, 'SendGrid does not know this letter.')
}

function attachment(letter: Letter, index: string): Answer {
  const found = letter.attachments[Number(index)]
  if (found === undefined) return refusal(404, 'No such attachment.')
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.filename)}`,
    },
    body: Buffer.from(found.content, 'base64'),
  }
}

function oneLetter(desk: MailboxNeeds, call: Call, id: string, action: string): Answer {
  const letter = desk.letters.find(id)
  if (letter === undefined) return refusal(404, 'No such message.')
  switch (`${call.method} ${action}`) {
    case 'GET ':
      return json(200, shown(letter))
    case 'GET replies':
      return json(200, desk.replies.to(id))
    case 'POST reply':
      return reply(desk, letter, call.body)
    case 'POST read':
      desk.letters.markRead(id)
      return json(200, { id })
    case 'POST bounce':
      return bounce(desk, letter, call.body)
    default:
      return call.method === 'GET' && action.startsWith('attachments/')
        ? attachment(letter, action.slice('attachments/'.length))
        : refusal(405, 'Not something a message can do.')
  }
}

/** `/mail/api/bouncing`: the addresses whose provider refuses mail; PUT and DELETE one of them. */
function bouncing({ bounces }: MailboxNeeds, { method }: Call, address: string): Answer {
  if (address === '') return json(200, bounces.refusing())
  if (method !== 'PUT' && method !== 'DELETE') return refusal(405, 'Use PUT or DELETE.')
  bounces.setRefusing(address, method === 'PUT')
  return json(200, bounces.refusing())
}

function listed({ letters }: MailboxNeeds, { query }: Call): Answer {
  const limit = query.get('limit')
  // A plus in a query stands for a space, which no address has.
  const to = query.get('to')?.replaceAll(' ', '+')
  const filter = { to, limit: limit === null ? undefined : Number(limit) }
  if (filter.limit !== undefined && !(Number.isInteger(filter.limit) && filter.limit > 0))
    return refusal(400, 'limit must be a whole number above 0.')
  return json(200, letters.list(filter).map(shown))
}

/** The mailboxes of everybody who was written to: read, answer, bounce. */
export function mailboxService(desk: MailboxNeeds): Service {
  return call => {
    if (!call.path.startsWith('/mail/api/')) return undefined
    const [room = '', id = '', ...action] = call.path
      .slice('/mail/api/'.length)
      .split('/')
      .map(decodeURIComponent)
    if (room === 'messages' && id === '' && call.method === 'GET') return listed(desk, call)
    if (room === 'messages' && id !== '') return oneLetter(desk, call, id, action.join('/'))
    if (room === 'people' && call.method === 'GET') return json(200, desk.letters.people())
    if (room === 'bouncing') return bouncing(desk, call, id)
    return refusal(404, 'No such call.')
  }
}
