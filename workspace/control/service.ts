import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { json } from '../http.ts'
import type { Answer, Call, Service } from '../http.ts'
import { connectionsSchema } from './connections.ts'
import type { ConnectionStore } from './connections.ts'
import type { DeliveryQueue } from './delivery-queue.ts'
import { directory } from './directory.ts'
import type { Titles } from './directory.ts'
import { faultSchema } from './faults.ts'
import type { Faults } from './faults.ts'
import { quotasSchema } from './quotas.ts'
import type { Quotas } from './quotas.ts'
import { settle } from './settle.ts'
import type { Stats } from './stats.ts'

interface Needs {
  readonly clock: Clock
  readonly connections: ConnectionStore
  readonly queue: DeliveryQueue
  readonly faults: Faults
  readonly quotas: Quotas
  readonly stats: Stats
  readonly titles: Titles
  /** Whether no event waits, nothing is being delivered and no mounted call is in progress. */
  readonly isIdle: () => boolean
  /** After the connections changed. */
  readonly reconnected: () => void
}

type Handler = (call: Call) => Answer | Promise<Answer>

const SETTLE_WITHIN_MS = 120_000

/** The control calls below `/workspace/`, for tests, benches and whoever starts the workspace. */
export function controlService(needs: Needs): Service {
  const routes = { ...aboutTheWorld(needs), ...aboutFailing(needs), ...aboutDeliveries(needs) }
  return async call => {
    const handler = routes[`${call.method} ${call.path}`]
    if (handler === undefined) return undefined
    try {
      return await handler(call)
    } catch (error) {
      if (error instanceof z.ZodError) return refused(z.prettifyError(error))
      if (error instanceof SyntaxError || error instanceof RangeError) return refused(error.message)
      throw error
    }
  }
}

function aboutTheWorld({ clock, connections, titles }: Needs): Record<string, Handler> {
  return {
    'GET /workspace/health': () => json(200, { ok: true }),
    'GET /workspace/directory': ({ origin }) => json(200, directory(connections.read(), titles, origin)),
    'GET /workspace/clock': () => json(200, { now: clock.now().toISOString() }),
    'POST /workspace/clock': call => {
      clock.set(z.strictObject({ now: z.string() }).parse(bodyOf(call)).now)
      return json(200, { now: clock.now().toISOString() })
    },
  }
}

function aboutFailing({ faults, quotas, stats }: Needs): Record<string, Handler> {
  return {
    'GET /workspace/faults': () => json(200, { faults: faults.list() }),
    'POST /workspace/faults': call => {
      faults.add(faultSchema.parse(bodyOf(call)))
      return json(200, { faults: faults.list() })
    },
    'DELETE /workspace/faults': () => {
      faults.clear()
      return json(200, { faults: [] })
    },
    'GET /workspace/quotas': () => json(200, quotas.limits()),
    'POST /workspace/quotas': call => {
      quotas.limit(quotasSchema.parse(bodyOf(call)))
      return json(200, quotas.limits())
    },
    'GET /workspace/stats': () => json(200, stats.report()),
    'DELETE /workspace/stats': () => {
      stats.reset()
      return json(200, stats.report())
    },
  }
}

function aboutDeliveries(needs: Needs): Record<string, Handler> {
  const { connections, queue } = needs
  const waiting = () =>
    queue.waiting().map(({ id, kind, url, tries, dueAt, lastFailure }) => ({
      id,
      kind,
      url,
      tries,
      dueAt: new Date(dueAt).toISOString(),
      lastFailure,
    }))
  return {
    'GET /workspace/connections': () => json(200, connections.read()),
    'POST /workspace/connections': call => {
      connections.replace(connectionsSchema.parse(bodyOf(call)))
      needs.reconnected()
      return json(200, connections.read())
    },
    'GET /workspace/deliveries': () => json(200, { waiting: waiting() }),
    'POST /workspace/settle': async () => {
      const idle = await settle(needs.isIdle, SETTLE_WITHIN_MS)
      return json(200, idle ? { idle } : { idle, waiting: waiting() })
    },
  }
}

function bodyOf(call: Call): unknown {
  return call.body.length === 0 ? {} : JSON.parse(call.body.toString('utf8'))
}

const refused = (message: string): Answer => json(400, { error: { message } })
