import { z } from 'zod'
import { sameCell, type Cell } from '../../sheets-schema/cell.ts'
import {
  ledgerEntry,
  ledgerTab,
  type LedgerEntry,
  type LedgerEntryOf,
  type Remembered,
} from '../../sheets-schema/common/ledger.ts'
import type { HaveTab, SeenRow, SeenTabs, StaffCells } from './have.ts'
import { WorkbookStopped } from './stopped.ts'

interface Line {
  readonly line: number
  readonly at: string
  readonly data: Cell
}

/** Lines by number as they were read before: one that has not changed since is not parsed again. */
export type KnownLines = Map<number, Line & { readonly entry: Remembered }>

/** Reads the ledger in the order it was written, whatever order its rows stand in now. */
export function remember(
  ledger: HaveTab,
  known: KnownLines,
): { readonly ledger: readonly Remembered[]; readonly lastLine: number } {
  const lines = ledger.rows
    .map(({ key, cells }): Line => ({
      line: Number(key),
      at: String(cells['at']),
      data: cells['data'] ?? null,
    }))
    .toSorted((a, b) => a.line - b.line)
  return { ledger: lines.map(line => entryOf(line, known)), lastLine: lines.at(-1)?.line ?? 0 }
}

function entryOf(line: Line, known: KnownLines): Remembered {
  const before = known.get(line.line)
  if (before && before.data === line.data && before.at === line.at) return before.entry
  const entry = { ...parsed(line.line, line.data), at: line.at }
  known.set(line.line, { ...line, entry })
  return entry
}

function parsed(line: number, data: Cell): LedgerEntry {
  const found = z.safeDecode(ledgerEntry, readJson(data))
  if (found.success) return found.data
  throw new WorkbookStopped(
    `Line ${line} of _ledger was changed by hand and cannot be read. Nothing is decided from a damaged memory. Restore ${ledgerTab.title} from File → Version history.`,
  )
}

function readJson(data: Cell): LedgerEntry {
  try {
    return JSON.parse(String(data))
  } catch {
    return JSON.parse('{"kind":"unreadable"}')
  }
}

const sorted = new WeakMap<readonly Remembered[], ReadonlyMap<LedgerEntry['kind'], readonly Remembered[]>>()

/** The entries of one kind in the order of the ledger, which is gone through once however often it is asked. */
export function ofKind<K extends LedgerEntry['kind']>(
  ledger: readonly Remembered[],
  kind: K,
): readonly Remembered<LedgerEntryOf<K>>[] {
  const byKind = sorted.get(ledger) ?? Map.groupBy(ledger, entry => entry.kind)
  sorted.set(ledger, byKind)
  const own = byKind.get(kind) ?? []
  return own.filter((entry): entry is Remembered<LedgerEntryOf<K>> => entry.kind === kind)
}

/** A row of a staff tab as it was seen once; no cells at all when it was seen to be gone. */
export interface SeenOnce extends Omit<SeenRow, 'cellsSince'> {
  readonly sheetId: number
  readonly key: string
}

const seenIn = new WeakMap<readonly Remembered[], readonly SeenOnce[]>()

/** Every staff row as it was seen each time it had changed, oldest first; a ledger is gone through once. */
export function seenRows(ledger: readonly Remembered[]): readonly SeenOnce[] {
  const known = seenIn.get(ledger) ?? allSeen(ledger)
  seenIn.set(ledger, known)
  return known
}

function allSeen(ledger: readonly Remembered[]): readonly SeenOnce[] {
  const all: SeenOnce[] = []
  for (const { sheetId, rows, continues, at } of ofKind(ledger, 'seen')) {
    for (const [key, cells] of Object.entries(rows)) {
      const before = continues ? all.pop() : undefined
      all.push({ sheetId, key, cells: before ? joined(before.cells, cells) : cells, since: at })
    }
  }
  return all
}

/** A text that was begun in the line before goes on; other cells are added. */
function joined(before: StaffCells, more: StaffCells): StaffCells {
  const whole = Object.entries(more).map(([name, cell]): [string, Cell] => {
    const begun = before[name]
    return [name, typeof begun === 'string' ? `${begun}${cell ?? ''}` : cell]
  })
  return { ...before, ...Object.fromEntries(whole) }
}

/** What staff cells were last seen to hold. */
export function lastSeen(ledger: readonly Remembered[]): SeenTabs {
  const tabs = new Map<number, Map<string, SeenRow>>(
    ofKind(ledger, 'seen').map(({ sheetId }) => [sheetId, new Map()]),
  )
  for (const { sheetId, key, cells, since } of seenRows(ledger)) {
    if (Object.keys(cells).length === 0) tabs.get(sheetId)?.delete(key)
    else {
      const before = tabs.get(sheetId)?.get(key)
      tabs.get(sheetId)?.set(key, { cells, since, cellsSince: cellsSince(before, cells, since) })
    }
  }
  return tabs
}

/** A cell that holds what it held before has held it since then. */
function cellsSince(before: SeenRow | undefined, cells: StaffCells, now: string): SeenRow['cellsSince'] {
  const dates = Object.entries(cells).map(([name, cell]): [string, string] => {
    const was = before?.cellsSince[name]
    return [name, was !== undefined && sameCell(before?.cells[name], cell) ? was : now]
  })
  return Object.fromEntries(dates)
}

/** Whether a batch was applied: only its number in the ledger proves it. */
export function isCommitted(ledger: readonly Remembered[], nonce: number): boolean {
  return ofKind(ledger, 'commit').some(commit => commit.nonce === nonce)
}

/** New entries as the ledger will hold them, of the moment of this reading. */
export const dated = (entries: readonly LedgerEntry[], at: string): readonly Remembered[] =>
  entries.map(entry => ({ ...entry, at }))
