import { describe, expect, test } from 'vitest'
import { printLink, readLink } from '../../functions/tokens/link.ts'
import { createSigner } from '../../functions/tokens/signature.ts'

const signer = createSigner({ id: 'b', secret: 'the secret of this year' })
const base = 'https://credence.example.edu/functions/'
const link = {
  page: 'answer',
  case: 'SP-0007',
  kind: 'inv',
  version: 3,
  expires: new Date('2026-04-01T00:00:00Z'),
}
const printed = printLink(base, link, 'Wang@example.edu', signer)
const onTime = new Date('2026-03-31T23:59:59Z')
const concerned = () => ['li@example.edu', 'wang@example.edu']

describe('the link to a page in a letter', () => {
  test('opens for the person it was made for, whom the caller finds among those concerned', () => {
    expect(readLink(printed, { signer, now: onTime, concerned })).toEqual({
      kind: 'valid',
      link,
      person: 'wang@example.edu',
    })
  })

  test('does not show the address of the person', () => {
    expect(printed.toLowerCase()).not.toContain('wang')
    expect(printed).toMatch(/^https:\/\/credence\.example\.edu\/functions\/answer\?t=sp-0007\.inv3\./u)
  })

  test('reads the same from the path and query that a request carries', () => {
    const { pathname, search } = new URL(printed)
    expect(readLink(pathname + search, { signer, now: onTime, concerned }).kind).toBe('valid')
  })

  test('has expired at the very second it names, and says whose it was', () => {
    expect(readLink(printed, { signer, now: link.expires, concerned })).toMatchObject({
      kind: 'expired',
      person: 'wang@example.edu',
    })
  })

  test('is forged for another page, case, version or later expiry, and when nobody is concerned', () => {
    const changed = [
      printed.replace('/answer', '/status'),
      printed.replace('sp-0007', 'sp-0008'),
      printed.replace('inv3', 'inv4'),
      printed.replace(/\.([0-9a-z]{6})\./u, '.zzzzzz.'),
    ]
    for (const url of changed) {
      expect(url).not.toBe(printed)
      expect(readLink(url, { signer, now: onTime, concerned }).kind).toBe('forged')
    }
    expect(readLink(printed, { signer, now: onTime, concerned: () => [] }).kind).toBe('forged')
  })

  test('that lost its token, or part of it, is malformed and says so', () => {
    const check = { signer, now: onTime, concerned }
    expect(readLink('https://x.example/answer', check)).toEqual({ kind: 'malformed', because: 'no-token' })
    expect(readLink(printed.slice(0, -5), check)).toEqual({ kind: 'malformed', because: 'unreadable-token' })
    expect(readLink('http://[', check)).toEqual({ kind: 'malformed', because: 'no-url' })
  })
})
