import { z } from 'zod'
import { highCategories, lowCategories } from '../../../functions/programmes/social-practice/law/priority.ts'
import {
  activityTypes,
  indicators,
  judgeProposal,
} from '../../../functions/programmes/social-practice/law/proposal.ts'
import type { CaseSettings } from './settings.ts'
import { instant, student } from './words.ts'

const proposalFacts = z.object({
  asOf: instant,
  student,
  proposal: z.object({
    topic: z.string(),
    implementationPlan: z.string(),
    activityType: z.enum(activityTypes),
    categories: z.array(z.enum([...highCategories, ...lowCategories])),
    indicators: z.array(z.enum(indicators)),
    participants: z.array(z.string()),
    group: z.string().nullable(),
  }),
  groupProposal: z
    .object({
      id: z.string(),
      submittedBy: z.string(),
      participants: z.array(z.string()),
      status: z.enum(['submitted', 'approved', 'rejected']),
      decidedAt: instant.nullable(),
    })
    .nullable()
    .default(null),
})

export function answerProposal(given: unknown, { settings }: CaseSettings): unknown {
  const { status, blocked, priority, flags } = judgeProposal(proposalFacts.parse(given), settings)
  return { status, blocked, priority, flags }
}
