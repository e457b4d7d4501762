import { look, type Look } from '../pass/look.ts'
import type { Office, World } from '../pass/office.ts'

/**
 * Readings of the workbook for pages. People who open pages while one is being read share it, so that a crowd
 * costs no more reads than Google allows; nothing is kept once it has been read.
 */
export class SharedLooks {
  readonly #world: World
  readonly #running = new Map<string, Promise<Look>>()

  constructor(world: World) {
    this.#world = world
  }

  /** What the workbook says, read no earlier than the oldest reading under way. */
  at(office: Office): Promise<Look> {
    const running = this.#running.get(office.workbookId)
    if (running) return running
    const started = this.fresh(office).finally(() => this.#running.delete(office.workbookId))
    this.#running.set(office.workbookId, started)
    return started
  }

  /** A reading of one's own, for what somebody wants to have recorded. */
  fresh(office: Office): Promise<Look> {
    return look(this.#world, office)
  }
}
