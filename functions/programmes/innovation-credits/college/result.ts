import { compare, shown } from '../../../law/amount.ts'
import type { Verdict } from '../../../law/verdict.ts'
import type { Reason } from '../law/reasons.ts'
import { written } from '../record.ts'
import { said } from '../words.ts'
import { en } from '../words/en.ts'
import type { Words } from '../words/words.ts'
import type { CollegeDecision, CollegeState } from './decision.ts'
import type { CollegeFacts } from './facts.ts'

/** Where the college's grades stand (IV.2.2)). */
const gradeTable = 'Student Grade Table'

/** States that the law of the college has not come to yet, or that a person has decided. */
const beforeTheLaw: readonly CollegeState[] = ['incomplete', 'returned', 'rejected', 'withdrawn', 'revoked']

/** Why it stands as it does; nothing while a person or the student acts first. */
export function collegeVerdicts({
  state,
  judgement,
  notCovered,
}: CollegeDecision): readonly Verdict<Reason>[] {
  if (notCovered) return [notCovered]
  return beforeTheLaw.includes(state) ? [] : judgement.verdicts
}

/** The reasons with their clauses; of a record, as it was recorded. */
export function collegeReasons(decision: CollegeDecision, words: Words): readonly string[] {
  const { record } = decision.facts
  if (record && words === en) return record.because
  return collegeVerdicts(decision).map(({ clause, because }) => `${said(words, because)} (${clause})`)
}

/** Who sent it back or refused it, and with which words. */
export function lastCollegeWord({
  office,
  viceDean,
  teachers,
}: CollegeFacts):
  | { readonly by: 'aao' | 'vice_dean' | 'college_teachers'; readonly comment: string }
  | undefined {
  if (office.step) return { by: 'aao', comment: office.step.reason }
  if (viceDean && viceDean.decision !== 'agree') return { by: 'vice_dean', comment: viceDean.comment }
  return teachers && teachers.decision !== 'agree'
    ? { by: 'college_teachers', comment: teachers.comment }
    : undefined
}

/** What is to be frozen now: once, when the vice dean has confirmed in time (IV.2). */
export function newCollegeRecord(decision: CollegeDecision): Readonly<Record<string, unknown>> | undefined {
  const { facts, state, judgement, recognisedOn, student } = decision
  if (state !== 'recorded' || facts.record || recognisedOn === null) return undefined
  return {
    kind: 'college',
    version: facts.version,
    sentAt: facts.sentAt,
    credits: written(judgement.credits),
    term: judgement.recordTerm,
    recognisedOn,
    recordIn: gradeTable,
    course: decision.courseNames.project,
    clauses: collegeVerdicts(decision).map(({ clause }) => clause),
    because: collegeReasons(decision, en),
    student: student.number,
    name: student.name,
    college: student.college,
    settings: Object.fromEntries(decision.settingValues),
    answers: facts.answers,
  }
}

/** What the rules and registers of today would make of a recorded recognition, where it is not what was recorded. */
export function collegeCorrections({
  state,
  facts: { record },
  judgement,
}: CollegeDecision): readonly string[] {
  if (!record || state !== 'recorded') return []
  const now = judgement.status === 'recorded' ? judgement : undefined
  if (now?.recordTerm === record.term && compare(now.credits, record.credits) === 0) return []
  const would = now
    ? `${en.student.creditsOf(shown(now.credits))} in term ${now.recordTerm ?? ''}`
    : judgement.verdicts.map(({ because }) => said(en, because)).join(' ')
  const was = `${en.student.creditsOf(shown(record.credits))} in term ${record.term}`
  return [
    `Correction: by the rules and registers as they are now: ${would}; recorded is ${was}. The record stays in force.`,
  ]
}

/** What the row says is in force. */
export function collegeEffect({ state, facts: { record }, judgement }: CollegeDecision): string {
  if (state === 'rejected' || state === 'revoked' || state === 'withdrawn') return en.college.states[state]
  if (state !== 'recorded') return ''
  const credits = en.student.creditsOf(shown(record?.credits ?? judgement.credits))
  return `${credits}, term ${record?.term ?? judgement.recordTerm}`
}
