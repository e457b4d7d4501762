import { createHmac, timingSafeEqual } from 'node:crypto'

/** A secret and the base32 character that names it in what it signed; renewing a secret needs a new id. */
export interface SigningKey {
  readonly id: string
  readonly secret: string
}

/**
 * Signs lists of texts. A signature is 17 lower-case base32 characters: the id of its key, then the
 * first 80 bits of an HMAC-SHA256. It survives mail clients that change the case of an address.
 */
export interface Signer {
  /** Signs with the current key. */
  sign(purpose: string, fields: readonly string[]): string
  /** True if any key still held made this signature for the same purpose and fields. */
  verify(purpose: string, fields: readonly string[], signature: string): boolean
}

/** What every signature is made of, for readers of addresses and links and for those who take it out of a text. */
export const signatureForm = { character: '[a-z2-7]', length: 17 } as const

export const signaturePattern = new RegExp(`^${signatureForm.character}{${signatureForm.length}}$`, 'u')

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const macBytes = 10

/** @throws RangeError if a key id is no single base32 character, occurs twice, or a secret is short. */
export function createSigner(current: SigningKey, older: readonly SigningKey[] = []): Signer {
  const keys = new Map<string, SigningKey>()
  for (const key of [current, ...older]) {
    if (!/^[a-z2-7]$/u.test(key.id)) throw new RangeError(`A key id is one of a-z and 2-7, not "${key.id}".`)
    if (keys.has(key.id)) throw new RangeError(`Two signing keys have the id "${key.id}".`)
    if (Buffer.byteLength(key.secret) < 16)
      throw new RangeError(`The secret of key "${key.id}" is too short.`)
    keys.set(key.id, key)
  }
  return {
    sign: (purpose, fields) => signatureBy(current, purpose, fields),
    verify(purpose, fields, signature) {
      const given = signature.toLowerCase()
      const key = signaturePattern.test(given) ? keys.get(given.charAt(0)) : undefined
      if (key === undefined) return false
      return timingSafeEqual(Buffer.from(given), Buffer.from(signatureBy(key, purpose, fields)))
    },
  }
}

function signatureBy(key: SigningKey, purpose: string, fields: readonly string[]): string {
  const mac = createHmac('sha256', key.secret).update(JSON.stringify([purpose, ...fields]))
  return key.id + base32(mac.digest().subarray(0, macBytes))
}

function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  const characters = bits.match(/.{5}/gu) ?? []
  return characters.map(five => alphabet.charAt(Number.parseInt(five, 2))).join('')
}
