import { z } from 'zod'
import { standing } from '../../../functions/programmes/social-practice/law/standing.ts'
import type { CaseSettings } from './settings.ts'
import { student } from './words.ts'

const standingFacts = z.object({
  student,
  results: z.array(z.object({ project: z.string(), grade: z.enum(['pass', 'fail']), recorded: z.boolean() })),
})

export function answerStanding(given: unknown, { settings }: CaseSettings): unknown {
  const answer = standing(standingFacts.parse(given), settings)
  return {
    status: answer.status,
    credits: answer.credits,
    exempt: answer.exempt,
    application_needed: answer.applicationNeeded,
  }
}
