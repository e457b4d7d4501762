import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sheets } from 'googleapis/build/src/apis/sheets/index.js'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { z } from 'zod'
import { openWorkspace } from '../../workspace/workspace.ts'

export interface SheetsWorld {
  readonly url: string
  readonly client: sheets_v4.Sheets
  /** Stops the workspace and opens it again over the same data. */
  restart(): Promise<SheetsWorld>
  /** Calls as a member of staff does from the browser, held to the protected ranges. */
  asStaff(path: string, body: unknown): Promise<{ readonly status: number; readonly message: string }>
  close(): Promise<void>
}

/** A workspace on a free port, and Google's own client pointed at it. */
export async function openSheetsWorld(
  folder = mkdtempSync(join(tmpdir(), 'workspace-')),
): Promise<SheetsWorld> {
  const workspace = await openWorkspace({ folder, port: 0 })
  const client = sheets({ version: 'v4', rootUrl: `${workspace.url}/`, auth: 'key', retry: false })
  return {
    url: workspace.url,
    client,
    async restart() {
      await workspace.close()
      return openSheetsWorld(folder)
    },
    async asStaff(path, body) {
      const response = await fetch(`${workspace.url}${path}`, {
        method: path.includes('?') ? 'PUT' : 'POST',
        headers: { 'content-type': 'application/json', 'x-workspace-user': 'staff@university.example' },
        body: JSON.stringify(body),
      })
      const parsed = errorSchema.safeParse(await response.json())
      return { status: response.status, message: parsed.data?.error.message ?? '' }
    },
    async close() {
      await workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const errorSchema = z.object({ error: z.object({ code: z.number(), message: z.string() }) })
const failureSchema = z.object({ response: z.object({ data: errorSchema }) })

/** What a refused call was told, as `400 message`; `accepted` when it was not refused. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'accepted'
  } catch (error) {
    const { code, message } = failureSchema.parse(error).response.data.error
    return `${code} ${message}`
  }
}

/** A new spreadsheet with these sheets, and its id. */
export async function newSpreadsheet(
  client: sheets_v4.Sheets,
  ...properties: readonly sheets_v4.Schema$SheetProperties[]
): Promise<string> {
  const requestBody = {
    properties: { title: 'Workbook' },
    ...(properties.length === 0 ? {} : { sheets: properties.map(properties => ({ properties })) }),
  }
  const { data } = await client.spreadsheets.create({ requestBody })
  return data.spreadsheetId ?? ''
}

export function batch(
  client: sheets_v4.Sheets,
  spreadsheetId: string,
  ...requests: sheets_v4.Schema$Request[]
): Promise<sheets_v4.Schema$BatchUpdateSpreadsheetResponse> {
  return client.spreadsheets
    .batchUpdate({ spreadsheetId, requestBody: { requests } })
    .then(({ data }) => data)
}

/** Writes rows as a person types them, from the first cell of the range on. */
export const typeInto = (
  client: sheets_v4.Sheets,
  spreadsheetId: string,
  range: string,
  rows: readonly (readonly unknown[])[],
): Promise<unknown> =>
  client.spreadsheets.values.update({
    spreadsheetId,
    range,
    valueInputOption: 'USER_ENTERED',
    requestBody: { values: rows.map(row => [...row]) },
  })

export async function valuesOf(
  client: sheets_v4.Sheets,
  spreadsheetId: string,
  range: string,
): Promise<unknown> {
  const { data } = await client.spreadsheets.values.get({ spreadsheetId, range })
  return data.values ?? []
}
