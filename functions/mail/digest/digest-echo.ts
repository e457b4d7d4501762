import { digestQuestion } from '../../../sheets-schema/common/ledger.ts'
import { wallClock, type Instant } from '../../law/calendar.ts'
import type { Block, WantedLetter } from '../../programmes/letter.ts'
import type { Answer } from '../../programmes/tables.ts'
import type { LetterRecord } from '../outbox/letter-history.ts'
import { digestWords, type DigestWords } from './digest-words.ts'

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
  /** Answers that count later, or not before their giver settles what was not understood. */
  readonly pending: readonly PendingItem[]
  /** By the id of an answer to an item that was taken back: the reply that did it. */
  readonly takenBack: ReadonlyMap<string, string>
}

/** An answer to an item that has no force yet; without a moment, it is suspended. */
export interface PendingItem {
  readonly item: number
  readonly decision: string
  readonly until?: Instant
}

/** Says what was understood of the newest reply to a digest, item by item, and how to take it back while that is possible. */
export function echoLetter(answered: AnsweredDigest): WantedLetter | undefined {
  const { digest, to, replies, now } = answered
  const newest = replies.at(-1)
  const words = digestWords[to.language]
  if (!newest || (newest.decision === 'unclear' && answered.isAsking)) return undefined
  const until = newest.items?.until
  const isSuspended = answered.pending.some(isSuspendedItem)
  const mayUndo = isSuspended || (until !== undefined && Date.parse(now) < Date.parse(until))
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
      version: digest.question?.version ?? 1,
      choices: [
        ...(isSuspended ? [{ decision: 'stands', label: words.echo.standsChoice }] : []),
        ...(mayUndo ? [{ decision: 'undo', label: words.echo.undoChoice }] : []),
      ],
    },
  }
}

const isSuspendedItem = ({ until }: PendingItem): boolean => until === undefined

function blocksOf(answered: AnsweredDigest, newest: Answer, words: DigestWords): readonly Block[] {
  if (newest.items) return itemBlocks(answered, newest.items.until, words)
  if (newest.decision === 'undo') return undoBlocks(answered, newest, words)
  if (newest.decision === 'stands') return standingBlocks(answered, words)
  return [{ kind: 'paragraph', text: words.echo.notUnderstood(newest.text.trim().slice(0, 500)) }]
}

function itemBlocks(answered: AnsweredDigest, until: Instant, words: DigestWords): readonly Block[] {
  const moment = momentOf(until, answered.timeZone)
  const isSuspended = answered.pending.some(isSuspendedItem)
  return [
    { kind: 'paragraph', text: words.echo.understood },
    { kind: 'list', items: readings(answered, words) },
    { kind: 'paragraph', text: words.echo.countsFrom(moment) },
    ...(isSuspended ? [{ kind: 'paragraph' as const, text: words.echo.settle }] : []),
    { kind: 'paragraph', text: words.echo.undo },
  ]
}

function standingBlocks(answered: AnsweredDigest, words: DigestWords): readonly Block[] {
  return [
    { kind: 'paragraph', text: words.echo.standing },
    { kind: 'list', items: readings(answered, words) },
  ]
}

const readings = (answered: AnsweredDigest, words: DigestWords): readonly string[] =>
  answered.headings.map(
    (heading, index) => `${index + 1}. ${heading}: ${readingOf(answered, index + 1, words)}`,
  )

function momentOf(instant: Instant, timeZone: string): string {
  const { day, time } = wallClock(instant, timeZone)
  return `${day} ${time.slice(0, 5)} (${timeZone})`
}

/** What a letter that asks about a digest again says first, where answers given before rest or are suspended. */
export function inDoubtBlocks(
  { pending, headings, timeZone }: Pick<AnsweredDigest, 'pending' | 'headings' | 'timeZone'>,
  words: DigestWords,
): readonly Block[] {
  const named = new Map(pending.map(each => [each.item, each]))
  const items = [...named.values()]
    .toSorted((one, other) => one.item - other.item)
    .map(({ item, decision, until }) => {
      const shown = words.decisions[decision] ?? decision
      const state =
        until === undefined
          ? words.echo.suspended(shown)
          : words.inDoubt.rests(shown, momentOf(until, timeZone))
      return `${item}. ${headings[item - 1] ?? ''}: ${state}`
    })
  return [
    { kind: 'paragraph', text: `${words.inDoubt.notUnderstood} ${words.inDoubt.before}` },
    { kind: 'list', items },
    ...(pending.some(isSuspendedItem) ? [{ kind: 'paragraph' as const, text: words.echo.settle }] : []),
  ]
}

/** What the newest reply says that says anything to the item, and was not taken back. */
function readingOf(
  { replies, pending, takenBack }: AnsweredDigest,
  item: number,
  words: DigestWords,
): string {
  const inDoubt = pending.findLast(each => each.item === item)
  if (inDoubt && isSuspendedItem(inDoubt))
    return words.echo.suspended(words.decisions[inDoubt.decision] ?? inDoubt.decision)
  const lastUndo = replies.findLastIndex(
    ({ decision, concerns }) => decision === 'undo' && (concerns === undefined || concerns.includes(item)),
  )
  const answers = replies.flatMap(({ id, items }, index) =>
    (items?.answers ?? []).filter(
      each =>
        each.item === item &&
        !takenBack.has(`${id}.${item}`) &&
        (each.reading !== 'unclear' || index > lastUndo),
    ),
  )
  const answer = answers.at(-1)
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

function undoBlocks(answered: AnsweredDigest, undo: Answer, words: DigestWords): readonly Block[] {
  const { replies, takenBack: undone } = answered
  const { takenBack, tooLate, nothingToTakeBack } = words.echo
  const isUndone = [...undone.values()].includes(undo.id)
  if (isUndone && undo.concerns)
    return [
      { kind: 'paragraph', text: words.echo.itemsTakenBack(undo.concerns.join(', ')) },
      { kind: 'list', items: readings(answered, words) },
    ]
  const text = isUndone ? takenBack : replies.some(({ items }) => items) ? tooLate : nothingToTakeBack
  return [{ kind: 'paragraph', text }]
}
