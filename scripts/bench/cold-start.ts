import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bundle } from '../deploy/bundle.ts'
import { figure, median } from './figure.ts'
import type { Figure } from './figure.ts'

const root = join(import.meta.dirname, '../..')
const FRAMEWORK = join(root, 'node_modules/@google-cloud/functions-framework/build/src/main.js')

/** The way most functions are written: all libraries at the top, no bundle. */
const NAIVE = `
import { http } from '@google-cloud/functions-framework'
import { google } from 'googleapis'
import mail from '@sendgrid/mail'
import { z } from 'zod'
http('statusPage', (request, response) => response.status(400).send(String(Boolean(google && mail && z))))
`

/** From the start of the process to its first answer, under the functions framework's own command. */
export async function coldStartFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const [naive, bundled] = [join(folder, 'naive'), join(folder, 'bundled')]
    mkdirSync(naive)
    writeFileSync(join(naive, 'index.mjs'), NAIVE)
    writeFileSync(join(naive, 'package.json'), '{"type":"module","main":"index.mjs"}')
    await bundle(bundled)
    for (const source of [naive, bundled])
      symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
    const times = [
      await median(3, () => firstAnswer(naive)),
      await median(3, () => firstAnswer(bundled)),
    ] as const
    return [
      figure('cold start to the first answer', 'ms', ['naive', times[0]], ['as deployed', times[1]], '< 0.5'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function firstAnswer(source: string): Promise<void> {
  const port = await freePort()
  const args = [FRAMEWORK, `--source=${source}`, '--target=statusPage', `--port=${port}`]
  const env = { ...process.env, NODE_ENV: 'production' }
  const served = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const ended = once(served, 'exit')
  try {
    while (!(await answers(port))) await pause(5)
  } finally {
    served.kill()
    await ended
  }
}

/** Whether somebody answers there, whatever it is. */
async function answers(port: number): Promise<boolean> {
  try {
    await (await fetch(`http://127.0.0.1:${port}/`)).text()
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await once(probe.listen(0, '127.0.0.1'), 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
