import type { CreditTableRow } from '../../../sheets-schema/innovation-credits/credit-table.ts'
import { shown } from '../../../functions/law/amount.ts'
import { printedTable } from '../../../functions/programmes/innovation-credits/law/credit-table.ts'

/** The table of part II as rows of the Credit table tab, for a new workbook. */
export const printedRows: readonly CreditTableRow[] = [
  ...printedTable.credits.map(({ category, level, place, andAbove, credits, clause }): CreditTableRow => {
    const row = [category, level, ...(place === null ? [] : [place])].join(' ')
    const blank = { from: undefined, to: undefined, personalMaximum: undefined, note: '' }
    return {
      ...blank,
      row,
      category,
      level,
      place: place ?? undefined,
      andAbove,
      credits: shown(credits),
      clause,
    }
  }),
  ...printedTable.awards.map(({ award, lowestPlace, pool, personalMaximum, clause }): CreditTableRow => ({
    row: `project-award ${award}`,
    from: undefined,
    to: undefined,
    category: 'project-award',
    level: award,
    place: lowestPlace ?? undefined,
    andAbove: lowestPlace !== null,
    credits: shown(pool),
    personalMaximum: shown(personalMaximum),
    clause,
    note: '',
  })),
]
