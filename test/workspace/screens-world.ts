import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openWorkspace } from '../../workspace/workspace.ts'
import type { Workspace } from '../../workspace/workspace.ts'

/** The id of the Results tab. */
export const results = 10

/** A workspace with a workbook to look at, and the calls that tests make beside the screens. */
export interface ScreensWorld {
  readonly workspace: Workspace
  readonly call: (method: string, path: string, body?: unknown) => Promise<unknown>
  readonly workbook: (rows?: number) => Promise<string>
  readonly valuesOf: (id: string, a1: string) => Promise<unknown>
}

export const range = (a1: string) => encodeURIComponent(`'Results ''26'!${a1}`)

export async function openScreensWorld(): Promise<ScreensWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'credence-screens-'))
  const workspace = await openWorkspace({ folder, port: 0, now: '2026-03-02T08:00:00.000Z' })

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${workspace.url}${path}`, {
      method,
      headers: { authorization: 'Bearer SG.x', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }

  /** A workbook with a Results tab: system columns A-C warned about, a machine column F, a dropdown in D. */
  async function workbook(rows = 5): Promise<string> {
    const created = await call('POST', '/v4/spreadsheets', {
      properties: { title: 'Practice <1> 實踐' },
      sheets: [
        {
          properties: {
            sheetId: results,
            title: "Results '26",
            gridProperties: { rowCount: Math.max(rows + 20, 50), columnCount: 8, frozenRowCount: 1 },
          },
        },
        { properties: { sheetId: 11, title: 'Students' } },
        { properties: { sheetId: 12, title: '_guard', hidden: true } },
      ],
    })
    const { spreadsheetId: id } = z.object({ spreadsheetId: z.string() }).parse(created)
    const body = Array.from({ length: rows }, (_, n) => [
      `SP-${n + 1}`,
      `Student ${n + 1}`,
      String(36 + (n % 7)),
    ])
    const values = [['Case', '<b>Student</b>', 'Hours', 'Decision', 'Reason', 'Clause'], ...body]
    await call('PUT', `/v4/spreadsheets/${id}/values/${range('A1')}?valueInputOption=RAW`, { values })
    const area = (startColumnIndex: number, endColumnIndex: number) => ({
      sheetId: results,
      startRowIndex: 1,
      startColumnIndex,
      endColumnIndex,
    })
    await call('POST', `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [
        {
          setDataValidation: {
            range: { ...area(3, 4), endRowIndex: 20 },
            rule: {
              condition: {
                type: 'ONE_OF_LIST',
                values: [{ userEnteredValue: 'accept' }, { userEnteredValue: 'refuse' }],
              },
              strict: true,
            },
          },
        },
        {
          addProtectedRange: {
            protectedRange: { range: area(0, 3), warningOnly: true, description: 'System' },
          },
        },
        { addProtectedRange: { protectedRange: { range: area(5, 6) } } },
        {
          updateCells: {
            range: { ...area(2, 3), endRowIndex: 2 },
            rows: [{ values: [{ note: 'Hours count from approval.' }] }],
            fields: 'note',
          },
        },
      ],
    })
    return id
  }

  async function valuesOf(id: string, a1: string): Promise<unknown> {
    const read = await call('GET', `/v4/spreadsheets/${id}/values/${range(a1)}`)
    return z.object({ values: z.array(z.array(z.string())).optional() }).parse(read).values
  }

  return { workspace, call, workbook, valuesOf }
}
