import { createVerify, createPublicKey } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import client from '@sendgrid/client'
import mail from '@sendgrid/mail'
import type { MailDataRequired } from '@sendgrid/mail/src/mail.d.ts'
import { z } from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorkspace } from '../../workspace/workspace.ts'
import type { Workspace } from '../../workspace/workspace.ts'

const now = '2026-03-02T08:00:00.000Z'
let workspace: Workspace
let receiver: Server
let folder: string
let received: { headers: IncomingHttpHeaders; body: string }[] = []

async function connect(): Promise<void> {
  mail.setClient(client)
  mail.setApiKey('SG.test.key')
  // After the key: setting a key sets the address back.
  client.setDefaultRequest('baseUrl', workspace.url)
  const { port } = z.object({ port: z.number() }).parse(receiver.address())
  await fetch(`${workspace.url}/workspace/connections`, {
    method: 'POST',
    body: JSON.stringify({ mailEvents: `http://127.0.0.1:${port}/events` }),
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'credence-sendgrid-'))
  workspace = await openWorkspace({ folder, port: 0, now })
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
  await connect()
})

afterAll(async () => {
  await workspace.close()
  receiver.close()
})

beforeEach(() => {
  received = []
})

const letter = (change: Partial<MailDataRequired> = {}): MailDataRequired => ({
  to: 'chan@uni.example',
  from: { email: 'office@uni.example', name: 'Course Office' },
  subject: 'Your proposal 你的計畫',
  text: 'Dear Chan',
  html: '<p>Dear Chan</p>',
  ...change,
})

const errorBody = z.object({
  errors: z.array(z.object({ message: z.string(), field: z.string().nullable() }).loose()),
})
const sendFailure = z.object({ code: z.number(), response: z.object({ body: errorBody }) })

async function refusal(data: MailDataRequired): Promise<{ code: number } & z.infer<typeof errorBody>> {
  try {
    await mail.send(data)
  } catch (error) {
    const { code, response } = sendFailure.parse(error)
    return { code, ...response.body }
  }
  throw new Error('the mail was taken')
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${workspace.url}/v3/mail/send`, {
    method: 'POST',
    headers: { authorization: 'Bearer SG.x', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

async function get(path: string): Promise<unknown> {
  const response = await fetch(`${workspace.url}${path}`, { headers: { authorization: 'Bearer SG.x' } })
  return response.json()
}

const search = (query: string) => get(`/v3/messages?limit=10&query=${encodeURIComponent(query)}`)

async function events(): Promise<Record<string, unknown>[]> {
  await fetch(`${workspace.url}/workspace/settle`, { method: 'POST' })
  return received.flatMap(({ body }) => z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(body)))
}

describe('a mail that is right', () => {
  test('is taken with 202, no body, and an id', async () => {
    const [response] = await mail.send(letter())
    expect(response.statusCode).toBe(202)
    expect(response.headers['x-message-id']).toMatch(/^[\w-]{22}$/)
    expect(response.body).toBe('')
  })

  test('can be found by its custom argument, so that a sender who saw no answer can settle it', async () => {
    const outbox = `letter-${Math.random()}`
    await mail.send(letter({ to: 'found@uni.example', customArgs: { outbox_id: outbox } }))
    expect(await search(`(unique_args['outbox_id']="${outbox}")`)).toEqual({
      messages: [
        {
          from_email: 'office@uni.example',
          msg_id: expect.stringMatching(/^[\w-]{22}\./),
          subject: 'Your proposal 你的計畫',
          to_email: 'found@uni.example',
          status: 'delivered',
          opens_count: 0,
          clicks_count: 0,
          last_event_time: expect.stringMatching(/^2026-03-02T08:00:\d\dZ$/),
        },
      ],
    })
    expect(await search(`(unique_args['outbox_id']="another")`)).toEqual({ messages: [] })
  })

  test('is found by combined conditions, and a query that does not parse is refused', async () => {
    await mail.send(letter({ to: 'both@uni.example', subject: 'Closing report' }))
    const both = await search(
      'to_email="both@uni.example" AND (subject LIKE "closing%" OR status="processed")',
    )
    expect(both).toMatchObject({ messages: [{ to_email: 'both@uni.example' }] })
    expect(await search('to_email="both@uni.example" AND NOT status="delivered"')).toEqual({ messages: [] })
    expect(await search('colour="red"')).toMatchObject({
      errors: [{ message: 'invalid query: unknown field colour' }],
    })
  })

  test('in sandbox mode is checked only', async () => {
    const [response] = await mail.send(
      letter({ to: 'sandbox@uni.example', mailSettings: { sandboxMode: { enable: true } } }),
    )
    expect(response.statusCode).toBe(200)
    expect(await search('to_email="sandbox@uni.example"')).toEqual({ messages: [] })
  })
})

describe('a mail that is wrong', () => {
  test('without anything in it lists everything that is missing', async () => {
    const response = await post({})
    expect(response.status).toBe(400)
    const { errors } = errorBody.parse(await response.json())
    expect(errors.map(error => error.field)).toEqual(['personalizations', 'from.email', 'subject', 'content'])
  })

  test('with one address twice names the first duplicate', async () => {
    expect(await refusal(letter({ cc: 'CHAN@uni.example' }))).toEqual({
      code: 400,
      errors: [
        {
          message:
            'Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [CHAN@uni.example] in the personalizations.0.cc field.',
          field: 'personalizations.0',
          help: 'http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#message.recipient-errors',
        },
      ],
    })
  })

  test.each([
    ['an address without a domain', { to: 'chan' }, 'personalizations.0.to.0.email'],
    ['an empty subject', { subject: '' }, 'subject'],
    ['a reserved header', { headers: { 'Reply-To': 'x@y.example' } }, 'personalizations.0.headers.Reply-To'],
    ['a header with a line break', { headers: { 'X-Case': 'a\r\nBcc: b@c.example' } }, 'headers.X-Case'],
    ['eleven categories', { categories: Array.from('abcdefghijk') }, 'categories'],
    ['custom arguments above 10,000 bytes', { customArgs: { a: '好'.repeat(3400) } }, 'custom_args'],
    ['a time to send in four days', { sendAt: Date.parse(now) / 1000 + 4 * 86_400 }, 'send_at'],
    ['a template, of which there are none', { templateId: 'd-1' }, 'template_id'],
  ])('with %s is refused', async (_, change, field) => {
    const { code, errors } = await refusal(letter(change))
    expect(code).toBe(400)
    expect(errors).toMatchObject([{ field: expect.stringContaining(field.split('.').at(-1) ?? '') }])
  })

  test('with a wrong type or a field nobody knows is refused by name', async () => {
    const good = {
      personalizations: [{ to: [{ email: 'a@b.example' }] }],
      from: { email: 'c@d.example' },
      subject: 's',
      content: [{ type: 'text/plain', value: 'v' }],
    }
    expect(await (await post({ ...good, custom_args: 'text' })).json()).toMatchObject({
      errors: [{ message: 'Invalid type. Expected: object, given: string.', field: 'custom_args' }],
    })
    expect(await (await post({ ...good, colour: 'red' })).json()).toMatchObject({
      errors: [{ message: 'Additional property colour is not allowed' }],
    })
    const tracking_settings = { click_tracking: { enable: 'yes' } }
    expect(await (await post({ ...good, tracking_settings })).json()).toMatchObject({
      errors: [{ field: 'tracking_settings.click_tracking.enable' }],
    })
    expect(await (await post({ ...good, custom_args: { n: 1 } })).json()).toEqual({
      errors: [{ message: 'Bad Request', field: null, help: null }],
    })
  })

  test('without a key, with a foreign key, or too large is refused before it is read', async () => {
    const bare = await fetch(`${workspace.url}/v3/mail/send`, { method: 'POST', body: '{}' })
    expect(bare.status).toBe(401)
    expect(await bare.json()).toMatchObject({ errors: [{ message: 'authorization required' }] })
    expect((await post({}, { authorization: 'Bearer abc' })).status).toBe(401)
    expect((await post(`"${'x'.repeat(30_000_001)}"`)).status).toBe(413)
  })
})

describe('delivery events', () => {
  test('processed and delivered are posted, signed over timestamp and raw body, custom arguments merged in', async () => {
    await mail.send(
      letter({ customArgs: { outbox_id: 'o-1' }, headers: { 'Message-ID': '<case.1@uni.example>' } }),
    )
    const posted = await events()
    expect(posted).toMatchObject([
      { event: 'processed', email: 'chan@uni.example', outbox_id: 'o-1', 'smtp-id': '<case.1@uni.example>' },
      { event: 'delivered', timestamp: expect.any(Number), outbox_id: 'o-1' },
    ])
    // The workspace's clock goes on from the moment it was set to.
    const seconds = Number(posted[1]?.['timestamp']) - Math.floor(Date.parse(now) / 1000)
    expect(seconds).toBeGreaterThanOrEqual(0)
    expect(seconds).toBeLessThan(300)
    expect(new Set(posted.map(event => event['sg_event_id'])).size).toBe(2)
    const { headers, body } = received[0] ?? { headers: {}, body: '' }
    const { public_key: key } = z
      .object({ public_key: z.string() })
      .parse(await get('/v3/user/webhooks/event/settings/signed'))
    const verify = createVerify('sha256')
    verify.update(String(headers['x-twilio-email-event-webhook-timestamp']) + body)
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    const signature = String(headers['x-twilio-email-event-webhook-signature'])
    expect(verify.verify(publicKey, signature, 'base64')).toBe(true)
  })

  test('an address whose provider refuses mail bounces once and is then dropped until taken off the list', async () => {
    const to = 'gone@uni.example'
    await fetch(`${workspace.url}/mail/api/bouncing/${to}`, { method: 'PUT' })
    await mail.send(letter({ to }))
    expect(await events()).toMatchObject([
      { event: 'processed' },
      { event: 'bounce', type: 'bounce', status: '5.1.1', email: to },
    ])
    expect(await search(`to_email="${to}"`)).toMatchObject({ messages: [{ status: 'not_delivered' }] })
    received = []
    await mail.send(letter({ to }))
    expect(await events()).toMatchObject([{ event: 'dropped', reason: 'Bounced Address' }])
    await fetch(`${workspace.url}/mail/api/bouncing/${to}`, { method: 'DELETE' })
    const freed = await fetch(`${workspace.url}/v3/suppression/bounces/${to}`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer SG.x' },
    })
    expect(freed.status).toBe(204)
    received = []
    await mail.send(letter({ to }))
    expect((await events()).map(event => event['event'])).toEqual(['processed', 'delivered'])
  })
})

test('the key and what was sent are still there after the workspace was closed and opened again', async () => {
  const key = await get('/v3/user/webhooks/event/settings/signed')
  await mail.send(letter({ customArgs: { outbox_id: 'kept' } }))
  await workspace.close()
  workspace = await openWorkspace({ folder, port: 0 })
  await connect()
  expect(await get('/v3/user/webhooks/event/settings/signed')).toEqual(key)
  expect(await search(`unique_args['outbox_id']="kept"`)).toMatchObject({
    messages: [{ status: 'delivered' }],
  })
})
