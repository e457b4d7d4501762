import { EXHAUSTED, one } from './operand.ts'
import type { Operand } from './operand.ts'

/** As many calls as Google gives one formula. */
const MOST_STEPS = 2_000_000

class Exhausted extends Error {}

/** The work of formulas, each by itself: what another formula took that one waited for is not its own. */
export class Effort {
  #spent = 0

  /** Counts steps of the formula that is being worked out; one too many ends it. */
  spend(steps: number): void {
    this.#spent += steps
    if (this.#spent > MOST_STEPS) throw new Exhausted()
  }

  /** Works out a formula of its own, which ends with an error when it takes too much. */
  of(work: () => Operand): Operand {
    const before = this.#spent
    this.#spent = 0
    try {
      return work()
    } catch (error) {
      if (error instanceof Exhausted) return one(EXHAUSTED)
      throw error
    } finally {
      this.#spent = before
    }
  }
}
