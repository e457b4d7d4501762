import { z } from 'zod'
import type { Remembered } from '../../sheets-schema/common/ledger.ts'
import { staffColumns, type StaffRowOf, type Tab } from '../../sheets-schema/tab.ts'
import type { FormerRow, TableRow } from '../programmes/tables.ts'
import type { StaffCells } from './have.ts'
import { seenRows } from './memory.ts'

/**
 * Rows that are no longer among the present ones, as they last stood and could be read: what was decided from them is
 * not computed away with them. One that was not yet seen to be gone is gone `now`.
 */
export function formerRows<T extends Tab>(
  tab: T,
  present: readonly TableRow<unknown>[],
  ledger: readonly Remembered[],
  now: string,
): readonly FormerRow<StaffRowOf<T>>[] {
  const there = new Set(present.map(({ key }) => key))
  const last = new Map<string, FormerRow<StaffRowOf<T>>>()
  for (const { sheetId, key, cells, since } of seenRows(ledger)) {
    if (sheetId !== tab.sheetId || there.has(key)) continue
    const before = last.get(key)
    const isGone = Object.keys(cells).length === 0
    const values = isGone ? before?.values : (decodedCells(tab, cells) ?? before?.values)
    if (values !== undefined) last.set(key, { key, values, until: isGone ? since : now })
  }
  return [...last.values()]
}

/** The values of a row; undefined where a cell cannot be read, and for a row that is gone. */
export function decodedCells<T extends Tab>(tab: T, cells: StaffCells): StaffRowOf<T> | undefined {
  if (Object.keys(cells).length === 0) return undefined
  const values: Record<string, unknown> = {}
  for (const name of staffColumns(tab)) {
    const column = tab.columns[name]
    const found = column && z.safeDecode(column.codec, cells[name] ?? null)
    if (!found?.success) return undefined
    values[name] = found.data
  }
  return z.custom<StaffRowOf<T>>().parse(values)
}
