import { sameAddress } from '../../law/text.ts'
import type { Answer, ToldLetter } from '../tables.ts'
import {
  instructorApproval,
  viceDeanRecognition,
  collegeConfirmation,
  thesisReplacement,
} from './questions.ts'

/** Questions that are put to one person at a time, by office. */
const ofOneOffice: readonly string[] = [
  instructorApproval,
  viceDeanRecognition,
  collegeConfirmation,
  thesisReplacement,
]

/**
 * Without the answers of people whose office had passed to somebody else: an answer counts as long as the question had
 * not gone to a successor before it came. What was answered in time stays.
 */
export function answersInOffice(
  answers: readonly Answer[],
  letters: readonly ToldLetter[],
): readonly Answer[] {
  const asking = Map.groupBy(
    letters.filter(({ question }) => question && ofOneOffice.includes(question.kind)),
    ({ subject, question }) => threadOf(subject, question?.kind ?? '', question?.version ?? 0),
  )
  return answers.filter(({ subject, question, version, person, at }) => {
    const asked = (asking.get(threadOf(subject, question, version)) ?? []).filter(
      ({ plannedAt }) => Date.parse(plannedAt) <= Date.parse(at),
    )
    const last = asked.at(-1)
    return last === undefined || sameAddress(last.to, person)
  })
}

const threadOf = (subject: string, question: string, version: number): string =>
  JSON.stringify([subject, question, version])
