import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { cutReply } from '../../../functions/mail/reading/cut-reply.ts'
import { readInbound } from '../../../functions/mail/inbound/inbound.ts'
import { parseMail } from '../../../functions/mail/inbound/mime.ts'
import { visibleReply } from '../../../functions/mail/reading/visible-reply.ts'
import { checkCase, comparable } from '../../../scripts/replies/check.ts'
import { replyFile } from '../../../scripts/replies/formats.ts'
import { hasRecorded, recordedBytes, recordedText } from '../recorded.ts'

const json = <T>(path: string, shape: z.ZodType<T>, without: T): T =>
  hasRecorded ? shape.parse(JSON.parse(recordedText(path))) : without

describe.skipIf(!hasRecorded)('recorded replies of 28 mail clients', () => {
  const folder = 'replies/synthetic'
  const manifest = json(`${folder}/manifest.json`, z.array(z.object({ name: z.string() })), [])

  test.each(manifest)('$name shows what the person wrote', ({ name }) => {
    const { visible } = cutReply(recordedText(`${folder}/${name}.txt`))
    expect(comparable(visible)).toBe(comparable(recordedText(`${folder}/${name}.expected.txt`)))
  })
})

describe.skipIf(!hasRecorded)('recorded replies in HTML only', () => {
  const expected = json('html/expected.json', z.record(z.string(), z.string()), {})

  test.each(Object.entries(expected))('%s', (file, want) => {
    expect(visibleReply({ text: null, html: recordedText(`html/${file}`) })).toMatchObject({
      source: 'html',
      visible: want,
    })
  })
})

describe.skipIf(!hasRecorded)('recorded mails in difficult charsets', () => {
  const shape = z.record(
    z.string(),
    z.object({
      text: z.string().optional(),
      subject: z.string().optional(),
      htmlContains: z.string().optional(),
    }),
  )

  test.each(Object.entries(json('mime/expected.json', shape, {})))('%s', async (stem, want) => {
    const mail = await parseMail(recordedBytes(`mime/${stem}.eml`))
    expect({
      text: want.text === undefined ? undefined : comparable(mail.text ?? ''),
      subject: want.subject === undefined ? undefined : mail.subject,
    }).toEqual({ text: want.text === undefined ? undefined : comparable(want.text), subject: want.subject })
    expect(mail.html ?? '').toContain(want.htmlContains ?? '')
    expect(mail.from).toEqual({ name: '陳大文', address: 'tm.chan@example.edu.hk' })
  })
})

describe.skipIf(!hasRecorded)('recorded posts of Inbound Parse', () => {
  const shape = z.record(
    z.string(),
    z.object({
      contentType: z.string(),
      expectText: z.string(),
      envelopeFrom: z.string(),
      envelopeTo: z.string(),
      subject: z.string(),
      fromName: z.string(),
    }),
  )

  test.each(Object.entries(json('sendgrid-inbound/expected.json', shape, {})))('%s', async (stem, want) => {
    const read = await readInbound(recordedBytes(`sendgrid-inbound/${stem}.bin`), want.contentType)
    expect(read).toMatchObject({
      kind: 'mail',
      mail: {
        envelope: { from: want.envelopeFrom, to: [want.envelopeTo] },
        subject: want.subject,
        from: { name: want.fromName },
        text: expect.stringContaining(want.expectText),
        spf: 'pass',
        dkim: [{ domain: 'example.edu.hk', result: 'pass' }],
      },
    })
  })
})

describe.skipIf(!hasRecorded)("recorded supervisors' answers", () => {
  const cases = json('decisions-sample.json', replyFile, [])

  test.each(cases)('$id is understood', async one => {
    expect((await checkCase(one)).differences).toEqual([])
  })
})
