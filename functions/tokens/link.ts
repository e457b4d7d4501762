import type { Question } from './question.ts'
import { parseQuestion, printQuestion, signedFields } from './question.ts'
import type { Signer } from './signature.ts'
import { signaturePattern } from './signature.ts'

/** What a link in a letter opens: one page about one question, until an instant (whole seconds). */
export interface Link extends Question {
  readonly page: string
  readonly expires: Date
}

/**
 * What became of a link. Only `valid` may show anything; `expired` was ours and its person is known, so
 * the page may offer to mail a new one there; the other two are told to open the letter again.
 */
export type ReadLink =
  | { readonly kind: 'valid'; readonly link: Link; readonly person: string }
  | { readonly kind: 'expired'; readonly link: Link; readonly person: string }
  | { readonly kind: 'forged'; readonly link: Link }
  | { readonly kind: 'malformed'; readonly because: 'no-url' | 'no-token' | 'unreadable-token' }

/** How a link is checked; `concerned` lists the registered addresses that the question could be put to. */
export interface LinkCheck {
  readonly signer: Signer
  readonly now: Date
  readonly concerned: (link: Link) => readonly string[]
}

const parameter = 't'

/**
 * Prints `<base>/<page>?t=<case>.<kind><version>.<expiry>.<signature>`. The person's registered address
 * is bound by the signature but not shown, so a link that leaks names nobody.
 */
export function printLink(base: string, link: Link, person: string, signer: Signer): string {
  const url = new URL(`${base.replace(/\/+$/u, '')}/${link.page}`)
  const seconds = Math.floor(link.expires.getTime() / 1000)
  const token = [printQuestion(link), seconds.toString(36), signer.sign('link', fields(link, person))]
  url.searchParams.set(parameter, token.join('.'))
  return url.href
}

/** Reads a link back, from its whole URL (or path and query), for the person it was made for. */
export function readLink(url: string, { signer, now, concerned }: LinkCheck): ReadLink {
  const parsed = parseLink(url)
  if (parsed.kind === 'malformed') return parsed
  const { link, signature } = parsed
  const person = concerned(link).find(address => signer.verify('link', fields(link, address), signature))
  if (person === undefined) return { kind: 'forged', link }
  return { kind: now.getTime() < link.expires.getTime() ? 'valid' : 'expired', link, person }
}

type ParsedLink =
  | { readonly kind: 'parsed'; readonly link: Link; readonly signature: string }
  | Extract<ReadLink, { kind: 'malformed' }>

function parseLink(text: string): ParsedLink {
  if (!URL.canParse(text, 'http://relative.invalid')) return { kind: 'malformed', because: 'no-url' }
  const url = new URL(text, 'http://relative.invalid')
  const token = url.searchParams.get(parameter)
  if (token === null) return { kind: 'malformed', because: 'no-token' }
  const [caseNumber, kind, expiry, signature, ...more] = token.trim().toLowerCase().split('.')
  const question = parseQuestion(`${caseNumber}.${kind}`)
  const page = url.pathname.split('/').findLast(part => part !== '')
  const readable = /^[0-9a-z]{1,8}$/u.test(expiry ?? '') && signaturePattern.test(signature ?? '')
  if (question === undefined || page === undefined || !readable || more.length > 0) {
    return { kind: 'malformed', because: 'unreadable-token' }
  }
  const expires = new Date(Number.parseInt(expiry ?? '', 36) * 1000)
  return { kind: 'parsed', link: { ...question, page, expires }, signature: signature ?? '' }
}

function fields(link: Link, person: string): readonly string[] {
  return [link.page, String(Math.floor(link.expires.getTime() / 1000)), ...signedFields(link, person)]
}
