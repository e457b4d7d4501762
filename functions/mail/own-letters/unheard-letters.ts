import type { LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { localDay, type Day } from '../../law/calendar.ts'
import { sameAddress } from '../../law/text.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import { digestWords } from '../digest/digest-words.ts'
import { answerDays } from '../links.ts'
import { letterWords, type LetterWords } from '../words.ts'
import type { LetterAsking } from './asking-letters.ts'

type Answer = Remembered<LedgerEntryOf<'answer'>>
type Asked = Remembered<LedgerEntryOf<'letter'>>

/** Replies of the person who was asked, or in their name, that came to nothing. Automatic mail is never answered. */
type Unheard = 'closed' | 'expired' | 'forwarded'
const isUnheard = (standing: Answer['standing']): standing is Unheard =>
  standing === 'closed' || standing === 'expired' || standing === 'forwarded'

/**
 * Tells the person who was asked, once for each question and reason, that a reply came to nothing and what to do; by the
 * id of the reply. Where the question is still open, the letter puts it again.
 * @param taken the answers in force
 */
export function unheardLetters(
  answers: readonly Answer[],
  letterOf: LetterAsking,
  asked: readonly WantedLetter[],
  taken: readonly Answer[],
  timeZone: string,
): ReadonlyMap<string, WantedLetter> {
  const newest = new Map<string, readonly [string, WantedLetter]>()
  for (const answer of answers) {
    const { standing } = answer
    if (!isUnheard(standing)) continue
    const letter = letterOf(answer)
    if (!letter) continue
    const before = standing === 'closed' ? undefined : settledBefore(answer, taken)
    const told = before
      ? settledLetter(answer, standing, letter, { ...before, day: localDay(before.at, timeZone) })
      : unheardLetter(answer, standing, letter, asked)
    newest.set(`${told.subject} ${told.topic} ${told.to.address.toLowerCase()}`, [answer.id, told])
  }
  return new Map(newest.values())
}

/** The answer by which the same person had settled the question when this reply came. */
export function settledBefore(
  { at, subject, question, version, person }: Answer,
  taken: readonly Answer[],
): Answer | undefined {
  return taken.findLast(
    other =>
      Date.parse(other.at) < Date.parse(at) &&
      other.subject === subject &&
      other.question === question &&
      other.version === version &&
      !['unclear', 'undo'].includes(other.decision) &&
      sameAddress(other.person, person),
  )
}

/** Whether a late reply does not clearly say what was settled before. */
export const saysOtherwise = (late: Answer, settled: Pick<Answer, 'decision'>): boolean =>
  late.standing === 'expired' && late.decision !== settled.decision

function settledLetter(
  late: Answer,
  standing: Unheard,
  { role, name, language, to: address, heading }: Asked,
  settled: Pick<Answer, 'decision'> & { readonly day: Day },
): WantedLetter {
  const words = letterWords[language].unheard
  const { decisions, byItem, echo } = digestWords[language]
  const known: Readonly<Record<string, string>> = {
    ...decisions,
    'by-item': byItem,
    stands: echo.standsChoice,
  }
  const decision = known[settled.decision] ?? settled.decision
  const isOtherwise = saysOtherwise(late, settled)
  const texts = [
    words.came(late.from, heading),
    why(standing, words),
    words.settled(decision, settled.day),
    isOtherwise ? words.saysOtherwise : words.saysTheSame,
  ]
  return {
    subject: late.subject,
    topic: `${late.question}-unheard`,
    to: { role, name, language, address },
    told: `${standing} ${late.version} settled ${isOtherwise ? late.decision : 'alike'}`,
    content: { heading: words.heading, blocks: texts.map(text => ({ kind: 'paragraph', text })) },
  }
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
