import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  type: z.literal('module'),
  engines: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
})

/** The manifest of the package: the source's own, pointing at JavaScript and asking only for what that imports. */
export function manifestOf(source: string, home: string): object {
  const text = readFileSync(join(source, 'package.json'), 'utf8')
  const { dependencies, ...about } = manifestSchema.parse(JSON.parse(text))
  const imported = packagesIn(home)
  return {
    ...about,
    exports: { '.': { types: './workspace.d.ts', default: './workspace.js' } },
    bin: { [about.name]: './main.js' },
    dependencies: Object.fromEntries(Object.entries(dependencies).filter(([name]) => imported.has(name))),
  }
}

const isBuiltIn = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name)

/** The packages that the modules of a folder import; what browsers load is no such module. */
function packagesIn(folder: string): ReadonlySet<string> {
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.js') && !/^screens[/\\](?:assets|bundled)/.test(file),
  )
  const names = modules.flatMap(file =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(
        /\bfrom '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/g,
      ),
    ].map(([, imported, loaded]) => imported ?? loaded ?? ''),
  )
  return new Set(
    names
      .filter(name => !isBuiltIn(name))
      .map(name => name.split('/', name.startsWith('@') ? 2 : 1).join('/')),
  )
}
