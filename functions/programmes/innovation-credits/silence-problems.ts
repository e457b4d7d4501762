import type { Problem } from '../programme.ts'
import type { Asked } from './asked.ts'
import { en } from './words/en.ts'

/** People who were asked and reminded and have not answered: whether to wait is for staff to say (A-IC-35). */
export function silenceProblems(
  where: Pick<Problem, 'tab' | 'row' | 'column'>,
  asked: readonly Asked[],
): readonly Problem[] {
  return asked.flatMap(({ of, person, silence, since, days }) =>
    silence === 'overdue'
      ? [
          {
            ...where,
            what: `${person.name} (${person.address}), the ${en.actors[of]} who was asked, has not answered since ${since ?? ''}.`,
            why: `A reminder went out after ${days} days, and as many have passed again. Silence is never an answer.`,
            follows: 'The case waits. The question stays open.',
            mend: 'Call or write to them; or name a successor in the register, who is then asked; or return the application with the reason.',
          },
        ]
      : [],
  )
}
