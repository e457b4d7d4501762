import type { LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { sameAddress } from '../../law/text.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import { letterWords } from '../words.ts'
import type { LetterAsking } from './asking-letters.ts'

type Answer = Remembered<LedgerEntryOf<'answer'>>
type Asked = Remembered<LedgerEntryOf<'letter'>>

/** Tells whoever was asked what a registered delegate answered for them, by the id of the answer. */
export function delegateLetters(
  answers: readonly Answer[],
  letterOf: LetterAsking,
  asked: readonly WantedLetter[],
): ReadonlyMap<string, WantedLetter> {
  const newest = new Map<string, readonly [string, WantedLetter]>()
  for (const answer of answers) {
    const isOwn = answer.via === 'page' || sameAddress(answer.from, answer.person)
    const letter = isOwn || answer.standing !== 'counts' ? undefined : letterOf(answer)
    if (!letter) continue
    const told = answeredForYou(answer, letter, asked)
    newest.set(`${told.subject} ${told.topic} ${answer.person.toLowerCase()}`, [answer.id, told])
  }
  return new Map(newest.values())
}

function answeredForYou(
  { id, subject, question, from, text }: Answer,
  { role, name, language, to: address, heading }: Asked,
  asked: readonly WantedLetter[],
): WantedLetter {
  const words = letterWords[language].answeredForYou
  const open = asked.find(
    letter =>
      letter.subject === subject &&
      letter.question?.kind === question &&
      sameAddress(letter.to.address, address),
  )
  const texts = [words.came(from, heading), words.said(text.trim().slice(0, 500)), words.ifNot]
  return {
    subject,
    topic: `${question}-by-delegate`,
    to: { role, name, language, address },
    told: id,
    content: {
      heading: words.heading,
      blocks: texts.map(paragraph => ({ kind: 'paragraph', text: paragraph })),
    },
    ...(open?.question ? { question: open.question } : {}),
  }
}
