import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join, normalize, relative } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openWorkspace } from '../../workspace/workspace.ts'

const root = join(import.meta.dirname, '../..')
const home = join(root, 'workspace')
const versions = z.record(z.string(), z.string())
const manifest = z.object({ dependencies: versions, devDependencies: versions })
const manifestOf = (folder: string) =>
  manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))

/** Every import of the workspace, with the file it stands in; scripts of its pages import by address. */
const imports = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') || file.startsWith('screens/vendor/'))
  .flatMap(file => {
    const text = readFileSync(join(home, file), 'utf8')
    return [
      ...text.matchAll(
        /^(import|export)( type)?\b[^'"]*? from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
      ),
    ].map(([, , type, ...names]) => ({
      file,
      isType: type !== undefined,
      name: names.find(Boolean) ?? '',
    }))
  })

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/')

test('the workspace imports its own files, Node, and what its own manifest names', () => {
  const { dependencies, devDependencies } = manifestOf(home)
  const outside = imports.filter(({ file, name, isType }) => {
    if (name.startsWith('.')) return relative(home, normalize(join(home, file, '..', name))).startsWith('..')
    if (name.startsWith('node:')) return !builtinModules.includes(name.slice(5)) && name !== 'node:sqlite'
    // The presets bring the packages of Univer that they are made of.
    if (name.startsWith('@univerjs/') && '@univerjs/preset-sheets-core' in dependencies) return false
    return !(packageOf(name) in dependencies || (isType && packageOf(name) in devDependencies))
  })
  expect(imports.length).toBeGreaterThan(300)
  expect(outside).toEqual([])
})

test('its manifest asks for the versions that are tested here', () => {
  const mine = manifestOf(home)
  const tested = manifestOf(root)
  const all = { ...tested.dependencies, ...tested.devDependencies }
  for (const [name, version] of Object.entries({ ...mine.dependencies, ...mine.devDependencies })) {
    expect([name, all[name]]).toEqual([name, version])
  }
})

test('the example of its README works as it stands there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  const workspace = await openWorkspace({ folder })
  try {
    const readme = readFileSync(join(home, 'README.md'), 'utf8')
    const example = /```ts\n(import [\s\S]*?)```/.exec(readme)?.[1] ?? ''
    expect(example.trim().split('\n').filter(Boolean)).toHaveLength(4)
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const file = join(folder, 'example.mjs')
    writeFileSync(file, example.replaceAll('http://localhost:8080', workspace.url))
    const { stdout } = await promisify(execFile)(process.execPath, [file])
    expect((await fetch(stdout.trim())).status).toBe(200)
    const id = /\/d\/([^/]+)/.exec(stdout)?.[1]
    const made = await fetch(`${workspace.url}/v4/spreadsheets/${id}?fields=properties.title`)
    expect(await made.json()).toEqual({ properties: { title: 'Hello' } })
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
