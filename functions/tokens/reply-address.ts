import type { Question } from './question.ts'
import { parseQuestion, printQuestion, signedFields } from './question.ts'
import type { Signer } from './signature.ts'
import { signaturePattern } from './signature.ts'

/**
 * The address a letter asks its reader to answer to: `r+sp-0007.inv3.<signature>@reply.example.edu`.
 * It tells which question is answered; that the answer came from the person asked is for the caller
 * to check (`isSignedFor`, the sender of the mail, and the date until which the question stands).
 */
export interface ReplyAddress extends Question {
  readonly signature: string
}

const purpose = 'reply'
const longestLocalPart = 64

/** The reply address of one question to one person, known by their registered address. */
export function signReplyAddress(question: Question, person: string, signer: Signer): ReplyAddress {
  const { case: caseNumber, kind, version } = question
  return { case: caseNumber, kind, version, signature: signer.sign(purpose, signedFields(question, person)) }
}

/** True if the address was made for this person; the case, kind and version are covered too. */
export function isSignedFor(address: ReplyAddress, person: string, signer: Signer): boolean {
  return signer.verify(purpose, signedFields(address, person), address.signature)
}

/** @throws RangeError if the part before the @ would exceed the 64 octets of RFC 5321, 4.5.3.1.1. */
export function printReplyAddress(address: ReplyAddress, domain: string): string {
  const local = `r+${printQuestion(address)}.${address.signature}`
  if (local.length > longestLocalPart) throw new RangeError(`The reply address ${local} is too long.`)
  return `${local}@${domain.toLowerCase()}`
}

/** Reads an address of ours, in any case of letters; undefined for every other address. */
export function parseReplyAddress(text: string, domain: string): ReplyAddress | undefined {
  const [local, host, ...more] = text.trim().toLowerCase().split('@')
  if (local === undefined || host !== domain.toLowerCase() || more.length > 0) return undefined
  if (local.length > longestLocalPart || !local.startsWith('r+')) return undefined
  const dot = local.lastIndexOf('.')
  const question = parseQuestion(local.slice(2, dot))
  const signature = local.slice(dot + 1)
  if (question === undefined || !signaturePattern.test(signature)) return undefined
  return { ...question, signature }
}

/** The first address of ours among the envelope's recipients, which alone say where a mail was sent. */
export function findReplyAddress(recipients: readonly string[], domain: string): ReplyAddress | undefined {
  for (const recipient of recipients) {
    const address = parseReplyAddress(recipient, domain)
    if (address !== undefined) return address
  }
  return undefined
}
