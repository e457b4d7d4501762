import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** The project's own programs come first, among them the Node that the lockfile brings. */
const environment = {
  ...process.env,
  // A log has no colours.
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  PATH: [join(import.meta.dirname, '../../node_modules/.bin'), process.env['PATH']].join(delimiter),
}

interface Ran {
  readonly code: number
  /** What it said on both channels; empty where it spoke to the terminal itself. */
  readonly output: string
}

/** Runs a program of the project to its end; with `aloud` it speaks to the terminal itself. */
export function runCommand(command: string, args: readonly string[], aloud = false): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: environment,
      stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
    })
    const said: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', reject)
    child.on('close', code => resolve({ code: code ?? 1, output: Buffer.concat(said).toString('utf8') }))
  })
}
