import { describe, expect, test } from 'vitest'
import { createSigner } from '../../functions/tokens/signature.ts'

const lastYear = { id: 'a', secret: 'the secret of last year' }
const thisYear = { id: 'b', secret: 'the secret of this year' }
const fields = ['SP-0007', 'inv', '3', 'wang@example.edu']

describe('signatures', () => {
  test('are the id of the key and eighty bits in lower-case base32', () => {
    expect(createSigner(thisYear).sign('reply', fields)).toMatch(/^b[a-z2-7]{16}$/u)
  })

  test('made with an older key stay good while the key is held, and no longer', () => {
    const old = createSigner(lastYear).sign('reply', fields)
    expect(createSigner(thisYear, [lastYear]).verify('reply', fields, old)).toBe(true)
    expect(createSigner(thisYear).verify('reply', fields, old)).toBe(false)
  })

  test('of a reply address do not open a page', () => {
    const signer = createSigner(thisYear)
    expect(signer.verify('link', fields, signer.sign('reply', fields))).toBe(false)
  })

  test('tell apart fields that read the same when joined', () => {
    const signer = createSigner(thisYear)
    expect(signer.verify('reply', ['a', 'b,c'], signer.sign('reply', ['a,b', 'c']))).toBe(false)
  })

  test('with a changed, missing or foreign character are refused', () => {
    const signer = createSigner(thisYear)
    const good = signer.sign('reply', fields)
    const last = good.endsWith('a') ? 'b' : 'a'
    for (const bad of [
      good.slice(0, -1) + last,
      good.slice(1),
      `${good}a`,
      '',
      `c${good.slice(1)}`,
      'é'.repeat(17),
    ]) {
      expect(signer.verify('reply', fields, bad)).toBe(false)
    }
  })

  test('need keys with one-character ids, told apart, and secrets of some length', () => {
    expect(() => createSigner({ id: '1', secret: thisYear.secret })).toThrow(RangeError)
    expect(() => createSigner(thisYear, [{ ...lastYear, id: 'b' }])).toThrow(RangeError)
    expect(() => createSigner({ id: 'a', secret: 'short' })).toThrow(RangeError)
  })
})
