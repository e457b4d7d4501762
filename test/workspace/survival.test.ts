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

/** Killed after so many acknowledged changes of four writers at once, whatever the others were at just then. */
const KILLS = [1, 13, 60]

test('after each of several kills all that was acknowledged is there, and of no change only a half', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  const clientOf = (url: string) =>
    sheets({ version: 'v4', rootUrl: `${url}/`, auth: 'any-key', retry: false }).spreadsheets
  let { program, url } = await start(folder)
  const spreadsheetId = (await clientOf(url).create({ requestBody: twoTabs })).data.spreadsheetId ?? ''
  const acknowledged: string[] = []
  for (const [round, changes] of KILLS.entries()) {
    const until = acknowledged.length + changes
    const write = async (writer: number): Promise<void> => {
      for (let number = 0; ; number += 1) {
        const row = `${round} ${writer} ${number}`
        const requestBody = { requests: [appended(1, row), appended(2, row)] }
        await clientOf(url).batchUpdate({ spreadsheetId, requestBody })
        acknowledged.push(row)
        if (acknowledged.length === until) program.kill('SIGKILL')
      }
    }
    const ends = await Promise.allSettled([1, 2, 3, 4].map(write))
    expect(ends.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
    ;({ program, url } = await start(folder))
    const { data } = await clientOf(url).values.batchGet({
      spreadsheetId,
      ranges: ['Ledger!A:A', 'Copy!A:A'],
    })
    const [ledger = [], copy] = data.valueRanges?.map(({ values }) => (values ?? []).flat()) ?? []
    expect(copy).toEqual(ledger)
    expect(acknowledged.filter(row => !ledger.includes(row))).toEqual([])
  }
  program.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const twoTabs = {
  sheets: [{ properties: { sheetId: 1, title: 'Ledger' } }, { properties: { sheetId: 2, title: 'Copy' } }],
}
const appended = (sheetId: number, stringValue: string) => ({
  appendCells: {
    sheetId,
    rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
    fields: 'userEnteredValue',
  },
})
