import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import type { MailEvent } from '../pass/office.ts'

/** One of SendGrid's events; our custom arguments stand beside its own fields. Mail of others has none. */
const posted = z.array(
  z.object({
    event: z.string().max(40),
    sg_event_id: z.string().min(1).max(200),
    outbox_id: z.string().min(1).max(100).optional().catch(undefined),
    workbook: z.string().min(1).optional().catch(undefined),
    reason: z.string().optional().catch(undefined),
    response: z.string().optional().catch(undefined),
  }),
)

/** Tracking is switched off; an account that has it on must not fill the ledger with it. */
const notAskedFor = new Set(['open', 'click'])
const longestNote = 500

/** The events of our own letters by workbook; undefined where the body is no list of events. */
export function readMailEvents(body: unknown): ReadonlyMap<string, readonly MailEvent[]> | undefined {
  const read = posted.safeParse(body)
  if (!read.success) return undefined
  const events = new Map<string, MailEvent[]>()
  for (const { event, sg_event_id: id, outbox_id: letter, workbook, reason, response } of read.data) {
    if (letter === undefined || workbook === undefined || notAskedFor.has(event)) continue
    const note = (reason ?? response ?? '').slice(0, longestNote)
    events.set(workbook, [...(events.get(workbook) ?? []), { id, letter, event, note }])
  }
  return events
}

export interface SignedPost {
  /** Headers `X-Twilio-Email-Event-Webhook-Signature` (base64 DER) and `-Timestamp`. */
  readonly signature: string | undefined
  readonly timestamp: string | undefined
  readonly body: Uint8Array
}

/** SendGrid signs timestamp + raw body with ECDSA P-256 over SHA-256. `publicKey`: base64 of its DER. */
export function isSignedBySendGrid({ signature, timestamp, body }: SignedPost, publicKey: string): boolean {
  if (signature === undefined || timestamp === undefined) return false
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  const signed = Buffer.concat([Buffer.from(timestamp), body])
  return verify('sha256', signed, key, Buffer.from(signature, 'base64'))
}
