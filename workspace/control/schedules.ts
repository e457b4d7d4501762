import type { Clock } from '../clock.ts'
import type { Connections } from './connections.ts'

/** Cloud Scheduler: posts to each schedule's address every so many seconds of the workspace's time. */
export interface Schedules {
  /** Begins anew with the schedules that are now connected. */
  restart(): void
  /** Runs all of them now, as when the clock was moved forward past their next times. */
  runAll(): void
  idle(): boolean
  close(): Promise<void>
}

type Schedule = NonNullable<Connections['schedules']>[number]

interface Job {
  readonly schedule: Schedule
  nextAt: number
  running: boolean
  /** Asked for again while it ran. */
  again: boolean
}

interface Needs {
  readonly clock: Clock
  readonly connected: () => readonly Schedule[]
  readonly origin: () => string
}

const LOOK_EVERY_MS = 250

export function schedules({ clock, connected, origin }: Needs): Schedules {
  let jobs: Job[] = []
  const inFlight = new Set<Promise<void>>()
  const stop = new AbortController()

  const run = (job: Job): void => {
    const now = clock.now()
    job.nextAt = now.getTime() + job.schedule.everySeconds * 1000
    if (job.running) {
      job.again = true
      return
    }
    job.running = true
    const tick = knock(job.schedule, now, origin(), stop.signal).finally(() => {
      inFlight.delete(tick)
      job.running = false
      if (!job.again || stop.signal.aborted) return
      job.again = false
      run(job)
    })
    inFlight.add(tick)
  }

  const look = setInterval(() => {
    const now = clock.now().getTime()
    for (const job of jobs) if (job.nextAt <= now) run(job)
  }, LOOK_EVERY_MS)
  look.unref()

  return {
    restart() {
      const now = clock.now().getTime()
      jobs = connected().map(schedule => ({
        schedule,
        nextAt: now + schedule.everySeconds * 1000,
        running: false,
        again: false,
      }))
    },
    runAll: () => jobs.forEach(run),
    idle: () => inFlight.size === 0,
    async close() {
      clearInterval(look)
      stop.abort()
      await Promise.allSettled(inFlight)
    },
  }
}

/** One tick. A failed one is not tried again: the next comes anyway, as with Cloud Scheduler's default of no retries. */
async function knock(schedule: Schedule, at: Date, origin: string, stop: AbortSignal): Promise<void> {
  try {
    const response = await fetch(new URL(schedule.url, origin), {
      method: 'POST',
      headers: {
        'user-agent': 'Google-Cloud-Scheduler',
        'x-cloudscheduler': 'true',
        'x-cloudscheduler-jobname': schedule.name,
        'x-cloudscheduler-scheduletime': at.toISOString(),
        'content-type': 'application/octet-stream',
      },
      signal: AbortSignal.any([stop, AbortSignal.timeout(180_000)]),
    })
    await response.arrayBuffer()
  } catch (error) {
    if (!stop.aborted)
      console.error(`Schedule ${schedule.name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
