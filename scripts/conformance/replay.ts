import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace } from '../../workspace/workspace.ts'
import { differences } from './compare.ts'
import type { Difference } from './compare.ts'
import { Ids } from './ids.ts'
import { NO_SHARING, setUp } from './prior.ts'
import { isBusy, isWithheld, kindOf } from './recording.ts'
import type { Exchange, Take } from './recording.ts'
import { senderTo, type Send } from './send.ts'

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

/** Where the services are that the workspace stands for. */
const API = /^(?:sheets|forms|drive|www|content|docs|drive\.google)\b/

function incomparableFor(exchange: Exchange, unknown: ReadonlyMap<string, string>): string | undefined {
  const { hostname, pathname } = new URL(exchange.uri)
  if (/^(?:oauth2|accounts|metadata)\b/.test(hostname) || exchange.status === 401) return 'signing in'
  if (!API.test(hostname)) return `of another service, ${hostname}`
  if (isBusy(exchange)) return 'on a day when the service was busy'
  if (isWithheld(exchange)) return NO_SHARING
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
