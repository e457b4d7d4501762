import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findReplyAddress,
  isSignedFor,
  parseReplyAddress,
  printReplyAddress,
  signReplyAddress,
} from '../../functions/tokens/reply-address.ts'
import { createSigner } from '../../functions/tokens/signature.ts'

const signer = createSigner({ id: 'b', secret: 'the secret of this year' })
const question = { case: 'SP-0007', kind: 'inv', version: 3 }
const domain = 'reply.example.edu'
const letters = (characters: string, most: number) =>
  fc.string({ unit: fc.constantFrom(...characters.split('')), minLength: 1, maxLength: most })

const questions = fc.record({
  case: fc
    .tuple(letters('ABXYZ', 1), letters('ABXYZ019', 5), fc.integer({ min: 0, max: 99_999 }))
    .map(([first, rest, number]) => `${first}${rest}-${String(number).padStart(4, '0')}`),
  kind: letters('abcxyz', 12),
  version: fc.integer({ min: 0, max: 999_999 }),
})

describe('the address a letter asks its reader to answer to', () => {
  test('prints and reads back any question', () => {
    fc.assert(
      fc.property(questions, fc.emailAddress(), (asked, person) => {
        const address = signReplyAddress(asked, person, signer)
        const printed = printReplyAddress(address, domain)
        expect(printed.split('@')[0]?.length).toBeLessThanOrEqual(64)
        expect(parseReplyAddress(printed, domain)).toEqual(address)
        expect(printReplyAddress(address, domain)).toBe(printed)
        expect(isSignedFor(address, person, signer)).toBe(true)
      }),
    )
  })

  test('survives a mail client that writes it in capitals', () => {
    const address = signReplyAddress(question, 'Wang@example.edu', signer)
    const loud = printReplyAddress(address, domain).toUpperCase()
    expect(parseReplyAddress(loud, domain)).toEqual(address)
    expect(isSignedFor(address, 'wang@EXAMPLE.edu', signer)).toBe(true)
  })

  test('is void for another person, case, kind or version', () => {
    const address = signReplyAddress(question, 'wang@example.edu', signer)
    expect(isSignedFor(address, 'li@example.edu', signer)).toBe(false)
    for (const change of [{ case: 'SP-0008' }, { kind: 'eval' }, { version: 4 }]) {
      expect(isSignedFor({ ...address, ...change }, 'wang@example.edu', signer)).toBe(false)
    }
  })

  test('is found among the recipients of the envelope, and only for our own domain', () => {
    const address = signReplyAddress(question, 'wang@example.edu', signer)
    const ours = printReplyAddress(address, domain)
    expect(findReplyAddress(['office@example.edu', ours], domain)).toEqual(address)
    expect(findReplyAddress([ours], 'reply.example.com')).toBeUndefined()
    expect(findReplyAddress(['r+sp-0007.inv3@reply.example.edu', 'r+@reply.example.edu', ''], domain)).toBe(
      undefined,
    )
  })

  test('is not printed for a question that could not be read back', () => {
    for (const wrong of [{ case: 'no number' }, { kind: 'Inv' }, { kind: 'inv3' }, { version: 1.5 }]) {
      expect(() => printReplyAddress({ ...question, ...wrong, signature: 'x'.repeat(17) }, domain)).toThrow(
        RangeError,
      )
    }
  })
})
