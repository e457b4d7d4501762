import type { CallKind } from './call-kind.ts'
import type { DeliveryKind } from './delivery.ts'
import type { Outcome } from './dispatcher.ts'

/** Counts since the start or the last reset; they are not kept across restarts. */
export interface Stats {
  countCall(kind: CallKind, status: number): void
  readonly countDelivery: (kind: DeliveryKind, outcome: Outcome) => void
  report(): StatsReport
  reset(): void
}

export interface StatsReport {
  readonly calls: readonly { api: string; method: string; status: number; count: number }[]
  readonly deliveries: readonly { kind: string; outcome: string; count: number }[]
}

export function createStats(): Stats {
  const calls = new Map<string, { api: string; method: string; status: number; count: number }>()
  const deliveries = new Map<string, { kind: string; outcome: string; count: number }>()
  return {
    countCall({ api, method }, status) {
      const key = `${api} ${method} ${status}`
      const line = calls.get(key) ?? { api, method, status, count: 0 }
      line.count += 1
      calls.set(key, line)
    },
    countDelivery: (kind, outcome) => {
      const key = `${kind} ${outcome}`
      const line = deliveries.get(key) ?? { kind, outcome, count: 0 }
      line.count += 1
      deliveries.set(key, line)
    },
    report: () => ({
      calls: [...calls.values()].sort((a, b) =>
        `${a.api} ${a.method} ${a.status}`.localeCompare(`${b.api} ${b.method} ${b.status}`),
      ),
      deliveries: [...deliveries.values()],
    }),
    reset() {
      calls.clear()
      deliveries.clear()
    },
  }
}
