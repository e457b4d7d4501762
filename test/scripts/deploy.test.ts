import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { functionNames } from '../../functions/index.ts'
import { programmes } from '../../functions/programmes/list.ts'
import { bundle } from '../../scripts/deploy/bundle.ts'
import { deployCommand } from '../../scripts/deploy/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'credence-deploy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secret = 'a secret of the tests'
function configFile(publicUrl: string): string {
  const file = join(folder, `${publicUrl.replaceAll(/\W/gu, '-')}.json`)
  const workbooks = programmes.map(({ name, forms }, index) => ({
    code: index === 0 ? 'A' : 'B',
    programme: name,
    workbookId: name,
    forms: Object.fromEntries(
      forms.map(form => [form.name, { id: form.name, url: 'https://forms.example/f' }]),
    ),
  }))
  const mail = {
    apiKey: 'key',
    from: { address: 'office@uni.example', name: 'Office' },
    replyDomain: 'r.uni.example',
  }
  const signingKeys = [{ id: 'a', secret }]
  writeFileSync(
    file,
    JSON.stringify({ workbooks, mail, publicUrl, signingKeys, inboundSecret: secret, auditKey: secret }),
  )
  return file
}

const args = ['--project', 'uni', '--region', 'asia-east1', '--service-account', 'credence@uni.example']

async function dryRun(publicUrl: string): Promise<readonly string[]> {
  const said: string[] = []
  await deployCommand([...args, '--config', configFile(publicUrl), '--dry-run'], line => said.push(line))
  return said
}

test('a dry run shows a call for every function, and only the clock is closed to the world', async () => {
  const steps = (await dryRun('https://asia-east1-uni.cloudfunctions.net/')).filter(step =>
    step.includes(' functions deploy '),
  )
  expect(steps.map(step => /functions deploy (\w+)/u.exec(step)?.[1])).toEqual(functionNames)
  expect(steps.filter(step => step.includes('--no-allow-unauthenticated'))).toEqual([
    expect.stringContaining('functions deploy onTick '),
  ])
})

test('no secret stands in what is shown', async () => {
  expect((await dryRun('https://asia-east1-uni.cloudfunctions.net')).join('\n')).not.toContain(secret)
})

test('a configuration whose links would lead elsewhere is refused before anything is done', async () => {
  await expect(dryRun('https://elsewhere.example')).rejects.toThrow(
    /publicUrl is https:\/\/elsewhere\.example, and Google will serve them at https:\/\/asia-east1-uni/u,
  )
})

test('the bundle is served by the framework’s own command, and starts with a small part of itself', async () => {
  const source = join(folder, 'functions')
  await bundle(source)
  symlinkSync(resolve('node_modules'), join(source, 'node_modules'))
  const sizes = readdirSync(source).map(name => ({ name, size: statSync(join(source, name)).size }))
  const all = sizes.reduce((sum, { size }) => sum + size, 0)
  expect(statSync(join(source, 'index.mjs')).size).toBeLessThan(all / 10)
  expect(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))).toMatchObject({ main: 'index.mjs' })

  const port = await freePort()
  const served = spawn(
    process.execPath,
    [
      'node_modules/@google-cloud/functions-framework/build/src/main.js',
      `--source=${source}`,
      '--target=statusPage',
      `--port=${port}`,
    ],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        CREDENCE_CONFIG_FILE: configFile('https://uni.example'),
      },
    },
  )
  try {
    const answer = await firstAnswer(`http://127.0.0.1:${port}/`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('<html')
  } finally {
    served.kill()
    await once(served, 'exit')
  }
}, 30_000)

async function freePort(): Promise<number> {
  const probe = createServer()
  await once(probe.listen(0, '127.0.0.1'), 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Asks until somebody listens. */
async function firstAnswer(url: string): Promise<Response> {
  for (;;) {
    try {
      return await fetch(url)
    } catch {
      await pause(20)
    }
  }
}
