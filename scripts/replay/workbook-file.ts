import { readFileSync } from 'node:fs'
import readXlsx from 'read-excel-file/node'
import { z } from 'zod'
import type { TabReading, WorkbookPort } from '../../functions/ports.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { cell, serialOfMoment, type Cell } from '../../sheets-schema/cell.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { resolveHeaders } from '../../sheets-schema/headers.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import { Trouble } from '../terminal/trouble.ts'
import type { Place } from './place.ts'

/** Title → cells, the headers first. */
export type Sheets = ReadonlyMap<string, readonly (readonly Cell[])[]>

/** The exported workbook behind a door that only reads; `now` is the time of the decision. @throws Trouble */
export async function placeInFile(
  file: string,
  programmes: readonly Programme[],
  now: string,
): Promise<Place> {
  const sheets = await readSheets(file)
  const found = programmes
    .map(programme => ({ programme, tabs: tabsIn(sheets, programme.schema.tabs) }))
    .toSorted((a, b) => b.tabs.size - a.tabs.size)[0]
  if (!found?.tabs.has(ledgerTab.sheetId))
    throw unusable(
      file,
      `It has no sheet ${ledgerTab.title}, the memory of the workbook.`,
      'Download the whole workbook (File → Download → Microsoft Excel), not one sheet: the hidden sheets come with it.',
    )
  const { programme, tabs } = found
  return { workbooks: readOnly(tabs, now), office: { code: file, programme, workbookId: file } }
}

/** The sheets that are tabs of the programme: by title, else by headers where a tab was renamed. */
function tabsIn(sheets: Sheets, tabs: readonly Tab[]): ReadonlyMap<number, TabReading> {
  const titles = new Set(tabs.map(({ title }) => title))
  const others = [...sheets].filter(([title]) => !titles.has(title))
  const hasHeaders = (tab: Tab, cells: readonly (readonly Cell[])[]): boolean =>
    resolveHeaders(
      tab,
      (cells[0] ?? []).map(each => String(each ?? '')),
      new Map(),
    ).problems.length === 0
  return new Map(
    tabs.flatMap((tab): [number, TabReading][] => {
      const { sheetId } = tab
      const cells = sheets.get(tab.title)
      if (cells) return [[sheetId, { sheetId, title: tab.title, cells }]]
      const renamed = others.find(([, each]) => hasHeaders(tab, each))
      return renamed ? [[sheetId, { sheetId, title: renamed[0], cells: renamed[1] }]] : []
    }),
  )
}

function readOnly(tabs: ReadonlyMap<number, TabReading>, at: string): WorkbookPort {
  return {
    gather: (_workbook, sheetIds) =>
      Promise.resolve({
        at,
        guardFirst: undefined,
        guardLast: undefined,
        tabs,
        missing: sheetIds.filter(id => !tabs.has(id)),
      }),
    shape: () => Promise.resolve({ title: '', timeZone: '', locale: '', tabs: [] }),
    commit: () => Promise.reject(new Error('an exported workbook is not written to')),
  }
}

async function readSheets(file: string): Promise<Sheets> {
  try {
    const content = readFileSync(file)
    return file.toLowerCase().endsWith('.json')
      ? sheetsInJson(content.toString())
      : await sheetsInXlsx(content)
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw unusable(file, why, 'Export the workbook again; which files can be read is told by --help.')
  }
}

async function sheetsInXlsx(content: Buffer): Promise<Sheets> {
  const sheets = await readXlsx(content, { trim: false })
  const plain = z.union([cell, z.date().transform(serialOfMoment)])
  return new Map(sheets.map(({ sheet, data }) => [sheet, z.array(z.array(plain)).parse(data)]))
}

const cells = z.array(z.array(cell))
const bySheet = z.record(z.string(), cells)
const batchGet = z.object({
  valueRanges: z.array(z.object({ range: z.string(), values: cells.default([]) })),
})

function sheetsInJson(text: string): Sheets {
  const parsed: unknown = JSON.parse(text)
  const answer = batchGet.safeParse(parsed)
  if (!answer.success) return new Map(Object.entries(bySheet.parse(parsed)))
  return new Map(answer.data.valueRanges.map(({ range, values }) => [titleIn(range), values]))
}

/** `'It''s'!A1:B2` → It's */
function titleIn(range: string): string {
  const title = range.slice(0, range.includes('!') ? range.lastIndexOf('!') : undefined)
  return title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title
}

function unusable(file: string, why: string, mend: string): Trouble {
  const what = `The workbook in ${file} cannot be read.`
  return new Trouble({ what, why, follows: 'Nothing was decided.', mend })
}
