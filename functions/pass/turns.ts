import type { Hint, Office, World } from './office.ts'
import { pass, type PassReport } from './pass.ts'

interface Turn {
  readonly hints: Hint[]
  readonly report: Promise<PassReport>
}

/**
 * One pass at a time for each workbook within this instance; hints that come while one runs share the next.
 * It only saves calls: with many instances at work it is the guard that keeps them apart.
 */
export class Turns {
  readonly #world: World
  readonly #running = new Map<string, Promise<unknown>>()
  readonly #next = new Map<string, Turn>()

  constructor(world: World) {
    this.#world = world
  }

  /** Resolves when a pass that took up the hint is done. */
  run(office: Office, hint: Hint): Promise<PassReport> {
    const waiting = this.#next.get(office.workbookId)
    if (waiting) {
      waiting.hints.push(hint)
      return waiting.report
    }
    const hints = [hint]
    const before = this.#running.get(office.workbookId) ?? Promise.resolve()
    const report = before.then(() => {
      this.#next.delete(office.workbookId)
      return pass(this.#world, office, hints)
    })
    this.#next.set(office.workbookId, { hints, report })
    const settled = report.catch(() => undefined)
    this.#running.set(office.workbookId, settled)
    return report
  }
}
