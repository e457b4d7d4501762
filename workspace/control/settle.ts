import { setTimeout as pause } from 'node:timers/promises'

/** Waits until nothing has been going on for a moment. False: something still was when the time was up. */
export async function settle(isIdle: () => boolean, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs
  let calm = 0
  while (calm < CALM_LOOKS) {
    calm = isIdle() ? calm + 1 : 0
    if (Date.now() > end) return false
    if (calm < CALM_LOOKS) await pause(LOOK_EVERY_MS)
  }
  return true
}

/** One event hands over to the next within a turn of the event loop; three quiet looks in a row mean that none did. */
const CALM_LOOKS = 3
const LOOK_EVERY_MS = 10
