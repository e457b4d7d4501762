import type { IncomingMessage, ServerResponse } from 'node:http'
import { splitTarget, writeAnswer } from '../http.ts'
import type { Answer, Call } from '../http.ts'
import { callKind } from './call-kind.ts'
import type { FaultedAnswer, Faults } from './faults.ts'
import type { Quotas } from './quotas.ts'
import type { Stats } from './stats.ts'

/** A handler that serves everything below one first path segment, such as the functions of the product. */
export type Mount = (request: IncomingMessage, response: ServerResponse) => void

/** What every call passes through on its way to a service or a mounted handler. */
export interface Gate {
  /** Carries out an API or screen call with quotas, faults and counting around it. */
  carryOut(call: Call, run: () => Promise<Answer>): Promise<FaultedAnswer>
  /** Hands a call to a mounted handler, with faults before it. */
  handOver(mount: Mount, request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Whether no mounted handler is still answering. */
  idle(): boolean
}

interface Needs {
  readonly quotas: Quotas
  readonly faults: Faults
  readonly stats: Stats
}

export function createGate({ quotas, faults, stats }: Needs): Gate {
  let mountedCalls = 0
  return {
    async carryOut(call, run) {
      // The control calls are outside of what they control.
      if (call.path.startsWith('/workspace/')) return run()
      const kind = callKind(call.method, call.path)
      const answer = quotas.refuse(call, kind) ?? (await faults.around(call, run))
      stats.countCall(kind, answer === 'cut' ? 0 : answer.status)
      return answer
    },
    async handOver(mount, request, response) {
      mountedCalls += 1
      response.on('close', () => (mountedCalls -= 1))
      const { path } = splitTarget(request.url ?? '/')
      const failed = await faults.beforeMount({ method: request.method ?? 'GET', path })
      if (failed === undefined) mount(request, response)
      else if (failed === 'cut') request.socket.destroy()
      else writeAnswer(response, failed)
    },
    idle: () => mountedCalls === 0,
  }
}
