import { z } from 'zod'
import { judgeResult } from '../../../functions/programmes/social-practice/law/result.ts'
import type { CaseSettings } from './settings.ts'
import { instant, semester, student, supervisor } from './words.ts'

const evaluation = z
  .object({
    result: z.enum(['pass', 'fail']),
    at: instant,
    by: z.string(),
    hoursConfirmed: z.boolean(),
    score: z.number().nullable().optional(),
  })
  .transform(({ score, ...read }) => (typeof score === 'number' ? { ...read, score } : read))

const resultFacts = z.object({
  asOf: instant,
  student,
  semester,
  supervisor,
  closureStatus: z.enum(['accepted', 'none']),
  evaluation: evaluation.nullable(),
  signedList: z
    .object({ printed: z.boolean(), signedBy: z.string().nullable(), receivedAt: instant.nullable() })
    .nullable(),
})

export function answerResult(given: unknown, { settings }: CaseSettings): unknown {
  const { supervisor: teacher, ...facts } = resultFacts.parse(given)
  const answer = judgeResult({ ...facts, supervisorEmail: teacher.email }, settings)
  return {
    status: answer.status,
    credits: answer.credits,
    grade: answer.grade,
    grade_kind: answer.gradeKind,
    counts_in_gpa: answer.countsInGpa,
    list_semester: answer.listSemester,
    blocked: answer.blocked,
    flags: answer.flags,
  }
}
