import {
  collegeWords,
  type CollegeStaffRow,
} from '../../../../sheets-schema/innovation-credits/applications.ts'
import { isBlank, normalForm } from '../../../law/text.ts'
import type { Instant } from '../../../law/calendar.ts'
import type { TableRow } from '../../tables.ts'
import {
  settingsAt,
  typedAt,
  whoDecided,
  type CellStanding,
  type OfficeContext,
  type OfficeRefusal,
} from '../office/cells.ts'

/** What the office decides about a recognition by the college: back to the student, refused, or taken back. */
export interface CollegeOfficeStep {
  readonly decision: (typeof collegeWords)[number]
  readonly at: Instant
  readonly person: string
  readonly reason: string
}

export interface CollegeOffice {
  readonly step: CollegeOfficeStep | undefined
  readonly standings: readonly CellStanding[]
  /** The grade that the college gives (IV.2.2)). */
  readonly grade: string
}

/** Reads the staff cells of a recognition by the college; every word needs its reason, which the student is told. */
export function readCollegeOffice(
  row: TableRow<CollegeStaffRow> | undefined,
  context: OfficeContext,
): CollegeOffice {
  if (!row) return { step: undefined, standings: [], grade: '' }
  const { decision: word, decidedBy, reason, grade } = row.values
  if (isBlank(word)) return { step: undefined, standings: [], grade }
  const read = readStep(
    word,
    decidedBy,
    reason,
    typedAt(row, ['decision', 'reason', 'decidedBy'], context),
    context,
  )
  const refused = typeof read === 'string' ? read : null
  return {
    step: typeof read === 'string' ? undefined : read,
    standings: [{ cell: 'decision', word: normalForm(word), refused }],
    grade,
  }
}

function readStep(
  typed: string,
  decidedBy: string,
  reason: string,
  at: Instant,
  context: OfficeContext,
): CollegeOfficeStep | OfficeRefusal {
  const decision = collegeWords.find(word => word === normalForm(typed))
  if (!decision) return 'unknown-word'
  const by = whoDecided(decidedBy, at, context)
  if (typeof by === 'string') return by
  if (!settingsAt(context, at).overrideRoles.revoke.includes(by.role)) return 'wrong-role'
  if (isBlank(reason)) return 'no-reason'
  return { decision, at, person: by.id, reason }
}
