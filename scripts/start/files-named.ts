import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Trouble } from './trouble.ts'

/** The files behind a command that takes nothing else; `help` where it was asked for. @throws Trouble with the usage. */
export function filesNamed(args: readonly string[], usage: string): readonly string[] | 'help' {
  const { values, positionals } = given(args, usage)
  if (values.help === true) return 'help'
  if (positionals.length === 0) throw misread('No file is named.', usage)
  return positionals
}

function given(args: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    throw misread(reasonOf(error), usage)
  }
}

/** What `read` makes of a file's text. @throws Trouble where the file is not there or not of that kind. */
export function readNamed<T>(file: string, read: (text: string) => T, usage: string): T {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Trouble({
      what: `The file ${file} cannot be used.`,
      why: reasonOf(error),
      follows: 'Nothing was run.',
      mend: `Correct the name or the file:\n\n${usage}`,
    })
  }
}

/** Why something could not be read, in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  if (isMissingFile(error)) return 'There is no file of this name.'
  return error instanceof Error ? error.message : String(error)
}

const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const misread = (why: string, usage: string): Trouble =>
  new Trouble({
    what: 'The command was not understood.',
    why,
    follows: 'Nothing was run.',
    mend: `Name the files behind “--”:\n\n${usage}`,
  })
