import { describe, expect, it } from 'vitest'
import { authenticationResults } from '../../../functions/mail/inbound/authentication-results.ts'

const ours = 'mx.university.example'
const results = (...values: readonly string[]) =>
  authenticationResults(
    values.map(value => ({ name: 'authentication-results', value })),
    ours,
  )
const nothing = { spf: null, dkim: [] }

describe('what the own mail server found out about a sender', () => {
  it('is read from one header or several', () => {
    const whole = `${ours} 1; spf=pass (sender is permitted) smtp.mailfrom=a@uni.example; dkim=pass header.d=Uni.Example header.s=x; dkim=fail header.d=list.example`
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
    ['no server at all', '; dkim=pass header.d=uni.example'],
  ])('is not what stands in %s', (_where, value) => {
    expect(results(value).dkim).toEqual([])
  })

  it('is nothing where no server is trusted, or the header is endless', () => {
    const value = `${ours}; dkim=pass header.d=uni.example`
    expect(authenticationResults([{ name: 'authentication-results', value }], undefined)).toEqual(nothing)
    expect(results(`${ours}; ${'('.repeat(200_000)}`)).toEqual(nothing)
  })
})
