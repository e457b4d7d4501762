import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { sendgrid } from '../../functions/adapters/sendgrid.ts'
import { smtp } from '../../functions/adapters/smtp.ts'
import type { MailPort, OutgoingMail } from '../../functions/ports.ts'
import { letterToSend } from './letter-to-send.ts'
import { openDesk } from './open-desk.ts'
import { smtpStub } from './smtp-stub.ts'
import { paperPace } from './vendor-stub.ts'

/** A letter as its reader's mailbox has it. */
interface Arrived {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

/** A transport and the place its letters come to. */
interface Setting extends AsyncDisposable {
  readonly mail: MailPort
  /** What happens to the next letter. */
  trouble(kind: 'not now' | 'never' | 'no answer' | 'taken, no answer'): Promise<void>
  /** Oldest first. */
  arrived(): Promise<readonly Arrived[]>
}

const from = { address: 'office@university.example', name: '辦公室' }
const inMailbox = z.array(
  z.object({
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
)

async function withSendGrid(): Promise<Setting> {
  const desk = await openDesk()
  const url = desk.access.googleRootUrl ?? ''
  const path = '/v3/mail/send'
  const faults = {
    'not now': { path, status: 429 },
    never: { path, status: 400 },
    'no answer': { path, status: 0 },
    'taken, no answer': { path, status: 0, afterApply: true },
  }
  return {
    mail: sendgrid({ baseUrl: url, apiKey: 'SG.test', from, activityLagMinutes: 0 }, paperPace(2)),
    trouble: kind => desk.fault(faults[kind]),
    arrived: async () => inMailbox.parse(await (await fetch(`${url}/mail/api/messages`)).json()).toReversed(),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  }
}

async function withSmtp(): Promise<Setting> {
  const stub = await smtpStub()
  const troubles = {
    'not now': { at: 'RCPT TO', code: 451, message: '4.7.1 greylisted' },
    never: { at: 'DATA', code: 554, message: '5.6.0 not like this' },
    'no answer': { at: 'amid DATA' },
    'taken, no answer': { at: 'after DATA' },
  } as const
  return {
    mail: smtp({ host: '127.0.0.1', port: stub.port, security: 'none', from }),
    trouble: async kind => void (stub.trouble = troubles[kind]),
    arrived: async () =>
      stub.taken.map(({ mail, envelope }) => ({
        to: envelope.to.join(),
        subject: mail.subject,
        text: mail.text ?? '',
        headers: Object.fromEntries(mail.headers.map(({ name, value }) => [name, value])),
      })),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  }
}

const lowered = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

describe.each([
  ['SendGrid', withSendGrid],
  ['SMTP', withSmtp],
])('a letter handed to %s', (_transport, open) => {
  it('arrives as it was written, in any script, with its thread and its key', async () => {
    await using setting = await open()
    expect(await setting.mail.send(letterToSend)).toMatchObject({ kind: 'accepted' })
    const [letter] = await setting.arrived()
    expect(letter).toMatchObject({ to: letterToSend.to.address, subject: letterToSend.subject })
    expect(letter?.text.trim()).toBe(letterToSend.text.trim())
    expect(lowered(letter?.headers ?? {})).toMatchObject({
      'message-id': letterToSend.messageId,
      references: letterToSend.headers['References'],
      'auto-submitted': 'auto-generated',
    })
  })

  it('cannot be made to carry headers or readers of somebody else’s', async () => {
    await using setting = await open()
    const forged: OutgoingMail = {
      ...letterToSend,
      to: { ...letterToSend.to, name: 'Lin\r\nBcc: eve@elsewhere.example' },
      subject: 'Invitation\r\nBcc: eve@elsewhere.example\r\n\r\nanother body',
    }
    await setting.mail.send(forged)
    const letters = await setting.arrived()
    for (const letter of letters) {
      expect(letter.to).toBe(letterToSend.to.address)
      expect(Object.keys(lowered(letter.headers))).not.toContain('bcc')
      expect(letter.text.trim()).toBe(letterToSend.text.trim())
    }
    expect(letters.length).toBeLessThanOrEqual(1)
  })

  it('that is not taken now was not taken at all, and is taken later', async () => {
    await using setting = await open()
    await setting.trouble('not now')
    expect(await setting.mail.send(letterToSend)).toMatchObject({ kind: 'busy' })
    expect(await setting.arrived()).toEqual([])
  })

  it('that is refused is refused for good', async () => {
    await using setting = await open()
    await setting.trouble('never')
    expect(await setting.mail.send(letterToSend)).toMatchObject({ kind: 'refused' })
    expect(await setting.arrived()).toEqual([])
  })

  it.each(['no answer', 'taken, no answer'] as const)('is of unknown fate after: %s', async kind => {
    await using setting = await open()
    await setting.trouble(kind)
    expect(await setting.mail.send(letterToSend)).toMatchObject({ kind: 'unknown' })
    expect(await setting.arrived()).toHaveLength(kind === 'no answer' ? 0 : 1)
    const settled = await setting.mail.settle(letterToSend.letter)
    expect([kind === 'no answer' ? 'not-taken' : 'taken', 'cannot-tell', 'cannot-ask']).toContain(settled)
  })

  it('many at once arrive once each', async () => {
    await using setting = await open()
    const keys = Array.from({ length: 20 }, (_, index) => `L${index.toString(16).padStart(15, '0')}`)
    const outcomes = await Promise.all(
      keys.map(letter =>
        setting.mail.send({ ...letterToSend, letter, messageId: `<${letter}@reply.university.example>` }),
      ),
    )
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['accepted']))
    const ids = (await setting.arrived()).map(({ headers }) => lowered(headers)['message-id'])
    expect(new Set(ids)).toEqual(new Set(keys.map(letter => `<${letter}@reply.university.example>`)))
    expect(ids).toHaveLength(keys.length)
  })

  it('is looked for before it is sent: a good service is told so', async () => {
    await using setting = await open()
    await expect(setting.mail.check()).resolves.toBeUndefined()
    expect(await setting.arrived()).toEqual([])
  })
})
