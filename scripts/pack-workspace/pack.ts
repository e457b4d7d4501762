import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { makeBundle } from '../../workspace/screens/make-bundle.ts'
import { compile } from './compile.ts'
import { licencesOf } from './licences.ts'
import { manifestOf } from './manifest.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const source = join(root, 'workspace')

/**
 * Makes a package of the workspace below a folder, which may not be there yet: JavaScript with its types, the screens with
 * their grid bundled, and a manifest. Answers the path of the archive that `npm publish` takes.
 */
export async function packWorkspace(folder: string): Promise<string> {
  const home = resolve(folder, 'workspace')
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  await compile(source, home)
  cpSync(join(source, 'screens/assets'), join(home, 'screens/assets'), { recursive: true })
  for (const name of ['README.md', 'DIFFERENCES.md']) cpSync(join(source, name), join(home, name))
  cpSync(join(root, 'LICENSE'), join(home, 'LICENSE'))
  // The grid comes bundled, so what bundles it stays here.
  for (const name of readdirSync(join(home, 'screens'))) {
    if (name.startsWith('make-bundle.')) rmSync(join(home, 'screens', name))
  }
  const bundled = await makeBundle(join(home, 'screens/bundled'))
  writeFileSync(join(home, 'THIRD-PARTY-LICENSES.txt'), licencesOf(bundled))
  writeFileSync(join(home, 'package.json'), `${JSON.stringify(manifestOf(source, home), null, 2)}\n`)
  const { stdout } = await run('npm', ['pack', '--silent', '--offline', '--ignore-scripts', home], {
    cwd: resolve(folder),
  })
  return resolve(folder, stdout.trim())
}
