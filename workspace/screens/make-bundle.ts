import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles the grid for browsers into a folder; answers the files it is made of, relative to where this process runs. */
export async function makeBundle(folder: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, 'vendor/univer.js')],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return Object.keys(metafile.inputs)
}
