import type { Readable } from 'node:stream'
import type { MailPort, OutgoingMail, SendOutcome } from '../ports.ts'
import { lazily } from './lazily.ts'
import { smtpFailure, smtpOutcome } from './smtp-outcome.ts'

export interface SmtpAccess {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte (port 465), `starttls` before anything is said, `none` within one machine or a safe network. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly login?: { readonly user: string; readonly password: string } | undefined
  /** The certificate (PEM) of the authority that signed the server's, where it is no public one. */
  readonly authority?: string | undefined
  /** How many connections are kept open at once. */
  readonly connections?: number | undefined
  readonly from: { readonly address: string; readonly name: string }
}

const usualConnections = 4

/** How long a server is waited for, in milliseconds. */
export interface SmtpPatience {
  readonly connect: number
  readonly silence: number
}
/** RFC 5321, 4.5.3.2 allows ten minutes for the answer to a letter; a function is not given so long. */
const usualPatience: SmtpPatience = { connect: 15_000, silence: 60_000 }

/**
 * Any mail server behind the door for letters. A send is tried once: the Outbox knows when to try again, and the
 * Message-ID, made of the letter's key, lets servers know a letter that comes twice.
 */
export function smtp(access: SmtpAccess, patience: SmtpPatience = usualPatience): MailPort {
  const service = lazily(() => transport(access, patience))
  return {
    send: async mail => send(await service(), mail, access),
    // SMTP has no word for “did you take it?”: only a report of delivery could tell.
    settle: async () => 'cannot-ask',
    settledAfterMinutes: 0,
    check: async () => {
      const { pool } = await service()
      await pool.verify().catch((error: unknown) => {
        throw smtpFailure(error)
      })
    },
  }
}

type Transport = Awaited<ReturnType<typeof transport>>

async function transport(access: SmtpAccess, { connect, silence }: SmtpPatience) {
  const { host, port, security, login, authority, connections } = access
  const { createTransport } = await import('nodemailer')
  const pool = createTransport({
    pool: true,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(login === undefined ? {} : { auth: { user: login.user, pass: login.password } }),
    ...(authority === undefined ? {} : { tls: { ca: authority } }),
    maxConnections: connections ?? usualConnections,
    // Only what has certainly not left goes out over another connection by itself.
    maxRequeues: 1,
    // An instance may be put to sleep between two calls: nothing is left open for long.
    idleTimeout: 2000,
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // A lost connection is told to whoever sends over it; here it would be told once more, to nobody.
  pool.on('error', () => undefined)
  /** By Message-ID; what was never read of a letter's content was never sent. */
  const contents = new Map<string, Readable>()
  pool.use('stream', ({ data, message }, done) => {
    message?.processFunc(content => {
      contents.set(data.messageId ?? '', content)
      return content
    })
    done()
  })
  return { pool, contents }
}

async function send(
  { pool, contents }: Transport,
  mail: OutgoingMail,
  access: SmtpAccess,
): Promise<SendOutcome> {
  const data = mailData(mail, access)
  try {
    const { response } = await pool.sendMail(data)
    return { kind: 'accepted', messageId: response }
  } catch (error) {
    return smtpOutcome(error, contents.get(data.messageId)?.readableDidRead ?? false)
  } finally {
    contents.delete(data.messageId)
  }
}

/** What SendGrid keeps as custom arguments goes along as headers: reports of delivery bring it back. */
function mailData(mail: OutgoingMail, { from }: SmtpAccess) {
  const { to, messageId, subject, text, html, headers, replyTo } = mail
  return {
    from,
    to,
    envelope: { from: mail.bounceTo ?? from.address, to: to.address },
    messageId,
    subject,
    text,
    html,
    ...(replyTo === undefined ? {} : { replyTo }),
    headers: { ...headers, [letterHeader]: mail.letter, [workbookHeader]: mail.workbook },
    dsn: { id: mail.letter, return: 'headers' as const, notify: ['failure' as const, 'delay' as const] },
  }
}

const letterHeader = 'X-Credence-Letter'
const workbookHeader = 'X-Credence-Workbook'
