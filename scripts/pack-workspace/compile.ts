import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** Writes JavaScript and type declarations of a folder of TypeScript to another; Node strips no types below `node_modules`. */
export async function compile(from: string, to: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'compile-'))
  const project = join(place, 'tsconfig.json')
  const compilerOptions = {
    rootDir: from,
    outDir: to,
    noEmit: false,
    declaration: true,
    allowImportingTsExtensions: false,
    rewriteRelativeImportExtensions: true,
    typeRoots: [join(root, 'node_modules/@types')],
  }
  try {
    writeFileSync(
      project,
      JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: [from] }),
    )
    await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project])
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
