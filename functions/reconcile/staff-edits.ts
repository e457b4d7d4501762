import { isBlankCell, sameCell, type Cell } from '../../sheets-schema/cell.ts'
import type { LedgerEntryOf } from '../../sheets-schema/common/ledger.ts'
import { staffColumns } from '../../sheets-schema/tab.ts'
import { sha256 } from '../law/text.ts'
import type { Have, HaveTab, SeenRow, StaffCells } from './have.ts'

/** A staff row that differs from what was last seen; `undefined` where it was not, or is not, there. */
export interface StaffEdit {
  readonly sheetId: number
  readonly tab: string
  readonly key: string
  readonly before: StaffCells | undefined
  readonly after: StaffCells | undefined
}

export interface StaffEdits {
  readonly edits: readonly StaffEdit[]
  /** Rows of tabs that are looked at for the first time: remembered, but nobody's edit. */
  readonly firstSights: readonly StaffEdit[]
  /** The tabs that are looked at for the first time, also where staff have typed nothing yet. */
  readonly newTabs: readonly number[]
}

/** Compares every staff cell with what it was last seen to hold. */
export function staffEdits(have: Have): StaffEdits {
  const edits: StaffEdit[] = []
  const firstSights: StaffEdit[] = []
  const newTabs: number[] = []
  for (const tab of have.tabs.values()) {
    if (tab.tab.kind !== 'register' && tab.tab.kind !== 'result') continue
    const before = have.seen.get(tab.tab.sheetId)
    if (!before) newTabs.push(tab.tab.sheetId)
    const target = before ? edits : firstSights
    target.push(...editsOf(tab, before ?? new Map()))
  }
  return { edits, firstSights, newTabs }
}

function editsOf(have: HaveTab, before: ReadonlyMap<string, SeenRow>): readonly StaffEdit[] {
  const names = staffColumns(have.tab)
  const of = { sheetId: have.tab.sheetId, tab: have.title }
  const changed = [...have.byKey].flatMap(([key, row]): readonly StaffEdit[] => {
    const after = pick(row.cells, names)
    const was = before.get(key)?.cells
    if (names.every(name => sameCell(was?.[name], rememberedCell(after[name] ?? null)))) return []
    return [{ ...of, key, before: was, after }]
  })
  const deleted = [...before]
    .filter(([key, { cells }]) => !have.byKey.has(key) && have.tab.kind === 'register' && !isEmpty(cells))
    .map(([key, { cells }]): StaffEdit => ({ ...of, key, before: cells, after: undefined }))
  return [...changed, ...deleted]
}

function pick(cells: Readonly<Record<string, Cell>>, names: readonly string[]): StaffCells {
  return Object.fromEntries(
    names.map(name => [name, isBlankCell(cells[name]) ? null : (cells[name] ?? null)]),
  )
}

const isEmpty = (cells: StaffCells): boolean => Object.values(cells).every(isBlankCell)

const longestCell = 4000

/** A long note of staff is remembered by its hash: whether it changed can be told, and the ledger stays small. */
export function rememberedCell(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > longestCell ? `(text ${sha256(cell)})` : cell
}

const rememberedCells = (cells: StaffCells | undefined): StaffCells =>
  Object.fromEntries(Object.entries(cells ?? {}).map(([name, cell]) => [name, rememberedCell(cell)]))

const lineLimit = 30_000

/** Ledger lines that remember the edits; many rows share a line as long as it stays well below the cell limit. */
export function seenLines(
  edits: readonly StaffEdit[],
  newTabs: readonly number[] = [],
): readonly LedgerEntryOf<'seen'>[] {
  const lines = newTabs.map(sheetId => {
    const entry: LedgerEntryOf<'seen'> = { kind: 'seen', sheetId, rows: {} }
    return { entry, size: 0 }
  })
  for (const { sheetId, key, after } of edits) {
    const cells = rememberedCells(after)
    const size = JSON.stringify(cells).length + key.length + 8
    const last = lines.at(-1)
    if (last && last.entry.sheetId === sheetId && last.size + size < lineLimit) {
      last.entry.rows[key] = { ...cells }
      last.size += size
    } else lines.push({ entry: { kind: 'seen', sheetId, rows: { [key]: { ...cells } } }, size })
  }
  return lines.map(({ entry }) => entry)
}
