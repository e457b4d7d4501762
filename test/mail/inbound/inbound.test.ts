import * as iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { largestPost, parseDkim, readInbound } from '../../../functions/mail/inbound/inbound.ts'

const contentType = 'multipart/form-data; boundary=xYz'
const post = (fields: Readonly<Record<string, string | Buffer>>) =>
  Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => [
      Buffer.from(`--xYz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--xYz--\r\n'),
  ])
const envelope = JSON.stringify({ to: ['r+sp-0007.inv3.x@reply.example.edu'], from: 'wang@example.edu' })
const basis = {
  from: '王 <wang@example.edu>',
  to: 'r@reply.example.edu',
  subject: 'Re: x',
  envelope,
  text: 'I agree.',
}

async function mailOf(fields: Readonly<Record<string, string | Buffer>>) {
  const read = await readInbound(post(fields), contentType)
  if (read.kind === 'refused') throw new Error(`${read.because}: ${read.detail}`)
  return read.mail
}

describe('a post of Inbound Parse', () => {
  test('carries each field in its own charset', async () => {
    const mail = await mailOf({
      ...basis,
      text: iconv.encode('同意指导', 'gbk'),
      html: iconv.encode('<p>同意指導</p>', 'big5'),
      charsets: JSON.stringify({ text: 'gb2312', html: 'big5', from: 'UTF-8' }),
    })
    expect(mail).toMatchObject({
      text: '同意指导',
      html: '<p>同意指導</p>',
      from: { name: '王', address: 'wang@example.edu' },
    })
  })

  test('keeps the bytes of a part that names its charset itself, and of raw mail in 8 bits', async () => {
    const part = Buffer.concat([
      Buffer.from(
        '--xYz\r\nContent-Disposition: form-data; name="text"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n',
      ),
      iconv.encode('同意指導', 'big5'),
      Buffer.from('\r\n'),
    ])
    const { text: _, ...others } = basis
    const form = post({ ...others, charsets: '{"text":"big5"}' })
    expect(await readInbound(Buffer.concat([part, form]), contentType)).toMatchObject({
      mail: { text: '同意指導' },
    })
    const head = Buffer.from('From: a@x.example\r\nContent-Type: text/plain; charset=big5\r\n\r\n')
    const email = Buffer.concat([head, iconv.encode('同意指導', 'big5')])
    expect((await mailOf({ envelope, email })).text?.trim()).toBe('同意指導')
  })

  test('keeps a text longer than the form reader keeps by itself', async () => {
    expect((await mailOf({ ...basis, text: 'a'.repeat(3_000_000) })).text).toHaveLength(3_000_000)
  })

  test('tells Message-ID, date and headers from the headers field, unfolded', async () => {
    const headers = 'Message-ID: <m@x>\nDate: Fri, 22 Mar 2024 08:29:00 +0800\nSubject: a\n b\n'
    const mail = await mailOf({ ...basis, headers })
    expect(mail.messageId).toBe('<m@x>')
    expect(mail.sentAt).toEqual(new Date('2024-03-22T00:29:00Z'))
    expect(mail.headers).toContainEqual({ name: 'subject', value: 'a b' })
  })

  test('has the same hash when it is delivered again, and another when its words differ', async () => {
    const raw = (received: string, body: string) =>
      `Received: from ${received}\r\n by mx\r\nX-Spam: 1\r\nMessage-ID: <m@x>\r\nFrom: wang@example.edu\r\n\r\n${body}`
    const hash = async (email: string) => (await mailOf({ envelope, email })).hash
    expect(await hash(raw('one', 'Yes'))).toBe(await hash(raw('two', 'Yes')))
    expect(await hash(raw('one', 'Yes'))).not.toBe(await hash(raw('one', 'No')))
    expect(await hash(raw('one', 'Yes'))).not.toBe(await hash(raw('one', 'Yes').replace('<m@x>', '<n@x>')))
  })

  test('of a bounce has an empty sender and is read all the same', async () => {
    const mail = await mailOf({ ...basis, envelope: JSON.stringify({ to: ['r@x'], from: '' }) })
    expect(mail.envelope.from).toBe('')
  })

  test('names its attachments and drops their contents', async () => {
    const file = Buffer.from(
      '--xYz\r\nContent-Disposition: form-data; name="attachment1"; filename="證書.pdf"\r\nContent-Type: application/pdf\r\n\r\n12345\r\n',
    )
    const read = await readInbound(Buffer.concat([file, post(basis)]), contentType)
    expect(read).toMatchObject({ kind: 'mail', mail: { attachments: [{ name: '證書.pdf', size: 5 }] } })
  })

  test('tells every DKIM result by its domain', () => {
    expect(parseDkim('{@Example.edu : pass, @list.example.org : fail}')).toEqual([
      { domain: 'example.edu', result: 'pass' },
      { domain: 'list.example.org', result: 'fail' },
    ])
    expect(parseDkim('none')).toEqual([])
  })

  test.each<[string, Buffer, string]>([
    ['too-large', Buffer.alloc(largestPost + 1), contentType],
    ['not-multipart', Buffer.from('{}'), 'application/json'],
    ['unreadable', post(basis).subarray(0, 60), contentType],
    ['unreadable', post({ ...basis, envelope: '{"to":1}' }), contentType],
    ['unreadable', post(basis), 'multipart/form-data; charset=utf-8'],
    ['no-sender', post({ text: 'hello' }), contentType],
  ])('is refused with its cause: %s', async (because, body, type) => {
    expect(await readInbound(body, type)).toMatchObject({ kind: 'refused', because })
  })
})

describe('a mail of 20 MB', () => {
  const photo = Buffer.alloc(20 * 1024 * 1024, 'JPEG of a beach. ')
  const attached = (part: string) => Buffer.concat([Buffer.from(part), photo, Buffer.from('\r\n')])

  test('is read for its words; what is attached is told by name and size and kept nowhere', async () => {
    const head =
      '--xYz\r\nContent-Disposition: form-data; name="attachment1"; filename="beach.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
    const before = process.memoryUsage().arrayBuffers
    const read = await readInbound(Buffer.concat([attached(head), post(basis)]), contentType)
    expect(read).toMatchObject({
      kind: 'mail',
      mail: { text: 'I agree.', attachments: [{ name: 'beach.jpg', size: photo.length }] },
    })
    expect(JSON.stringify(read).length).toBeLessThan(5000)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(3 * photo.length)
  })

  test('posted raw, is read for its words too', async () => {
    const head =
      'From: wang@example.edu\r\nContent-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nI agree.\r\n--in\r\nContent-Type: image/jpeg; name="beach.jpg"\r\n\r\n'
    const mail = await mailOf({ envelope, email: Buffer.concat([attached(head), Buffer.from('--in--')]) })
    expect(mail.text?.trim()).toBe('I agree.')
    expect(mail.attachments.map(({ name }) => name)).toEqual(['beach.jpg'])
  })
})
