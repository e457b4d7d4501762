import { digestQuestion } from '../../../sheets-schema/common/ledger.ts'
import { localDay, type Instant } from '../../law/calendar.ts'
import { sameAddress } from '../../law/text.ts'
import type { WantedLetter } from '../../programmes/letter.ts'
import type { Answer } from '../../programmes/tables.ts'
import { waits, wasTold, type LetterRecord } from '../outbox/letter-history.ts'
import { threadOf, threadsOf } from '../outbox/outbox.ts'
import { digestLetter } from './digest-letter.ts'
import {
  digestHours,
  isSameQuestion,
  openItems,
  planForPerson,
  type DigestTerms,
  type OpenItem,
} from './digest-of-person.ts'

/** What is told together, and what is therefore not told alone. */
export interface Digests {
  /** Digests that are to leave, and those that left and hold a question that is asked still. */
  readonly letters: readonly WantedLetter[]
  /** Threads of letters that a digest tells now, or will at its next hour. */
  readonly together: ReadonlySet<string>
  /** The next hour of digests, where something waits for it. */
  readonly wake: Instant | undefined
}

/**
 * Which of the questions to each person are put in one letter: at once those that come on top of a few within one day,
 * and each morning all that waits, where one of it was in no digest before.
 * @param asked the programme's letters; those that ask something of others than students are taken
 * @param answers all that were given, though some may rest still
 */
export function planDigests(
  asked: readonly WantedLetter[],
  answers: readonly Answer[],
  records: readonly LetterRecord[],
  terms: DigestTerms,
): Digests {
  const askable = asked.filter(({ question, to }) => question && to.role !== 'student' && to.role !== 'staff')
  const given = Map.groupBy(answers, questionId)
  const open = askable.filter(letter => isOwed(letter, given))
  const byPerson = Map.groupBy(records, ({ to }) => to.toLowerCase())
  const newLetters: WantedLetter[] = []
  const together = new Set<string>()
  let isAwaited = false
  const people = terms.isOn ? Map.groupBy(open, ({ to }) => to.address.toLowerCase()) : []
  const threads = threadsOf(records)
  for (const [address, letters] of people) {
    const own = byPerson.get(address) ?? []
    const { digest, held } = planForPerson(openItems(letters, threads, terms.now), own, terms)
    for (const letter of held) together.add(threadOf(letter))
    isAwaited ||= held.length > 0
    const letter = digest && newDigest(digest, own, freeSubject(records, newLetters, terms))
    if (!letter) continue
    newLetters.push(letter)
    for (const { letters: of } of digest) for (const { wanted } of of) together.add(threadOf(wanted))
  }
  return {
    letters: [...newLetters, ...openDigests(records, askable)],
    together,
    wake: isAwaited ? digestHours(terms).next : undefined,
  }
}

const questionId = ({ subject, question, version }: Omit<OpenItem, 'letters'>): string =>
  `${subject} ${question} ${version}`

/** Whether its reader still owes an answer; one that was not understood is none. */
function isOwed(
  { subject, question, to }: WantedLetter,
  given: ReadonlyMap<string, readonly Answer[]>,
): boolean {
  if (!question) return false
  const answers = given.get(questionId({ subject, question: question.kind, version: question.version })) ?? []
  return !answers.some(
    ({ standing, decision, person }) =>
      standing === 'counts' && decision !== 'unclear' && sameAddress(person, to.address),
  )
}

/** The digest of these items, as the one that waits if that says the same; undefined if it was the last to be told. */
function newDigest(
  items: readonly OpenItem[],
  records: readonly LetterRecord[],
  subject: string,
): WantedLetter | undefined {
  const digests = records.filter(record => record.items.length > 0)
  const letter = digestLetter(subject, items)
  if (!letter || digests.findLast(wasTold)?.told === letter.told) return undefined
  const waiting = digests.find(record => waits(record) && record.told === letter.told)
  return waiting ? digestLetter(waiting.subject, items) : letter
}

/** `SP-20240301-2`: the second digest of that day. */
function freeSubject(
  records: readonly LetterRecord[],
  made: readonly WantedLetter[],
  { now, timeZone, code }: DigestTerms,
): string {
  const start = `${code}-${localDay(now, timeZone).replaceAll('-', '')}-`
  const used = [...records, ...made].filter(
    ({ subject, topic }) => topic === digestQuestion && subject.startsWith(start),
  )
  return `${start}${new Set(used.map(({ subject }) => subject)).size + 1}`
}

/** Digests that were told and hold a question that is asked still: they can be answered, or answered otherwise. */
function openDigests(
  records: readonly LetterRecord[],
  askable: readonly WantedLetter[],
): readonly WantedLetter[] {
  return records.flatMap(({ items, subject, to, told, ...record }) => {
    if (items.length === 0 || !wasTold({ ...record, items, subject, to, told })) return []
    const own = askable.filter(letter => sameAddress(letter.to.address, to))
    const asked = items.map(item => ({
      ...item,
      letters: own
        .filter(
          ({ subject: of, question }) =>
            question &&
            isSameQuestion(item, { subject: of, question: question.kind, version: question.version }),
        )
        .map(wanted => ({ wanted, key: '', state: 'told' as const, since: undefined })),
    }))
    const letter = digestLetter(subject, asked)
    if (!letter) return []
    const { items: _items, ...again } = letter
    return [{ ...again, told }]
  })
}
