import type { Cell } from '../../sheets-schema/cell.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import type { WantedRow } from '../programmes/programme.ts'

/** A case that would come to something else, would stand elsewhere on its way, or has something else to be done. */
export interface CaseChange {
  readonly sheetId: number
  readonly tab: string
  readonly row: string
  readonly student: string
  readonly name: string
  readonly from: string
  readonly to: string
  /** As the row would cite them afterwards. */
  readonly clauses: string
  /** Its outcome is in force and remains, whatever the rules would give by themselves. */
  readonly stays: boolean
}

/** What a case comes to in every result tab, and where it stands. */
const results = ['effective', 'computed', 'state']
/** Shown only where none of what it comes to differs. */
const toBeDone = ['missing', 'nextActor', 'due']
/** Notes change nothing for anybody; beside a result that stays they say what the rules would give. */
const besideResult = [...toBeDone, 'notes']

/** What a case comes to by the tab's own columns: where its credits go, say. */
const ownOutcome = ({ columns }: Tab): readonly string[] =>
  Object.keys(columns).filter(name => columns[name]?.outcome === true)

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
  const differ = (names: readonly string[]) => names.filter(name => cell(was, name) !== cell(will, name))
  const stays = cell(will, 'effective') !== '' && differ(['effective']).length === 0
  const first = differ([...results, ...ownOutcome(row.tab)])
  const names = first.length > 0 ? first : differ(stays ? besideResult : toBeDone)
  if (names.length === 0) return []
  return [
    {
      sheetId: row.tab.sheetId,
      tab: row.tab.title,
      row: row.key,
      student: cell(row, 'student'),
      name: cell(row, 'name'),
      from: stays ? said(will, ['effective']) : said(was, names),
      to: stays ? `stays as recorded; would be: ${news(was, will, names)}` : said(will, names),
      clauses: cell(will, 'clauses') || cell(was, 'clauses'),
      stays,
    },
  ]
}

function said(row: WantedRow | undefined, names: readonly string[]): string {
  if (row === undefined) return 'not decided'
  return names.map(name => `${row.tab.columns[name]?.header ?? name}: ${cell(row, name) || '–'}`).join('; ')
}

/** What the row would say beside the outcome that stays, without the lines that it says already. */
function news(was: WantedRow | undefined, will: WantedRow | undefined, names: readonly string[]): string {
  if (will === undefined) return said(will, names)
  const fresh = names.map((name): [string, Cell] => {
    const known = cell(was, name).split('\n')
    const lines = cell(will, name).split('\n')
    return [name, lines.filter(line => !known.includes(line)).join('\n')]
  })
  return said({ ...will, cells: Object.fromEntries(fresh) }, names)
}

const cell = (row: WantedRow | undefined, name: string): string => String(row?.cells[name] ?? '')
