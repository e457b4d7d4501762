import { shown } from '../../../law/amount.ts'
import { rowAt, rowsOf, type CreditTable } from './credit-table.ts'
import { outsideCohort } from './eligibility.ts'
import type { Patent, Student } from './entries.ts'
import { counted, needsReview, notCounted, type Outcome } from './outcome.ts'
import type { InnovationCreditsSettings } from './settings.ts'

/** II.3: a granted national invention patent, by inventor place. */
export function judgePatent(
  entry: Patent,
  student: Student,
  settings: InnovationCreditsSettings,
  table: CreditTable,
): Outcome {
  const stranger = outsideCohort(student, settings)
  if (stranger) return stranger
  const { patent, right, office, state, inventorOrder: place } = entry
  const rows = rowsOf(table, 'patent', right)
  if (rows.length === 0) return notCounted('II.3', { code: 'not-an-invention-patent', params: { right } })
  if (!settings.patentOffices.includes(office)) {
    return needsReview('II.3', { code: 'patent-office-unmapped', params: { office } })
  }
  if (!settings.patentStates.includes(state)) {
    return needsReview('II.3', { code: 'patent-not-granted', params: { state } })
  }
  const row = rowAt(rows, place)
  if (!row) {
    return notCounted('II.3', { code: 'no-credit-for-author-order', params: { place, lowest: rows.length } })
  }
  const credits = shown(row.credits)
  return counted(row.credits, row.clause, {
    code: 'inventor-place-credited',
    params: { patent, place, credits },
  })
}
