import type { Finding } from './findings.ts'
import { ask, note } from './findings.ts'
import type { InternshipCredit } from './kinds.ts'
import type { SocialPracticeSettings } from './settings.ts'

export interface Student {
  /** Student number, kept as text. */
  readonly id: string
  /** The TC1010 credit is already on record (ABOUT.4). */
  readonly creditObtained: boolean
  /** Kind of internship credit on record (ABOUT.5). */
  readonly internshipCredit: InternshipCredit | null
  /** The office's decision, asked for only with `exemption = on-decision`. */
  readonly exemptionGranted?: boolean
}

function mayBeExempt(student: Student, settings: SocialPracticeSettings): boolean {
  return student.internshipCredit !== null && settings.exemptingInternships.includes(student.internshipCredit)
}

/** ABOUT.5: an off-campus internship credit on record exempts (A-SP-29). */
export function isExempt(student: Student, settings: SocialPracticeSettings): boolean {
  if (!mayBeExempt(student, settings)) return false
  return settings.exemption === 'automatic' || student.exemptionGranted === true
}

/** ABOUT.4-6: what a student should know before taking part; none of it hinders. */
export function participationFindings(
  student: Student,
  settings: SocialPracticeSettings,
): readonly Finding[] {
  const findings: Finding[] = []
  if (student.creditObtained) findings.push(note('ABOUT.4', { code: 'no-further-credit', params: {} }))
  if (isExempt(student, settings)) findings.push(note('ABOUT.5', { code: 'student-exempt', params: {} }))
  else findings.push(...exemptionQuestion(student, settings))
  return findings
}

/** A-SP-29: an exemption that waits for the office's decision. */
export function exemptionQuestion(student: Student, settings: SocialPracticeSettings): readonly Finding[] {
  const open = mayBeExempt(student, settings) && settings.exemption === 'on-decision'
  if (!open || student.exemptionGranted !== undefined) return []
  return [ask('ABOUT.5', { code: 'exemption-undecided', params: {} }, 'unmarked')]
}
