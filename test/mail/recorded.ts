import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of recorded data, which is shared beside the project and not part of it. */
const recorded = resolve(process.env['CREDENCE_SHARED'] ?? '../shared', 'recorded')

/** False where the recorded data is not at hand; suites that need it then show as skipped. */
export const hasRecorded = existsSync(recorded)

export function recordedBytes(path: string): Buffer {
  return readFileSync(resolve(recorded, path))
}

export function recordedText(path: string): string {
  return readFileSync(resolve(recorded, path), 'utf8')
}
