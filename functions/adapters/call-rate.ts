/** Lets calls go when their turn comes. */
export interface CallRate {
  turn(): Promise<void>
}

/** As fast as they come. */
export const unlimited: CallRate = { turn: () => Promise.resolve() }

interface Time {
  /** Milliseconds that only ever grow. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

const machineTime: Time = {
  now: () => performance.now(),
  sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
}

/**
 * A token bucket: `perMinute` calls at once, then one as often as the quota refills. Callers are served in the order
 * they came. Google counts reads and writes of one service account over all its workbooks.
 */
export function tokenBucket(perMinute: number, time: Time = machineTime): CallRate {
  const refill = 60_000 / perMinute
  let tokens = perMinute
  let counted = time.now()
  return {
    async turn() {
      const now = time.now()
      tokens = Math.min(perMinute, tokens + (now - counted) / refill) - 1
      counted = now
      // A bucket below zero is what those before us have borrowed from the coming refills.
      if (tokens < 0) await time.sleep(-tokens * refill)
    },
  }
}
