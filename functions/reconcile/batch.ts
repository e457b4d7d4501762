import type { Cell } from '../../sheets-schema/cell.ts'
import { auditTab } from '../../sheets-schema/common/audit.ts'
import { ledgerTab, type LedgerEntry } from '../../sheets-schema/common/ledger.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { Batch, EchoRange, Edit } from '../ports.ts'
import type { Have } from './have.ts'
import { fit, type AtomPlan, type AuditChange, type RowChange } from './plan.ts'

/** Where the ledger and the chain of seals stand; moves on with every batch of a chain. */
export interface Head {
  readonly guard: number | undefined
  /** Number of the last ledger line. */
  readonly line: number
  /** The last seal of the Audit tab. */
  readonly seal: string
}

/** A keyed hash over an audit line and the seal before it. */
export type Sealer = (before: string, line: string) => string

export interface AssembledBatch {
  readonly batch: Batch
  readonly next: Head
  /** The atom each edit belongs to; undefined for an edit made of several. */
  readonly atoms: readonly (string | undefined)[]
}

interface BatchInput {
  readonly have: Have
  readonly plans: readonly AtomPlan[]
  readonly head: Head
  readonly nonce: number
  readonly cause: string
  readonly seal: Sealer
  /** New rows of a tab in one edit: fast; apart: a refusal then names its atom. */
  readonly newRows: 'together' | 'apart'
}

interface OwnedEdit {
  readonly atom: string | undefined
  readonly edit: Edit
}

/** Puts the plans of several atoms into one batch, with their ledger and audit lines and the commit's own. */
export function assembleBatch(input: BatchInput): AssembledBatch {
  const { have, plans, head, nonce } = input
  const { auditRows, seal } = sealed(plans, head, nonce, have.at, input.seal)
  const { ledgerRows, line } = numbered(plans, head, { nonce, cause: input.cause, seal, at: have.at })
  const newRows = plans.flatMap(({ atom, newRows: rows }) =>
    rows.map(({ tab, cells, notes }): PhysicalRow => ({
      atom,
      tab,
      cells: physicalRow(have, tab, cells, null),
      ...(notes === undefined ? {} : { notes: physicalRow(have, tab, notes, '') }),
    })),
  )
  const owned: OwnedEdit[] = [
    ...plans.flatMap(({ atom, changes }) =>
      changes.flatMap(change => setEdits(have, change).map(edit => ({ atom, edit }))),
    ),
    ...appendEdits([...newRows, ...auditRows, ...ledgerRows], input.newRows),
  ]
  const batch: Batch = {
    guard: head.guard,
    nonce,
    edits: owned.map(({ edit }) => edit),
    echo: echoOf(have, plans),
  }
  return { batch, next: { guard: nonce, line, seal }, atoms: owned.map(({ atom }) => atom) }
}

interface PhysicalRow {
  readonly atom: string
  readonly tab: Tab
  readonly cells: readonly Cell[]
  readonly notes?: readonly string[]
}

/** The row as the tab's columns physically stand now; tabs that are not gathered stand as they were made. */
function physicalRow<Value>(
  have: Have,
  tab: Tab,
  values: Readonly<Record<string, Value>>,
  blank: Value,
): readonly Value[] {
  const at =
    have.tabs.get(tab.sheetId)?.at ?? new Map(Object.keys(tab.columns).map((name, index) => [name, index]))
  const row: Value[] = Array.from({ length: Math.max(...at.values()) + 1 }, () => blank)
  for (const [name, value] of Object.entries(values)) {
    const index = at.get(name)
    if (index !== undefined) row[index] = value
  }
  return row
}

function appendEdits(rows: readonly PhysicalRow[], how: 'together' | 'apart'): readonly OwnedEdit[] {
  const groups = Map.groupBy(rows, ({ tab, atom }) =>
    how === 'together' ? `${tab.sheetId}` : `${tab.sheetId} ${atom}`,
  )
  return [...groups.values()].map(group => ({
    atom: new Set(group.map(({ atom }) => atom)).size === 1 ? group[0]?.atom : undefined,
    edit: {
      kind: 'append',
      sheetId: group[0]?.tab.sheetId ?? 0,
      rows: group.map(({ cells }) => cells),
      ...(group.some(({ notes }) => notes) ? { notes: group.map(({ notes }) => notes ?? []) } : {}),
    },
  }))
}

/** One edit for each run of neighbouring columns, and one for each cell with a note: the notes beside it are the staff's. */
function setEdits(have: Have, { tab, row, cells, notes }: RowChange): readonly Edit[] {
  const at = have.tabs.get(tab.sheetId)?.at ?? new Map<string, number>()
  const columns = Object.entries(cells)
    .map(([name, value]) => ({ column: at.get(name) ?? -1, value, note: notes?.[name] }))
    .filter(({ column }) => column >= 0)
    .toSorted((a, b) => a.column - b.column)
  const runs: { column: number; cells: Cell[]; notes?: readonly string[] }[] = []
  for (const { column, value, note } of columns) {
    const run = runs.at(-1)
    if (note !== undefined) runs.push({ column, cells: [value], notes: [note] })
    else if (run && run.notes === undefined && run.column + run.cells.length === column) run.cells.push(value)
    else runs.push({ column, cells: [value] })
  }
  return runs.map(run => ({ kind: 'set', sheetId: tab.sheetId, row, ...run }))
}

function echoOf(have: Have, plans: readonly AtomPlan[]): readonly EchoRange[] {
  const touched = new Map<number, Set<number>>()
  for (const { changes, newRows } of plans) {
    for (const { tab, row } of changes)
      touched.set(tab.sheetId, (touched.get(tab.sheetId) ?? new Set()).add(row))
    for (const { tab } of newRows) if (!touched.has(tab.sheetId)) touched.set(tab.sheetId, new Set())
  }
  return [...touched].flatMap(([sheetId, rows]) => {
    const title = have.tabs.get(sheetId)?.title
    return title === undefined ? [] : [{ sheetId, title, rows: [...rows].toSorted((a, b) => a - b) }]
  })
}

function sealed(plans: readonly AtomPlan[], head: Head, nonce: number, at: string, seal: Sealer) {
  let last = head.seal
  const auditRows: PhysicalRow[] = []
  const all = plans.flatMap(({ atom, audit }) => audit.map((change): [string, AuditChange] => [atom, change]))
  for (const [index, [atom, entire]] of all.entries()) {
    const change = { ...entire, change: String(fit(entire.change)) }
    const line = `${nonce}.${index + 1}`
    last = seal(last, JSON.stringify([line, at, change.who, change.tab, change.row, change.change]))
    const cells = physicalOf(auditTab, { line, at, ...change, seal: last })
    auditRows.push({ atom, tab: auditTab, cells })
  }
  return { auditRows, seal: last }
}

function numbered(
  plans: readonly AtomPlan[],
  head: Head,
  { nonce, cause, seal, at }: { nonce: number; cause: string; seal: string; at: string },
) {
  let line = head.line
  const row = (atom: string, entry: LedgerEntry): PhysicalRow => {
    line += 1
    const cells = {
      line: String(line),
      at,
      commit: String(nonce),
      kind: entry.kind,
      data: JSON.stringify(entry),
    }
    return { atom, tab: ledgerTab, cells: physicalOf(ledgerTab, cells) }
  }
  const ledgerRows = plans.flatMap(({ atom, ledger }) => ledger.map(entry => row(atom, entry)))
  ledgerRows.push(row('', { kind: 'commit', nonce, cause, seal }))
  return { ledgerRows, line }
}

const physicalOf = (tab: Tab, cells: Readonly<Record<string, Cell>>): readonly Cell[] =>
  Object.keys(tab.columns).map(name => cells[name] ?? null)
