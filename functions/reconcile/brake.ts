import { isBlankCell } from '../../sheets-schema/cell.ts'
import type { WantedRow } from '../programmes/programme.ts'
import { caseChanges, type CaseChange } from './case-changes.ts'
import type { Have } from './have.ts'

/** What the staff edits of a pass would bring about, beyond what comes without them. */
export interface Effect {
  /** People who would be written to. */
  readonly people: ReadonlySet<string>
  /** Cases that would change, whether they have a result in force or not. */
  readonly changed: readonly CaseChange[]
  /** Cases whose outcome in force stays, though the rules by themselves would give another. */
  readonly staying: readonly CaseChange[]
  /** How many of those that would change have a result in force. */
  readonly reversed: number
  /** Rows that have a result in force. */
  readonly decided: number
}

export interface BrakeLimits {
  readonly people: number
  readonly percent: number
  readonly rows: number
}

/** Whether the edits must wait for one word of a person. */
export function brakes({ people, reversed, decided }: Effect, limits: BrakeLimits): boolean {
  const share = decided === 0 ? 0 : (100 * reversed) / decided
  return people.size > limits.people || (reversed >= limits.rows && share > limits.percent)
}

/** The cases that differ between the rows wanted with and without the edits. */
export function effectOnCases(
  have: Have,
  withEdits: readonly WantedRow[],
  without: readonly WantedRow[],
): Omit<Effect, 'people'> {
  const isInForce = (sheetId: number, key: string): boolean =>
    !isBlankCell(have.tabs.get(sheetId)?.byKey.get(key)?.cells['effective'])
  const results = [...without, ...withEdits].filter(
    ({ tab, key, cells }) => tab.kind === 'result' && 'effective' in cells && isInForce(tab.sheetId, key),
  )
  const cases = caseChanges(without, withEdits)
  const changed = cases.filter(({ stays }) => !stays)
  return {
    changed,
    staying: cases.filter(({ stays }) => stays),
    reversed: changed.filter(({ sheetId, row }) => isInForce(sheetId, row)).length,
    decided: new Set(results.map(({ tab, key }) => `${tab.sheetId} ${key}`)).size,
  }
}
