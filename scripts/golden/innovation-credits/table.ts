import { z } from 'zod'
import {
  printedTable,
  rowsOf,
  type AwardRow,
  type CreditRow,
  type CreditTable,
} from '../../../functions/programmes/innovation-credits/law/credit-table.ts'
import { credits } from './words.ts'

const places: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, '1': 1, '2': 2, '3': 3 }

const place = z.string().transform((written, context) => {
  const read = places[written]
  if (read !== undefined) return read
  context.addIssue(`not a prize or author place of the table: ${written}`)
  return z.NEVER
})

/** Level or venue → prize or author place → credits. */
const byPlace = z.record(z.string(), z.record(z.string(), credits))

/** The table of credits as a case may write it; a category that is not named keeps the printed rows. */
const written = z.strictObject({
  competition: byPlace.optional(),
  paper: byPlace.optional(),
  patent: byPlace.optional(),
  project: z.record(z.string(), credits).optional(),
  'project-award': z
    .partialRecord(
      z.enum(['moe-typical-case', 'shanghai-outstanding-case', 'sitp']),
      z.strictObject({ pool: credits, personal_maximum: credits }),
    )
    .optional(),
})

type Category = CreditRow['category']

function clauseOf(category: Category, level: string): string {
  return rowsOf(printedTable, category, level)[0]?.clause ?? 'II'
}

/** A level whose printed row says “or above” still says so for its lowest place. */
function placedRows(category: Category, levels: z.infer<typeof byPlace>): CreditRow[] {
  return Object.entries(levels).flatMap(([level, prizes]) => {
    const above = rowsOf(printedTable, category, level).some(row => row.andAbove)
    const rows = Object.entries(prizes).map(([key, each]) => ({ place: place.parse(key), credits: each }))
    const lowest = Math.max(...rows.map(row => row.place))
    const clause = clauseOf(category, level)
    return rows.map(row => ({ ...row, category, level, clause, andAbove: above && row.place === lowest }))
  })
}

function completionRows(levels: Readonly<Record<string, CreditRow['credits']>>): CreditRow[] {
  return Object.entries(levels).map(([level, each]) => ({
    category: 'project',
    level,
    place: null,
    andAbove: false,
    credits: each,
    clause: clauseOf('project', level),
  }))
}

function creditTable(given: z.infer<typeof written>): CreditTable {
  const { competition, paper, patent, project, 'project-award': awards } = given
  const replaced: Partial<Record<Category, CreditRow[]>> = {
    ...(competition && { competition: placedRows('competition', competition) }),
    ...(paper && { paper: placedRows('paper', paper) }),
    ...(patent && { patent: placedRows('patent', patent) }),
    ...(project && { project: completionRows(project) }),
  }
  const kept = printedTable.credits.filter(row => !replaced[row.category])
  return {
    credits: [...kept, ...Object.values(replaced).flat()],
    awards: printedTable.awards.map((row): AwardRow => {
      const other = awards?.[row.award]
      return other ? { ...row, pool: other.pool, personalMaximum: other.personal_maximum } : row
    }),
  }
}

export const table = written.transform(creditTable)
