import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sheets } from 'googleapis/build/src/apis/sheets/index.js'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { openWorkspace } from '../../workspace/workspace.ts'
import { figure, median } from './figure.ts'
import type { Figure } from './figure.ts'

const SHORT = 1000
const LONG = 100_000
const RUNS = 15

/** One row appended, a hundred rows read, in a short and in a long sheet; and the long one opened anew. */
export async function workspaceFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const workspace = await openWorkspace({ folder })
  try {
    const api = sheets({ version: 'v4', rootUrl: `${workspace.url}/`, auth: 'any-key' }).spreadsheets
    const short = await timesOf(api, SHORT)
    const long = await timesOf(api, LONG)
    await workspace.close()
    const again = await openWorkspace({ folder })
    const opened = await loading(again.url, long.id)
    await again.close()
    const names = [`at ${SHORT} rows`, `at ${LONG} rows`] as const
    return [
      figure(
        'append a row (durable)',
        'ms',
        [names[0], short.append],
        [names[1], long.append],
        '≤ 100, the rows',
      ),
      figure('read 100 rows in the middle', 'ms', [names[0], short.read], [names[1], long.read], '1'),
      figure('open and read the last row', 'ms', ['once open', long.read], ['from disk', opened], 'one load'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Times {
  readonly id: string
  readonly append: number
  readonly read: number
}

async function timesOf(api: sheets_v4.Resource$Spreadsheets, rows: number): Promise<Times> {
  const gridProperties = { rowCount: rows + 100, columnCount: 8 }
  const created = await api.create({
    requestBody: { sheets: [{ properties: { title: 'Log', gridProperties } }] },
  })
  const spreadsheetId = created.data.spreadsheetId ?? ''
  const step = Math.min(rows, 10_000)
  for (let row = 0; row < rows; row += step) {
    const values = Array.from({ length: step }, (_, down) => [row + down, `Student ${down}`, '', true, 36.5])
    const range = `Log!A${row + 1}`
    await api.values.update({ spreadsheetId, range, valueInputOption: 'RAW', requestBody: { values } })
  }
  const append = await median(RUNS, () =>
    api.values.append({
      spreadsheetId,
      range: 'Log!A1',
      valueInputOption: 'RAW',
      requestBody: { values: [[1, 'one more', '', false, 2]] },
    }),
  )
  const range = `Log!A${rows / 2}:E${rows / 2 + 99}`
  const read = await median(RUNS, () => api.values.get({ spreadsheetId, range }))
  return { id: spreadsheetId, append, read }
}

async function loading(url: string, spreadsheetId: string): Promise<number> {
  const { values } = sheets({ version: 'v4', rootUrl: `${url}/`, auth: 'any-key' }).spreadsheets
  const began = performance.now()
  await values.get({ spreadsheetId, range: `Log!A${LONG}:E${LONG}` })
  return performance.now() - began
}
