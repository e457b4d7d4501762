import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { sheets } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { packWorkspace } from '../../scripts/pack-workspace/pack.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const manifestSchema = z.looseObject({
  bin: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
})

/** An empty folder into which the package was installed with nothing but what its manifest asks for. */
let place: string
let home: string
let manifest: z.infer<typeof manifestSchema>

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'packed-'))
  home = join(place, 'node_modules/credence-workspace')
  const archive = await packWorkspace(join(place, 'made'))
  await run('tar', ['-xzf', archive, '-C', place])
  mkdirSync(dirname(home))
  renameSync(join(place, 'package'), home)
  manifest = manifestSchema.parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')))
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(place, 'node_modules', name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(place, 'node_modules', name))
  }
}, 120_000)
afterAll(() => rmSync(place, { recursive: true, force: true }))

test('the package asks for no tool that only making it needs, and tells whose work is bundled in it', () => {
  expect(Object.keys(manifest.dependencies).toSorted()).toEqual([
    '@ironcalc/wasm',
    'html-to-text',
    'iconv-lite',
    'write-excel-file',
    'zod',
  ])
  expect(manifest).not.toHaveProperty('private')
  const licences = readFileSync(join(home, 'THIRD-PARTY-LICENSES.txt'), 'utf8')
  for (const name of ['@univerjs/core', 'react', 'rxjs'])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

test('installed in an empty folder its command serves Google’s client and the spreadsheet in the browser', async () => {
  const command = join(home, manifest.bin['credence-workspace'] ?? '')
  const program = spawn(process.execPath, [command, '--port', '0', '--data', 'data'], { cwd: place })
  try {
    let said = ''
    for await (const chunk of program.stdout) {
      said += String(chunk)
      if (said.includes('\n')) break
    }
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? ''
    const api = sheets({ version: 'v4', rootUrl: `${url}/`, auth: 'any-key' }).spreadsheets
    const spreadsheetId = (await api.create({ requestBody: {} })).data.spreadsheetId ?? ''
    const requestBody = { values: [[2, '=A1*SUM(1,2)', '=PMT(0,2,-10)']] }
    await api.values.update({ spreadsheetId, range: 'A1', valueInputOption: 'USER_ENTERED', requestBody })
    const { data } = await api.values.get({ spreadsheetId, range: 'A1:C1' })
    expect(data.values).toEqual([['2', '6', '5']])
    const page = await (await fetch(`${url}/spreadsheets/d/${spreadsheetId}/edit`)).text()
    const grid = /\/screens\/vendor\/\w+\/univer/.exec(page)?.[0]
    for (const type of ['js', 'css']) expect((await fetch(`${url}${grid}.${type}`)).status).toBe(200)
  } finally {
    program.kill('SIGTERM')
    await once(program, 'exit')
  }
}, 30_000)

test('a program in TypeScript knows what it exports', async () => {
  const text = `import { openWorkspace, type Workspace } from 'credence-workspace'
const workspace: Workspace = await openWorkspace({ folder: 'data', port: 0 })
// @ts-expect-error a folder has to be named
await openWorkspace({})
await workspace.close()
`
  writeFileSync(join(place, 'program.mts'), text)
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024']
  const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')]
  const { stdout } = await run(process.execPath, [tsc, ...options, ...types, 'program.mts'], { cwd: place })
  expect(stdout).toBe('')
}, 30_000)
