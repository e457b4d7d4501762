import { shown } from '../../../law/amount.ts'
import { notMet, unclear, type Verdict } from '../../../law/verdict.ts'
import { rowsOf, type CreditTable } from './credit-table.ts'
import { notAMember, outsideCohort } from './eligibility.ts'
import type { Project, ResearchProject, Student } from './entries.ts'
import { counted, needsReview, notCounted, type Outcome } from './outcome.ts'
import type { Reason } from './reasons.ts'
import type { InnovationCreditsSettings } from './settings.ts'

/** II.4.1) p.s.: only national and municipal projects can replace the graduation design. */
function canReplaceThesis(entry: Project): boolean {
  return entry.level !== 'sitp'
}

/** II.4.1): a completed innovative project, full credits for each member. */
export function judgeProject(
  entry: Project,
  student: Student,
  settings: InnovationCreditsSettings,
  table: CreditTable,
): Outcome {
  const { project, level } = entry
  const row = rowsOf(table, 'project', level)[0]
  const clause = row?.clause ?? 'II.4.1)'
  const stranger = outsideCohort(student, settings) ?? notAMember(student, entry.members, project, clause)
  if (stranger) return stranger
  if (entry.state !== 'completed') {
    return notCounted(clause, { code: 'project-not-completed', params: { project } })
  }
  if (!row) return needsReview(clause, { code: 'no-credit-row', params: { project } })
  if (
    settings.thesisAndCredits === 'thesis-only' &&
    entry.thesisReplacementWanted &&
    canReplaceThesis(entry)
  ) {
    return notCounted('II.4.1) p.s.', { code: 'used-for-thesis', params: { project } })
  }
  const credits = shown(row.credits)
  return counted(row.credits, clause, { code: 'completion-credited', params: { project, level, credits } })
}

/** I.2 names research projects, part II has no row for them (A-IC-33). */
export function judgeResearchProject(entry: ResearchProject): Outcome {
  return needsReview('I.2', { code: 'no-credit-row', params: { project: entry.project } })
}

/** The wish to replace the thesis by a completed project is the college's own question (II.4.1) p.s., A-IC-22). */
export function projectNotes(entry: Project): readonly Verdict<Reason>[] {
  if (!entry.thesisReplacementWanted || entry.state !== 'completed') return []
  const { project, level } = entry
  return canReplaceThesis(entry)
    ? [unclear('II.4.1) p.s.', { code: 'thesis-replacement-to-college', params: { project } })]
    : [notMet('II.4.1) p.s.', { code: 'thesis-replacement-not-for-this-level', params: { project, level } })]
}
