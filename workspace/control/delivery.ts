/** What the workspace posts to others: the jobs that Pub/Sub, Drive and SendGrid do in production. */
export type DeliveryKind = 'form-watch' | 'drive-notice' | 'inbound-mail' | 'mail-event'

export const DELIVERY_KINDS = ['form-watch', 'drive-notice', 'inbound-mail', 'mail-event'] as const

/** One HTTP POST, ready made. */
export interface Post {
  readonly kind: DeliveryKind
  /** Absolute, or beginning with `/` for the workspace's own port. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
  /** Posts of one key that nobody has tried to send yet are told once, and at most once per window. */
  readonly merge?: { readonly key: string; readonly windowMs: number }
}

/**
 * Hands a post over to be sent soon, and again until the receiver takes it. Called inside a transaction it is
 * committed (or forgotten) with it.
 */
export type EnqueueDelivery = (post: Post) => void

/** How the sender of one kind of post behaves when the receiver does not take it. */
export interface RetryPolicy {
  /** Whether an answer of this status is tried again; everything that is no success and not retried is given up. */
  readonly retries: (status: number) => boolean
  readonly giveUpAfterMs: number
}

const HOUR = 3_600_000
const notSuccess = () => true

export const RETRY: Readonly<Record<DeliveryKind, RetryPolicy>> = {
  // Pub/Sub: everything but success is tried again while the subscription keeps the message, seven days.
  'form-watch': { retries: notSuccess, giveUpAfterMs: 168 * HOUR },
  // Drive: "500, 502, 503, or 504 … retries with exponential backoff. Every other return status code is … failure".
  'drive-notice': { retries: status => [500, 502, 503, 504].includes(status), giveUpAfterMs: HOUR },
  // SendGrid Inbound Parse: "queues and retries any POSTs that respond with a 5XX", three days.
  'inbound-mail': { retries: status => status >= 500, giveUpAfterMs: 72 * HOUR },
  // SendGrid's event webhook: any answer but 2xx, for a day.
  'mail-event': { retries: notSuccess, giveUpAfterMs: 24 * HOUR },
}

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 600_000

/** The pause after so many failed tries: 0.25 s, 0.5 s, 1 s, … 10 minutes. */
export function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS)
}
