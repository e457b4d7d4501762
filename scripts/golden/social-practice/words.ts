import { z } from 'zod'
import { hourKinds, internshipCredits } from '../../../functions/programmes/social-practice/law/kinds.ts'

/** Types and words that several questions share, as the policy's vocabulary gives them. */
export const instant = z.iso.datetime({ offset: true })
export const day = z.iso.date()

export const internship = z.enum(internshipCredits)
/** A post the text does not name is a post all the same: it is refused by the law, not by the reader. */
export const post = z.string()
export const hourKind = z.enum(hourKinds)

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
