import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request } from '@google-cloud/functions-framework'
import type { Signer } from '../tokens/signature.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares without telling by its time how much was right. */
export function isSecret(given: string | undefined, secret: string): boolean {
  return given !== undefined && timingSafeEqual(digest(given), digest(secret))
}

/** A parameter of the call's address, given once. */
export function parameterOf(request: Request, name: string): string | undefined {
  const given = new URL(request.originalUrl, 'http://function.invalid').searchParams.getAll(name)
  return given.length === 1 ? given[0] : undefined
}

/** The last part of the call's path; the framework has refused paths that cannot be decoded. */
export function lastSegmentOf(request: Request): string | undefined {
  const { pathname } = new URL(request.originalUrl, 'http://function.invalid')
  const last = pathname.split('/').findLast(part => part !== '')
  return last && decodeURIComponent(last)
}

const purpose = 'workbook-channel'

/** What a Drive channel or a bound script shows with every notice: made of the signing key, so that it is kept nowhere. */
export function channelToken(signer: Signer): string {
  return signer.sign(purpose, [])
}

export function isChannelToken(signer: Signer, given: string | undefined): boolean {
  return given !== undefined && signer.verify(purpose, [], given)
}
