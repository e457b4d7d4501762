import type { Remembered } from '../../sheets-schema/common/ledger.ts'
import type { StaffRowOf, Tab } from '../../sheets-schema/tab.ts'
import type { RowStand, TableRow } from '../programmes/tables.ts'
import { decodedCells } from './former-rows.ts'
import { seenRows, type SeenOnce } from './memory.ts'

type SeenOfTab = ReadonlyMap<string, readonly SeenOnce[]>

const seenByTab = new WeakMap<readonly Remembered[], Map<number, SeenOfTab>>()

/** The rows of one tab by key; a ledger is gone through once for each tab that is asked for. */
function seenOf(ledger: readonly Remembered[], tab: Tab): SeenOfTab {
  const known = seenByTab.get(ledger) ?? new Map<number, SeenOfTab>()
  seenByTab.set(ledger, known)
  const found = known.get(tab.sheetId) ?? Map.groupBy(rowsOf(ledger, tab), ({ key }) => key)
  known.set(tab.sheetId, found)
  return found
}

const rowsOf = (ledger: readonly Remembered[], tab: Tab): readonly SeenOnce[] =>
  seenRows(ledger).filter(({ sheetId }) => sheetId === tab.sheetId)

/** What a row held when, as far as it could be read, oldest first; what was typed since the last pass holds from `now`. */
export function rowStands<T extends Tab>(
  tab: T,
  key: string,
  present: TableRow<StaffRowOf<T>> | undefined,
  ledger: readonly Remembered[],
  now: string,
): readonly RowStand<StaffRowOf<T>>[] {
  const seen = (seenOf(ledger, tab).get(key) ?? []).flatMap(({ cells, since }) => {
    const values = decodedCells(tab, cells)
    return values === undefined ? [] : [{ values, since }]
  })
  const isNew = present !== undefined && present.since === undefined
  return isNew ? [...seen, { values: present.values, since: now }] : seen
}
