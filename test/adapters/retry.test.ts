import { describe, expect, it } from 'vitest'
import { certainlyNotDone, idempotent, insisting, trying } from '../../functions/adapters/retry.ts'
import { paperPace } from './vendor-stub.ts'

/** An error as the vendors' clients throw it. */
const answered = (status: number, headers: Readonly<Record<string, string>> = {}, data: unknown = {}) =>
  Object.assign(new Error(`status ${status}`), { config: {}, response: { status, headers, data } })
const forbidden = (reason: string) => ({ error: { code: 403, message: 'Forbidden', errors: [{ reason }] } })
const inBytes = (body: object) => new TextEncoder().encode(JSON.stringify(body)).buffer
const network = (code: string) => Object.assign(new Error(code), { config: {}, code })
const tooLate = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError')

/** A call that fails as told, then succeeds. */
function failing(...errors: readonly unknown[]) {
  const left = [...errors]
  let calls = 0
  return {
    calls: () => calls,
    call: async () => {
      calls += 1
      if (left.length > 0) throw left.shift()
      return 'done'
    },
  }
}

describe('trying again', () => {
  it.each<[string, unknown, boolean, boolean]>([
    ['a spent quota', answered(429), true, true],
    ['a refused connection', network('ECONNREFUSED'), true, true],
    ['an unknown host', network('ENOTFOUND'), true, true],
    ['a reset connection', network('ECONNRESET'), true, false],
    ['a time-out', tooLate(), true, false],
    ['a 503', answered(503), true, false],
    ['a 400', answered(400), false, false],
    ['a 403', answered(403), false, false],
    ['a 403 of Drive', answered(403, {}, forbidden('appNotAuthorizedToFile')), false, false],
    ['a 403 of Drive for too many calls', answered(403, {}, forbidden('userRateLimitExceeded')), true, true],
    ['the same in bytes', answered(403, {}, inBytes(forbidden('rateLimitExceeded'))), true, true],
    ['a 404', answered(404), false, false],
  ])('after %s: reads %s, appends %s', async (_what, error, whenIdempotent, whenNot) => {
    for (const [predicate, again] of [
      [idempotent, whenIdempotent],
      [certainlyNotDone, whenNot],
    ] as const) {
      const { call, calls } = failing(error)
      const tried = await trying(call, predicate, paperPace())
      expect(tried.kind).toBe(again ? 'done' : 'failed')
      expect(calls()).toBe(again ? 2 : 1)
    }
  })

  it('waits twice as long each time, half a minute at most, and not for ever', async () => {
    const pace = paperPace(8)
    const { call, calls } = failing(...Array.from({ length: 20 }, () => answered(503)))
    await expect(insisting(call, idempotent, pace)).rejects.toMatchObject({ reason: 'unavailable' })
    expect(pace.waits).toEqual([1500, 2500, 4500, 8500, 16_500, 32_500, 32_500])
    expect(calls()).toBe(8)
  })

  it('waits as long as the vendor asks, within reason', async () => {
    const pace = paperPace()
    const { call } = failing(answered(429, { 'Retry-After': '20' }), answered(429, { 'retry-after': '9000' }))
    await insisting(call, idempotent, pace)
    expect(pace.waits).toEqual([20_500, 64_500])
  })

  it('does not take a fault of ours for a vendor’s bad day', async () => {
    const { call } = failing(new TypeError('undefined is not a function'))
    await expect(trying(call, idempotent, paperPace())).rejects.toThrow(TypeError)
  })
})
