import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import busboy from 'busboy'
import iconv from 'iconv-lite'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openWorkspace } from '../../workspace/workspace.ts'
import type { Workspace } from '../../workspace/workspace.ts'

const now = '2024-03-22T00:29:00.000Z'
const supervisor = 'tm.chan@uni.example'
let workspace: Workspace
let receiver: Server
let inbound: Promise<Map<string, Buffer>>[] = []

/** The fields of a posted form as bytes, so that no charset is lost. */
function readForm(headers: Record<string, unknown>, body: Buffer): Promise<Map<string, Buffer>> {
  const fields = new Map<string, Buffer>()
  const form = busboy({
    headers: { ...headers, 'content-type': String(headers['content-type']) },
    defCharset: 'latin1',
  })
  form.on('field', (name, value) => fields.set(name, Buffer.from(value, 'latin1')))
  return new Promise(resolve => {
    form.on('close', () => resolve(fields))
    form.end(body)
  })
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'credence-mailbox-'))
  workspace = await openWorkspace({ folder, port: 0, now })
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      inbound.push(readForm(request.headers, Buffer.concat(chunks)))
      response.writeHead(200).end()
    })
  })
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = z.object({ port: z.number() }).parse(receiver.address())
  await call('POST', '/workspace/connections', { inboundMail: `http://127.0.0.1:${port}/inbound` })
})

afterAll(async () => {
  await workspace.close()
  receiver.close()
})

beforeEach(() => {
  inbound = []
})

async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${workspace.url}${path}`, {
    method,
    headers: { authorization: 'Bearer SG.x', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const json: unknown = text === '' ? undefined : JSON.parse(text)
  return { status: response.status, json }
}

async function sendLetter(to = supervisor, extra: object = {}): Promise<string> {
  await call('POST', '/v3/mail/send', {
    personalizations: [{ to: [{ email: to, name: '陳大文' }] }],
    from: { email: 'office@uni.example', name: 'FYP Office' },
    reply_to: { email: 'r+case.7@reply.uni.example' },
    subject: '[SP-7] Supervision request',
    headers: { 'Message-ID': '<case7.1@uni.example>', References: '<case7.0@uni.example>' },
    content: [
      { type: 'text/plain', value: 'Please reply.\n\nHours: 45' },
      { type: 'text/html', value: '<p>Please reply.</p>' },
    ],
    ...extra,
  })
  const { json } = await call('GET', `/mail/api/messages?to=${encodeURIComponent(to)}`)
  return z.array(z.object({ id: z.string() })).parse(json)[0]?.id ?? ''
}

async function posted(): Promise<Map<string, Buffer>> {
  await call('POST', '/workspace/settle')
  return (await inbound[0]) ?? new Map<string, Buffer>()
}

async function replied(reply: object, to = supervisor): Promise<Map<string, string>> {
  const id = await sendLetter(to)
  const answer = await call('POST', `/mail/api/messages/${id}/reply`, reply)
  expect(answer.status).toBe(202)
  const fields = await posted()
  const charsets = z.record(z.string(), z.string()).parse(JSON.parse(String(fields.get('charsets'))))
  return new Map([...fields].map(([name, bytes]) => [name, iconv.decode(bytes, charsets[name] ?? 'utf-8')]))
}

describe('reading mail', () => {
  test('a person sees their letters newest first, as text, HTML and headers', async () => {
    await sendLetter('two@uni.example')
    await sendLetter('two@uni.example', { subject: 'Second' })
    const { json } = await call('GET', '/mail/api/messages?to=TWO@uni.example')
    const list = z.array(z.record(z.string(), z.unknown())).parse(json)
    expect(list.map(letter => letter['subject'])).toEqual(['Second', '[SP-7] Supervision request'])
    expect((await call('GET', `/mail/api/messages/${String(list[1]?.['id'])}`)).json).toMatchObject({
      to: 'two@uni.example',
      from: 'office@uni.example',
      replyTo: 'r+case.7@reply.uni.example',
      text: 'Please reply.\n\nHours: 45',
      html: '<p>Please reply.</p>',
      headers: { 'Message-ID': '<case7.1@uni.example>', 'Reply-To': 'r+case.7@reply.uni.example' },
      at: expect.stringMatching(/^2024-03-22T00:29/),
    })
  })

  test('a message that does not exist is not found', async () => {
    expect((await call('GET', '/mail/api/messages/none')).status).toBe(404)
  })
})

describe('answering', () => {
  test('reaches the reply address as Inbound Parse posts it', async () => {
    const fields = await replied({ text: 'I agree.', client: 'gmail' })
    expect(JSON.parse(fields.get('envelope') ?? '')).toEqual({
      to: ['r+case.7@reply.uni.example'],
      from: supervisor,
    })
    expect(fields.get('dkim')).toBe('{@uni.example : pass}')
    expect(fields.get('SPF')).toBe('pass')
    expect(fields.get('from')).toBe('陳大文 <tm.chan@uni.example>')
    expect(fields.get('subject')).toBe('Re: [SP-7] Supervision request')
    expect(fields.get('headers')).toContain('In-Reply-To: <case7.1@uni.example>\n')
    expect(fields.get('headers')).toContain('References: <case7.0@uni.example> <case7.1@uni.example>\n')
    expect(fields.get('text')).toBe(
      'I agree.\n\nOn Fri, Mar 22, 2024 at 8:29\u202fAM FYP Office <r+case.7@reply.uni.example> wrote:\n\n> Please reply.\n>\n> Hours: 45\n',
    )
    expect(fields.get('html')).toMatch(/^<div dir="ltr">I agree\.<\/div><br><div class="gmail_quote/)
  })

  test.each([
    [
      'gmail-zh-Hant',
      /^同意\n\nFYP Office <r\+case\.7@reply\.uni\.example> 於 2024年3月22日 週五 上午8:29寫道：\n\n> Please/,
    ],
    [
      'outlook',
      /^同意\n\n_{32}\nFrom: FYP Office <.*>\nSent: Friday, March 22, 2024 8:29 AM\nTo: 陳大文 <.*>\nSubject: .*\n\nPlease/,
    ],
    [
      'outlook-zh-Hant',
      /^同意\n\n_{32}\n寄件者: .*\n寄件日期: 2024年3月22日 上午 08:29\n收件者: .*\n主旨: .*\n\nPlease/,
    ],
    ['apple-mail', /^同意\n\n> On Mar 22, 2024, at 8:29\u202fAM, FYP Office <.*> wrote:\n> \n> Please/],
    [
      'iphone-zh-Hans',
      /^同意\n\n发自我的iPhone\n\n> 在 2024年3月22日，上午8:29，FYP Office <.*> 写道：\n> \n> Please/,
    ],
    [
      'qq',
      /^同意\n\n\n\n\n-{18} 原始邮件 -{18}\n发件人: "FYP Office"<.*>;\n发送时间: 2024年3月22日\(星期五\) 上午8:29\n/,
    ],
    ['plain', /^同意\n$/],
  ])('%s writes its own quotation below the words', async (client, expected) => {
    const fields = await replied({ text: '同意', client })
    expect(fields.get('text')).toMatch(expected)
    expect(fields.has('html')).toBe(client !== 'plain')
  })

  test('an older Outlook answers in Big5, and the bytes say so', async () => {
    const id = await sendLetter()
    await call('POST', `/mail/api/messages/${id}/reply`, { text: '同意', client: 'outlook-zh-Hant' })
    const fields = await posted()
    expect(JSON.parse(String(fields.get('charsets')))).toMatchObject({ text: 'big5', subject: 'UTF-8' })
    expect(fields.get('text')?.subarray(0, 4)).toEqual(Buffer.from([0xa6, 0x50, 0xb7, 0x4e]))
  })

  test('raw mode posts the whole mail, which a MIME reader understands', async () => {
    const fields = await replied({ text: '同意。', client: 'qq', mode: 'raw' })
    expect(fields.has('text')).toBe(false)
    const mail = await PostalMime.parse(fields.get('email') ?? '')
    expect(mail.subject).toBe('回复：[SP-7] Supervision request')
    expect(mail.from).toEqual({ name: '陳大文', address: supervisor })
    expect(mail.inReplyTo).toBe('<case7.1@uni.example>')
    expect(mail.text).toMatch(/^同意。/)
    expect(mail.html).toContain('原始邮件')
  })

  test('from another address, and automatically, shows in the envelope and the headers', async () => {
    const fields = await replied({
      text: 'I am away.',
      from: 'Eve <eve@elsewhere.example>',
      headers: { 'Auto-Submitted': 'auto-replied', Subject: 'Automatic reply' },
      spf: 'fail',
      dkim: 'none',
    })
    expect(JSON.parse(fields.get('envelope') ?? '')).toMatchObject({ from: 'eve@elsewhere.example' })
    expect(fields.get('headers')).toContain('Auto-Submitted: auto-replied')
    expect(fields.get('subject')).toBe('Automatic reply')
    expect([fields.get('SPF'), fields.get('dkim')]).toEqual(['fail', 'none'])
  })

  test('is kept in the thread, and a client nobody knows is refused', async () => {
    const id = await sendLetter('kept@uni.example')
    await call('POST', `/mail/api/messages/${id}/reply`, { text: 'Yes' })
    expect((await call('GET', `/mail/api/messages/${id}/replies`)).json).toMatchObject([
      { answer: 'Yes', client: 'gmail', from: 'kept@uni.example' },
    ])
    expect((await call('POST', `/mail/api/messages/${id}/reply`, { text: 'x', client: 'pine' })).status).toBe(
      400,
    )
    expect(
      (await call('POST', `/mail/api/messages/${id}/reply`, { text: 'x', headers: { A: 'b\nc' } })).status,
    ).toBe(400)
  })
})

test('a letter sent back later is remembered as not delivered', async () => {
  const id = await sendLetter('full@uni.example')
  expect((await call('POST', `/mail/api/messages/${id}/bounce`, {})).status).toBe(202)
  const { json } = await call('GET', `/v3/messages/${id}`)
  expect(json).toMatchObject({ status: 'not_delivered', events: [{}, {}, { event_name: 'bounce' }] })
})
