import { authenticationResults } from './authentication-results.ts'
import { contentHash } from './content-hash.ts'
import { readRefusal, type InboundRead } from './inbound.ts'
import { parseMail } from './mime.ts'

/** How a mail server hands a mail over: who sent it and to which of our addresses, as the servers know it. */
export interface HandedOver {
  readonly from: string
  readonly to: readonly string[]
  /** Whose `Authentication-Results` are believed; undefined: nobody’s, and no mail is proven. */
  readonly trustedServer: string | undefined
}

/** Reads a mail posted as it is (`message/rfc822`), as a mail server pipes it. Never throws. */
export async function readRawMail(
  raw: Uint8Array,
  { from: sender, to, trustedServer }: HandedOver,
): Promise<InboundRead> {
  try {
    const parsed = await parseMail(raw)
    const from = parsed.from ?? { name: '', address: sender }
    const hash = contentHash(new Map([['email', raw]]))
    const results = authenticationResults(parsed.headers, { trustedServer, envelopeFrom: sender })
    return { kind: 'mail', mail: { ...parsed, ...results, from, envelope: { from: sender, to }, hash } }
  } catch (error) {
    return readRefusal('unreadable', error instanceof Error ? error.message : 'unknown error')
  }
}
