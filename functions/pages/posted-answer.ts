import { z } from 'zod'
import type { QuestionKind } from '../programmes/programme.ts'
import type { AskingLetter } from './question-state.ts'

/** The fields as they were sent, to be shown again where something is wrong with them. */
export interface AnswerFields {
  readonly once: string
  readonly decision: string
  readonly hours: string
  readonly comment: string
}

export type AnswerProblem = 'decision' | 'hours' | 'comment' | 'shownTooLongAgo'

export type ReadAnswer =
  | {
      readonly kind: 'answer'
      readonly decision: string
      readonly hours: number | null
      readonly comment: string
    }
  | { readonly kind: 'problems'; readonly problems: readonly AnswerProblem[] }

export const longestComment = 4000

/** Control characters have no meaning in a comment and grow sixfold in the ledger. */
const control = /(?![\n\t])\p{Cc}/gu

export function answerFields(posted: URLSearchParams): AnswerFields {
  const field = (name: string) => (posted.get(name) ?? '').toWellFormed().trim()
  const comment = field('comment').replaceAll('\r\n', '\n').replaceAll(control, '')
  return { once: field('once'), decision: field('decision'), hours: field('hours'), comment }
}

/** All that is wrong with the fields at once; nothing is guessed. */
export function readAnswer(fields: AnswerFields, letter: AskingLetter, question: QuestionKind): ReadAnswer {
  const hours = question.hours ? hoursOf(fields.hours) : null
  const isChoice = letter.question.choices.some(({ decision }) => decision === fields.decision)
  const problems: AnswerProblem[] = []
  if (!isChoice) problems.push('decision')
  if (hours === undefined) problems.push('hours')
  if (fields.comment.length > longestComment) problems.push('comment')
  if (!isOnceId(fields.once)) problems.push('shownTooLongAgo')
  if (problems.length > 0 || hours === undefined) return { kind: 'problems', problems }
  return { kind: 'answer', decision: fields.decision, hours, comment: fields.comment }
}

export const isOnceId = (once: string): boolean => z.uuid().safeParse(once).success

/** `36`, `36.5`, `３６,５`; null where nothing was typed, undefined where it is no number of hours. */
function hoursOf(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return null
  return /^\d{1,4}(?:[.,]\d{1,2})?$/u.test(plain) ? Number(plain.replace(',', '.')) : undefined
}
