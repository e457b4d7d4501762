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
