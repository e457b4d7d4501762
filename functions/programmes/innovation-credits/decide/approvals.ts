import { sameAddress } from '../../../law/text.ts'
import type { Answer } from '../../tables.ts'
import type { ApplicationFacts } from '../facts.ts'
import { instructorApproval, viceDeanRecognition } from '../questions.ts'
import type { People } from '../registers/people.ts'
import type { Person } from '../registers/person.ts'

/** Somebody's agreement to the version in force, and to what numbers it was given. */
export interface Approval {
  /** The question that was answered. */
  readonly kind: string
  readonly person: Person
  /** The credits and where they go, as the letter told them: `5=2+3+0`. */
  readonly numbers: string
  /** They were told since that the numbers had changed. */
  readonly isTold: boolean
}

/** The thread in which somebody who has approved is told of other numbers. */
export const approvedTopic = (kind: string): string => `approved ${kind}`

/** Whose last word on the version in force is an agreement: instructors and the vice dean. */
export function approvalsOf(application: ApplicationFacts, people: People): readonly Approval[] {
  const { given, version, told } = application
  return [instructorApproval, viceDeanRecognition].flatMap(kind => {
    const about = given.filter(each => each.question === kind && each.version === version)
    const last = [...Map.groupBy(about, each => each.person.toLowerCase()).values()].flatMap(each =>
      each.slice(-1),
    )
    return last.flatMap((answer): readonly Approval[] => {
      const person = people.anybody(answer.person)
      const numbers = numbersBefore(answer, application)
      if (answer.decision !== 'agree' || !person || numbers === undefined) return []
      const isTold = told.some(
        ({ topic, to }) => topic === approvedTopic(kind) && sameAddress(to, answer.person),
      )
      return [{ kind, person, numbers, isTold }]
    })
  })
}

/** Those of the last letter before the answer, the third of what it told: `asked:v1:5=2+3+0`. */
function numbersBefore(
  { question: kind, version, person, at }: Answer,
  { told }: ApplicationFacts,
): string | undefined {
  const letter = told.findLast(
    ({ question, to, plannedAt }) =>
      question?.kind === kind &&
      question.version === version &&
      sameAddress(to, person) &&
      Date.parse(plannedAt) <= Date.parse(at),
  )
  return letter?.told.split(':')[2]
}
