import { describe, expect, it } from 'vitest'
import { sendgrid } from '../../functions/adapters/sendgrid.ts'
import type { OutgoingMail } from '../../functions/ports.ts'
import { paperPace, vendorStub, type Scripted, type VendorStub } from './vendor-stub.ts'

const letter: OutgoingMail = {
  letter: 'SP-0007.invitation.1',
  workbook: 'SP',
  messageId: '<SP-0007.invitation.1@reply.example.edu>',
  bounceTo: undefined,
  to: { address: 'lin@example.edu', name: 'Lin' },
  replyTo: 'r+sp-0007.c1.abc@reply.example.edu',
  subject: '[SP-0007] Invitation to supervise',
  text: 'Dear Lin',
  html: '<p>Dear Lin</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
}
const office = (stub: VendorStub) =>
  sendgrid(
    { baseUrl: stub.url, apiKey: 'SG.test', from: { address: 'office@example.edu', name: 'Office' } },
    paperPace(2),
  )
const problem = (status: number, message: string, headers = {}): Scripted => ({
  status,
  headers,
  body: { errors: [{ message, field: null }] },
})

describe('a letter handed to SendGrid', () => {
  it('carries its key and nothing personal in the custom arguments, and is not tracked', async () => {
    await using stub = await vendorStub([{ status: 202, headers: { 'x-message-id': 'abc' } }])
    expect(await office(stub).send(letter)).toEqual({ kind: 'accepted', messageId: 'abc' })
    expect(stub.received[0]).toMatchObject({
      method: 'POST',
      path: '/v3/mail/send',
      body: {
        from: { email: 'office@example.edu', name: 'Office' },
        reply_to: { email: letter.replyTo },
        personalizations: [{ to: [{ email: 'lin@example.edu', name: 'Lin' }] }],
        custom_args: { outbox_id: letter.letter, workbook: 'SP' },
        headers: { ...letter.headers, 'Message-ID': letter.messageId },
        content: [{ type: 'text/plain' }, { type: 'text/html' }],
        tracking_settings: { click_tracking: { enable: false }, open_tracking: { enable: false } },
      },
    })
  })

  it.each<[string, Scripted, object]>([
    ['refused for good', problem(400, 'Bad address'), { kind: 'refused', message: 'Bad address' }],
    [
      'busy',
      problem(429, 'too many requests', { 'retry-after': '7' }),
      { kind: 'busy', retryAfterSeconds: 7 },
    ],
    [
      'put off for the day when the plan’s letters are used up',
      problem(401, 'Maximum credits exceeded'),
      { kind: 'spent' },
    ],
    ['unknown after a 503', problem(503, 'down'), { kind: 'unknown' }],
    ['unknown after a broken connection', 'cut', { kind: 'unknown' }],
  ])('is %s, and tried once', async (_what, answer, outcome) => {
    await using stub = await vendorStub([answer])
    expect(await office(stub).send(letter)).toMatchObject(outcome)
    expect(stub.received).toHaveLength(1)
  })

  it('is not blamed for a wrong API key', async () => {
    await using stub = await vendorStub([problem(401, 'The provided authorization grant is invalid')])
    await expect(office(stub).send(letter)).rejects.toMatchObject({ reason: 'no-access' })
  })

  it('has certainly not left when nobody listens', async () => {
    const stub = await vendorStub(['cut'])
    await stub[Symbol.asyncDispose]()
    expect(await office(stub).send(letter)).toMatchObject({ kind: 'busy' })
  })

  it('goes to the place of its own office when there are two', async () => {
    await using here = await vendorStub([{ status: 202, headers: { 'x-message-id': 'here' } }])
    await using there = await vendorStub([{ status: 202, headers: { 'x-message-id': 'there' } }])
    const first = office(here)
    const second = office(there)
    await second.send(letter)
    expect(await first.send(letter)).toMatchObject({ messageId: 'here' })
    expect(there.received).toHaveLength(1)
  })
})

describe('a letter whose outcome is unknown', () => {
  it.each<[string, Scripted, string]>([
    ['taken when Email Activity knows it', { status: 200, body: { messages: [{ msg_id: 'x' }] } }, 'taken'],
    ['not taken when it does not', { status: 200, body: { messages: [] } }, 'not-taken'],
    ['open where the add-on was not bought', problem(403, 'authorization required'), 'cannot-tell'],
    ['open after half an answer', 'garbled', 'cannot-tell'],
    ['open while the service is down', problem(503, 'down'), 'cannot-tell'],
  ])('is %s', async (_what, answer, settled) => {
    await using stub = await vendorStub([answer])
    expect(await office(stub).settle(letter.letter)).toBe(settled)
    expect(stub.received[0]?.path).toBe('/v3/messages')
    expect(stub.received[0]?.query.get('query')).toBe(`(unique_args['outbox_id']="${letter.letter}")`)
  })
})
