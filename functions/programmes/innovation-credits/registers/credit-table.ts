import {
  creditTable,
  type CreditTableRow,
} from '../../../../sheets-schema/innovation-credits/credit-table.ts'
import { amount } from '../../../law/amount.ts'
import { isWithin, type Day } from '../../../law/calendar.ts'
import type { Problem } from '../../programme.ts'
import type { Tables } from '../../tables.ts'
import { optionOf, projectAwards } from '../forms/options.ts'
import { printedTable, type AwardRow, type CreditRow, type CreditTable } from '../law/credit-table.ts'

/** The credit table of part II by day. */
export interface CreditTables {
  /** The version that holds on a day; the table as printed while the tab is empty. */
  on(day: Day): CreditTable
  readonly problems: readonly Problem[]
}

export function creditTablesOf(tables: Tables): CreditTables {
  const rows = tables
    .rows(creditTable)
    .map(({ values }) => values)
    .toSorted(newestFirst)
  if (rows.length === 0) return { on: () => printedTable, problems: [] }
  return {
    on: day => {
      const inForce = rows.filter(row => isWithin(day, row.from ?? '0000-01-01', row.to ?? '9999-12-31'))
      return { credits: inForce.flatMap(creditRow), awards: inForce.flatMap(awardRow) }
    },
    problems: rows.flatMap(unknownAward),
  }
}

/** Where two rows overlap, the one that began later holds; then the order of their names. */
function newestFirst(a: CreditTableRow, b: CreditTableRow): number {
  const [one, other] = [a.from ?? '', b.from ?? '']
  if (one !== other) return one < other ? 1 : -1
  return a.row < b.row ? -1 : 1
}

function creditRow(row: CreditTableRow): readonly CreditRow[] {
  const { category, level, place, andAbove, credits, clause } = row
  if (category === 'project-award') return []
  return [{ category, level: level.trim(), place: place ?? null, andAbove, credits: amount(credits), clause }]
}

function awardRow(row: CreditTableRow): readonly AwardRow[] {
  const award = row.category === 'project-award' ? optionOf(projectAwards, row.level) : undefined
  if (!award) return []
  const pool = amount(row.credits)
  const personalMaximum = amount(row.personalMaximum ?? row.credits)
  return [{ award, lowestPlace: row.place ?? null, pool, personalMaximum, clause: row.clause }]
}

function unknownAward(row: CreditTableRow): readonly Problem[] {
  if (row.category !== 'project-award' || optionOf(projectAwards, row.level)) return []
  return [
    {
      tab: creditTable.title,
      row: row.row,
      column: creditTable.columns.level.header,
      what: `“${row.level}” is no award of an innovative project.`,
      why: 'The form for project awards does not offer it, so no application can name it.',
      follows: 'The row is not used. All other rows are.',
      mend: `Use one of: ${Object.keys(projectAwards).join(', ')}.`,
    },
  ]
}
