import { randomBytes } from 'node:crypto'
import type { Composed } from './compose.ts'

/** One event of the event webhook; the mail's custom arguments are merged in beside SendGrid's own fields. */
export interface DeliveryEvent {
  readonly event: 'processed' | 'delivered' | 'bounce' | 'dropped'
  readonly email: string
  /** Unix seconds. */
  readonly timestamp: number
  readonly 'smtp-id': string
  readonly sg_event_id: string
  readonly sg_message_id: string
  readonly category?: readonly string[]
  readonly response?: string
  readonly reason?: string
  readonly status?: string
  readonly type?: 'bounce' | 'blocked'
  readonly bounce_classification?: string
}

/** What a later event needs to know of a letter. */
export type EventSubject = Pick<Composed, 'customArgs' | 'categories' | 'smtpId'> & {
  readonly id: string
  readonly to: string
}

type Outcome = Omit<
  DeliveryEvent,
  'email' | 'timestamp' | 'smtp-id' | 'sg_event_id' | 'sg_message_id' | 'category'
>

const noSuchMailbox = '550 5.1.1 The email account that you tried to reach does not exist.'

export const bounced = (reason: string): Outcome => ({
  event: 'bounce',
  reason,
  status: /\b[45]\.\d+\.\d+\b/.exec(reason)?.[0] ?? '5.0.0',
  type: 'bounce',
  bounce_classification: 'Invalid Address',
})

/** SendGrid does not try an address on its bounce list again. */
const suppressed: Outcome = { event: 'dropped', reason: 'Bounced Address', status: '5.0.0' }

export function deliveryEvent(subject: EventSubject, outcome: Outcome, now: Date): DeliveryEvent {
  return {
    ...subject.customArgs,
    email: subject.to,
    timestamp: Math.floor(now.getTime() / 1000),
    'smtp-id': subject.smtpId,
    ...(subject.categories.length > 0 ? { category: subject.categories } : {}),
    sg_event_id: randomBytes(16).toString('base64url'),
    sg_message_id: subject.id,
    ...outcome,
  }
}

/** The fate of a letter: `reachable`, `bouncing` (the mailbox refuses it) or `suppressed` (it bounced before). */
export type Reach = 'reachable' | 'bouncing' | 'suppressed'

/** All events of a letter that was just taken, in the order they happen. */
export function fate(subject: EventSubject, reach: Reach, now: Date): DeliveryEvent[] {
  if (reach === 'suppressed') return [deliveryEvent(subject, suppressed, now)]
  return [
    deliveryEvent(subject, { event: 'processed' }, now),
    deliveryEvent(
      subject,
      reach === 'bouncing' ? bounced(noSuchMailbox) : { event: 'delivered', response: '250 2.0.0 OK' },
      now,
    ),
  ]
}
