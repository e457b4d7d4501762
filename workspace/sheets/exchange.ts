import type { Clock } from '../clock.ts'
import type { Call } from '../http.ts'
import { OWNER } from './draft.ts'

/** One call and who makes it. */
export interface Exchange {
  readonly call: Call
  /** The address of the person whose screen calls, or `owner` for any API client. */
  readonly by: string
  readonly now: Date
}

export function exchangeOf(call: Call, clock: Clock): Exchange {
  const user = call.headers['x-workspace-user']
  return { call, by: typeof user === 'string' && user !== '' ? user : OWNER, now: clock.now() }
}
