import { describe, expect, it } from 'vitest'
import { tokenBucket, unlimited } from '../../functions/adapters/call-rate.ts'

/** Time that passes when somebody sleeps, and when told to. */
function paperTime() {
  const time = { at: 0, slept: [] as number[] }
  return {
    time,
    now: () => time.at,
    sleep: async (milliseconds: number) => void time.slept.push(milliseconds),
  }
}

describe('sixty calls a minute', () => {
  it('go at once, the next ones a second apart, in their order', async () => {
    const clock = paperTime()
    const rate = tokenBucket(60, clock)
    for (let call = 0; call < 60; call++) await rate.turn()
    expect(clock.time.slept).toEqual([])
    await Promise.all([rate.turn(), rate.turn(), rate.turn()])
    expect(clock.time.slept).toEqual([1000, 2000, 3000])
  })

  it('are saved up while nobody calls, but never more than a minute’s', async () => {
    const clock = paperTime()
    const rate = tokenBucket(2, clock)
    clock.time.at = 3_600_000
    await Promise.all([rate.turn(), rate.turn(), rate.turn()])
    expect(clock.time.slept).toEqual([30_000])
  })

  it('are not waited for where nobody counts', async () => {
    await expect(unlimited.turn()).resolves.toBeUndefined()
  })
})
