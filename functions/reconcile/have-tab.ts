import type { Cell } from '../../sheets-schema/cell.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { TabReading } from '../ports.ts'
import type { HaveRow, HaveTab } from './have.ts'

/** Orders a tab's cells by column name and key. */
export function haveTab(tab: Tab, read: TabReading, at: ReadonlyMap<string, number>): HaveTab {
  const rows: HaveRow[] = []
  const byKey = new Map<string, HaveRow>()
  const doubled = new Set<string>()
  for (const [row, physical] of read.cells.entries()) {
    const key = keyOf(physical[at.get(tab.key) ?? -1])
    if (row === 0 || key === '') continue
    const cells = Object.fromEntries(
      [...at].map(([name, index]): [string, Cell] => [name, physical[index] ?? null]),
    )
    const have = { key, row, cells }
    rows.push(have)
    if (byKey.has(key)) doubled.add(key)
    else byKey.set(key, have)
  }
  return { tab, title: read.title, at, rows, byKey, doubled, physical: read.cells }
}

/** The key of a row as it stands in its cell. */
export const keyOf = (value: Cell | undefined): string => String(value ?? '').trim()
