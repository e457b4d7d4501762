import type { Instant } from '../../../law/calendar.ts'
import { localDay } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import { hasHappened } from './as-of.ts'
import type { Finding, Told } from './findings.ts'
import { ask, block, deny, fine, note, tell } from './findings.ts'
import type { Semester } from './semester.ts'
import type { SocialPracticeSettings } from './settings.ts'
import type { SignedList } from './signed-list.ts'
import { listState } from './signed-list.ts'
import type { Student } from './student.ts'
import { isExempt } from './student.ts'

/** The supervisor's evaluation of the closure report. */
export interface Evaluation {
  readonly result: 'pass' | 'fail'
  readonly at: Instant
  /** E-mail address of who evaluated. */
  readonly by: string
  /** The supervisor confirms the minimum of hours (S2.4). */
  readonly hoursConfirmed: boolean
  /** A number somebody added; dropped (S2.7). */
  readonly score?: number
}

export interface ResultFacts {
  readonly asOf: Instant
  readonly student: Student
  readonly semester: Semester
  /** Address of the confirmed supervisor. */
  readonly supervisorEmail: string
  readonly closureStatus: 'accepted' | 'none'
  /** The semester whose list can hold the report, where the report was judged; a late one waits (A-SP-15). */
  readonly reportSemester?: string
  readonly evaluation: Evaluation | null
  readonly signedList: SignedList | null
}

export type ResultStatus =
  | 'awaiting-evaluation'
  | 'failed'
  | 'passed-awaiting-signed-list'
  | 'passed-list-late'
  | 'credit-recorded'
  | 'passed-no-credit'
  | 'held'

export interface ResultAnswer extends Told {
  readonly status: ResultStatus
  readonly credits: number
  /** Null while there is no valid evaluation. */
  readonly grade: 'pass' | 'fail' | null
  /** S2.6 */
  readonly gradeKind: 'pass-fail'
  /** S2.7 */
  readonly countsInGpa: false
  /** Null without a valid pass that can give a credit. */
  readonly listSemester: string | null
}

interface Outcome {
  readonly status: ResultStatus
  readonly grade: 'pass' | 'fail' | null
  readonly listSemester: string | null
  readonly findings: readonly Finding[]
}

/** The result of one project: pass or not, and the credit only when the rules for it are met (S2.6, STEP5). */
export function judgeResult(facts: ResultFacts, settings: SocialPracticeSettings): ResultAnswer {
  const evaluation = hasHappened(facts.evaluation?.at ?? null, facts.asOf) ? facts.evaluation : null
  const outcome = evaluation === null ? unevaluated() : evaluated(facts, evaluation, settings)
  const score =
    evaluation?.score === undefined ? [] : [note('S2.7', { code: 'numeric-score-ignored', params: {} })]
  return {
    status: outcome.status,
    credits: outcome.status === 'credit-recorded' ? settings.courseCredits : 0,
    grade: outcome.grade,
    gradeKind: 'pass-fail',
    countsInGpa: false,
    listSemester: outcome.listSemester,
    ...tell([...outcome.findings, ...score]),
  }
}

function withoutList(
  status: ResultStatus,
  grade: Outcome['grade'],
  ...findings: readonly Finding[]
): Outcome {
  return { status, grade, listSemester: null, findings }
}

function unevaluated(): Outcome {
  return withoutList('awaiting-evaluation', null, deny('S5.1', { code: 'not-evaluated', params: {} }))
}

function evaluated(facts: ResultFacts, evaluation: Evaluation, settings: SocialPracticeSettings): Outcome {
  if (facts.closureStatus !== 'accepted')
    return withoutList('held', null, ask('S2.6', { code: 'evaluation-without-report', params: {} }))
  if (!sameAddress(evaluation.by, facts.supervisorEmail)) {
    const params = { by: evaluation.by }
    return withoutList('held', null, ask('S2.6', { code: 'evaluation-by-other', params }))
  }
  if (evaluation.result === 'fail')
    return withoutList('failed', 'fail', deny('S2.6', { code: 'supervisor-did-not-pass', params: {} }))
  if (!evaluation.hoursConfirmed)
    return withoutList('held', null, ask('S2.4', { code: 'pass-without-hours', params: {} }))
  return passed(facts, evaluation, settings)
}

function passed(facts: ResultFacts, evaluation: Evaluation, settings: SocialPracticeSettings): Outcome {
  const pass = fine('S2.6', { code: 'supervisor-passed', params: {} })
  if (facts.student.creditObtained) {
    const second = block('ABOUT.4', { code: 'credit-already-obtained', params: {} })
    return withoutList('passed-no-credit', 'pass', pass, second)
  }
  if (isExempt(facts.student, settings) && settings.exemptParticipation === 'no-credit') {
    const withheld = deny('A-SP-04', { code: 'exempt-without-credit', params: {} })
    return withoutList('passed-no-credit', 'pass', pass, withheld)
  }
  const listSemester = semesterOfList(facts, evaluation, settings)
  if (settings.creditOn === 'evaluation') {
    const params = { credits: settings.courseCredits }
    const credited = fine('A-SP-16', { code: 'credit-on-evaluation', params })
    return { status: 'credit-recorded', grade: 'pass', listSemester, findings: [pass, credited] }
  }
  const context = { ...facts, listSemester, passedAt: evaluation.at }
  const { status, finding } = listState(facts.signedList, context, settings)
  return { status, grade: 'pass', listSemester, findings: [pass, finding] }
}

/** The semester of the day of evaluation; for a late report not before the next one (A-SP-15). */
function semesterOfList(
  facts: ResultFacts,
  evaluation: Evaluation,
  settings: SocialPracticeSettings,
): string {
  const { semester } = facts
  const afterwards = localDay(evaluation.at, settings.timeZone) > semester.end
  return afterwards || facts.reportSemester === semester.nextId ? semester.nextId : semester.id
}
