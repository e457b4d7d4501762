import { amount, dividedBy, shown } from '../../../law/amount.ts'
import type { Clause } from '../../../law/clause.ts'
import { normalForm } from '../../../law/text.ts'
import { unclear, type Verdict } from '../../../law/verdict.ts'
import { rowAt, rowsOf, type CreditRow, type CreditTable } from './credit-table.ts'
import { outsideCohort } from './eligibility.ts'
import type { Paper, PaperVenue, Student } from './entries.ts'
import type { Neighbour } from './judged.ts'
import { counted, needsReview, notCounted, type Outcome } from './outcome.ts'
import type { Reason } from './reasons.ts'
import type { InnovationCreditsSettings } from './settings.ts'

const otherIndex: Partial<Record<PaperVenue, PaperVenue>> = { sci: 'ei', ei: 'sci' }

/** The venues that stand on a list of the University (II.2.1), II.2.2)). */
const listedVenues: readonly PaperVenue[] = ['authoritative-newspaper', 'core-journal']

/** A student's printed place on a paper; 0 for someone who is not among the printed authors. */
export function printedPlace(entry: Paper, studentId: string): number {
  if (!entry.authors) return entry.authorOrder
  return Object.hasOwn(entry.authors, studentId) ? (entry.authors[studentId] ?? 0) : 0
}

/** The place that counts under the readings of A-IC-13. */
function countedPlace(entry: Paper, student: Student, settings: InnovationCreditsSettings): number {
  if (entry.equalFirst && settings.equalFirstAuthors === 'first') return 1
  const place = printedPlace(entry, student.id)
  const teacherLeftOut = settings.authorOrder === 'students-only' && entry.firstAuthorIsTeacher && place > 1
  return teacherLeftOut ? place - 1 : place
}

function isOut(entry: Paper, settings: InnovationCreditsSettings): boolean {
  return entry.state === 'published' || settings.paperCountsFrom === 'acceptance'
}

/** With `indexNeeded: 'both'`, the same paper has to be entered for the other index too (A-IC-16). */
function lacksOtherIndex(
  entry: Paper,
  beside: readonly Neighbour[],
  settings: InnovationCreditsSettings,
): boolean {
  const needed = settings.indexNeeded === 'both' ? otherIndex[entry.venue] : undefined
  if (!needed) return false
  return !beside.some(
    ({ entry: other, revoked }) =>
      !revoked &&
      other.kind === 'paper' &&
      other.venue === needed &&
      normalForm(other.paper) === normalForm(entry.paper) &&
      isOut(other, settings),
  )
}

function byTable(
  entry: Paper,
  rows: readonly CreditRow[],
  place: number,
  settings: InnovationCreditsSettings,
): Outcome {
  const clause: Clause = rows[0]?.clause ?? 'II.2'
  const row = place > 0 ? rowAt(rows, place) : undefined
  if (!row) {
    return notCounted(clause, { code: 'no-credit-for-author-order', params: { place, lowest: rows.length } })
  }
  const divided = entry.venue === 'authoritative-newspaper' && settings.newspaperShare === 'divided'
  const credits = divided ? dividedBy(row.credits, amount(rows.length)) : row.credits
  const { paper, venue } = entry
  return counted(credits, clause, {
    code: 'author-place-credited',
    params: { paper, venue, place, credits: shown(credits) },
  })
}

/** II.2: a published paper, by venue and printed author place. `beside` are all entries of the student. */
export function judgePaper(
  entry: Paper,
  student: Student,
  beside: readonly Neighbour[],
  settings: InnovationCreditsSettings,
  table: CreditTable,
): Outcome {
  const stranger = outsideCohort(student, settings)
  if (stranger) return stranger
  const { paper, venue } = entry
  const rows = rowsOf(table, 'paper', venue)
  const clause: Clause = rows[0]?.clause ?? 'II.2'
  if (rows.length === 0) return notCounted('II.2', { code: 'no-credit-for-venue', params: { venue } })
  if (listedVenues.includes(venue) && !entry.onRecognisedList) {
    return needsReview(clause, { code: 'not-recognised-by-university', params: { name: paper } })
  }
  if (!isOut(entry, settings)) return needsReview(clause, { code: 'not-published', params: { paper } })
  if (lacksOtherIndex(entry, beside, settings)) {
    return needsReview(clause, { code: 'other-index-missing', params: { paper, venue } })
  }
  return byTable(entry, rows, countedPlace(entry, student, settings), settings)
}

/** A claim of equal contribution is told to staff (A-IC-13). */
export function paperNotes(entry: Paper): readonly Verdict<Reason>[] {
  if (!entry.equalFirst) return []
  return [unclear('II.2', { code: 'equal-first-author-claimed', params: { paper: entry.paper } })]
}
