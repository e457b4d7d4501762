import { digestQuestion } from '../../../sheets-schema/common/ledger.ts'
import { wallClock, type Instant } from '../../law/calendar.ts'
import type { Block, WantedLetter } from '../../programmes/letter.ts'
import type { Answer } from '../../programmes/tables.ts'
import { digestWords, type DigestWords } from './digest-words.ts'
import type { LetterRecord } from '../letter-history.ts'

/** A digest that was answered: its letter, and all replies to it that count, the oldest first. */
export interface AnsweredDigest {
  readonly digest: LetterRecord
  readonly to: WantedLetter['to']
  readonly replies: readonly Answer[]
  /** Whether it asks anything still; then what was not understood is asked about in another letter. */
  readonly isAsking: boolean
  readonly now: Instant
  readonly timeZone: string
  /** What each item was called in the letter that put it. */
  readonly headings: readonly string[]
}

/** Says what was understood of the newest reply to a digest, item by item, and how to take it back while that is possible. */
export function echoLetter(answered: AnsweredDigest): WantedLetter | undefined {
  const { digest, to, replies, now } = answered
  const newest = replies.at(-1)
  const words = digestWords[to.language]
  if (!newest || (newest.decision === 'unclear' && answered.isAsking)) return undefined
  const until = newest.items?.until
  const mayUndo = until !== undefined && Date.parse(now) < Date.parse(until)
  return {
    subject: digest.subject,
    topic: `${digestQuestion}-echo`,
    to,
    told: newest.id,
    content: {
      heading: words.echo.heading,
      blocks: blocksOf(answered, newest, words),
    },
    question: {
      kind: digestQuestion,
      version: 1,
      choices: mayUndo ? [{ decision: 'undo', label: words.echo.undoChoice }] : [],
    },
  }
}

function blocksOf(answered: AnsweredDigest, newest: Answer, words: DigestWords): readonly Block[] {
  if (newest.items) return itemBlocks(answered, newest.items.until, words)
  if (newest.decision === 'undo') return undoBlocks(answered, newest, words)
  return [{ kind: 'paragraph', text: words.echo.notUnderstood(newest.text.trim().slice(0, 500)) }]
}

function itemBlocks(answered: AnsweredDigest, until: Instant, words: DigestWords): readonly Block[] {
  const { headings, timeZone } = answered
  const { day, time } = wallClock(until, timeZone)
  const items = headings.map(
    (heading, index) => `${index + 1}. ${heading}: ${readingOf(answered, index + 1, words)}`,
  )
  return [
    { kind: 'paragraph', text: words.echo.understood },
    { kind: 'list', items },
    { kind: 'paragraph', text: words.echo.countsFrom(`${day} ${time.slice(0, 5)} (${timeZone})`) },
    { kind: 'paragraph', text: words.echo.undo },
  ]
}

/** What the newest reply that says anything to the item says. */
function readingOf({ replies }: AnsweredDigest, item: number, words: DigestWords): string {
  const lastUndo = replies.findLastIndex(({ decision }) => decision === 'undo')
  const answers = replies
    .slice(lastUndo + 1)
    .map(({ items }) => items?.answers.find(each => each.item === item))
  const answer = answers.findLast(each => each !== undefined)
  if (!answer) return words.echo.notMentioned
  const decision = words.decisions[answer.decision] ?? answer.decision
  switch (answer.reading) {
    case 'taken':
      return words.echo.taken(decision, answer.hours, answer.comment)
    case 'unclear':
      return words.echo.unclear
    case 'answered-before':
      return words.echo.answeredBefore(decision)
    case 'asked-anew':
      return words.echo.askedAnew
  }
}

function undoBlocks({ replies }: AnsweredDigest, undo: Answer, words: DigestWords): readonly Block[] {
  const before = replies.slice(0, -1).flatMap(({ items }) => items ?? [])
  const isInTime = before.some(({ until }) => Date.parse(undo.at) < Date.parse(until))
  const { takenBack, tooLate, nothingToTakeBack } = words.echo
  const text = isInTime ? takenBack : before.length > 0 ? tooLate : nothingToTakeBack
  return [{ kind: 'paragraph', text }]
}
