import { shown } from '../../../law/amount.ts'
import type { Clause } from '../../../law/clause.ts'
import { rowAt, rowsOf, type CreditRow, type CreditTable } from './credit-table.ts'
import { notAMember, outsideCohort } from './eligibility.ts'
import type { Competition, Student } from './entries.ts'
import { counted, needsReview, notCounted, type Outcome } from './outcome.ts'
import { aboveFirst, placeOf } from './prize.ts'
import type { InnovationCreditsSettings } from './settings.ts'

/** Level of the table and place of the prize, as the settings read them; `place` is `null` for an unmapped prize. */
export function standingOf(
  entry: Competition,
  settings: InnovationCreditsSettings,
): { readonly level: string; readonly place: number | null } {
  const mapped = Object.hasOwn(settings.levelMap, entry.level) ? settings.levelMap[entry.level] : undefined
  return {
    level: mapped ?? entry.level,
    place: placeOf(entry.prize, entry.competition, entry.awardDate, settings.prizeMap),
  }
}

/** By the row of the level it counts as; an international one is cited by the clause that sends it to the national row. */
function byTable(entry: Competition, rows: readonly CreditRow[], place: number | null): Outcome {
  const { competition, level, prize } = entry
  const clauseOf = (row: CreditRow | undefined): Clause =>
    level === 'international' ? 'II.1.4)' : (row?.clause ?? 'II.1')
  const clause = clauseOf(rows[0])
  const row = place === null ? undefined : rowAt(rows, place)
  if (row) {
    const credits = shown(row.credits)
    return counted(row.credits, clauseOf(row), {
      code: 'prize-credited',
      params: { competition, level, prize, credits },
    })
  }
  return place === null || place === aboveFirst
    ? needsReview(clause, { code: 'prize-unmapped', params: { prize, of: competition } })
    : notCounted(clause, { code: 'no-credit-for-prize', params: { prize, level } })
}

/** A list that names no level recognises every one but international, which has to be marked (A-IC-10). */
function isListedLevel({ level, levelsListed }: Competition): boolean {
  if (!levelsListed) return true
  return levelsListed.length === 0 ? level !== 'international' : levelsListed.includes(level)
}

/** II.1: a prize in a competition recognised by the University, full credits for each team member. */
export function judgeCompetition(
  entry: Competition,
  student: Student,
  settings: InnovationCreditsSettings,
  table: CreditTable,
): Outcome {
  const { competition, awardDate } = entry
  const stranger = outsideCohort(student, settings) ?? notAMember(student, entry.team, competition, 'II.1')
  if (stranger) return stranger
  if (awardDate < student.enrolledOn) {
    const params = { awarded: awardDate, enrolled: student.enrolledOn }
    return needsReview('VI.V', { code: 'before-enrolment', params })
  }
  if (!entry.onRecognisedList) {
    return needsReview('II.1', { code: 'not-recognised-by-university', params: { name: competition } })
  }
  if (!isListedLevel(entry)) {
    const params = { name: competition, level: entry.level }
    return needsReview('II.1', { code: 'level-not-listed', params })
  }
  const { level, place } = standingOf(entry, settings)
  const rows = rowsOf(table, 'competition', level)
  if (rows.length === 0) {
    return needsReview('II.1', { code: 'level-unmapped', params: { level: entry.level } })
  }
  return byTable(entry, rows, place)
}
