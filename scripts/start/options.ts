import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Trouble } from './trouble.ts'

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

const usage = `npm start -- [options]

  --port N      where to listen (8080)
  --data DIR    where everything is kept (.data)
  --fresh       begins anew, forgetting what the folder holds
  --no-seed     begins with empty workbooks and forms
  --now ISO     what time it is, such as 2026-11-21T09:00:00+08:00`

/** @throws Trouble with the usage. */
export function readOptions(args: readonly string[]): StartOptions {
  const { port, data, fresh, seed, now } = given(args)
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) throw misread(`“--port ${port}” is not a port.`)
  if (now !== undefined && Number.isNaN(Date.parse(now))) throw misread(`“--now ${now}” is not a moment.`)
  return { port: Number(port), folder: data, fresh, seed, now: now && new Date(now).toISOString() }
}

function given(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        port: { type: 'string', default: process.env['PORT'] ?? '8080' },
        data: { type: 'string', default: join(import.meta.dirname, '../../.data') },
        fresh: { type: 'boolean', default: false },
        seed: { type: 'boolean', default: true },
        now: { type: 'string' },
      },
    })
    return values
  } catch (error) {
    throw misread(error instanceof Error ? error.message : String(error))
  }
}

function misread(why: string): Trouble {
  return new Trouble({
    what: 'The start command was not understood.',
    why,
    follows: 'Nothing was started.',
    mend: `Options go behind “--”:\n\n${usage}`,
  })
}
