import type { Clause } from '../../../law/clause.ts'
import { notMet, type Verdict } from '../../../law/verdict.ts'
import type { Student } from './entries.ts'
import { notCounted, type Outcome } from './outcome.ts'
import type { Reason } from './reasons.ts'
import type { InnovationCreditsSettings } from './settings.ts'

/** VI.V: the Measures are for students enrolled in 2010, read as 2010 and later (A-IC-27). */
export function cohortNotCovered(
  student: Pick<Student, 'cohort'>,
  { cohortsFrom, cohortsTo }: InnovationCreditsSettings,
): Verdict<Reason> | undefined {
  const covered = student.cohort >= cohortsFrom && (cohortsTo === null || student.cohort <= cohortsTo)
  if (covered) return undefined
  return notMet('VI.V', { code: 'cohort-not-covered', params: { cohort: student.cohort, from: cohortsFrom } })
}

/** The same as the outcome of an entry. */
export function outsideCohort(student: Student, settings: InnovationCreditsSettings): Outcome | undefined {
  const verdict = cohortNotCovered(student, settings)
  return verdict && notCounted(verdict.clause, verdict.because)
}

/** Only those on the certificate or the member list get the credits (II.1, II.4, A-IC-41). */
export function notAMember(
  student: Student,
  members: readonly string[],
  of: string,
  clause: Clause,
): Outcome | undefined {
  if (members.includes(student.id)) return undefined
  return notCounted(clause, { code: 'not-a-team-member', params: { student: student.id, of } })
}
