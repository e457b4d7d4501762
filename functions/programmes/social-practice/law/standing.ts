import type { Finding } from './findings.ts'
import { deny, fine, tell } from './findings.ts'
import type { Reason } from './reasons.ts'
import type { Verdict } from '../../../law/verdict.ts'
import type { SocialPracticeSettings } from './settings.ts'
import type { Student } from './student.ts'
import { exemptionQuestion, isExempt } from './student.ts'

/** The result of one of the student's projects. */
export interface ProjectResult {
  readonly project: string
  readonly grade: 'pass' | 'fail'
  /** On a signed list and recorded by the office. */
  readonly recorded: boolean
}

export interface StandingFacts {
  readonly student: Student
  readonly results: readonly ProjectResult[]
}

export interface StandingAnswer {
  readonly status: 'credited' | 'exempt' | 'in-progress' | 'not-started'
  readonly credits: number
  /** Off-campus internship credit on record, whatever the status says. */
  readonly exempt: boolean
  /** An exemption needs no application; null for everyone else. */
  readonly applicationNeeded: false | null
  readonly verdicts: readonly Verdict<Reason>[]
}

/** Where a student stands with the course: one credit at most, however many passes (ABOUT.3-6). */
export function standing(facts: StandingFacts, settings: SocialPracticeSettings): StandingAnswer {
  const { student } = facts
  const exempt = isExempt(student, settings)
  const passes = facts.results.filter(result => result.grade === 'pass')
  const crediting = passes.filter(pass => pass.recorded || settings.creditOn === 'evaluation')
  const withheld = exempt && settings.exemptParticipation === 'no-credit'
  const credited = student.creditObtained || (crediting.length > 0 && !withheld)
  const status = credited ? 'credited' : exempt ? 'exempt' : passes.length > 0 ? 'in-progress' : 'not-started'
  const credits = credited ? settings.courseCredits : 0
  const findings: Finding[] = [...exemptionQuestion(student, settings)]
  if (exempt) findings.push(fine('ABOUT.5', { code: 'student-exempt', params: {} }))
  if (student.creditObtained) findings.push(fine('ABOUT.4', { code: 'credit-on-record', params: {} }))
  else if (credited) {
    const projects = crediting.map(pass => pass.project)
    findings.push(fine('ABOUT.3', { code: 'pass-recorded', params: { projects, credits } }))
  } else if (withheld && passes.length > 0)
    findings.push(deny('A-SP-04', { code: 'exempt-without-credit', params: {} }))
  else if (passes.length > 0) findings.push(deny('S5.4', { code: 'pass-not-recorded', params: {} }))
  else findings.push(deny('ABOUT.3', { code: 'nothing-recorded', params: {} }))
  return {
    status,
    credits,
    exempt,
    applicationNeeded: exempt ? false : null,
    verdicts: tell(findings).verdicts,
  }
}
