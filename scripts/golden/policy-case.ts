import { z } from 'zod'
import { reasonOf } from '../terminal/files-named.ts'
import { compareAlternative, compareCase, type Difference } from './compare.ts'
import { answer as answerInnovationCredits } from './innovation-credits.ts'
import { answer as answerSocialPractice } from './social-practice.ts'

/** Who answers the questions of a policy. */
export const answers = {
  'social-practice': answerSocialPractice,
  'innovation-credits': answerInnovationCredits,
}

const given = z.looseObject({ question: z.string(), settings: z.looseObject({}).optional() })
const expect = z.looseObject({})
/** A case of a policy, in the words of its vocabulary. */
export const policyCase = z.object({
  id: z.string(),
  title: z.string(),
  policy: z.enum(['social-practice', 'innovation-credits']),
  given,
  expect,
  alternatives: z.array(z.object({ reading: z.string(), settings: z.looseObject({}), expect })).default([]),
})
export type PolicyCase = z.infer<typeof policyCase>

/** How a case ended; without differences it passed. */
export interface Outcome {
  readonly name: string
  readonly title: string
  readonly differences: readonly Difference[]
}

function run(name: string, title: string, compare: () => readonly Difference[]): Outcome {
  try {
    return { name, title, differences: compare() }
  } catch (error) {
    const actual = reasonOf(error)
    return { name, title, differences: [{ path: '(not answered)', expected: 'an answer', actual }] }
  }
}

/** The case itself, and each of its alternatives as a case of its own. */
export function outcomesOf(each: PolicyCase): readonly Outcome[] {
  const answer = answers[each.policy]
  return [
    run(each.id, each.title, () => compareCase(each.expect, answer(each.given), each.given.question)),
    ...each.alternatives.map(({ reading, settings, expect }) =>
      run(`${each.id} (${reading})`, each.title, () => {
        const other = { ...each.given, settings: { ...each.given.settings, ...settings } }
        return compareAlternative(expect, answer(other))
      }),
    ),
  ]
}
