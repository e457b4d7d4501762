import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../terminal/trouble.ts'

export interface OutFile {
  readonly name: string
  readonly text: string
}

/** Writes the files, or only names them; answers a line for each. @throws Trouble where the folder takes none. */
export function writeFiles(folder: string, files: readonly OutFile[], dryRun: boolean): readonly string[] {
  return files.map(({ name, text }) => {
    const path = join(folder, name)
    const size = `${Buffer.byteLength(text)} bytes`
    if (dryRun) return `would write ${path} (${size})`
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, text)
    } catch (error) {
      throw new Trouble({
        what: `${path} cannot be written.`,
        why: error instanceof Error ? error.message : String(error),
        follows: 'Files named before it are there; the workbook is as it was.',
        mend: 'Name a folder that you may write to with --out DIR.',
      })
    }
    return `wrote ${path} (${size})`
  })
}

/** `SP-pass-lists-113-2`: what a file may be called on every system. */
export const fileName = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter(part => part !== undefined && part !== '')
    .join('-')
    .replaceAll(/[^a-z0-9]+/giu, '-')
