import { z } from 'zod'
import { answerContradictions, answerCredits } from './innovation-credits/credits.ts'
import { answerApplication, answerCollege, answerPosting } from './innovation-credits/procedure.ts'
import { caseSettings } from './innovation-credits/settings.ts'

const questions = {
  credits: answerCredits,
  contradictions: answerContradictions,
  posting: answerPosting,
  application: answerApplication,
  college: answerCollege,
}

const asked = z.looseObject({
  question: z.enum(['credits', 'contradictions', 'posting', 'application', 'college']),
  settings: caseSettings,
})

/** Answers one case's `given` by the law of innovation credits; throws a ZodError for what the vocabulary does not have. */
export function answer(given: unknown): unknown {
  const { question, settings, ...facts } = asked.parse(given)
  return questions[question](facts, settings)
}
