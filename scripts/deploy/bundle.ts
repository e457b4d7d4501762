import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import packageJson from '../../package.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const framework = '@google-cloud/functions-framework'

/** Libraries in the older module format call `require`, which a module does not have of itself. */
const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/**
 * Bundles the functions into a folder that can be deployed as it is: one small file to start with, and one for each
 * part that a call needs. The functions framework stays outside: inside, its command would not find what registered.
 */
export async function bundle(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  await build({
    entryPoints: [join(root, 'functions/index.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: [framework],
    banner: { js: banner },
    logLevel: 'warning',
  })
  const dependencies = { [framework]: packageJson.dependencies[framework] }
  const manifest = { name: packageJson.name, private: true, type: 'module', main: 'index.mjs', dependencies }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
