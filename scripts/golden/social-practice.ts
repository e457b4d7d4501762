import { z } from 'zod'
import { camelCased } from './camel-case.ts'
import { answerClosure } from './social-practice/closure.ts'
import { answerInvitation } from './social-practice/invitation.ts'
import { answerPassList } from './social-practice/pass-list.ts'
import { answerProposal } from './social-practice/proposal.ts'
import { answerReminders } from './social-practice/reminders.ts'
import { answerResult } from './social-practice/result.ts'
import type { CaseSettings } from './social-practice/settings.ts'
import { caseSettings } from './social-practice/settings.ts'
import { answerStanding } from './social-practice/standing.ts'

const question = z.enum(['proposal', 'standing', 'invitation', 'closure', 'result', 'reminders', 'pass-list'])

const asked = z.looseObject({ question, settings: caseSettings })

const answers: Record<z.infer<typeof question>, (given: unknown, settings: CaseSettings) => unknown> = {
  proposal: answerProposal,
  standing: answerStanding,
  invitation: answerInvitation,
  closure: answerClosure,
  result: answerResult,
  reminders: answerReminders,
  'pass-list': answerPassList,
}

/** Answers one case's `given` by the law of Social Practice; throws a ZodError for what the vocabulary does not have. */
export function answer(given: unknown): unknown {
  const { question, settings, ...facts } = asked.parse(camelCased(given))
  return answers[question](facts, settings)
}
