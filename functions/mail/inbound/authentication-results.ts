import type { DkimResult } from './inbound.ts'
import type { Header } from './mime.ts'

/** What a mail server found out about who sent a mail (RFC 8601). */
export interface AuthenticationResults {
  readonly spf: string | null
  readonly dkim: readonly DkimResult[]
}

/**
 * Reads the results that one server wrote, by the name it writes them under. Anybody can write such a header: a server
 * takes those away that bear its own name (RFC 8601, 5), and no other name is believed here.
 */
export function authenticationResults(
  headers: readonly Header[],
  trustedServer: string | undefined,
): AuthenticationResults {
  const told = headers.filter(({ name }) => name === 'authentication-results').map(({ value }) => value)
  const trusted = told
    .flatMap(value => withoutComments(value) ?? [])
    .map(value => value.split(';'))
    .filter(([server = '']) => isNamed(server, trustedServer))
    .flatMap(([, ...results]) => results)
  const spf = trusted.flatMap(result => /^\s*spf\s*=\s*([a-z]+)/iu.exec(result)?.[1] ?? [])[0]
  const dkim = trusted.flatMap(result => {
    const [, found] = /^\s*dkim\s*=\s*([a-z]+)/iu.exec(result) ?? []
    const [, domain] = /\bheader\.d\s*=\s*"?@?([a-z0-9._-]+)/iu.exec(result) ?? []
    return found === undefined || domain === undefined
      ? []
      : [{ domain: domain.toLowerCase(), result: found.toLowerCase() }]
  })
  return { spf: spf?.toLowerCase() ?? null, dkim }
}

/** Longer than any server writes. */
const longest = 4000

/**
 * Comments and quoted texts hold what the sender wrote, such as an address: none of it is a result. Undefined where
 * they do not close, so that it cannot be told what is whose.
 */
function withoutComments(value: string): string | undefined {
  let text = value.slice(0, longest + 1).replaceAll(/"(?:[^"\\]|\\.)*"/gu, ' ')
  for (let before = ''; before !== text;) {
    before = text
    text = text.replaceAll(/\([^()]*\)/gu, ' ')
  }
  return value.length > longest || /[()"]/u.test(text) ? undefined : text
}

/** The first word is the name; a version may follow it. */
function isNamed(server: string, trusted: string | undefined): boolean {
  return trusted !== undefined && server.trim().split(/\s+/u)[0]?.toLowerCase() === trusted.toLowerCase()
}
