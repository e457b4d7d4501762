import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { argumentsOf, helpOption, misread, type Command } from './command-line.ts'
import { Trouble } from './trouble.ts'

/** The files behind a command that takes nothing else; `help` where it was asked for. @throws Trouble with the usage. */
export function filesNamed(command: Command, args: readonly string[]): readonly string[] | 'help' {
  const { values, positionals } = argumentsOf(command, args, {
    allowPositionals: true,
    options: { help: helpOption },
  })
  if (values.help === true) return 'help'
  if (positionals.length === 0) throw misread(command, 'No file is named.')
  return positionals
}

/** What `read` makes of a file's text. @throws Trouble where the file is not there or not of that kind. */
export function readNamed<T>({ usage, untouched }: Command, file: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Trouble({
      what: `The file ${file} cannot be used.`,
      why: reasonOf(error),
      follows: untouched,
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
