import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

/** One HTTP call, read to its end. */
export interface Call {
  readonly method: string
  /** As it came: still percent-encoded, without the query. Google's clients encode ranges but not the verb after the last colon. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Where the caller reached the workspace, such as `http://localhost:8080`; links in answers begin with it. */
  readonly origin: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Answers the calls that are its own; undefined: not a path of this service. */
export type Service = (call: Call) => Answer | undefined | Promise<Answer | undefined>

/** The longest body that is read; SendGrid takes mails of 30 MB, Google less. */
export const BODY_LIMIT = 30 * 1024 * 1024

/** Google's JSON: two spaces, a final newline, and the headers its front end adds. */
export function googleJson(status: number, body: unknown): Answer {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=UTF-8',
      server: 'ESF',
      vary: 'Origin, X-Origin, Referer',
    },
    body: `${JSON.stringify(body, null, 2)}\n`,
  }
}

/** Google's error envelope: `{error: {code, message, status, details?}}`. */
export function googleError(code: number, status: string, message: string, details?: unknown[]): Answer {
  return googleJson(code, {
    error: { code, message, status, ...(details === undefined ? {} : { details }) },
  })
}

/** Google's system parameters; each may be written with a dollar sign before it. */
const EVERYWHERE = new Set(
  'alt fields key prettyPrint quotaUser access_token oauth_token callback uploadType upload_protocol xgafv'.split(
    ' ',
  ),
)

/** The first query parameter that is neither a method's own nor one that every API of Google's takes. */
export function strangeParameter(query: URLSearchParams, own: readonly string[]): string | undefined {
  return [...query.keys()].find(name => !EVERYWHERE.has(name.replace(/^\$\.?/, '')) && !own.includes(name))
}

/** Plain JSON, for the workspace's own calls. */
export function json(status: number, body: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: `${JSON.stringify(body)}\n`,
  }
}

/** Reads the whole call; undefined when its body is longer than {@link BODY_LIMIT}. */
export async function readCall(request: IncomingMessage, fallbackOrigin: string): Promise<Call | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_LIMIT) return undefined
    chunks.push(chunk)
  }
  const { path, query } = splitTarget(request.url ?? '/')
  const host = request.headers.host
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: request.headers,
    body: Buffer.concat(chunks),
    origin: host !== undefined && /^[\w.\-:[\]]+$/.test(host) ? `http://${host}` : fallbackOrigin,
  }
}

/** The path and the query of a request target, both as they came. */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const mark = target.indexOf('?')
  return mark < 0
    ? { path: target, query: '' }
    : { path: target.slice(0, mark), query: target.slice(mark + 1) }
}

export function writeAnswer(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...answer.headers })
  response.end(answer.body ?? '')
}
