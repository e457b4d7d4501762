import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Trouble } from './trouble.ts'

/** A command as whoever types it knows it. */
export interface Command {
  /** As it stands behind `npm run`. */
  readonly name: string
  readonly usage: string
  /** What has not happened where its arguments cannot be meant. */
  readonly untouched: string
}

/** Where a running `npm start` listens. */
export const portOption = { type: 'string', default: process.env['PORT'] ?? '8080' } as const
/** Asks for the usage. */
export const helpOption = { type: 'boolean', short: 'h' } as const

/** The arguments of a command by name. @throws Trouble with the usage where one is unknown or not of its kind. */
export function argumentsOf<const Config extends ParseArgsConfig>(
  command: Command,
  args: readonly string[],
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs<Config>({ allowNegative: true, ...config, args: [...args] })
  } catch (error) {
    throw misread(command, error instanceof Error ? error.message : String(error))
  }
}

/** What to throw where the arguments of a command cannot be meant: the reason, and the usage. */
export function misread({ name, usage, untouched }: Command, why: string): Trouble {
  return new Trouble({
    what: `The ${name} command was not understood.`,
    why,
    follows: untouched,
    mend: `What it is given stands behind “--”:\n\n${usage}`,
  })
}

/** The number of a port. @throws Trouble with the usage */
export function portIn(command: Command, typed: string): number {
  if (!/^\d{1,5}$/u.test(typed) || Number(typed) > 65_535)
    throw misread(command, `“--port ${typed}” is not a port.`)
  return Number(typed)
}
