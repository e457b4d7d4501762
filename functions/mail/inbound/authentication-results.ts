import type { DkimResult } from './inbound.ts'
import type { Header } from './mime.ts'
import { domainOf } from './sender.ts'

/** What a mail server found out about who sent a mail (RFC 8601). */
export interface AuthenticationResults {
  readonly spf: string | null
  readonly dkim: readonly DkimResult[]
}

/** Whose word counts, and for which sender of the envelope. */
export interface AuthenticationTerms {
  /** The name that the believed server writes its results under; undefined: nobody is believed. */
  readonly trustedServer: string | undefined
  readonly envelopeFrom: string
}

/**
 * Reads the results that one server wrote, by the name it writes them under. Anybody can write such a header: a server
 * takes those away that bear its own name (RFC 8601, 5), and no other name is believed here. SPF counts only for the
 * envelope's sender (`smtp.mailfrom`): what a server says of a greeting (`smtp.helo`) proves nothing about a person.
 */
export function authenticationResults(
  headers: readonly Header[],
  { trustedServer, envelopeFrom }: AuthenticationTerms,
): AuthenticationResults {
  const told = headers.filter(({ name }) => name === 'authentication-results').map(({ value }) => value)
  const results = told
    .map(value => plainText(value).split(';'))
    .filter(([server = '']) => isNamed(server, trustedServer))
    .flatMap(([, ...rest]) => rest.flatMap(text => readResult(text) ?? []))
  const sender = domainOf(envelopeFrom)
  const spf = results.find(
    ({ method, properties }) =>
      method === 'spf' && sender !== '' && domainOf(properties.get('smtp.mailfrom') ?? '') === sender,
  )
  const dkim = results.flatMap(({ method, result, properties }) => {
    const domain = domainOf(properties.get('header.d') ?? '')
    return method === 'dkim' && /^[a-z0-9._-]+$/u.test(domain) ? [{ domain, result }] : []
  })
  return { spf: spf?.result ?? null, dkim }
}

/** `dkim=pass header.d=uni.example`; properties are known by their whole names, `header.d`. */
interface MethodResult {
  readonly method: string
  readonly result: string
  readonly properties: ReadonlyMap<string, string>
}

/** Undefined where a word is no `name=value`, or a name comes twice: then it cannot be told what is whose. */
function readResult(text: string): MethodResult | undefined {
  const words = [...text.matchAll(/\s*([\w.-]+)(?:\s*\/\s*\d+)?\s*=\s*(\S*)|\S+/gu)]
  const pairs = words.map(([, name, value = '']) => [name?.toLowerCase(), value.toLowerCase()] as const)
  const named = pairs.flatMap(([name, value]) => (name === undefined ? [] : [[name, value] as const]))
  const [[method, result] = ['', ''], ...properties] = named
  const byName = new Map(properties)
  return named.length < pairs.length || byName.size < properties.length
    ? undefined
    : { method, result, properties: byName }
}

/** Longer than any server writes. */
const longest = 4000

/**
 * Comments become a space, and of a quoted text only the characters of a name stay, as part of its word. Both hold what
 * the sender wrote, such as an address: none of it is a result. Empty where they do not close.
 */
function plainText(value: string): string {
  if (value.length > longest) return ''
  let [plain, depth, isQuoted] = ['', 0, false]
  for (const [character] of value.matchAll(/\\?[^]/gu)) {
    if (character === '"' && depth === 0) isQuoted = !isQuoted
    else if (isQuoted) plain += /^[\w.@-]$/u.test(character) ? character : '_'
    else if (character === '(') depth++
    else if (character === ')' && depth-- === 1) plain += ' '
    else if (depth === 0) plain += character
    if (depth < 0) return ''
  }
  return depth === 0 && !isQuoted ? plain : ''
}

/** The first word is the name; a version may follow it. */
function isNamed(server: string, trusted: string | undefined): boolean {
  return trusted !== undefined && server.trim().split(/\s+/u)[0]?.toLowerCase() === trusted.toLowerCase()
}
