import { join } from 'node:path'
import { argumentsOf, helpOption, misread, portIn, portOption } from '../terminal/command-line.ts'

export interface StartOptions {
  /** 0: a free one. */
  readonly port: number
  /** Where everything is kept. */
  readonly folder: string
  /** Forgets what the folder holds. */
  readonly fresh: boolean
  readonly seed: boolean
  /** ISO; undefined: the real time, or what the folder's clock says. */
  readonly now: string | undefined
}

export const usage = `npm start -- [options]

  --port N      where to listen (8080)
  --data DIR    where everything is kept (.data)
  --fresh       begins anew, forgetting what the folder holds
  --no-seed     begins with empty workbooks and forms
  --now ISO     what time it is, such as 2026-11-21T09:00:00+08:00`

const command = { name: 'start', usage, untouched: 'Nothing was started.' }

/** `help` where it was asked for. @throws Trouble with the usage. */
export function readOptions(args: readonly string[]): StartOptions | 'help' {
  const { values } = argumentsOf(command, args, {
    options: {
      port: portOption,
      data: { type: 'string', default: join(import.meta.dirname, '../../.data') },
      fresh: { type: 'boolean', default: false },
      seed: { type: 'boolean', default: true },
      now: { type: 'string' },
      help: helpOption,
    },
  })
  if (values.help === true) return 'help'
  const { data: folder, fresh, seed, now } = values
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw misread(command, `“--now ${now}” is not a moment.`)
  return { port: portIn(command, values.port), folder, fresh, seed, now: now && new Date(now).toISOString() }
}
