import { createHash } from 'node:crypto'
import { heldTab } from '../../sheets-schema/common/held.ts'
import type { Cell } from '../../sheets-schema/cell.ts'
import { wantedRow, type WantedRow } from '../programmes/programme.ts'
import type { Have } from './have.ts'
import { describeChange } from './plan.ts'
import type { StaffEdit } from './staff-edits.ts'

/** What the staff edits of a pass would bring about, beyond what comes without them. */
export interface Effect {
  /** People who would be written to. */
  readonly people: ReadonlySet<string>
  /** Results in force that would become others. */
  readonly reversed: readonly Reversal[]
  /** Rows that have a result in force. */
  readonly decided: number
}

export interface Reversal {
  readonly key: string
  readonly who: string
  readonly from: string
  readonly to: string
}

export interface BrakeLimits {
  readonly people: number
  readonly percent: number
  readonly rows: number
}

/** Whether the edits must wait for one word of a person. */
export function brakes({ people, reversed, decided }: Effect, limits: BrakeLimits): boolean {
  const share = decided === 0 ? 0 : (100 * reversed.length) / decided
  return people.size > limits.people || (reversed.length >= limits.rows && share > limits.percent)
}

/** Results in force that differ between the rows wanted with and without the edits. */
export function reversals(
  have: Have,
  withEdits: readonly WantedRow[],
  without: readonly WantedRow[],
): {
  readonly reversed: readonly Reversal[]
  readonly decided: number
} {
  const before = new Map(without.filter(isResult).map(row => [rowId(row), row]))
  let decided = 0
  const reversed: Reversal[] = []
  for (const row of withEdits.filter(isResult)) {
    const from = shown(before.get(rowId(row))?.cells['effective'])
    const present = have.tabs.get(row.tab.sheetId)?.byKey.get(row.key)?.cells['effective']
    if (shown(present) === '') continue
    decided += 1
    const to = shown(row.cells['effective'])
    if (from !== to) reversed.push({ key: row.key, who: shown(row.cells['name'] ?? null), from, to })
  }
  return { reversed, decided }
}

const isResult = ({ tab }: WantedRow): boolean => tab.kind === 'result'
const rowId = ({ tab, key }: WantedRow): string => `${tab.sheetId} ${key}`
const shown = (cell: Cell | undefined): string => String(cell ?? '')

/** The name of a set of edits: the same edits, seen again, are the same held change. */
export function heldId(edits: readonly StaffEdit[]): string {
  const lines = edits
    .map(({ sheetId, key, after }) => JSON.stringify([sheetId, key, after ?? null]))
    .toSorted()
  return `H${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 11)}`
}

/** What staff said to a held change; undefined while they have not. */
export function answerTo(have: Have, id: string): 'release' | 'restore' | undefined {
  const said = shown(have.tabs.get(heldTab.sheetId)?.byKey.get(id)?.cells['answer']).trim().toLowerCase()
  return said === 'release' || said === 'restore' ? said : undefined
}

const listed = 40

/** The row of a held change: what was edited, and who would go from what to what. */
export function heldRow(have: Have, id: string, edits: readonly StaffEdit[], effect: Effect): WantedRow {
  const since = have.tabs.get(heldTab.sheetId)?.byKey.get(id)?.cells['since']
  const changes = edits.slice(0, listed).map(({ sheetId, tab, key, before, after }) => {
    const of = have.tabs.get(sheetId)?.tab
    return `${tab} ${key}: ${after === undefined ? 'deleted' : of ? describeChange(of, before, after) : 'edited'}`
  })
  const moves = effect.reversed
    .slice(0, listed)
    .map(({ key, who, from, to }) => `${key} ${who}: ${from || '–'} → ${to || '–'}`)
  return wantedRow(heldTab, id, {
    since: since ? String(since) : have.at,
    edits: withRest(changes, edits.length),
    letters: effect.people.size,
    reversed: effect.reversed.length,
    from: withRest(moves, effect.reversed.length),
    state: 'waiting',
  })
}

const withRest = (lines: readonly string[], count: number): string =>
  count > lines.length ? `${lines.join('\n')}\n… and ${count - lines.length} more` : lines.join('\n')

/** Held changes that wait though the edits have become others meanwhile, or were answered. */
export function closedHeldRows(
  have: Have,
  current: string | undefined,
  state: 'released' | 'restored' | 'replaced',
): readonly WantedRow[] {
  const rows = have.tabs.get(heldTab.sheetId)?.rows ?? []
  return rows
    .filter(({ key, cells }) => cells['state'] === 'waiting' && key !== current)
    .map(({ key }) => wantedRow(heldTab, key, { state }))
}

/** The cells that undo the edits: what stood there when they were last seen. */
export function restoring(
  edits: readonly StaffEdit[],
  have: Have,
): readonly {
  readonly edit: StaffEdit
  readonly row: number | undefined
}[] {
  return edits.map(edit => ({ edit, row: have.tabs.get(edit.sheetId)?.byKey.get(edit.key)?.row }))
}
