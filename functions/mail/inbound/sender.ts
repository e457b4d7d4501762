import { sameAddress } from '../../law/text.ts'
import type { InboundMail } from './inbound.ts'

/**
 * Whether a mail came from a person's registered address. `authentic` needs the address in From and one
 * proof that its domain sent the mail; the others are told to the registered person, never to From.
 */
export type SenderCheck =
  | { readonly kind: 'authentic'; readonly address: string; readonly proof: 'dkim' | 'spf' }
  | { readonly kind: 'other-address'; readonly from: string }
  | {
      readonly kind: 'unproven'
      readonly address: string
      readonly because: 'no-result' | 'failed' | 'not-aligned'
    }

type Evidence = Pick<InboundMail, 'from' | 'envelope' | 'spf' | 'dkim'>

/**
 * Compares From with the registered addresses of one person, then asks for a DKIM signature, or SPF of
 * the envelope, that passed for the same organisation (relaxed alignment, RFC 7489, 3.1).
 */
export function checkSender(mail: Evidence, registered: readonly string[]): SenderCheck {
  const from = mail.from.address.trim().toLowerCase()
  const address = registered.find(one => sameAddress(one, from))
  if (address === undefined) return { kind: 'other-address', from }
  const domain = domainOf(from)
  const signed = mail.dkim.filter(({ result }) => result === 'pass')
  if (signed.some(signature => isAligned(signature.domain, domain)))
    return { kind: 'authentic', address, proof: 'dkim' }
  const isSpfPass = mail.spf === 'pass'
  if (isSpfPass && isAligned(domainOf(mail.envelope.from), domain))
    return { kind: 'authentic', address, proof: 'spf' }
  if (isSpfPass || signed.length > 0) return { kind: 'unproven', address, because: 'not-aligned' }
  const told = mail.dkim.length > 0 || (mail.spf !== null && mail.spf !== 'none')
  return { kind: 'unproven', address, because: told ? 'failed' : 'no-result' }
}

/** True if two domains belong to one organisation, a subdomain of the other included. */
export function isAligned(one: string, other: string): boolean {
  return one !== '' && other !== '' && organisationalDomain(one) === organisationalDomain(other)
}

const secondLevel = /^(?:ac|co|com|edu|gov|gob|go|idv|mil|ne|net|nom|or|org|sch|school|game|ebiz|club)$/u
const shared = new Set([
  'github.io',
  'appspot.com',
  'web.app',
  'onmicrosoft.com',
  'sendgrid.net',
  'amazonses.com',
  'gappssmtp.com',
])

/**
 * The part of a domain that an organisation registers: `example.edu.tw` of `cs.example.edu.tw`. Knows
 * the second levels of country domains instead of carrying the public suffix list; where it knows too
 * little, it takes two names for strangers or compares a longer name, never a public suffix.
 */
export function organisationalDomain(domain: string): string {
  const labels = domain.trim().toLowerCase().replace(/\.$/u, '').split('.')
  const last = labels.at(-1) ?? ''
  const suffix = labels.slice(-2).join('.')
  const isCountrySecond =
    last.length === 2 && (secondLevel.test(labels.at(-2) ?? '') || (labels.at(-2) ?? '').length <= 2)
  return labels.slice(isCountrySecond || shared.has(suffix) ? -3 : -2).join('.')
}

/** The domain of an address, bracketed or not; of a bare domain, itself. Lower case. */
export function domainOf(address: string): string {
  return address.trim().toLowerCase().replace(/>$/u, '').split('@').at(-1) ?? ''
}
