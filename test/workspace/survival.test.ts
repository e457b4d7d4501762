import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forms } from 'googleapis/build/src/apis/forms/index.js'
import { sheets } from 'googleapis/build/src/apis/sheets/index.js'
import { expect, test } from 'vitest'
import { entry, receiver } from './forms-world.ts'

const main = join(import.meta.dirname, '../../workspace/main.ts')

/** The workspace as a program of its own; answers its address once it says so. */
async function start(folder: string): Promise<{ readonly program: ChildProcess; readonly url: string }> {
  const program = spawn(process.execPath, [main, '--port', '0', '--data', folder])
  let said = ''
  for await (const chunk of program.stdout) {
    said += String(chunk)
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
    if (url !== undefined) return { program, url }
  }
  throw new Error(`The workspace did not start: ${said}`)
}

test('an answer that was confirmed is there, and still told, after the workspace was killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  const functions = await receiver([503, 503, 503, 503])
  const first = await start(folder)
  const topicName = 'projects/demo/topics/answers'
  await fetch(`${first.url}/workspace/connections`, {
    method: 'POST',
    body: JSON.stringify({ topics: { [topicName]: functions.url } }),
  })
  const api = forms({ version: 'v1', rootUrl: `${first.url}/`, auth: 'any-key' }).forms
  const formId = (await api.create({ requestBody: { info: { title: 'Proposal' } } })).data.formId ?? ''
  const item = { title: 'Name', questionItem: { question: { questionId: '2a', textQuestion: {} } } }
  await api.batchUpdate({
    formId,
    requestBody: { requests: [{ createItem: { item, location: { index: 0 } } }] },
  })
  const publishState = { isPublished: true, isAcceptingResponses: true }
  await api.setPublishSettings({ formId, requestBody: { publishSettings: { publishState } } })
  const watch = { eventType: 'RESPONSES', target: { topic: { topicName } } }
  await api.watches.create({ formId, requestBody: { watch } })
  const confirmed = await fetch(`${first.url}/forms/d/e/${formId}/formResponse`, {
    method: 'POST',
    body: new URLSearchParams({ [entry('2a')]: 'Ada' }),
  })
  expect(confirmed.status).toBe(200)
  first.program.kill('SIGKILL')
  await once(first.program, 'exit')
  const toldBefore = functions.received.length

  const second = await start(folder)
  const again = forms({ version: 'v1', rootUrl: `${second.url}/`, auth: 'any-key' }).forms
  const { data } = await again.responses.list({ formId })
  expect(data.responses?.[0]?.answers?.['2a']?.textAnswers?.answers).toEqual([{ value: 'Ada' }])
  await expect.poll(() => functions.received.length, { timeout: 10_000 }).toBeGreaterThan(toldBefore)
  second.program.kill('SIGTERM')
  const [code] = await once(second.program, 'exit')
  expect(code).toBe(0)
  await functions.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every row that was acknowledged is there after a kill in the midst of many', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  const first = await start(folder)
  const api = sheets({ version: 'v4', rootUrl: `${first.url}/`, auth: 'any-key', retry: false }).spreadsheets
  const spreadsheetId = (await api.create({ requestBody: {} })).data.spreadsheetId ?? ''
  const acknowledged: string[] = []
  const write = async (writer: number): Promise<void> => {
    for (let number = 0; ; number += 1) {
      const row = `${writer} ${number}`
      const requestBody = { values: [[row]] }
      await api.values.append({ spreadsheetId, range: 'A1', valueInputOption: 'RAW', requestBody })
      acknowledged.push(row)
      if (acknowledged.length === 60) first.program.kill('SIGKILL')
    }
  }
  const ends = await Promise.allSettled([1, 2, 3, 4].map(write))
  expect(ends.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))

  const second = await start(folder)
  const again = sheets({ version: 'v4', rootUrl: `${second.url}/`, auth: 'any-key' }).spreadsheets
  const { data } = await again.values.get({ spreadsheetId, range: 'Sheet1!A:A' })
  const kept = new Set(data.values?.flat())
  expect(acknowledged.filter(row => !kept.has(row))).toEqual([])
  expect(acknowledged.length).toBeGreaterThanOrEqual(60)
  second.program.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
