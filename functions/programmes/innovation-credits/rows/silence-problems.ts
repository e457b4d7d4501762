import type { Problem } from '../../programme.ts'
import type { Asked } from '../decide/asked.ts'
import { en } from '../words/en.ts'

type Where = Pick<Problem, 'tab' | 'row' | 'column'>

/** People whom a question did not reach, or who were reminded of it and have not answered: staff see to it (A-IC-35). */
export function silenceProblems(where: Where, asked: readonly Asked[]): readonly Problem[] {
  return asked.flatMap(each => {
    if (each.bounced) return [notReached(where, each)]
    return each.silence === 'overdue' ? [notAnswered(where, each)] : []
  })
}

/** A line for the notes of the row, too: the address stands there. */
export function bouncedWords(asked: readonly Asked[]): readonly string[] {
  return asked.flatMap(({ bounced, person }) =>
    bounced ? [`The letter to ${person.address} came back.`] : [],
  )
}

function notReached(where: Where, { of, person }: Asked): Problem {
  return {
    ...where,
    what: `The letter to ${person.name} (${person.address}), the ${en.actors[of]} who was asked, came back.`,
    why: 'The address takes no mail.',
    follows:
      of === 'instructor'
        ? 'Nobody has been asked. The student has been told and can name another instructor.'
        : 'Nobody has been asked, and the case waits.',
    mend: 'Correct the address in the register; the question then goes to the new one.',
  }
}

function notAnswered(where: Where, { of, person, since, days }: Asked): Problem {
  return {
    ...where,
    what: `${person.name} (${person.address}), the ${en.actors[of]} who was asked, has not answered since ${since ?? ''}.`,
    why: `A reminder went out after ${days} days, and as many have passed again. Silence is never an answer.`,
    follows: 'The case waits. The question stays open.',
    mend: 'Call or write to them; or name a successor in the register, who is then asked; or return the application with the reason.',
  }
}
