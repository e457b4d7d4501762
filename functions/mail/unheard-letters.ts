import type { LedgerEntryOf, Remembered } from '../../sheets-schema/common/ledger.ts'
import { sameAddress } from '../law/text.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import type { LetterAsking } from './asking-letters.ts'
import { answerDays } from './links.ts'
import { letterWords, type LetterWords } from './words.ts'

type Answer = Remembered<LedgerEntryOf<'answer'>>
type Asked = Remembered<LedgerEntryOf<'letter'>>

/** Replies of the person who was asked, or in their name, that came to nothing. Automatic mail is never answered. */
type Unheard = 'closed' | 'expired' | 'forwarded'
const isUnheard = (standing: Answer['standing']): standing is Unheard =>
  standing === 'closed' || standing === 'expired' || standing === 'forwarded'

/**
 * Tells the person who was asked, once for each question and reason, that a reply came to nothing and what to do; by the
 * id of the reply. Where the question is still open, the letter puts it again.
 */
export function unheardLetters(
  answers: readonly Answer[],
  letterOf: LetterAsking,
  asked: readonly WantedLetter[],
): ReadonlyMap<string, WantedLetter> {
  const newest = new Map<string, readonly [string, WantedLetter]>()
  for (const answer of answers) {
    const { standing } = answer
    if (!isUnheard(standing)) continue
    const letter = letterOf(answer)
    if (!letter) continue
    const told = unheardLetter(answer, standing, letter, asked)
    newest.set(`${told.subject} ${told.topic} ${told.to.address.toLowerCase()}`, [answer.id, told])
  }
  return new Map(newest.values())
}

function unheardLetter(
  { subject, question, version, from }: Answer,
  standing: Unheard,
  letter: Asked,
  asked: readonly WantedLetter[],
): WantedLetter {
  const open = asked.find(
    each =>
      each.subject === subject && each.question?.kind === question && sameAddress(each.to.address, letter.to),
  )
  const { role, name, language } = letter
  const to = open?.to ?? { role, name, language, address: letter.to }
  const words = letterWords[to.language].unheard
  const texts = [words.came(from, letter.heading), why(standing, words), open ? words.open : words.notOpen]
  const own = texts.map(text => ({ kind: 'paragraph' as const, text }))
  return {
    subject,
    topic: `${question}-unheard`,
    to,
    told: `${standing} ${version}`,
    content: {
      heading: open ? `${words.heading} · ${open.content.heading}` : words.heading,
      blocks: [...own, ...(open?.content.blocks ?? [])],
    },
    ...(open?.question ? { question: open.question } : {}),
  }
}

function why(standing: Unheard, words: LetterWords['unheard']): string {
  switch (standing) {
    case 'closed':
      return words.closed
    case 'expired':
      return words.expired(answerDays)
    case 'forwarded':
      return words.forwarded
  }
}
