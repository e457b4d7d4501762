import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Answer, Call } from '../http.ts'
import { DELIVERY_KINDS } from './delivery.ts'
import type { DeliveryKind } from './delivery.ts'
import { failedAnswer } from './failed-answer.ts'

/** Goes wrong with the next `times` calls whose path contains `path`. */
const callFault = z.strictObject({
  /** HTTP method; absent: any. */
  method: z.string().optional(),
  /** Found anywhere in the path, as it came or decoded, such as `:batchUpdate` or `/v1/forms`. */
  path: z.string().min(1),
  times: z.int().positive().default(1),
  /** What is answered instead; 0 cuts the connection without an answer; absent: only the delay happens. */
  status: z.union([z.literal(0), z.int().min(400).max(599)]).optional(),
  /** The call is carried out first, and then answered with `status`: an answer lost on the way. */
  afterApply: z.boolean().default(false),
  delayMs: z.int().nonnegative().max(600_000).default(0),
})

/** Goes wrong with the next `times` deliveries of a kind. */
const deliveryFault = z.strictObject({
  deliver: z.enum(DELIVERY_KINDS),
  times: z.int().positive().default(1),
  lose: z.boolean().default(false),
  /** How often each is delivered in all: 2 is a doubled event. */
  repeat: z.int().min(1).max(100).default(1),
  /** How much later than usual, in the workspace's time. */
  lateSeconds: z.number().nonnegative().max(86_400).default(0),
})

export const faultSchema = z.union([deliveryFault, callFault])
type CallFault = z.infer<typeof callFault>
type DeliveryFault = z.infer<typeof deliveryFault>
export type Fault = z.infer<typeof faultSchema>

/** An answer, or a connection cut without one. */
export type FaultedAnswer = Answer | 'cut'

export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** Those with times left. */
  list(): readonly Fault[]
  /** Runs the call with whatever is set to go wrong with it. */
  around(call: Call, run: () => Promise<Answer>): Promise<FaultedAnswer>
  /** The same for a mounted address: undefined when the call is to be carried out (`afterApply` is not looked at). */
  beforeMount(call: Pick<Call, 'method' | 'path'>): Promise<FaultedAnswer | undefined>
  /** What happens to a new delivery of this kind. */
  readonly fateOf: (kind: DeliveryKind) => Fate
}

/** How many times a delivery is to be made (0: it gets lost), and how much later than usual. */
export interface Fate {
  readonly copies: number
  readonly lateMs: number
}

/** Faults are kept in memory: a restart is a way to be rid of them. */
export function createFaults(): Faults {
  let faults: Fault[] = []

  const take = <F extends Fault>(matches: (fault: Fault) => fault is F): F | undefined => {
    const found = faults.find(matches)
    if (found === undefined) return undefined
    const left = found.times - 1
    faults = faults.flatMap(fault =>
      fault === found ? (left > 0 ? [{ ...found, times: left }] : []) : [fault],
    )
    return found
  }

  const takeFor = (call: Pick<Call, 'method' | 'path'>): CallFault | undefined =>
    take((candidate): candidate is CallFault => hits(candidate, call))

  return {
    add: fault => void faults.push(fault),
    clear: () => void (faults = []),
    list: () => faults,
    async around(call, run) {
      const fault = takeFor(call)
      if (fault === undefined) return run()
      await pause(fault.delayMs)
      const failed = failure(fault, call)
      if (failed === undefined) return run()
      if (fault.afterApply) await run()
      return failed
    },
    async beforeMount(call) {
      const fault = takeFor(call)
      if (fault === undefined) return undefined
      await pause(fault.delayMs)
      return failure(fault, call)
    },
    fateOf: kind => {
      const fault = take(
        (candidate): candidate is DeliveryFault => 'deliver' in candidate && candidate.deliver === kind,
      )
      if (fault === undefined) return { copies: 1, lateMs: 0 }
      return { copies: fault.lose ? 0 : fault.repeat, lateMs: fault.lateSeconds * 1000 }
    },
  }
}

function failure({ status }: CallFault, call: Pick<Call, 'method' | 'path'>): FaultedAnswer | undefined {
  if (status === undefined) return undefined
  return status === 0 ? 'cut' : failedAnswer(call, status)
}

function hits(fault: Fault, { method, path }: Pick<Call, 'method' | 'path'>): boolean {
  if ('deliver' in fault) return false
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false
  return path.includes(fault.path) || decoded(path).includes(fault.path)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
