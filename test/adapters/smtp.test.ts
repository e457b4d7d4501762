import { describe, expect, it, vi } from 'vitest'
import { smtp, type SmtpAccess } from '../../functions/adapters/smtp.ts'
import { letterToSend } from './letter-to-send.ts'
import { smtpStub, type MailTrouble } from './smtp-stub.ts'

const open = (port: number, more: Partial<SmtpAccess> = {}) =>
  smtp(
    {
      host: '127.0.0.1',
      port,
      security: 'none',
      from: { address: 'office@university.example', name: 'Office' },
      ...more,
    },
    { connect: 2000, silence: 300 },
  )

describe('a letter handed to a mail server', () => {
  it('gives its bounce address as the sender of the envelope, and its key to reports and readers', async () => {
    await using stub = await smtpStub()
    await open(stub.port).send(letterToSend)
    expect(stub.taken[0]?.envelope).toEqual({
      from: letterToSend.bounceTo,
      to: [letterToSend.to.address],
    })
    expect(stub.taken[0]?.mail.headers).toContainEqual({
      name: 'x-credence-letter',
      value: letterToSend.letter,
    })
  })

  it.each<[string, MailTrouble, object]>([
    [
      'refused for good because there is no such mailbox',
      { at: 'RCPT TO', code: 550, message: '5.1.1 no such user' },
      { kind: 'refused', addressee: true },
    ],
    [
      'refused for good for its own sake',
      { at: 'DATA', code: 552, message: '5.3.4 too big' },
      { kind: 'refused' },
    ],
    [
      'put off while a mailbox is full',
      { at: 'RCPT TO', code: 452, message: '4.2.2 over quota' },
      { kind: 'mailbox-busy' },
    ],
    [
      'put off while a mailbox is full, by a server that says so for good',
      { at: 'RCPT TO', code: 552, message: '5.2.2 over quota' },
      { kind: 'mailbox-busy' },
    ],
    [
      'refused for good by a server without enhanced codes that knows no such mailbox',
      { at: 'RCPT TO', code: 550, message: 'User not found' },
      { kind: 'refused', addressee: true },
    ],
    [
      'refused for good because its domain leads nowhere, which is not said of the mailbox',
      { at: 'RCPT TO', code: 550, message: '5.4.4 unrouteable' },
      { kind: 'refused', addressee: false },
    ],
    [
      'refused for good by a list that takes letters of its members alone',
      { at: 'RCPT TO', code: 550, message: '5.7.1 This group is not accepting messages from you' },
      { kind: 'refused', addressee: false },
    ],
    [
      'refused for good by a mailbox with a list of allowed senders',
      { at: 'RCPT TO', code: 550, message: '5.7.124 sender not in allowed-senders list' },
      { kind: 'refused', addressee: false },
    ],
    [
      'put off while the server does not know us yet',
      { at: 'RCPT TO', code: 451, message: '4.7.1 greylisted' },
      { kind: 'busy' },
    ],
    [
      'put off for the day when the quota is spent',
      { at: 'MAIL FROM', code: 550, message: '5.4.5 Daily user sending quota exceeded.' },
      { kind: 'spent' },
    ],
    ['put off by a server that is going down', { at: 'MAIL FROM', code: 421 }, { kind: 'busy' }],
    ['certainly not sent when the line breaks before the letter', { at: 'RCPT TO' }, { kind: 'busy' }],
    ['of unknown fate when it breaks amid the letter', { at: 'amid DATA' }, { kind: 'unknown' }],
  ])('is %s', async (_what, trouble, outcome) => {
    await using stub = await smtpStub()
    stub.trouble = trouble
    expect(await open(stub.port).send(letterToSend)).toMatchObject(outcome)
    expect(stub.begun()).toBe(1)
  })

  it.each<[string, MailTrouble, string]>([
    ['relay for us', { at: 'RCPT TO', code: 554, message: '5.7.1 Relay access denied' }, 'refused'],
    ['relay, in bare words', { at: 'RCPT TO', code: 550, message: 'relay not permitted' }, 'refused'],
    ['hear us', { at: 'RCPT TO', code: 550, message: '5.7.1 blocked using spamhaus' }, 'refused'],
    ['know our sender', { at: 'RCPT TO', code: 550, message: '5.1.8 sender’s domain not found' }, 'refused'],
    ['let us send without a login', { at: 'MAIL FROM', code: 530, message: '5.7.0 log in' }, 'no-access'],
    ['let us use this sender', { at: 'MAIL FROM', code: 553, message: 'sender not owned' }, 'refused'],
    ['let us send as this sender', { at: 'DATA', code: 550, message: '5.7.60 not permitted' }, 'refused'],
  ])('waits while the server does not %s: neither letter nor addressee is to blame', async (...situation) => {
    const [, trouble, reason] = situation
    await using stub = await smtpStub()
    stub.trouble = trouble
    await expect(open(stub.port).send(letterToSend)).rejects.toMatchObject({ name: 'VendorFailure', reason })
  })

  it('is of unknown fate when the server falls silent after it', async () => {
    await using stub = await smtpStub({ onData: stream => void stream.resume() })
    expect(await open(stub.port).send(letterToSend)).toMatchObject({ kind: 'unknown' })
  })

  it('has certainly not left when nobody listens', async () => {
    const stub = await smtpStub()
    await stub[Symbol.asyncDispose]()
    expect(await open(stub.port).send(letterToSend)).toMatchObject({ kind: 'busy' })
    await expect(open(stub.port).check()).rejects.toMatchObject({ reason: 'unavailable' })
  })

  it('goes out over a fresh connection when the old one was closed meanwhile', async () => {
    await using stub = await smtpStub()
    const mail = open(stub.port)
    await mail.send(letterToSend)
    stub.cut()
    expect(await mail.send({ ...letterToSend, messageId: '<second@x.example>' })).toMatchObject({
      kind: 'accepted',
    })
    expect(stub.taken).toHaveLength(2)
  })

  it('waits while a login is refused: no letter is to blame', async () => {
    await using stub = await smtpStub({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
    })
    const mail = open(stub.port, { login: { user: 'office', password: 'wrong' } })
    stub.trouble = { at: 'login', code: 535, message: '5.7.8 wrong password' }
    await expect(mail.send(letterToSend)).rejects.toMatchObject({ reason: 'no-access' })
    await expect(mail.check()).rejects.toMatchObject({ reason: 'no-access' })
  })

  it.each(['starttls', 'tls'] as const)(
    'never leaves over %s with a server nobody vouches for',
    async security => {
      // The server says aloud that its built-in certificate is nobody's.
      vi.spyOn(console, 'error').mockReturnValue()
      vi.spyOn(console, 'warn').mockReturnValue()
      await using stub = await smtpStub({ secure: security === 'tls', disabledCommands: ['AUTH'] })
      expect(await open(stub.port, { security }).send(letterToSend)).toMatchObject({ kind: 'busy' })
      expect(stub.begun()).toBe(0)
    },
  )

  it('never leaves unencrypted where the server offers no encryption and it is asked for', async () => {
    await using stub = await smtpStub()
    expect(await open(stub.port, { security: 'starttls' }).send(letterToSend)).not.toMatchObject({
      kind: 'accepted',
    })
    expect(stub.begun()).toBe(0)
  })
})
