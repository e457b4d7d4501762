import { describe, expect, test } from 'vitest'
import { automaticSign, isForwarded, readsAutomatic } from '../../../functions/mail/inbound/auto-reply.ts'

const letter = {
  from: { name: 'Wang', address: 'wang@example.edu' },
  envelope: { from: 'wang@example.edu', to: ['r+x@reply.example.edu'] },
  subject: 'Re: [SP-0007] 指導申請',
  headers: [{ name: 'content-type', value: 'text/plain' }],
}
const ours = (address: string) => address.endsWith('@reply.example.edu')
const sign = (change: Partial<typeof letter>) => automaticSign({ ...letter, ...change }, ours)
const header = (name: string, value: string) => ({ headers: [{ name, value }] })

describe('mail that no person wrote', () => {
  test.each([
    ['auto-submitted', 'auto-replied', 'auto-submitted'],
    ['auto-submitted', 'auto-generated; owner-email="a@b.example"', 'auto-submitted'],
    ['x-autoreply', 'yes', 'auto-submitted'],
    ['x-autorespond', 'Away', 'auto-submitted'],
    ['x-loop', 'wang@example.edu', 'auto-submitted'],
    ['precedence', 'auto_reply', 'auto-submitted'],
    ['precedence', 'bulk', 'mailing-list'],
    ['list-id', '<all.example.edu>', 'mailing-list'],
    ['content-type', 'multipart/report; report-type=delivery-status', 'bounce'],
  ])('has the header %s: %s', (name, value, want) => {
    expect(sign(header(name, value))).toBe(want)
  })

  test('comes from nobody, from a machine, or from ourselves', () => {
    expect(sign({ envelope: { ...letter.envelope, from: '' } })).toBe('bounce')
    expect(sign({ from: { name: '', address: 'MAILER-DAEMON@mx.example.edu' } })).toBe('robot-sender')
    expect(sign({ from: { name: '', address: 'no-reply@example.edu' } })).toBe('robot-sender')
    expect(sign({ from: { name: '', address: 'office@reply.example.edu' } })).toBe('own-mail')
  })

  test.each([
    'Automatic reply: [SP-0007]',
    'Out of Office: x',
    'Auto: x',
    '自動回覆：x',
    '自动回复: x',
    '不在辦公室',
    '休假中',
    'Undeliverable: x',
    '系统退信',
    'Re: 自動回覆: x',
    'Read: [SP-0007]',
  ])('says so in its subject: %s', subject => {
    expect(sign({ subject })).toBe('subject')
  })

  test.each([
    'I am out of my office until Monday.',
    '感谢您的来信，邮件已收到',
    '您的郵件我已經收到，將儘快回覆。',
    '本人目前休假中，將於週一回覆。',
    'This is an automated response.',
  ])('says so in its words: %s', text => {
    expect(readsAutomatic(text)).toBe(true)
  })
})

describe("a person's mail", () => {
  test('has none of these signs, even where a server declares that it is none', () => {
    expect(sign({})).toBeUndefined()
    expect(sign(header('auto-submitted', 'no'))).toBeUndefined()
    expect(sign(header('x-auto-response-suppress', 'All'))).toBeUndefined()
  })

  test.each(['I agree.', '已收到您的來信，同意指導。', '同意，我下週出差。', 'No.'])(
    'does not read automatic: %s',
    text => {
      expect(readsAutomatic(text)).toBe(false)
    },
  )

  test.each(['Fwd: x', 'FW: x', '轉寄: x', '转发：x'])('may hand on another mail: %s', subject => {
    expect(isForwarded({ subject })).toBe(true)
    expect(isForwarded({ subject: `Re: ${subject.slice(-1)}` })).toBe(false)
  })
})
