import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { Answer } from '../http.ts'

/** The spreadsheet component as browser modules, made on first need and kept beside the packages it is made of. */
export interface Bundle {
  /** Where its main module is served: the name holds what it was made of, so that browsers may keep it for good. */
  readonly address: string
  /** Begins to make it, where that has not happened. */
  warm(): void
  /** A file of the bundle, once it is made; undefined where it cannot be made here, or has no such file. */
  file(path: string): Promise<Answer | undefined>
}

/** Where a published package has it ready. */
const ready = join(import.meta.dirname, 'bundled')
const packages = join(import.meta.dirname, '../../node_modules')
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export function spreadsheetBundle(): Bundle {
  const version = versionOf(existsSync(ready) ? [join(ready, 'univer.js')] : sources)
  const folder = existsSync(ready) ? ready : join(packages, '.cache/workspace-screens', version)
  let made: Promise<boolean> | undefined
  const make = () => (made ??= makeOnce(folder))
  return {
    address: `/screens/vendor/${version}/univer`,
    warm: () => void make(),
    async file(path) {
      const name = path.startsWith(`${version}/`) ? path.slice(version.length + 1) : ''
      const type = types[extname(name)]
      if (type === undefined || !/^[\w-]+\.\w+$/.test(name) || !(await make())) return undefined
      const body = await readFile(join(folder, name)).catch(() => undefined)
      if (body === undefined) return undefined
      return {
        status: 200,
        headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
        body,
      }
    },
  }
}

/** What the bundle is made of: the list of exports, how they are bundled here, and every package that npm put in place. */
const sources = [
  join(import.meta.dirname, 'vendor/univer.js'),
  join(import.meta.dirname, 'make-bundle.ts'),
  join(packages, '.package-lock.json'),
]

function versionOf(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) if (existsSync(part)) hash.update(readFileSync(part))
  return hash.digest('hex').slice(0, 16)
}

/** False where it cannot be made, such as without the development packages: the screens then do with the table. */
async function makeOnce(folder: string): Promise<boolean> {
  if (existsSync(folder)) return true
  const draft = `${folder}.${randomUUID()}`
  try {
    const { makeBundle } = await import('./make-bundle.ts')
    await mkdir(draft, { recursive: true })
    await makeBundle(draft)
    await rename(draft, folder)
    await dropOld(dirname(folder), Date.now() - KEPT)
    return true
  } catch {
    await rm(draft, { recursive: true, force: true })
    // Another process may have been faster.
    return existsSync(folder)
  }
}

const KEPT = 24 * 60 * 60 * 1000

/** Takes away bundles that were made before this moment (ms): of those since, another process may still serve one. */
export async function dropOld(cache: string, before: number): Promise<void> {
  for (const name of await readdir(cache)) {
    const bundle = join(cache, name)
    const { mtimeMs } = await stat(bundle)
    if (mtimeMs < before) await rm(bundle, { recursive: true, force: true })
  }
}
