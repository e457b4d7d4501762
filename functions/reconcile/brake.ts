import type { Cell } from '../../sheets-schema/cell.ts'
import type { WantedRow } from '../programmes/programme.ts'
import type { Have } from './have.ts'

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

/** Results in force that differ between the rows wanted with and without the edits; `–` where a row is not wanted. */
export function reversals(
  have: Have,
  withEdits: readonly WantedRow[],
  without: readonly WantedRow[],
): Pick<Effect, 'reversed' | 'decided'> {
  const [before, after] = [resultsOf(without), resultsOf(withEdits)]
  let decided = 0
  const reversed: Reversal[] = []
  for (const [id, { tab, key, cells }] of new Map([...before, ...after])) {
    const present = have.tabs.get(tab.sheetId)?.byKey.get(key)?.cells['effective']
    if (shown(present) === '') continue
    decided += 1
    const from = shown(before.get(id)?.cells['effective'])
    const to = shown(after.get(id)?.cells['effective'])
    if (from !== to) reversed.push({ key, who: shown(cells['name']), from, to })
  }
  return { reversed, decided }
}

function resultsOf(rows: readonly WantedRow[]): ReadonlyMap<string, WantedRow> {
  const results = rows.filter(({ tab, cells }) => tab.kind === 'result' && 'effective' in cells)
  return new Map(results.map(row => [`${row.tab.sheetId} ${row.key}`, row]))
}

const shown = (cell: Cell | undefined): string => String(cell ?? '')
