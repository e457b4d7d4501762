import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bounceAddress,
  findBounceAddress,
  isBounceAddressSigned,
  parseBounceAddress,
} from '../../functions/tokens/bounce-address.ts'
import { createSigner } from '../../functions/tokens/signature.ts'

const signer = createSigner({ id: 'b', secret: 'the secret of this year' })
const domain = 'reply.example.edu'
const printed = bounceAddress('SP', 'L0123456789abcde', domain, signer)

describe('the address to which a letter comes back', () => {
  test('names its letter, also after mail servers have changed its case', () => {
    for (const text of [printed, printed.toUpperCase(), ` ${printed} `]) {
      const address = parseBounceAddress(text, domain)
      expect(address).toMatchObject({ code: 'SP', letter: 'L0123456789abcde' })
      expect(address && isBounceAddressSigned(address, signer)).toBe(true)
    }
  })

  test('fits into what mail servers take before the @', () => {
    const [local = ''] = bounceAddress('ABCDEF', 'L0123456789abcde', domain, signer).split('@')
    expect(local.length).toBeLessThanOrEqual(64)
  })

  test('cannot be made for another letter or office', () => {
    for (const forged of [printed.replace('abcde', 'abcdf'), printed.replace('+sp', '+ic')]) {
      const address = parseBounceAddress(forged, domain)
      expect(address && isBounceAddressSigned(address, signer)).toBe(false)
    }
  })

  test('is no address of ours elsewhere, or where it is not whole', () => {
    for (const text of [
      printed.replace(domain, 'elsewhere.example'),
      `${printed}@x`,
      'b+sp@reply.example.edu',
    ])
      expect(parseBounceAddress(text, domain)).toBeUndefined()
    expect(findBounceAddress(['office@example.edu', printed], domain)?.letter).toBe('L0123456789abcde')
  })

  test('reads nothing into what anybody writes', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(parseBounceAddress(`${text}@${domain}`, domain)).toBeUndefined()
      }),
    )
  })

  test('is refused for a key that could not be read back', () => {
    expect(() => bounceAddress('SP', 'no key', domain, signer)).toThrow(RangeError)
  })
})
