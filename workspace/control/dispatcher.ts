import type { Clock } from '../clock.ts'
import { pauseAfter, RETRY } from './delivery.ts'
import type { DeliveryKind, EnqueueDelivery } from './delivery.ts'
import type { DeliveryQueue, QueuedDelivery } from './delivery-queue.ts'
import type { Fate } from './faults.ts'

export type Outcome = 'delivered' | 'failed' | 'given-up' | 'lost'

export interface Dispatcher {
  readonly enqueue: EnqueueDelivery
  /** Looks again for what is due, as after a start or a jump of the clock. */
  wake(): void
  /** Whether nothing is being sent, and nothing waits but what has already failed three times. */
  idle(): boolean
  /** Stops sending; what was not taken stays in the queue. */
  close(): Promise<void>
}

interface Needs {
  readonly queue: DeliveryQueue
  readonly clock: Clock
  /** The workspace's own address, for posts whose url begins with `/`. */
  readonly origin: () => string
  /** How often and when a new post is delivered: once and at once, unless a fault says otherwise. */
  readonly fateOf: (kind: DeliveryKind) => Fate
  readonly count: (kind: DeliveryKind, outcome: Outcome) => void
}

const AT_ONCE = 32
const ANSWER_WITHIN_MS = 60_000
const LONGEST_TIMER_MS = 2 ** 31 - 1
const TRIES_THAT_BLOCK_SETTLE = 3

/** Sends what is queued, at least once, with growing pauses. */
export function dispatcher(needs: Needs): Dispatcher {
  const { queue, clock, fateOf, count } = needs
  const busy = new Map<number, Promise<void>>()
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined

  const pump = (): void => {
    if (stop.signal.aborted) return
    clearTimeout(timer)
    for (const delivery of queue.due(2 * AT_ONCE)) {
      if (busy.size >= AT_ONCE) break
      if (busy.has(delivery.id)) continue
      const sending = send(delivery, needs, stop.signal).finally(() => {
        busy.delete(delivery.id)
        pump()
      })
      busy.set(delivery.id, sending)
    }
    const next = queue.nextDueAt()
    if (next === undefined) return
    timer = setTimeout(pump, Math.min(Math.max(next - clock.now().getTime(), 1), LONGEST_TIMER_MS))
    timer.unref()
  }

  return {
    enqueue(message) {
      const fate = fateOf(message.kind)
      if (fate.copies === 0) return count(message.kind, 'lost')
      queue.add(message, fate, new Set(busy.keys()))
      // Later, so that a transaction around this call has ended.
      setImmediate(pump)
    },
    wake: () => void setImmediate(pump),
    idle: () => busy.size === 0 && queue.triedLessThan(TRIES_THAT_BLOCK_SETTLE) === 0,
    async close() {
      stop.abort()
      clearTimeout(timer)
      await Promise.allSettled(busy.values())
    },
  }
}

/** One try, and what follows from it. */
async function send(delivery: QueuedDelivery, needs: Needs, stop: AbortSignal): Promise<void> {
  const { queue, clock, origin, count } = needs
  const { kind, id, tries, createdAt } = delivery
  const failure = await post(delivery, origin(), stop)
  if (failure === undefined) {
    queue.remove(id)
    return count(kind, 'delivered')
  }
  // Broken off because the workspace closes: it is sent after the next start.
  if (stop.aborted) return
  count(kind, 'failed')
  const now = clock.now().getTime()
  const { retries, giveUpAfterMs } = RETRY[kind]
  if (retries(failure.status) && now - createdAt < giveUpAfterMs)
    return queue.postpone(id, now + pauseAfter(tries + 1), failure.reason)
  queue.remove(id)
  count(kind, 'given-up')
}

interface Failure {
  /** 599 where there was no answer at all, which every sender tries again. */
  readonly status: number
  readonly reason: string
}

/** Undefined: taken. Redirects are not followed, as neither Pub/Sub nor SendGrid follows them. */
async function post(
  delivery: QueuedDelivery,
  origin: string,
  stop: AbortSignal,
): Promise<Failure | undefined> {
  try {
    const response = await fetch(new URL(delivery.url, origin), {
      method: 'POST',
      headers: delivery.headers,
      body: new Uint8Array(delivery.body),
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    })
    await response.arrayBuffer()
    return response.ok ? undefined : { status: response.status, reason: `answered ${response.status}` }
  } catch (error) {
    return { status: 599, reason: error instanceof Error ? error.message : String(error) }
  }
}
