import type { Announce } from '../announce.ts'
import type { Clock } from '../clock.ts'
import type { ConnectionStore } from '../control/connections.ts'
import type { EnqueueDelivery } from '../control/delivery.ts'
import type { Database } from '../database.ts'
import type { Letters } from '../mailbox/letters.ts'
import type { ActivityLog } from './activity.ts'
import type { Bounces } from './bounces.ts'
import type { Composed } from './compose.ts'
import { bounced, deliveryEvent, fate } from './delivery-events.ts'
import type { DeliveryEvent } from './delivery-events.ts'
import type { Signer } from './signing.ts'

export interface PostOfficeNeeds {
  readonly database: Database
  readonly clock: Clock
  readonly announce: Announce
  readonly letters: Letters
  readonly connections: ConnectionStore
  readonly enqueue: EnqueueDelivery
  readonly activity: ActivityLog
  readonly bounces: Bounces
  readonly signer: Signer
}

/** What happens to letters once SendGrid has taken them. */
export interface PostOffice {
  /** Letter, activity and events are kept together or not at all. */
  accept(taken: readonly Composed[]): void
  /** A mail provider sends a delivered letter back after all; false when the letter is not known. */
  bounce(letterId: string, reason: string): boolean
}

export function postOffice(needs: PostOfficeNeeds): PostOffice {
  const { database, clock, activity, bounces, letters } = needs

  const postEvents = (events: readonly DeliveryEvent[]): void => {
    const url = needs.connections.read().mailEvents
    if (url === undefined || url === null) return
    const body = JSON.stringify(events)
    const headers = { 'content-type': 'application/json', ...needs.signer.headers(body, clock.now()) }
    needs.enqueue({ kind: 'mail-event', url, headers, body })
  }

  const suppressIfBounced = ({ event, email, timestamp, reason = '', status = '' }: DeliveryEvent): void => {
    if (event === 'bounce') bounces.suppress({ email, created: timestamp, reason, status })
  }

  const deliver = (composed: Composed): DeliveryEvent[] => {
    const { id, to } = composed.letter
    const reach = bounces.reach(to)
    const events = fate({ ...composed, id, to }, reach, clock.now())
    activity.record(composed, events)
    if (reach === 'reachable') letters.deposit(composed.letter)
    events.forEach(suppressIfBounced)
    return events
  }

  return {
    accept(taken) {
      database.transaction(() => postEvents(taken.flatMap(deliver)))
      for (const { letter } of taken) needs.announce({ kind: 'mail-accepted', messageId: letter.id })
    },
    bounce(letterId, reason) {
      const known = activity.find(letterId)
      const letter = letters.find(letterId)
      if (known === undefined || letter === undefined) return false
      const { to_email: to, unique_args: customArgs, categories } = known
      const smtpId = letter.headers['Message-ID'] ?? ''
      const subject = { id: letterId, to, customArgs, categories, smtpId }
      const event = deliveryEvent(subject, bounced(reason), clock.now())
      database.transaction(() => {
        activity.extend(letterId, event)
        suppressIfBounced(event)
        postEvents([event])
      })
      return true
    },
  }
}
