import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Answer } from '../http.ts'

const folder = join(import.meta.dirname, 'assets')
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The files the screens load, by name; only names listed at the start are served. */
export function screenAssets(): (name: string) => Answer | undefined {
  const names = new Set(readdirSync(folder))
  return name => {
    const type = types[extname(name)]
    if (!names.has(name) || type === undefined) return undefined
    return {
      status: 200,
      headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
      body: readFileSync(join(folder, name)),
    }
  }
}
