import { z } from 'zod'
import { VendorFailure, type SendOutcome } from '../ports.ts'

/** What nodemailer throws: its own code, the server's answer where there was one, and what was being said. */
const thrown = z.object({
  message: z.string(),
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
})
type Thrown = z.infer<typeof thrown>

/** Errors of the connection: nothing about the letter. */
const connectionCodes = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL'])

/** `5.4.5`, and the words for it where a server has no enhanced codes; a full mailbox is another thing (`5.2.2`). */
const daySpent =
  /\b[45]\.4\.5\b|\b(?:daily|per.?day|24.?hour)\b[^.]{0,40}\b(?:limit|quota)\b|\bsending (?:limit|quota)\b/iu

/**
 * What a failed send means for this letter. `begun`: whether a byte of the letter itself had left, after which a lost
 * connection proves nothing. Throws a VendorFailure where no letter could have been sent, and what is no SMTP error.
 */
export function smtpOutcome(error: unknown, begun: boolean): SendOutcome {
  const { message, code = '', responseCode, command = '' } = read(error)
  const isAnswer = responseCode !== undefined
  if (isAnswer && daySpent.test(message)) return { kind: 'spent', message }
  if (code === 'EAUTH') return rejectedLogin(error)
  if (isAnswer && responseCode < 500) return { kind: 'busy', retryAfterSeconds: undefined, message }
  if (code === 'EENVELOPE') return { kind: 'refused', message, addressee: command === 'RCPT TO' }
  if (code === 'EMESSAGE') return { kind: 'refused', message }
  if (!connectionCodes.has(code)) throw error
  if (begun) return { kind: 'unknown', message }
  return { kind: 'busy', retryAfterSeconds: undefined, message }
}

/** A login that is refused for good stops every letter; one refused for now is only busy. */
function rejectedLogin(error: unknown): SendOutcome {
  const { message, responseCode = 535 } = read(error)
  if (responseCode < 500) return { kind: 'busy', retryAfterSeconds: undefined, message }
  throw smtpFailure(error)
}

/** Why no letter at all could be sent. An error that SMTP does not know is thrown on. */
export function smtpFailure(error: unknown): VendorFailure {
  const { message, code = '' } = read(error)
  if (code === 'EAUTH') return new VendorFailure('no-access', message, { cause: error })
  if (code === 'EDNS') return new VendorFailure('not-found', message, { cause: error })
  if (connectionCodes.has(code)) return new VendorFailure('unavailable', message, { cause: error })
  throw error
}

function read(error: unknown): Thrown {
  if (!(error instanceof Error)) throw error
  return thrown.parse(error)
}
