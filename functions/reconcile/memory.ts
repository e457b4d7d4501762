import { z } from 'zod'
import type { Cell } from '../../sheets-schema/cell.ts'
import {
  ledgerEntry,
  ledgerTab,
  type LedgerEntry,
  type LedgerEntryOf,
  type Remembered,
} from '../../sheets-schema/common/ledger.ts'
import type { HaveTab, SeenRow, SeenTabs } from './have.ts'
import { WorkbookStopped } from './stopped.ts'

/** Reads the ledger in the order it was written, whatever order its rows stand in now. */
export function remember(ledger: HaveTab): {
  readonly ledger: readonly Remembered[]
  readonly lastLine: number
} {
  const lines = ledger.rows
    .map(({ key, cells }) => ({ line: Number(key), at: String(cells['at']), data: cells['data'] ?? null }))
    .toSorted((a, b) => a.line - b.line)
  return {
    ledger: lines.map(({ line, at, data }) => ({ ...parsed(line, data), at })),
    lastLine: lines.at(-1)?.line ?? 0,
  }
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

export function ofKind<K extends LedgerEntry['kind']>(
  ledger: readonly Remembered[],
  kind: K,
): readonly Remembered<LedgerEntryOf<K>>[] {
  return ledger.filter((entry): entry is Remembered<LedgerEntryOf<K>> => entry.kind === kind)
}

/** What staff cells were last seen to hold. */
export function lastSeen(ledger: readonly Remembered[]): SeenTabs {
  const tabs = new Map<number, Map<string, SeenRow>>()
  for (const { sheetId, rows, at } of ofKind(ledger, 'seen')) {
    const tab = tabs.get(sheetId) ?? new Map<string, SeenRow>()
    tabs.set(sheetId, tab)
    for (const [key, cells] of Object.entries(rows)) {
      if (Object.keys(cells).length === 0) tab.delete(key)
      else tab.set(key, { cells, since: at })
    }
  }
  return tabs
}

/** Whether a batch was applied: only its number in the ledger proves it. */
export function isCommitted(ledger: readonly Remembered[], nonce: number): boolean {
  return ofKind(ledger, 'commit').some(commit => commit.nonce === nonce)
}
