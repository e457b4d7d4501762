import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dropOld } from '../../workspace/screens/bundle.ts'

test('a bundle of the grid that was made before is taken away, one that another process may serve stays', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'bundles-'))
  for (const [name, day] of [
    ['older', '2026-03-08'],
    ['newer', '2026-03-10'],
  ] as const) {
    mkdirSync(join(cache, name))
    writeFileSync(join(cache, name, 'univer.js'), '')
    utimesSync(join(cache, name), new Date(day), new Date(day))
  }
  await dropOld(cache, Date.parse('2026-03-09'))
  expect(readdirSync(cache)).toEqual(['newer'])
  rmSync(cache, { recursive: true })
})
