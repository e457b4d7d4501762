import { cellLimit, dayOfSerial, sameCell, type Cell } from '../../sheets-schema/cell.ts'
import type { LedgerEntry } from '../../sheets-schema/common/ledger.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import { sha256 } from '../law/text.ts'
import type { WantedRow } from '../programmes/programme.ts'
import type { Have, HaveTab, StaffCells } from './have.ts'

/** Cells to be changed in a row that is there. */
export interface RowChange {
  readonly tab: Tab
  readonly key: string
  readonly row: number
  readonly cells: Readonly<Record<string, Cell>>
  /** Of changed cells alone, by column name. */
  readonly notes?: Readonly<Record<string, string>>
}

export interface NewRow {
  readonly tab: Tab
  readonly key: string
  readonly cells: Readonly<Record<string, Cell>>
  readonly notes?: Readonly<Record<string, string>>
}

/** A line for the Audit tab: who changed what. */
export interface AuditChange {
  readonly who: string
  readonly tab: string
  readonly row: string
  readonly change: string
}

/** All that is committed together or not at all: the writes of one student, of team mates, of one response. */
export interface AtomPlan {
  readonly atom: string
  readonly changes: readonly RowChange[]
  readonly newRows: readonly NewRow[]
  readonly ledger: readonly LedgerEntry[]
  readonly audit: readonly AuditChange[]
}

export function isEmptyPlan(plan: AtomPlan): boolean {
  return plan.changes.length + plan.newRows.length + plan.ledger.length + plan.audit.length === 0
}

/** The difference between the wanted and the present rows of one atom. Rows of stopped tabs and doubled keys are left alone. */
export function planRows(
  have: Have,
  wanted: readonly WantedRow[],
): Pick<AtomPlan, 'changes' | 'newRows' | 'audit'> {
  const changes: RowChange[] = []
  const newRows: NewRow[] = []
  for (const { tab, key, cells, notes } of merged(wanted)) {
    const present = have.tabs.get(tab.sheetId)
    if (!present || present.doubled.has(key)) continue
    const fitting = mapCells(cells, fit)
    const row = present.byKey.get(key)
    if (!row) {
      const staffCells: StaffCells = have.seen.get(tab.sheetId)?.get(key)?.cells ?? {}
      newRows.push({ tab, key, cells: { ...staffCells, ...fitting, [tab.key]: key }, ...noted(notes) })
      continue
    }
    const changed = Object.entries(fitting).filter(([name, value]) => !sameCell(row.cells[name], value))
    if (changed.length === 0) continue
    const differing = Object.fromEntries(changed)
    const ofThem = Object.entries(notes ?? {}).filter(([name]) => name in differing)
    changes.push({ tab, key, row: row.row, cells: differing, ...noted(Object.fromEntries(ofThem)) })
  }
  return { changes, newRows, audit: auditOf(have, changes, newRows) }
}

function merged(wanted: readonly WantedRow[]): readonly WantedRow[] {
  const rows = new Map<string, WantedRow>()
  for (const row of wanted) {
    const id = `${row.tab.sheetId} ${row.key}`
    const before = rows.get(id)
    const cells = { ...before?.cells, ...row.cells }
    rows.set(id, before ? { ...row, cells, ...noted({ ...before.notes, ...row.notes }) } : row)
  }
  return [...rows.values()]
}

const noted = (notes: WantedRow['notes'] = {}): Pick<WantedRow, 'notes'> =>
  Object.keys(notes).length === 0 ? {} : { notes }

function mapCells(cells: Readonly<Record<string, Cell>>, change: (cell: Cell) => Cell): Record<string, Cell> {
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, change(value)]))
}

/** Cuts a text above the cell limit and names the whole by its hash. */
export function fit(value: Cell): Cell {
  if (typeof value !== 'string') return value
  if (value.length <= cellLimit) return value.isWellFormed() ? value : value.toWellFormed()
  return `${value.slice(0, cellLimit - 120)}… [cut; SHA-256 of the whole text: ${sha256(value)}]`.toWellFormed()
}

/** Results are audited column by column; personal prose stands there by reference only. */
function auditOf(
  have: Have,
  changes: readonly RowChange[],
  newRows: readonly NewRow[],
): readonly AuditChange[] {
  const results = ({ tab }: RowChange | NewRow) => tab.kind === 'result'
  return [
    ...newRows.filter(results).map(({ tab, key, cells }) => line(tab, key, undefined, cells)),
    ...changes
      .filter(results)
      .map(({ tab, key, cells }) => line(tab, key, have.tabs.get(tab.sheetId)?.byKey.get(key)?.cells, cells)),
  ]
}

function line(
  tab: Tab,
  key: string,
  before: Readonly<Record<string, Cell>> | undefined,
  cells: Readonly<Record<string, Cell>>,
): AuditChange {
  return { who: 'system', tab: tab.title, row: key, change: describeChange(tab, before, cells) }
}

/** `State: a → b; Because: (text 3f2a…)`: long texts and names by reference. */
export function describeChange(
  tab: Tab,
  before: Readonly<Record<string, Cell>> | undefined,
  after: Readonly<Record<string, Cell>>,
): string {
  return Object.entries(after)
    .filter(([name, value]) => !sameCell(before?.[name], value))
    .map(([name, value]) => {
      const column = tab.columns[name]
      const said = (cell: Cell | undefined): string =>
        cell === null || cell === undefined || cell === ''
          ? '–'
          : column?.format === 'long-text' || String(cell).length > longestShown
            ? reference(cell)
            : column?.format === 'day' && typeof cell === 'number'
              ? dayOfSerial(cell)
              : String(cell)
      return `${column?.header ?? name}: ${said(before?.[name])} → ${said(value)}`
    })
    .join('; ')
}

/** Longer texts stand in the audit by reference. */
const longestShown = 200

const reference = (value: Cell): string => `(text ${sha256(String(value)).slice(0, 12)})`

/** The machine-only tab that is rewritten whole: rows that stand there are overwritten in place, the rest blanked. */
export function planWholeTab(
  have: HaveTab,
  rows: readonly WantedRow[],
): Pick<AtomPlan, 'changes' | 'newRows'> {
  const blank = Object.fromEntries([...have.at.keys()].map(name => [name, null]))
  const same =
    have.rows.length === rows.length &&
    rows.every(({ key, cells }) => {
      const present = have.byKey.get(key)
      return (
        present && Object.entries(cells).every(([name, value]) => sameCell(present.cells[name], fit(value)))
      )
    })
  if (same) return { changes: [], newRows: [] }
  const whole = ({ key, cells, tab }: WantedRow) => ({ ...blank, ...mapCells(cells, fit), [tab.key]: key })
  const changes = have.rows.map(({ row, key }, index): RowChange => {
    const wanted = rows[index]
    return { tab: have.tab, key: wanted?.key ?? key, row, cells: wanted ? whole(wanted) : blank }
  })
  return {
    changes,
    newRows: rows
      .slice(have.rows.length)
      .map(wanted => ({ tab: have.tab, key: wanted.key, cells: whole(wanted) })),
  }
}
