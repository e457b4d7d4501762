import { z } from 'zod'
import { VendorFailure, type SendOutcome } from '../ports.ts'

/** What nodemailer throws: its own code, the server's answer where there was one, and what was being said. */
const thrown = z.object({
  message: z.string(),
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
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
  const failed = read(error)
  const { message, code = '', responseCode, command } = failed
  const isAnswer = responseCode !== undefined
  if (isAnswer && daySpent.test(message)) return { kind: 'spent', message }
  const ofMailbox = isAnswer && command === 'RCPT TO' ? mailboxOutcome(failed, responseCode) : undefined
  if (ofMailbox) return ofMailbox
  if (isAnswer && responseCode < 500) return { kind: 'busy', retryAfterSeconds: undefined, message }
  if (code === 'EAUTH' || (isAnswer && isAgainstUs(failed))) throw smtpFailure(error)
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'refused', message }
  if (!connectionCodes.has(code)) throw error
  if (begun) return { kind: 'unknown', message }
  return { kind: 'busy', retryAfterSeconds: undefined, message }
}

/** What follows where it is the addressee's mailbox that takes nothing; undefined where that is not what was said. */
function mailboxOutcome(failed: Thrown, responseCode: number): SendOutcome | undefined {
  const { message } = failed
  const status = statusOf(failed)
  const isForGood = responseCode >= 500
  if (isForGood && isOwnRule(failed, status)) return { kind: 'refused', message, addressee: false }
  if (!/^(?:1\.(?![78]$)|2\.(?!252$))/u.test(status))
    return isForGood && status.startsWith('4.') ? { kind: 'refused', message, addressee: false } : undefined
  if (!isForGood || status === '2.2') return { kind: 'mailbox-busy', message }
  return { kind: 'refused', message, addressee: status.startsWith('1.') || status === '2.1' }
}

/**
 * Whether a rule of this one addressee lets us in no more than others: a list for its members, a mailbox with allowed
 * senders (RFC 3463, X.7.1 “per-recipient filtering”, X.7.2; Exchange numbers them from 7.120 on).
 */
function isOwnRule({ response = '' }: Thrown, status: string): boolean {
  if (/^7\.(?:2|1[23]\d)$/u.test(status)) return true
  return status === '7.1' && wordsOfRule.test(response) && !wordsAgainstUs.test(response)
}

const wordsOfRule =
  /\bRESOLVER\.RST\b|\b(?:group|list|members?|recipient)\b|\b(?:not|n[’']t) accept\w* (?:e-?mails?|mails?|messages?)\b/iu

/**
 * Whether it is we who are refused, whoever the letter is for: our server's login or its right to relay, our sender's
 * address, our reputation. Before the letter itself every refusal that names no other cause is one.
 */
function isAgainstUs(failed: Thrown): boolean {
  const { command } = failed
  return (
    command === 'MAIL FROM' || command === 'RCPT TO' || /^(?:7\.|1\.[78]$|2\.252$)/u.test(statusOf(failed))
  )
}

/** Words of servers without enhanced codes for a refusal that is not about the mailbox. */
const wordsAgainstUs = /\b(?:relay\w*|block\w*|black.?list\w*|spam\w*|denied|authenticat\w*)\b/iu

/**
 * The enhanced code (RFC 3463) without its class: `1.1` of `550 5.1.1 no such user`. A bare 550 or 450 is about a mailbox
 * (RFC 5321, 4.2.3); empty for the other bare ones.
 */
function statusOf({ response = '' }: Thrown): string {
  const [, basic = '', enhanced] = /^(\d{3})(?:[ -][245]\.(\d{1,3}\.\d{1,3})\b)?/u.exec(response) ?? []
  if (enhanced !== undefined) return enhanced
  return /^[45]50$/u.test(basic) && !wordsAgainstUs.test(response) ? '1.0' : ''
}

/** Why no letter at all could be sent. An error that SMTP does not know is thrown on. */
export function smtpFailure(error: unknown): VendorFailure {
  const { message, code = '', responseCode } = read(error)
  if (code === 'EAUTH' || responseCode === 530)
    return new VendorFailure('no-access', message, { cause: error })
  if (code === 'EDNS') return new VendorFailure('not-found', message, { cause: error })
  if (connectionCodes.has(code)) return new VendorFailure('unavailable', message, { cause: error })
  if (responseCode !== undefined) return new VendorFailure('refused', message, { cause: error })
  throw error
}

function read(error: unknown): Thrown {
  if (!(error instanceof Error)) throw error
  return thrown.parse(error)
}
