import { sameAddress } from '../../../law/text.ts'
import type { Answer, ToldLetter } from '../../tables.ts'
import type { Person } from '../registers/person.ts'

/** Who is to answer a question of one case today; undefined for a question that does not go with an office. */
export type InOffice = (question: string) => readonly Person[] | undefined

/**
 * The answers to one case without those of people whose office had passed to somebody else: a person who is no longer
 * asked is heard as long as the question had not gone to a successor before the answer came. What was answered in time
 * stays. `letters` are those of the case.
 */
export function answersInOffice(
  answers: readonly Answer[],
  letters: readonly ToldLetter[],
  inOffice: InOffice,
): readonly Answer[] {
  return answers.filter(({ question, version, person, at }) => {
    const today = inOffice(question)
    if (!today || today.some(({ address }) => sameAddress(address, person))) return true
    const last = letters.findLast(
      letter =>
        letter.question?.kind === question &&
        letter.question.version === version &&
        Date.parse(letter.plannedAt) <= Date.parse(at),
    )
    return last === undefined || sameAddress(last.to, person)
  })
}
