import type { Cell } from '../../sheets-schema/cell.ts'
import type { WantedRow } from '../programmes/programme.ts'

/** A case that would show another result, or stand elsewhere on its way to one. */
export interface CaseChange {
  readonly tab: string
  readonly row: string
  readonly student: string
  readonly name: string
  readonly from: string
  readonly to: string
  /** As the row would cite them afterwards. */
  readonly clauses: string
}

/** What a case is about, the result first; the others are shown only where none of these differs. */
const results = ['effective', 'computed', 'state']
const remarks = ['missing', 'notes', 'nextActor', 'due']

/** The result rows that differ between two decisions of the same workbook, in the order of the rows. */
export function caseChanges(
  before: readonly WantedRow[],
  after: readonly WantedRow[],
): readonly CaseChange[] {
  const [was, will] = [resultRows(before), resultRows(after)]
  return [...new Map([...was, ...will]).keys()].flatMap(id => changeOf(was.get(id), will.get(id)))
}

function resultRows(rows: readonly WantedRow[]): ReadonlyMap<string, WantedRow> {
  const found = rows.filter(({ tab, cells }) => tab.kind === 'result' && results.some(name => name in cells))
  return new Map(found.map(row => [`${row.tab.sheetId} ${row.key}`, row]))
}

function changeOf(was: WantedRow | undefined, will: WantedRow | undefined): readonly CaseChange[] {
  const row = will ?? was
  if (!row) return []
  const cell = (of: WantedRow | undefined, name: string): string => shown(of?.cells[name])
  const differ = (names: readonly string[]) => names.filter(name => cell(was, name) !== cell(will, name))
  const first = differ(results)
  const names = first.length > 0 ? first : differ(remarks)
  if (names.length === 0) return []
  const said = (of: WantedRow | undefined): string =>
    of === undefined
      ? 'not decided'
      : names.map(name => `${row.tab.columns[name]?.header ?? name}: ${cell(of, name) || '–'}`).join('; ')
  return [
    {
      tab: row.tab.title,
      row: row.key,
      student: cell(row, 'student'),
      name: cell(row, 'name'),
      from: said(was),
      to: said(will),
      clauses: cell(will, 'clauses') || cell(was, 'clauses'),
    },
  ]
}

const shown = (cell: Cell | undefined): string => String(cell ?? '')
