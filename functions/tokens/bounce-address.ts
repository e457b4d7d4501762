import type { Signer } from './signature.ts'
import { signaturePattern } from './signature.ts'

/**
 * Where mail servers report that a letter could not be delivered: `b+sp.L0123456789abcde.<signature>@reply.example.edu`.
 * Whoever does not hold the letter cannot make it, so that no stranger can have a letter taken for lost.
 */
export interface BounceAddress {
  /** The code of the letter's workbook. */
  readonly code: string
  /** The letter's key. */
  readonly letter: string
  readonly signature: string
}

const purpose = 'bounce'

/** @throws RangeError if code or key could not be read back. */
export function bounceAddress(code: string, letter: string, domain: string, signer: Signer): string {
  const printed = `b+${code.toLowerCase()}.${letter.toLowerCase()}.${signer.sign(purpose, [code, letter])}@${domain.toLowerCase()}`
  const read = parseBounceAddress(printed, domain)
  if (read?.code !== code || read.letter !== letter)
    throw new RangeError(`The letter ${letter} of ${code} cannot have an address.`)
  return printed
}

export function isBounceAddressSigned({ code, letter, signature }: BounceAddress, signer: Signer): boolean {
  return signer.verify(purpose, [code, letter], signature)
}

/** Reads an address of ours, in any case of letters; undefined for every other address. */
export function parseBounceAddress(text: string, domain: string): BounceAddress | undefined {
  const [local = '', host, ...more] = text.trim().toLowerCase().split('@')
  if (host !== domain.toLowerCase() || more.length > 0) return undefined
  const [, code, digits, signature] = /^b\+([a-z]{1,6})\.l([0-9a-f]{1,40})\.([a-z2-7]+)$/u.exec(local) ?? []
  if (code === undefined || digits === undefined || signature === undefined) return undefined
  return signaturePattern.test(signature)
    ? { code: code.toUpperCase(), letter: `L${digits}`, signature }
    : undefined
}

/** The first address of ours among the envelope's recipients. */
export function findBounceAddress(recipients: readonly string[], domain: string): BounceAddress | undefined {
  return recipients.map(recipient => parseBounceAddress(recipient, domain)).find(found => found !== undefined)
}
