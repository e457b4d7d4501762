import type { World } from '../pass/office.ts'
import type { Turns } from '../pass/turns.ts'
import type { SharedLooks } from '../pages/shared-looks.ts'

/** What stands behind every deployed function; one for each instance. */
export interface Reception {
  readonly world: World
  readonly turns: Turns
  readonly looks: SharedLooks
  /** A new id for a form that is shown once. */
  readonly newId: () => string
  /** Part of the address that inbound mail is posted to. */
  readonly inboundSecret: string
  /** The mail server whose word on senders is believed in mail posted raw; undefined: none’s. */
  readonly trustedServer: string | undefined
  /** SendGrid's key for delivery events, base64 of DER; undefined: events are taken unsigned. */
  readonly eventPublicKey: string | undefined
}
