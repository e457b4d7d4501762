import { sameCell, type Cell } from '../../sheets-schema/cell.ts'
import type { Echo, Edit } from '../ports.ts'
import type { Have, HaveTab } from './have.ts'
import type { AtomPlan } from './plan.ts'

/** Whether every written row still has its key, and every written tab its headers, right after the batch. */
export function echoAgrees(have: Have, plans: readonly AtomPlan[], echo: Echo): boolean {
  const rowsAgree = plans.every(({ changes }) =>
    changes.every(({ tab, row, key, cells }) => {
      const before = have.tabs.get(tab.sheetId)
      const keyColumn = before?.at.get(tab.key)
      const shown = echo.get(tab.sheetId)?.get(row)
      if (!before || keyColumn === undefined || !shown) return false
      const expected = tab.key in cells ? cells[tab.key] : key
      return sameCell(shown[keyColumn], expected)
    }),
  )
  return rowsAgree && [...echo].every(([sheetId, rows]) => headersAgree(have.tabs.get(sheetId), rows.get(0)))
}

function headersAgree(before: HaveTab | undefined, headers: readonly Cell[] | undefined): boolean {
  if (!before || !headers) return false
  return [...before.at.values()].every(column => sameCell(before.physical[0]?.[column], headers[column]))
}

/**
 * What our batch wrote over because a row or column had moved between read and write, put back.
 * Only cells that still hold exactly what we wrote are touched; what belongs there is what stood under that key and
 * header before. System cells need no more than this: the next pass derives them again. A cell that our note lies on is
 * left blank where it is the system's, so that the next pass writes it with its own.
 */
export function putBack(before: Have, plans: readonly AtomPlan[], after: Have): readonly Edit[] {
  return plans.flatMap(({ changes, newRows }) => [
    ...changes.flatMap(({ tab, key, row, cells, notes }) => {
      const [was, now] = [before.tabs.get(tab.sheetId), after.tabs.get(tab.sheetId)]
      return was && now ? strayCells(was, now, { key, cells, notes, rows: [row] }) : []
    }),
    ...newRows.flatMap(({ tab, key, cells, notes }) => {
      const [was, now] = [before.tabs.get(tab.sheetId), after.tabs.get(tab.sheetId)]
      return was && now ? strayCells(was, now, { key, cells, notes, rows: rowsHolding(was, now, key) }) : []
    }),
  ])
}

interface Written {
  readonly key: string
  readonly cells: Readonly<Record<string, Cell>>
  readonly notes: Readonly<Record<string, string>> | undefined
  /** Physical rows where it may have landed. */
  readonly rows: readonly number[]
}

function strayCells(was: HaveTab, now: HaveTab, { key, cells, notes, rows }: Written): readonly Edit[] {
  const columnNow = new Map([...now.at].map(([name, index]) => [index, name]))
  return rows.flatMap(row =>
    Object.entries(cells).flatMap(([name, value]): readonly Edit[] => {
      const column = was.at.get(name)
      if (column === undefined) return []
      const shown = now.physical[row]?.[column] ?? null
      const ownerKey = String(now.physical[row]?.[now.at.get(now.tab.key) ?? -1] ?? '')
      const ownerColumn = columnNow.get(column)
      if (ownerColumn === name && ownerKey === key) return []
      const belongs = ownerColumn === undefined ? null : (was.byKey.get(ownerKey)?.cells[ownerColumn] ?? null)
      const bearsNote = notes?.[name] !== undefined
      // The same clauses have the same note.
      const isRight = sameCell(shown, belongs) && (!bearsNote || ownerColumn === name)
      if (!sameCell(shown, value) || isRight) return []
      const edit = { kind: 'set', sheetId: now.tab.sheetId, row, column } as const
      if (!bearsNote) return [{ ...edit, cells: [belongs] }]
      const isOurs = ownerColumn !== undefined && now.tab.columns[ownerColumn]?.writer === 'system'
      return [{ ...edit, cells: [isOurs ? null : belongs], notes: [''] }]
    }),
  )
}

/** Rows whose cell at the key's former column holds the key of a row we appended. */
function rowsHolding(was: HaveTab, now: HaveTab, key: string): readonly number[] {
  const column = was.at.get(was.tab.key) ?? -1
  return now.physical.flatMap((cells, row) => (sameCell(cells[column], key) ? [row] : []))
}
