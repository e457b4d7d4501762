import { VendorFailure } from '../ports.ts'
import { failureOf, type Failure } from './failure.ts'

/** How long to keep trying; waits are given in milliseconds. Injected, so that tests do not wait. */
export interface RetryPace {
  readonly attempts: number
  readonly firstWait: number
  readonly longestWait: number
  sleep(milliseconds: number): Promise<void>
  /** From 0 to 1. */
  random(): number
}

/**
 * Google asks for min(2^n s + jitter, 32 s) and sends no Retry-After with its per-minute quotas: seven attempts
 * wait for just over a minute, after which a spent quota is full again.
 */
export const vendorPace: RetryPace = {
  attempts: 7,
  firstWait: 1000,
  longestWait: 32_000,
  sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  random: Math.random,
}

/** For calls that may be carried out twice without harm: reads, and writes that state the outcome. */
export function idempotent(failure: Failure): boolean {
  return certainlyNotDone(failure) || failure.kind === 'no-answer' || failure.kind === 'unavailable'
}

/** For calls that must not be carried out twice: only what certainly was not carried out is tried again. */
export function certainlyNotDone(failure: Failure): boolean {
  return failure.kind === 'quota' || failure.kind === 'not-sent'
}

export type Tried<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Makes the call until it succeeds, the failure is not worth another try, or the attempts are used up. */
export async function trying<T>(
  call: () => Promise<T>,
  worthAnotherTry: (failure: Failure) => boolean,
  pace: RetryPace,
): Promise<Tried<T>> {
  for (let attempt = 1; ; attempt++) {
    const tried = await once(call)
    if (tried.kind === 'done') return tried
    if (attempt >= pace.attempts || !worthAnotherTry(tried.failure)) return tried
    await pace.sleep(waitBefore(attempt, tried.failure, pace))
  }
}

/** As `trying`, where nothing but success will do: throws a VendorFailure otherwise. */
export async function insisting<T>(
  call: () => Promise<T>,
  worthAnotherTry: (failure: Failure) => boolean,
  pace: RetryPace,
): Promise<T> {
  const tried = await trying(call, worthAnotherTry, pace)
  if (tried.kind === 'done') return tried.value
  throw vendorFailure(tried.failure)
}

const reasons = {
  'not-sent': 'unavailable',
  'no-answer': 'unavailable',
  unavailable: 'unavailable',
  quota: 'quota',
  'no-access': 'no-access',
  'not-found': 'not-found',
  refused: 'refused',
  'too-large': 'refused',
} as const satisfies Record<Failure['kind'], VendorFailure['reason']>

export function vendorFailure(failure: Failure): VendorFailure {
  return new VendorFailure(reasons[failure.kind], failure.message)
}

async function once<T>(call: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { kind: 'done', value: await call() }
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) }
  }
}

/** Full exponential back-off with up to a second of jitter; never shorter than the vendor asked for. */
function waitBefore(attempt: number, failure: Failure, pace: RetryPace): number {
  const backOff = Math.min(pace.firstWait * 2 ** (attempt - 1), pace.longestWait)
  const asked = (failure.retryAfterSeconds ?? 0) * 1000
  return Math.max(backOff, Math.min(asked, 2 * pace.longestWait)) + pace.random() * pace.firstWait
}
