import { isBlankCell, sameCell, type Cell } from '../../sheets-schema/cell.ts'
import type { LedgerEntryOf } from '../../sheets-schema/common/ledger.ts'
import { comesBack, staffColumns } from '../../sheets-schema/tab.ts'
import type { Day } from '../law/calendar.ts'
import type { Have, HaveTab, SeenRow, StaffCells } from './have.ts'
import { tookEffect, withDayReached, withoutPlan } from './planned-cells.ts'

/** A staff row that differs from what was last seen; `undefined` where it was not, or is not, there. */
export interface StaffEdit {
  readonly sheetId: number
  readonly tab: string
  readonly key: string
  readonly before: StaffCells | undefined
  readonly after: StaffCells | undefined
  /** Whether somebody typed it, or the day of what was typed long ago has come. */
  readonly by: 'staff' | 'calendar'
}

export interface StaffEdits {
  readonly edits: readonly StaffEdit[]
  /** Rows of tabs that are looked at for the first time: remembered, but nobody's edit. */
  readonly firstSights: readonly StaffEdit[]
  /** The tabs that are looked at for the first time, also where staff have typed nothing yet. */
  readonly newTabs: readonly number[]
}

/** Compares every staff cell with what it was last seen to hold; a planned change whose day has come is an edit too. */
export function staffEdits(have: Have, today: Day): StaffEdits {
  const edits: StaffEdit[] = []
  const firstSights: StaffEdit[] = []
  const newTabs: number[] = []
  for (const tab of have.tabs.values()) {
    if (tab.tab.kind !== 'register' && tab.tab.kind !== 'result') continue
    const before = have.seen.get(tab.tab.sheetId)
    if (!before) newTabs.push(tab.tab.sheetId)
    const target = before ? edits : firstSights
    target.push(...editsOf(tab, before ?? new Map(), today))
  }
  return { edits, firstSights, newTabs }
}

function editsOf(have: HaveTab, before: ReadonlyMap<string, SeenRow>, today: Day): readonly StaffEdit[] {
  const names = staffColumns(have.tab)
  const of = { sheetId: have.tab.sheetId, tab: have.title }
  const changed = [...have.byKey].flatMap(([key, row]): readonly StaffEdit[] => {
    const after = withDayReached(have.tab, pick(row.cells, names), today)
    const was = before.get(key)?.cells
    const isSame = (name: string): boolean => sameCell(was?.[name], after[name])
    const isTyped = !names.every(isSame)
    if (!isTyped && isSame(tookEffect)) return []
    const unplanned = was && withoutPlan(have.tab, was, today)
    return [{ ...of, key, before: unplanned, after, by: isTyped ? 'staff' : 'calendar' }]
  })
  const deleted = [...before]
    .filter(([key, { cells }]) => !have.byKey.has(key) && !comesBack(have.tab) && !isEmpty(cells))
    .map(([key, { cells }]): StaffEdit => ({ ...of, key, before: cells, after: undefined, by: 'staff' }))
  return [...changed, ...deleted]
}

function pick(cells: Readonly<Record<string, Cell>>, names: readonly string[]): StaffCells {
  return Object.fromEntries(
    names.map(name => [name, isBlankCell(cells[name]) ? null : (cells[name] ?? null)]),
  )
}

const isEmpty = (cells: StaffCells): boolean => Object.values(cells).every(isBlankCell)

/** Characters of JSON: with the key and the rest of the line well below what a cell takes. */
const lineLimit = 40_000

/** Ledger lines that remember the edits: many rows share a line, and a row too long for one goes on in the next. */
export function seenLines(
  edits: readonly StaffEdit[],
  newTabs: readonly number[] = [],
): readonly LedgerEntryOf<'seen'>[] {
  const lines = newTabs.map(sheetId => seenLine(sheetId, {}))
  let room = lineLimit
  for (const { sheetId, key, after } of edits) {
    const [cells = {}, ...more] = fragments(after ?? {})
    const size = JSON.stringify({ [key]: cells }).length
    const last = lines.at(-1)
    if (last?.sheetId === sheetId && more.length === 0 && size <= room) {
      last.rows[key] = cells
      room -= size
    } else {
      lines.push(seenLine(sheetId, { [key]: cells }))
      lines.push(...more.map(rest => seenLine(sheetId, { [key]: rest }, true)))
      room = more.length === 0 ? lineLimit - size : 0
    }
  }
  return lines
}

function seenLine(
  sheetId: number,
  rows: LedgerEntryOf<'seen'>['rows'],
  continues = false,
): LedgerEntryOf<'seen'> {
  return { kind: 'seen', sheetId, rows, continues }
}

/** The cells of a row, in as many parts as lines are needed: a long text is cut, and nothing of it left out. */
function fragments(cells: StaffCells): readonly Record<string, Cell>[] {
  const all: Record<string, Cell>[] = []
  let last: Record<string, Cell> = {}
  let room = 0
  for (const [name, cell] of Object.entries(cells)) {
    for (const piece of pieces(cell)) {
      const size = JSON.stringify({ [name]: piece }).length
      if (size > room) {
        last = {}
        all.push(last)
        room = lineLimit
      }
      const begun = last[name]
      last[name] = typeof begun === 'string' ? `${begun}${piece ?? ''}` : piece
      room -= size
    }
  }
  return all
}

const pieceLength = 1000

function pieces(cell: Cell): readonly Cell[] {
  if (typeof cell !== 'string' || cell.length <= pieceLength) return [cell]
  const count = Math.ceil(cell.length / pieceLength)
  return Array.from({ length: count }, (_, index) =>
    cell.slice(index * pieceLength, (index + 1) * pieceLength),
  )
}
