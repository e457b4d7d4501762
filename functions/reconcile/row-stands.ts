import type { Remembered } from '../../sheets-schema/common/ledger.ts'
import type { StaffRowOf, Tab } from '../../sheets-schema/tab.ts'
import type { RowStand, TableRow } from '../programmes/tables.ts'
import { decodedCells } from './former-rows.ts'
import { seenRows, type SeenOnce } from './memory.ts'

type SeenOfRow = ReadonlyMap<string, readonly SeenOnce[]>

const seenByRow = new WeakMap<readonly Remembered[], SeenOfRow>()

const rowKey = (sheetId: number, key: string): string => `${sheetId} ${key}`

/** A ledger is gone through once. */
function seenOf(ledger: readonly Remembered[]): SeenOfRow {
  const known = seenByRow.get(ledger)
  if (known) return known
  const found = Map.groupBy(seenRows(ledger), ({ sheetId, key }) => rowKey(sheetId, key))
  seenByRow.set(ledger, found)
  return found
}

/** What a row held when, as far as it could be read, oldest first; what was typed since the last pass holds from `now`. */
export function rowStands<T extends Tab>(
  tab: T,
  key: string,
  present: TableRow<StaffRowOf<T>> | undefined,
  ledger: readonly Remembered[],
  now: string,
): readonly RowStand<StaffRowOf<T>>[] {
  const seen = (seenOf(ledger).get(rowKey(tab.sheetId, key)) ?? []).flatMap(({ cells, since }) => {
    const values = decodedCells(tab, cells)
    return values === undefined ? [] : [{ values, since }]
  })
  const isNew = present !== undefined && present.since === undefined
  return isNew ? [...seen, { values: present.values, since: now }] : seen
}
