import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace } from '../../workspace/workspace.ts'
import { differences } from './compare.ts'
import type { Difference } from './compare.ts'
import { Ids } from './ids.ts'
import { setUp } from './prior.ts'
import { kindOf } from './recording.ts'
import type { Exchange, Take } from './recording.ts'

/** What became of one exchange. */
export interface Outcome {
  readonly take: string
  readonly exchange: Exchange
  readonly kind: string
  /** Not comparable: why the recording does not hold what its answer depends on; undefined when it was compared. */
  readonly incomparable: string | undefined
  /** Empty: answered as recorded. */
  readonly differences: readonly Difference[]
}

/** Sends a call to the workspace as the recorded client sent it. */
export type Send = (
  method: string,
  address: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>

/** Replays a take against a workspace of its own, first set up with what the take shows to have been there before. */
export async function replay({ name, exchanges }: Take): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  const workspace = await openWorkspace({ folder })
  const send = senderTo(workspace.url)
  try {
    const ids = new Ids()
    const unknown = await setUp(exchanges, send, ids)
    const outcomes: Outcome[] = []
    for (const exchange of exchanges) {
      const incomparable = incomparableFor(exchange, unknown)
      const found = incomparable === undefined ? await compareOne(exchange, send, ids) : []
      outcomes.push({ take: name, exchange, kind: kindOf(exchange), incomparable, differences: found })
    }
    return outcomes
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function incomparableFor(
  { uri, status }: Exchange,
  unknown: ReadonlyMap<string, string>,
): string | undefined {
  const { hostname, pathname } = new URL(uri)
  if (/^(?:oauth2|accounts|metadata)\b/.test(hostname)) return 'signing in'
  // Nothing was done by such a call, so it is not sent either.
  if (status === 429 || status === 503) return 'on a day when the service was busy'
  return [...unknown].find(([id]) => pathname.includes(id))?.[1]
}

async function compareOne(exchange: Exchange, send: Send, ids: Ids): Promise<readonly Difference[]> {
  const { method, uri, reqBody, status, resBody } = exchange
  ids.keep(reqBody)
  const answer = await send(method, ids.inAddress(uri), ids.inBody(reqBody))
  ids.learn(resBody, answer.body)
  const unlike = answer.status === status ? [] : [{ at: 'status', want: status, have: answer.status }]
  return [...unlike, ...differences(ids.inBody(resBody), answer.body)]
}

function senderTo(origin: string): Send {
  return async (method, address, body) => {
    const [, target = ''] = /^https?:\/\/[^/]+(.*)$/s.exec(address) ?? []
    const isText = typeof body === 'string'
    // Headers are not recorded; text that is uploaded is meant to become a spreadsheet.
    const text = target.startsWith('/upload/') ? 'text/csv' : 'text/plain'
    const response = await fetch(origin + target, {
      method,
      ...(body === null || body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      headers: { 'content-type': isText ? text : 'application/json' },
    })
    return { status: response.status, body: parsed(await response.text()) }
  }
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
