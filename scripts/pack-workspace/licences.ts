import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const aboutSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('see its files'),
})

/** The packages that bundled files come from, each with its licence and, where it brings one, the text of it. */
export function licencesOf(files: readonly string[]): string {
  const folders = new Set(
    files.flatMap(file => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
  )
  const entries = [...folders].toSorted().map(folder => {
    const { name, version, license } = aboutSchema.parse(
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    )
    const text = existsSync(folder) ? readdirSync(folder).find(file => /^licen[cs]e/i.test(file)) : undefined
    return [
      `${name} ${version} (${license})`,
      ...(text === undefined ? [] : [readFileSync(join(folder, text), 'utf8').trim()]),
    ]
  })
  const intro = 'screens/bundled is made of these packages:'
  return `${[intro, ...entries.map(entry => entry.join('\n\n'))].join('\n\n----\n\n')}\n`
}
