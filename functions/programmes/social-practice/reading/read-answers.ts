import type { Entry } from '../../tables.ts'
import type { Sent } from '../facts.ts'

/** The answer to a question; '' where it was left blank. */
export function answerOf(entry: Entry, question: string): string {
  return entry.answers[question]?.[0]?.trim() ?? ''
}

/** All answers to a question with several. */
export function answersOf(entry: Entry, question: string): readonly string[] {
  return entry.answers[question] ?? []
}

export function sentOf({ key, submittedAt, changedAt, answers }: Entry): Sent {
  const single = Object.entries(answers).flatMap(([question, [only, ...more]]) =>
    only === undefined || more.length > 0 ? [] : [[question, only] as const],
  )
  return { entry: key, submittedAt, changedAt, asTyped: Object.fromEntries(single) }
}

/** The order in which entries came in, whatever the order of the rows. */
export function inOrder<S extends Sent>(sent: readonly S[]): readonly S[] {
  return sent.toSorted(
    (a, b) =>
      Date.parse(a.submittedAt) - Date.parse(b.submittedAt) ||
      a.entry.length - b.entry.length ||
      (a.entry < b.entry ? -1 : 1),
  )
}
