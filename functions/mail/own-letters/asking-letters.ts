import type { LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'

type Answer = Remembered<LedgerEntryOf<'answer'>>
type Asked = Remembered<LedgerEntryOf<'letter'>>

/** The newest letter that put the question of an answer to its person. */
export type LetterAsking = (
  answer: Pick<Answer, 'subject' | 'question' | 'version' | 'person'>,
) => Asked | undefined

/** All letters are gone through once: the answers of years look for theirs in every pass. */
export function askingLetters(letters: readonly Asked[]): LetterAsking {
  const newest = new Map<string, Asked>()
  for (const letter of letters) {
    const { subject, question, to } = letter
    if (question) newest.set(idOf(subject, question.kind, question.version, to), letter)
  }
  return ({ subject, question, version, person }) => newest.get(idOf(subject, question, version, person))
}

const idOf = (subject: string, question: string, version: number, person: string): string =>
  [subject, question, version, person.trim().toLowerCase()].join(' ')
