import { sameAddress } from '../law/text.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import type { QuestionKind } from '../programmes/programme.ts'
import type { Answer } from '../programmes/tables.ts'
import { questionsOf } from '../pass/office.ts'
import type { OpenedLink } from './open-link.ts'

/** Where a question to a person stands now. */
export type QuestionState =
  | {
      readonly kind: 'open'
      readonly letter: AskingLetter
      readonly question: QuestionKind
      readonly before: Answer | undefined
    }
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** The same is asked anew, about something that has changed. */
  | { readonly kind: 'asked-anew'; readonly letter: AskingLetter }
  | { readonly kind: 'closed' }

export type AskingLetter = WantedLetter & { readonly question: NonNullable<WantedLetter['question']> }

const asks = (letter: WantedLetter): letter is AskingLetter => letter.question !== undefined

/** Answered but still wanted is open: the programme waits for another answer, or takes a better one. */
export function questionState({ office, look, link, person }: OpenedLink): QuestionState {
  const question = questionsOf(office).find(({ code }) => code === link.kind)
  if (!question) return { kind: 'closed' }
  const asked = look.want.atoms
    .flatMap(atom => atom.letters)
    .filter(asks)
    .filter(
      ({ subject, to, question: { kind } }) =>
        subject === link.case && kind === question.kind && sameAddress(to.address, person),
    )
  const answer = look.want.reading.tables.answers.findLast(
    given =>
      given.subject === link.case &&
      given.question === question.kind &&
      given.version === link.version &&
      given.decision !== 'unclear' &&
      sameAddress(given.person, person),
  )
  const letter = asked.find(({ question: { version } }) => version === link.version)
  if (letter) return { kind: 'open', letter, question, before: answer }
  const newer = asked.find(({ question: { version } }) => version > link.version)
  if (newer) return { kind: 'asked-anew', letter: newer }
  return answer ? { kind: 'answered', answer } : { kind: 'closed' }
}
