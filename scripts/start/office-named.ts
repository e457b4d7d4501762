import { join } from 'node:path'
import { ConfigError, readConfig, type Config } from '../../functions/config.ts'
import type { Office, World } from '../../functions/pass/office.ts'
import { createWorld } from '../../functions/world.ts'
import { portOption } from '../terminal/command-line.ts'
import { Trouble } from '../terminal/trouble.ts'
import { workspaceControl } from './control.ts'
import { readKept } from './kept.ts'
import { configOf } from './offices.ts'

export interface WhichOffice {
  /** An id or code of the configuration; undefined: the only one there is. */
  readonly workbook: string | undefined
  /** The data folder of a running `npm start`, and its port. */
  readonly data: string | undefined
  readonly port: number
}

/** Names an office at the terminal. */
export const officeOptions = {
  workbook: { type: 'string' },
  data: { type: 'string' },
  port: portOption,
} as const

/** The office of a workbook, by the configuration or by a running `npm start`. @throws Trouble, ConfigError */
export async function officeNamed({ workbook, data, port }: WhichOffice): Promise<{
  readonly world: World
  readonly office: Office
}> {
  const { CREDENCE_CONFIG, CREDENCE_CONFIG_FILE } = process.env
  const isConfigured = data === undefined && Boolean(CREDENCE_CONFIG ?? CREDENCE_CONFIG_FILE)
  const world = createWorld(isConfigured ? readConfig() : await configOfStart(data, port))
  const { offices } = world
  const found = offices.filter(({ code, workbookId }) => workbook === code || workbook === workbookId)
  const [office, ...others] = workbook === undefined ? offices : found
  if (office && others.length === 0) return { world, office }
  const codes = offices.map(({ code }) => code).join(', ')
  throw new Trouble({
    what: workbook === undefined ? 'Which workbook?' : `There is no workbook “${workbook}”.`,
    why: `The configuration names these: ${codes}.`,
    follows: 'Nothing was read or decided.',
    mend: 'Name one of them with --workbook, by its code or its id.',
  })
}

async function configOfStart(data = join(import.meta.dirname, '../../.data'), port: number): Promise<Config> {
  const kept = readKept(data)
  if (!kept) {
    readConfig()
    throw new ConfigError(`There is no configuration, and ${data} holds no offices of an “npm start”.`)
  }
  const url = `http://localhost:${port}`
  try {
    return configOf(kept, url, await workspaceControl(url).eventPublicKey())
  } catch (error) {
    throw new Trouble({
      what: `The offices of ${data} cannot be reached at ${url}.`,
      why: error instanceof Error ? error.message : String(error),
      follows: 'Nothing was read or decided.',
      mend: 'Run “npm start” meanwhile, or name its port with --port and its folder with --data.',
    })
  }
}
