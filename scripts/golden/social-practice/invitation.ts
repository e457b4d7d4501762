import { z } from 'zod'
import { judgeInvitation } from '../../../functions/programmes/social-practice/law/invitation.ts'
import type { CaseSettings } from './settings.ts'
import { instant, supervisor } from './words.ts'

const how = z
  .enum(['signed-link-confirmed', 'link-opened-only'])
  .transform(word => (word === 'signed-link-confirmed' ? 'confirmed' : 'opened-only'))

const facts = z.object({
  asOf: instant,
  supervisor,
  studentEmail: z.string().nullable().default(null),
  sentAt: instant.nullable(),
  replies: z.array(z.object({ answer: z.enum(['agree', 'decline']), at: instant, from: z.string(), how })),
  earlierInvitations: z
    .array(z.object({ email: z.string(), outcome: z.enum(['declined', 'agreed-late']) }))
    .default([]),
})

export function answerInvitation(given: unknown, { settings }: CaseSettings): unknown {
  const answer = judgeInvitation(facts.parse(given), settings)
  return {
    status: answer.status,
    blocked: answer.blocked,
    flags: answer.flags,
    notifications: answer.notifications,
    may_invite_other: answer.mayInviteOther,
  }
}
