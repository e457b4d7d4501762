import { z } from 'zod'
import { sameCell } from '../../sheets-schema/cell.ts'
import { comesBack, staffColumns, type StaffRowOf, type Tab } from '../../sheets-schema/tab.ts'
import type { Problem } from '../programmes/programme.ts'
import type { TableRow } from '../programmes/tables.ts'
import type { Have, SeenRow, StaffCells } from './have.ts'
import { unreadableCell } from './schema-problems.ts'
import type { StaffEdit } from './staff-edits.ts'

export interface StaffRows {
  rows<T extends Tab>(tab: T): readonly TableRow<StaffRowOf<T>>[]
  row<T extends Tab>(tab: T, key: string): TableRow<StaffRowOf<T>> | undefined
  /** Rows of registers with a cell that cannot be read, found while reading. */
  readonly problems: readonly Problem[]
}

/**
 * What staff keep, as if the edits in `without` had not been made.
 * A tab that had to be stopped is read from memory: what stood there last stays in force.
 */
export function staffRows(have: Have, tabs: readonly Tab[], without: readonly StaffEdit[]): StaffRows {
  const read = new Map<number, readonly TableRow<unknown>[]>()
  const problems: Problem[] = []
  for (const tab of tabs) {
    if (tab.kind !== 'register' && tab.kind !== 'result') continue
    const before = have.seen.get(tab.sheetId) ?? new Map<string, SeenRow>()
    const cells = new Map(currentCells(have, tab, before))
    for (const edit of without) if (edit.sheetId === tab.sheetId) undo(cells, edit)
    const title = have.tabs.get(tab.sheetId)?.title ?? tab.title
    const decoded = [...cells].map(([key, row]) => decodeRow(tab, title, key, row, before.get(key)))
    problems.push(...decoded.flatMap(row => row.problems))
    read.set(
      tab.sheetId,
      decoded.flatMap(({ row }) => (row ? [row] : [])),
    )
  }
  return {
    rows: <T extends Tab>(tab: T) => typedRows<T>(read.get(tab.sheetId) ?? []),
    row: <T extends Tab>(tab: T, key: string) =>
      typedRows<T>((read.get(tab.sheetId) ?? []).filter(row => row.key === key))[0],
    problems,
  }
}

/** Every value has come out of its own column's codec: the row is what the tab's columns say. */
function typedRows<T extends Tab>(rows: readonly TableRow<unknown>[]): readonly TableRow<StaffRowOf<T>>[] {
  return z.array(z.custom<TableRow<StaffRowOf<T>>>()).parse(rows)
}

function currentCells(
  have: Have,
  tab: Tab,
  before: ReadonlyMap<string, SeenRow>,
): readonly (readonly [string, StaffCells])[] {
  const present = have.tabs.get(tab.sheetId)
  const remembered = [...before].map(([key, { cells }]) => [key, cells] as const)
  if (!present) return remembered
  const names = staffColumns(tab)
  const rows = [...present.byKey.values()].map(
    ({ key, cells }) => [key, Object.fromEntries(names.map(name => [name, cells[name] ?? null]))] as const,
  )
  const deleted = comesBack(tab) ? remembered.filter(([key]) => !present.byKey.has(key)) : []
  return [...rows, ...deleted]
}

function undo(cells: Map<string, StaffCells>, { key, before }: StaffEdit): void {
  if (before) cells.set(key, before)
  else cells.delete(key)
}

/** Since when the row, and each cell of it, holds what it holds; what was typed since the last pass has no moment yet. */
function datesOf(
  was: SeenRow | undefined,
  cells: StaffCells,
): Pick<TableRow<unknown>, 'since' | 'cellsSince'> {
  const same = Object.entries(cells).filter(([name, value]) => was && sameCell(was.cells[name], value))
  const dates = same.flatMap(([name]) => {
    const since = was?.cellsSince[name]
    return since === undefined ? [] : [[name, since] as const]
  })
  const whole = same.length === Object.keys(cells).length
  return { since: whole ? was?.since : undefined, cellsSince: Object.fromEntries(dates) }
}

interface DecodedRow {
  readonly row: TableRow<unknown> | undefined
  readonly problems: readonly Problem[]
}

/** A register row with an unreadable cell is left out; in a result row such a cell is taken as blank. */
function decodeRow(
  tab: Tab,
  title: string,
  key: string,
  cells: StaffCells,
  was: SeenRow | undefined,
): DecodedRow {
  const problems: Problem[] = []
  const values: Record<string, unknown> = {}
  for (const name of staffColumns(tab)) {
    const column = tab.columns[name]
    if (!column) continue
    const found = z.safeDecode(column.codec, cells[name] ?? null)
    if (found.success) values[name] = found.data
    else {
      const message = found.error.issues[0]?.message ?? 'it is of another kind'
      const follows =
        tab.kind === 'register' ? 'This row is not used; all other rows are.' : 'The cell is taken as blank.'
      problems.push(unreadableCell(title, key, column.header, message, follows))
      if (tab.kind === 'result') values[name] = z.safeDecode(column.codec, null).data
    }
  }
  const usable = problems.length === 0 || tab.kind === 'result'
  return { row: usable ? { key, values, ...datesOf(was, cells) } : undefined, problems }
}
