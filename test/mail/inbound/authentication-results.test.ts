import { describe, expect, it } from 'vitest'
import { authenticationResults } from '../../../functions/mail/inbound/authentication-results.ts'

const ours = 'mx.university.example'
const results = (...values: readonly string[]) =>
  authenticationResults(
    values.map(value => ({ name: 'authentication-results', value })),
    { trustedServer: ours, envelopeFrom: 'prof@uni.example' },
  )
const nothing = { spf: null, dkim: [] }

describe('what the own mail server found out about a sender', () => {
  it('is read from one header or several', () => {
    const whole = `${ours} 1; spf=pass (sender is permitted) smtp.mailfrom=prof@uni.example; dkim=pass header.d=Uni.Example header.s=x; dkim=fail header.d=list.example`
    const dkim = [
      { domain: 'uni.example', result: 'pass' },
      { domain: 'list.example', result: 'fail' },
    ]
    expect(results(whole)).toEqual({ spf: 'pass', dkim })
    const parts = whole.split('; ').slice(1)
    expect(results(...parts.map(part => `${ours}; ${part}`))).toEqual({ spf: 'pass', dkim })
  })

  it.each([
    ['another server’s word', 'mx.elsewhere.example; dkim=pass header.d=uni.example'],
    ['a name that only begins like ours', `${ours}.evil.example; dkim=pass header.d=uni.example`],
    ['a comment', `${ours}; spf=none (; dkim=pass header.d=uni.example)`],
    ['a comment within a comment', `${ours}; spf=none (x (y) ; dkim=pass header.d=uni.example)`],
    ['a quoted address', `${ours}; spf=none smtp.mailfrom="; dkim=pass header.d=uni.example "@x`],
    ['a comment that never closes', `${ours}; spf=none (x; dkim=pass header.d=uni.example`],
    [
      'the value of another property',
      `${ours}; dkim=pass header.i=x-header.d=uni.example@evil.example header.s=s1`,
    ],
    ['a property named twice', `${ours}; dkim=pass header.d=uni.example header.d=evil.example`],
    [
      'a quoted address with a quote',
      `${ours}; dkim=pass header.i="a\\" header.d=uni.example \\""@evil.example`,
    ],
    ['a word that belongs to nothing', `${ours}; dkim=pass header.i=a b@evil.example header.d=uni.example`],
    ['no server at all', '; dkim=pass header.d=uni.example'],
  ])('is not what stands in %s', (_where, value) => {
    expect(results(value).dkim).toEqual([])
  })

  it('names the domain that signed, whatever the sender put before it', () => {
    const value = `${ours}; dkim=pass (a "half comment) header.i=x-header.d=uni.example@evil.example header.d="evil.example"`
    expect(results(value).dkim).toEqual([{ domain: 'evil.example', result: 'pass' }])
  })

  it.each([
    ['a greeting', 'spf=pass smtp.helo=evil.example; spf=fail smtp.mailfrom=prof@uni.example', 'fail'],
    ['a greeting that is the sender’s', 'spf=pass smtp.helo=uni.example', null],
    ['another sender', 'spf=pass smtp.mailfrom=evil.example', null],
    ['an unknown identity', 'spf=pass', null],
    ['a sender written like another', 'spf=pass smtp.mailfrom="@uni.example"@evil.example', null],
    ['the sender', 'spf=pass smtp.mailfrom=Prof@Uni.Example', 'pass'],
    [
      'the sender’s domain alone',
      'spf=softfail (x) smtp.mailfrom=uni.example smtp.helo=mx.example',
      'softfail',
    ],
  ])('says of SPF what was found for the envelope’s sender: %s', (_identity, value, spf) => {
    expect(results(`${ours}; ${value}`).spf).toBe(spf)
  })

  it('is nothing where no server is trusted, or the header is endless', () => {
    const value = `${ours}; dkim=pass header.d=uni.example`
    const nobody = { trustedServer: undefined, envelopeFrom: 'prof@uni.example' }
    expect(authenticationResults([{ name: 'authentication-results', value }], nobody)).toEqual(nothing)
    expect(results(`${ours}; ${'('.repeat(200_000)}`)).toEqual(nothing)
  })
})
