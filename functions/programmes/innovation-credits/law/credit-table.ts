import { amount, type Amount } from '../../../law/amount.ts'
import type { Clause } from '../../../law/clause.ts'
import type { Award, ProjectLevel } from './entries.ts'

/**
 * One row of part II. `place` is the prize or the author's place, from 1; `null` where the row has none.
 * `andAbove` marks the rows that say “or above”: they hold for every better place too, a special prize included.
 */
export interface CreditRow {
  readonly category: 'competition' | 'paper' | 'patent' | 'project'
  /** Level of the competition or project, venue of the paper, kind of the patent. */
  readonly level: string
  readonly place: number | null
  readonly andAbove: boolean
  readonly credits: Amount
  readonly clause: Clause
}

/** One row of II.4.2): a pool for the group and a maximum for each member; `lowestPlace` is `null` where no prize is asked. */
export interface AwardRow {
  readonly award: Award
  readonly lowestPlace: number | null
  readonly pool: Amount
  readonly personalMaximum: Amount
  readonly clause: Clause
}

export interface CreditTable {
  readonly credits: readonly CreditRow[]
  readonly awards: readonly AwardRow[]
}

type Category = CreditRow['category']

function byPlace(
  category: Category,
  level: string,
  clause: Clause,
  ...credits: readonly number[]
): CreditRow[] {
  return credits.map((each, index) => ({
    category,
    level,
    place: index + 1,
    andAbove: false,
    credits: amount(each),
    clause,
  }))
}

function completed(level: ProjectLevel, credits: number, clause: Clause): CreditRow {
  return { category: 'project', level, place: null, andAbove: false, credits: amount(credits), clause }
}

function awarded(
  award: Award,
  lowestPlace: number | null,
  pool: number,
  each: number,
  clause: Clause,
): AwardRow {
  return { award, lowestPlace, pool: amount(pool), personalMaximum: amount(each), clause }
}

/** The rows of part II as printed. */
export const printedTable: CreditTable = {
  credits: [
    ...byPlace('competition', 'university', 'II.1.1)', 3, 2),
    ...byPlace('competition', 'provincial', 'II.1.2)', 5, 4, 3),
    ...byPlace('competition', 'national', 'II.1.3)', 6, 5, 4),
    {
      category: 'competition',
      level: 'other',
      place: 3,
      andAbove: true,
      credits: amount(2),
      clause: 'II.1.5)',
    },
    ...byPlace('paper', 'authoritative-newspaper', 'II.2.1)', 2, 2),
    ...byPlace('paper', 'core-journal', 'II.2.2)', 4, 3, 2),
    ...byPlace('paper', 'sci', 'II.2.3)', 5, 4, 3),
    ...byPlace('paper', 'ei', 'II.2.3)', 5, 4, 3),
    ...byPlace('patent', 'invention', 'II.3', 5, 4, 3),
    completed('national', 4, 'II.4.1)(1)'),
    completed('municipal', 3, 'II.4.1)(2)'),
    completed('sitp', 2, 'II.4.1)(3)'),
  ],
  awards: [
    awarded('moe-typical-case', null, 6, 3, 'II.4.2)(1)'),
    awarded('shanghai-outstanding-case', null, 6, 3, 'II.4.2)(2)'),
    awarded('sitp', 2, 5, 2, 'II.4.2)(3)'),
  ],
}

/** The rows of one category and level; none where the text has no such level. */
export function rowsOf(table: CreditTable, category: Category, level: string): readonly CreditRow[] {
  return table.credits.filter(row => row.category === category && row.level === level)
}

/** The row for a place, by its own row or by one that says “or above”. */
export function rowAt(rows: readonly CreditRow[], place: number): CreditRow | undefined {
  return (
    rows.find(row => row.place === place) ??
    rows.find(row => row.andAbove && row.place !== null && place <= row.place)
  )
}
