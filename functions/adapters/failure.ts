import { z } from 'zod'
import { headerOf } from './response-header.ts'

/**
 * What became of a call that a vendor did not answer well:
 * `not-sent` never left this machine; `no-answer` may or may not have been carried out; `unavailable` is a 5xx, which
 * proves nothing either; `quota` and the rest were certainly not carried out.
 */
export interface Failure {
  readonly kind:
    | 'not-sent'
    | 'no-answer'
    | 'unavailable'
    | 'quota'
    | 'no-access'
    | 'not-found'
    | 'refused'
    | 'too-large'
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined
  /** The vendor's own words where there were any. */
  readonly message: string
  readonly retryAfterSeconds: number | undefined
}

/** Errors of the network that are raised before a byte of the request has left. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

const thrown = z.object({
  message: z.string().catch(''),
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  cause: z
    .object({ code: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  /** SendGrid's client says `body` where Google's says `data`. */
  response: z
    .object({
      status: z.number().optional(),
      headers: z.unknown().optional(),
      data: z.unknown().optional(),
      body: z.unknown().optional(),
    })
    .optional()
    .catch(undefined),
})

/** Google's envelope, and SendGrid's. */
const googleBody = z.object({
  error: z.object({
    message: z.string(),
    errors: z.array(z.object({ reason: z.string().optional() })).catch([]),
  }),
})
const sendgridBody = z.object({
  errors: z.array(z.object({ message: z.string(), field: z.unknown().optional() })),
})

/** An answer that says success and then breaks off or leaves out what was asked for: it proves nothing. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer'
}

/** The answer itself when its body was whole JSON; Google's client hands over the bare text when it was not. */
export function whole<A extends { readonly data: unknown }>(answer: A): A {
  if (typeof answer.data === 'object' && answer.data !== null) return answer
  throw new BrokenAnswer('The answer broke off before its end.')
}

/** Reads what the clients of Google (gaxios) and SendGrid (axios) throw. An error that is neither is thrown on. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) throw error
  const { response, code, cause, message } = thrown.parse(error)
  // A DOMException of a time-out has a small number of its own as code.
  const status = response?.status ?? (typeof code === 'number' && code >= 100 ? code : undefined)
  const body = response?.data ?? response?.body
  if (status !== undefined)
    return {
      kind: isOverRate(status, body) ? 'quota' : kindOf(status),
      status,
      message: wordsOf(body) ?? message,
      retryAfterSeconds: retryAfter(response?.headers),
    }
  const reason = typeof code === 'string' ? code : cause?.code
  // A fault of ours has no code of the network: it must not pass for a vendor's bad day.
  if (reason === undefined && !isOfTheCall(error)) throw error
  const kind = reason !== undefined && neverLeft.has(reason) ? 'not-sent' : 'no-answer'
  return { kind, status: undefined, message, retryAfterSeconds: undefined }
}

function kindOf(status: number): Failure['kind'] {
  if (status === 401 || status === 403) return 'no-access'
  if (status === 404) return 'not-found'
  if (status === 413) return 'too-large'
  if (status === 429) return 'quota'
  return status >= 500 ? 'unavailable' : 'refused'
}

/** Drive tells a caller who is too fast that it is forbidden, where Sheets and Forms say 429. */
function isOverRate(status: number, body: unknown): boolean {
  const google = status === 403 ? googleBody.safeParse(parsedBody(body)).data : undefined
  return (
    google?.error.errors.some(({ reason }) => /^(?:userR|r)ateLimitExceeded$/u.test(reason ?? '')) === true
  )
}

/** An error of an HTTP client: it carries the call it made, or was raised by the call's time limit. */
function isOfTheCall(error: Error): boolean {
  return (
    error instanceof BrokenAnswer ||
    'config' in error ||
    error.name === 'TimeoutError' ||
    error.name === 'AbortError'
  )
}

function wordsOf(body: unknown): string | undefined {
  const parsed = parsedBody(body)
  const google = googleBody.safeParse(parsed)
  if (google.success) return google.data.error.message
  const sendgrid = sendgridBody.safeParse(parsed)
  return sendgrid.success ? sendgrid.data.errors.map(problem => problem.message).join('; ') : undefined
}

/** Whoever asked for bytes is told in bytes what went wrong. */
function parsedBody(body: unknown): unknown {
  const text = body instanceof ArrayBuffer ? new TextDecoder().decode(body) : body
  if (typeof text !== 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Seconds of a `Retry-After` header; SendGrid gives the end of its window as `X-RateLimit-Reset` (Unix seconds). */
function retryAfter(headers: unknown): number | undefined {
  const read = (name: string): number | undefined => {
    const seconds = Number(headerOf(headers, name) ?? Number.NaN)
    return Number.isFinite(seconds) ? seconds : undefined
  }
  const reset = read('x-ratelimit-reset')
  return read('retry-after') ?? (reset === undefined ? undefined : Math.max(0, reset - Date.now() / 1000))
}
