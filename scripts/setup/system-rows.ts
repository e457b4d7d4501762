import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Edit, TabReading, WorkbookPort } from '../../functions/ports.ts'
import { newNonce } from '../../functions/reconcile/commit.ts'
import { isBlankCell, sameCell, type Cell } from '../../sheets-schema/cell.ts'
import { resolveHeaders } from '../../sheets-schema/headers.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import { Trouble } from '../terminal/trouble.ts'

/** Rows that are to stand in a tab, by column name; only system columns are written, and the key where it is new. */
export interface SystemRows {
  readonly tab: Tab
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/**
 * Makes the rows stand there, behind the workbook's guard, whatever else is written at the same time. Rows that are
 * there already get only the cells that differ; other rows are left alone.
 */
export async function writeSystemRows(
  workbooks: WorkbookPort,
  workbookId: string,
  wanted: readonly SystemRows[],
): Promise<void> {
  const sheetIds = wanted.map(({ tab }) => tab.sheetId)
  for (let attempt = 1; attempt <= 5; attempt++) {
    const reading = await workbooks.gather(workbookId, sheetIds)
    const edits = wanted.flatMap(({ tab, rows }) => editsOf(tab, rows, reading.tabs.get(tab.sheetId)))
    if (edits.length === 0) return
    const batch = { guard: reading.guardLast, nonce: newNonce(), edits, echo: [] }
    const outcome = await workbooks.commit(workbookId, batch)
    if (outcome.kind === 'committed') return
    if (outcome.kind === 'refused') throw unwritten(outcome.message)
    await pause(200 * attempt)
  }
  throw unwritten('The workbook is being changed all the time.')
}

function editsOf(tab: Tab, rows: SystemRows['rows'], reading: TabReading | undefined): readonly Edit[] {
  const [headers = [], ...body] = reading?.cells ?? []
  const { at, problems } = resolveHeaders(tab, headers.map(String), new Map())
  const [problem] = problems
  if (problem) throw unwritten(`${tab.title} has no single column “${problem.header}”.`)
  const column = (name: string): number => at.get(name) ?? 0
  const keys = body.map(cells => String(cells[column(tab.key)] ?? ''))
  const added: Cell[][] = []
  const changed = rows.flatMap((row): readonly Edit[] => {
    const cells = encoded(tab, row)
    const there = keys.indexOf(String(row[tab.key]))
    if (there >= 0) return differing(tab, cells, body[there] ?? [], there + 1, column)
    added.push(inOrder(cells, column, headers.length))
    return []
  })
  const { sheetId } = tab
  return added.length === 0 ? changed : [...changed, { kind: 'append', sheetId, rows: added }]
}

const unwritten = (why: string): Trouble =>
  new Trouble({
    what: 'Rows that a new workbook begins with cannot be written.',
    why,
    follows: 'The workbook is there, without some of them.',
    mend: 'Mend what is named and run the command again with --workbook.',
  })

function encoded(tab: Tab, row: Readonly<Record<string, unknown>>): ReadonlyMap<string, Cell> {
  return new Map(
    Object.entries(row).flatMap(([name, value]): [string, Cell][] => {
      const column = tab.columns[name]
      if (!column || column.writer !== 'system') throw new Error(`${tab.title}: ${name} is not ours to write`)
      return [[name, z.encode(column.codec, value)]]
    }),
  )
}

function differing(
  tab: Tab,
  wanted: ReadonlyMap<string, Cell>,
  have: readonly Cell[],
  row: number,
  column: (name: string) => number,
): readonly Edit[] {
  return [...wanted]
    .filter(([name, cell]) => name !== tab.key && !sameCell(cell, have[column(name)]))
    .map(([name, cell]) => {
      return { kind: 'set', sheetId: tab.sheetId, row, column: column(name), cells: [cell] }
    })
}

function inOrder(wanted: ReadonlyMap<string, Cell>, column: (name: string) => number, width: number): Cell[] {
  const row = Array.from({ length: width }, (): Cell => null)
  for (const [name, cell] of wanted) row[column(name)] = isBlankCell(cell) ? null : cell
  return row
}
