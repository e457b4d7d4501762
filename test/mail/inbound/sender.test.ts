import { describe, expect, test } from 'vitest'
import { checkSender, isAligned, organisationalDomain } from '../../../functions/mail/inbound/sender.ts'

const mail = {
  from: { name: 'Wang', address: 'Wang@cs.example.edu.tw' },
  envelope: { from: 'wang@cs.example.edu.tw', to: [] },
  spf: 'fail',
  dkim: [{ domain: 'example.edu.tw', result: 'pass' }],
}
const registered = ['wang@gmail.example', 'wang@cs.example.edu.tw']

describe('whether a mail came from a registered address', () => {
  test('is proved by a signature of the same organisation', () => {
    expect(checkSender(mail, registered)).toEqual({
      kind: 'authentic',
      address: 'wang@cs.example.edu.tw',
      proof: 'dkim',
    })
  })

  test('is proved by SPF only if the envelope is of the same organisation', () => {
    const bySpf = { ...mail, dkim: [], spf: 'pass' }
    expect(checkSender(bySpf, registered)).toMatchObject({ kind: 'authentic', proof: 'spf' })
    const forwarded = { ...bySpf, envelope: { from: 'bounce@list.example.org', to: [] } }
    expect(checkSender(forwarded, registered)).toMatchObject({ kind: 'unproven', because: 'not-aligned' })
  })

  test('is not proved by the signature of a stranger, a failed one, or none', () => {
    const signedBy = (domain: string, result: string) => ({ ...mail, dkim: [{ domain, result }] })
    expect(checkSender(signedBy('example.org', 'pass'), registered)).toMatchObject({ because: 'not-aligned' })
    expect(checkSender(signedBy('other.edu.tw', 'pass'), registered)).toMatchObject({
      because: 'not-aligned',
    })
    expect(checkSender(signedBy('example.edu.tw', 'fail'), registered)).toMatchObject({ because: 'failed' })
    expect(checkSender({ ...mail, dkim: [], spf: null }, registered)).toMatchObject({ because: 'no-result' })
  })

  test('is answered no for an address nobody registered, however well proved', () => {
    expect(checkSender(mail, ['li@example.edu.tw'])).toEqual({
      kind: 'other-address',
      from: 'wang@cs.example.edu.tw',
    })
  })
})

describe('the domain that an organisation registers', () => {
  test.each([
    ['mail.cs.example.edu.tw', 'example.edu.tw'],
    ['example.edu', 'example.edu'],
    ['cs.example.ac.uk', 'example.ac.uk'],
    ['mail.example.cn', 'example.cn'],
    ['a.b.example.com', 'example.com'],
    ['tenant.onmicrosoft.com', 'tenant.onmicrosoft.com'],
  ])('of %s is %s', (domain, registered) => {
    expect(organisationalDomain(domain)).toBe(registered)
  })

  test('is never shared by two universities under one country suffix', () => {
    expect(isAligned('one.edu.tw', 'two.edu.tw')).toBe(false)
    expect(isAligned('', '')).toBe(false)
  })
})
