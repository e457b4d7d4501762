import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Announcer } from '../announce.ts'
import { databaseClock } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { driveChannels } from '../drive/channels.ts'
import { splitTarget, writeAnswer } from '../http.ts'
import type { Answer, Call, Service } from '../http.ts'
import { callKind } from './call-kind.ts'
import { connectionStore } from './connections.ts'
import type { ConnectionStore } from './connections.ts'
import type { EnqueueDelivery } from './delivery.ts'
import { deliveryQueue } from './delivery-queue.ts'
import type { Titles } from './directory.ts'
import { dispatcher } from './dispatcher.ts'
import type { Dispatcher } from './dispatcher.ts'
import { driveNotices } from './drive-notices.ts'
import { createFaults } from './faults.ts'
import type { FaultedAnswer } from './faults.ts'
import { createQuotas } from './quotas.ts'
import { schedules } from './schedules.ts'
import type { Schedules } from './schedules.ts'
import { controlService } from './service.ts'
import { createStats } from './stats.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** What keeps the workspace's services honest: its time, what goes wrong, who is told, and what was counted. */
export interface Control {
  readonly clock: Clock
  readonly connections: ConnectionStore
  readonly enqueue: EnqueueDelivery
  readonly service: (titles: Titles) => Service
  /** Carries out an API or screen call with quotas, faults and counting around it. */
  carryOut(call: Call, run: () => Promise<Answer>): Promise<FaultedAnswer>
  /** Hands a call to a mounted handler, with faults around it; it counts as going on until it is answered. */
  handOver(mount: Handler, request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Begins to deliver what was left over and to run the schedules. */
  start(): void
  close(): Promise<void>
}

interface Needs {
  readonly database: Database
  readonly announcer: Announcer
  /** The workspace's own address, once it listens. */
  readonly origin: () => string
}

export function openControl({ database, announcer, origin }: Needs): Control {
  const timed: { deliveries?: Dispatcher; schedules?: Schedules } = {}
  const clock = databaseClock(database, jump => {
    if (jump < 0) queue.shift(jump)
    timed.deliveries?.wake()
    if (jump > 0) timed.schedules?.runAll()
  })
  const connections = connectionStore(database)
  const stats = createStats()
  const faults = createFaults()
  const quotas = createQuotas(clock)
  const queue = deliveryQueue(database, clock)
  const deliveries = dispatcher({
    queue,
    clock,
    origin,
    copies: kind => faults.copies(kind),
    count: (kind, outcome) => stats.countDelivery(kind, outcome),
  })
  const scheduler = schedules({ clock, connected: () => connections.read().schedules ?? [], origin })
  Object.assign(timed, { deliveries, schedules: scheduler })
  const channels = driveChannels(database, clock)
  const stopNotices = driveNotices({
    announcer,
    connections,
    channels: fileId => channels.live(fileId),
    enqueue: deliveries.enqueue,
    origin,
  })
  const mounted = { inProgress: 0 }

  return {
    clock,
    connections,
    enqueue: deliveries.enqueue,
    service: titles =>
      controlService({
        clock,
        connections,
        queue,
        faults,
        quotas,
        stats,
        titles,
        isIdle: () => mounted.inProgress === 0 && scheduler.idle() && deliveries.idle(),
        reconnected: () => scheduler.restart(),
      }),
    async carryOut(call, run) {
      // The control calls are outside of what they control.
      if (call.path.startsWith('/workspace/')) return run()
      const kind = callKind(call.method, call.path)
      const answer = quotas.refuse(call, kind) ?? (await faults.around(call, run))
      stats.countCall(kind, answer === 'cut' ? 0 : answer.status)
      return answer
    },
    async handOver(mount, request, response) {
      mounted.inProgress += 1
      response.on('close', () => (mounted.inProgress -= 1))
      const { path } = splitTarget(request.url ?? '/')
      const failed = await faults.beforeMount({ method: request.method ?? 'GET', path })
      if (failed === undefined) mount(request, response)
      else if (failed === 'cut') request.socket.destroy()
      else writeAnswer(response, failed)
    },
    start() {
      scheduler.restart()
      deliveries.wake()
    },
    async close() {
      stopNotices()
      await Promise.all([scheduler.close(), deliveries.close()])
    },
  }
}
