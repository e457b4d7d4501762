import { z } from 'zod'

/** Types and words that several questions share, as the policy's vocabulary gives them. */
export const instant = z.iso.datetime({ offset: true })
export const day = z.iso.date()

export const internship = z.enum(['general', 'professional', 'overseas', 'on-campus'])
export const post = z.enum([
  'professor',
  'adjunct-professor',
  'associate-professor',
  'assistant-professor',
  'lecturer',
  'staff',
])
export const hourKind = z.enum(['execution', 'skill-learning', 'reflection', 'preparation', 'travel'])

export const student = z
  .object({ id: z.string(), tc1010CreditObtained: z.boolean(), internshipCredit: internship.nullable() })
  .transform(({ id, tc1010CreditObtained: creditObtained, internshipCredit }) => ({
    id,
    creditObtained,
    internshipCredit,
  }))

export const semester = z.object({
  id: z.string(),
  start: day,
  end: day,
  finalExamWeek: z.object({ from: day, to: day }),
  closureDeadline: day.nullable(),
  nextId: z.string(),
})

export const supervisor = z.object({
  name: z.string(),
  email: z.string(),
  university: z.string(),
  posts: z.array(post),
  inDirectory: z.boolean(),
})

export const project = z.object({
  id: z.string(),
  student: z.string(),
  supervisor: z.string(),
  supervision: z.enum(['confirmed', 'invited']),
  invitedAt: instant,
  closureSubmittedAt: instant.nullable(),
  result: z.enum(['pass', 'fail']).nullable(),
  evaluatedAt: instant.nullable(),
  supervisorTeachesNextSemester: z.boolean(),
})
