import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Trouble } from '../terminal/trouble.ts'

const lock = 'in-use.sqlite'

/**
 * Claims a data folder for this process, and makes it where there is none. The claim is a lock of the operating
 * system's, so that a killed process leaves none behind.
 * @throws Trouble where another start works on the folder, or it cannot be made.
 */
export function claim(folder: string): { release(): void } {
  const database = databaseIn(folder)
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch {
    database.close()
    throw taken(folder)
  }
  return { release: () => database.close() }
}

function databaseIn(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true })
    return new DatabaseSync(join(folder, lock), { timeout: 0 })
  } catch (error) {
    throw new Trouble({
      what: `${folder} cannot be the data folder.`,
      why: `A file stands in its way, or this account may not write there (${error instanceof Error ? error.message : String(error)}).`,
      follows: 'Nothing was started, and what stands there is as it was.',
      mend: 'Name a folder of yours, or a name that is free, with “--data DIR”.',
    })
  }
}

const taken = (folder: string): Trouble =>
  new Trouble({
    what: `The data folder ${folder} is in use.`,
    why: 'Another start works on it, perhaps on another port; two at once would spoil each other’s work.',
    follows: 'Nothing was started, and nothing in the folder was changed.',
    mend: 'Go on with the one that runs, close it first, or name another folder with “--data DIR”.',
  })
