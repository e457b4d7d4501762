import { digestQuestion, type LedgerEntryOf, type Remembered } from '../../../sheets-schema/common/ledger.ts'
import { sameAddress } from '../../law/text.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import type { Answer } from '../../programmes/tables.ts'
import { digestWords } from '../digest/digest-words.ts'
import { letterWords } from '../words.ts'
import type { LetterAsking } from './asking-letters.ts'

type Asked = Remembered<LedgerEntryOf<'letter'>>

/**
 * Tells somebody who answered a question twice, and not alike, what becomes of it where the question is closed by now: the
 * programme took the newest answer before its next step, and nobody would be told that theirs came after it.
 * @param echoed ids of answers to digests, of which another letter says what was understood
 * @returns the letters by the id of the newest answer
 */
export function changedAnswerLetters(
  answers: readonly Answer[],
  echoed: ReadonlySet<string>,
  letterOf: LetterAsking,
  asked: readonly WantedLetter[],
): ReadonlyMap<string, WantedLetter> {
  const said = answers.filter(
    ({ decision, question }) => decision !== 'unclear' && question !== digestQuestion,
  )
  const questions = Map.groupBy(said, ({ subject, question, version, person }) =>
    [subject, question, version, person.toLowerCase()].join(' '),
  )
  const letters = new Map<string, WantedLetter>()
  for (const given of questions.values()) {
    const [before, newest] = given.slice(-2)
    if (!before || !newest || before.decision === newest.decision || echoed.has(newest.id)) continue
    if (isAsked(newest, asked)) continue
    const letter = letterOf(newest)
    if (letter && letter.role !== 'student') letters.set(newest.id, changedAnswer(before, newest, letter))
  }
  return letters
}

const isAsked = ({ subject, question, person }: Answer, asked: readonly WantedLetter[]): boolean =>
  asked.some(
    letter =>
      letter.subject === subject &&
      letter.question?.kind === question &&
      sameAddress(letter.to.address, person),
  )

function changedAnswer(
  before: Answer,
  newest: Answer,
  { role, name, language, to: address, heading }: Asked,
): WantedLetter {
  const words = letterWords[language].changedAnswer
  const { decisions } = digestWords[language]
  const shown = ({ decision }: Answer) => decisions[decision] ?? decision
  const texts = [words.both(heading, shown(before), shown(newest)), words.follows]
  return {
    subject: newest.subject,
    topic: `${newest.question}-changed`,
    to: { role, name, language, address },
    told: newest.id,
    content: {
      heading: words.heading,
      blocks: texts.map(text => ({ kind: 'paragraph', text })),
    },
  }
}
