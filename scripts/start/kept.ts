import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Trouble } from '../terminal/trouble.ts'

const newSecret = (): string => randomBytes(24).toString('base64url')

const kept = z.object({
  /** `begun`: the folder was being filled when the process ended; it is not to be built upon. */
  state: z.enum(['begun', 'ready']),
  signingSecret: z.string(),
  inboundSecret: z.string(),
  auditKey: z.string(),
  workbooks: z.array(
    z.object({
      code: z.string(),
      programme: z.string(),
      workbookId: z.string(),
      forms: z.record(z.string(), z.object({ id: z.string(), url: z.url() })),
    }),
  ),
})

/** What a data folder remembers beside the workspace's own database: the offices in it and their secrets. */
export type Kept = Readonly<z.infer<typeof kept>>

export const newlyKept = (): Kept => ({
  state: 'begun',
  signingSecret: newSecret(),
  inboundSecret: newSecret(),
  auditKey: newSecret(),
  workbooks: [],
})

const database = 'workspace.sqlite'
const fileOf = (folder: string): string => join(folder, 'credence.json')

/**
 * Undefined where nothing is kept that can be built upon: an empty folder, or one that was still being filled.
 * @throws Trouble where the folder holds what is not ours to forget.
 */
export function readKept(folder: string): Kept | undefined {
  const file = fileOf(folder)
  if (!existsSync(file)) {
    if (existsSync(join(folder, database))) throw foreign(folder)
    return undefined
  }
  try {
    const found = kept.parse(JSON.parse(readFileSync(file, 'utf8')))
    return found.state === 'ready' ? found : undefined
  } catch (error) {
    throw new Trouble({
      what: `The data folder ${folder} cannot be used.`,
      why: `Its credence.json cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      follows: 'Nothing was started, and nothing in the folder was changed.',
      mend: 'Name another folder with “--data DIR”, or forget this one with “--fresh”.',
    })
  }
}

function foreign(folder: string): Trouble {
  return new Trouble({
    what: `The data folder ${folder} was not made by this command.`,
    why: `It holds a ${database}, but no credence.json that names the offices in it.`,
    follows: 'Nothing was started, and nothing in the folder was changed.',
    mend: 'Name another folder with “--data DIR”, or forget what is in this one with “--fresh”.',
  })
}

/** In one step: a kill leaves the old file or the new one. */
export function writeKept(folder: string, what: Kept): void {
  const file = fileOf(folder)
  writeFileSync(`${file}.new`, `${JSON.stringify(what, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Removes what a start has made in the folder, and nothing else that may lie there. */
export function forget(folder: string): void {
  for (const name of ['credence.json', 'credence.json.new', database, `${database}-wal`, `${database}-shm`])
    rmSync(join(folder, name), { force: true })
}
