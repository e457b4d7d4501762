import type { Announcer } from '../announce.ts'
import { databaseClock } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { driveChannels } from '../drive/channels.ts'
import type { Service } from '../http.ts'
import { connectionStore } from './connections.ts'
import type { ConnectionStore } from './connections.ts'
import type { EnqueueDelivery } from './delivery.ts'
import { deliveryQueue } from './delivery-queue.ts'
import type { Titles } from './directory.ts'
import { dispatcher } from './dispatcher.ts'
import { driveNotices } from './drive-notices.ts'
import { createFaults } from './faults.ts'
import { createGate } from './gate.ts'
import type { Gate } from './gate.ts'
import { createQuotas } from './quotas.ts'
import { schedules } from './schedules.ts'
import { controlService } from './service.ts'
import { createStats } from './stats.ts'

/** What keeps the workspace's services honest: its time, what goes wrong, who is told, and what was counted. */
export interface Control {
  readonly clock: Clock
  readonly connections: ConnectionStore
  readonly enqueue: EnqueueDelivery
  readonly gate: Gate
  readonly service: (titles: Titles) => Service
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
  const jumps = new Set<(milliseconds: number) => void>()
  const clock = databaseClock(database, milliseconds => jumps.forEach(jump => jump(milliseconds)))
  const connections = connectionStore(database)
  const [stats, faults, quotas] = [createStats(), createFaults(), createQuotas(clock)]
  const queue = deliveryQueue(database, clock)
  const deliveries = dispatcher({ queue, clock, origin, fateOf: faults.fateOf, count: stats.countDelivery })
  const scheduler = schedules({ clock, connected: () => connections.read().schedules ?? [], origin })
  const channels = driveChannels(database, clock)
  const { enqueue } = deliveries
  const stopNotices = driveNotices({
    announcer,
    connections,
    channels: fileId => channels.live(fileId),
    enqueue,
    origin,
  })
  const gate = createGate({ quotas, faults, stats })
  jumps.add(milliseconds => {
    if (milliseconds < 0) queue.shift(milliseconds)
    else scheduler.runAll()
    deliveries.wake()
  })
  const isIdle = () => gate.idle() && scheduler.idle() && deliveries.idle()
  const reconnected = () => scheduler.restart()
  const parts = { clock, connections, queue, faults, quotas, stats, isIdle, reconnected }
  return {
    clock,
    connections,
    enqueue,
    gate,
    service: titles => controlService({ ...parts, titles }),
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
