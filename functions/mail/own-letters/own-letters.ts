import type { LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { localDay } from '../../law/calendar.ts'
import type { Block, WantedLetter } from '../../programmes/letter.ts'
import { letterWords } from '../words.ts'

type Answer = Remembered<LedgerEntryOf<'answer'>>

/** At most this many “please say it again” a case and day; after that it waits for a person. */
const askAgainPerDay = 2

export interface AskAgain {
  readonly letters: readonly WantedLetter[]
  /** Answers that a person has to look at now. */
  readonly forStaff: readonly Answer[]
}

/**
 * Asks once more where the newest answer to an open question could not be understood.
 * @param inDoubt of digests with answers that have no force yet: what is said of them, by subject
 */
export function askAgain(
  answers: readonly Answer[],
  asked: readonly WantedLetter[],
  timeZone: string,
  inDoubt: ReadonlyMap<string, readonly Block[]>,
): AskAgain {
  const letters: WantedLetter[] = []
  const forStaff: Answer[] = []
  for (const letter of asking(asked)) {
    const given = answersTo(letter, answers)
    const newest = given.at(-1)
    if (newest?.decision !== 'unclear') continue
    const sameDay = given.filter(
      ({ decision, at }) =>
        decision === 'unclear' && localDay(at, timeZone) === localDay(newest.at, timeZone),
    )
    if (sameDay.length > askAgainPerDay) forStaff.push(newest)
    else letters.push(again(letter, newest, inDoubt.get(letter.subject)))
  }
  return { letters, forStaff }
}

/** One letter for each question to each person, however many topics put it: there is one thing to say about an answer. */
function asking(letters: readonly WantedLetter[]): readonly WantedLetter[] {
  const questions = new Map<string, WantedLetter>()
  for (const letter of letters) {
    const { subject, question, to } = letter
    const id = question && `${subject} ${question.kind} ${question.version} ${to.address.toLowerCase()}`
    if (id !== undefined && !questions.has(id)) questions.set(id, letter)
  }
  return [...questions.values()]
}

function answersTo({ subject, question, to }: WantedLetter, answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(
    answer =>
      answer.subject === subject &&
      answer.question === question?.kind &&
      answer.version === question.version &&
      answer.person.toLowerCase() === to.address.toLowerCase(),
  )
}

function again(letter: WantedLetter, answer: Answer, before: readonly Block[] | undefined): WantedLetter {
  const words = letterWords[letter.to.language].sayAgain
  const quoted = answer.text.trim().slice(0, 500)
  return {
    ...letter,
    topic: `${letter.topic}-again`,
    told: answer.id,
    content: {
      heading: `${words.heading} · ${letter.content.heading}`,
      blocks: [
        ...(before ?? [{ kind: 'paragraph' as const, text: words.asked }]),
        { kind: 'paragraph', text: quoted === '' ? words.nothingSaid : words.said(quoted) },
        ...letter.content.blocks,
      ],
    },
  }
}

/** Tells the person who was asked that somebody else answered, or that their own answer could not be proven to be theirs. */
export function notCountedLetters(
  answers: readonly Answer[],
  asked: readonly WantedLetter[],
): readonly WantedLetter[] {
  return asking(asked).flatMap(letter => {
    const foreign = answersTo(letter, answers).at(-1)
    if (foreign?.standing !== 'other-address' && foreign?.standing !== 'not-authenticated') return []
    const words = letterWords[letter.to.language].notCounted
    const why = foreign.standing === 'other-address' ? words.otherAddress : words.notProven
    const blocks = [words.came(foreign.from), why, words.ifYou].map(text => ({
      kind: 'paragraph' as const,
      text,
    }))
    return [
      {
        ...letter,
        topic: `${letter.topic}-not-counted`,
        told: foreign.id,
        content: {
          heading: `${words.heading} · ${letter.content.heading}`,
          blocks: [...blocks, ...letter.content.blocks],
        },
      },
    ]
  })
}

/** A response that names this student but came from elsewhere. */
export interface ForeignResponse {
  readonly entry: string
  /** Each edition of a response is asked about by itself. */
  readonly edition: number
  readonly form: string
  readonly from: string
  readonly student: {
    readonly name: string
    readonly address: string
    readonly language: WantedLetter['to']['language']
  }
}

/** Asks the registered student whether a response from another address was theirs. */
export function wasItYouLetter(
  { entry, edition, form, from, student }: ForeignResponse,
  question: string,
): WantedLetter {
  const words = letterWords[student.language].wasItYou
  return {
    subject: entry,
    topic: question,
    to: { role: 'student', ...student },
    told: `asked:${edition}:${from.toLowerCase()}`,
    content: {
      heading: words.heading,
      blocks: [
        { kind: 'paragraph', text: words.came(form, from) },
        { kind: 'paragraph', text: words.waits },
      ],
    },
    question: {
      kind: question,
      version: edition,
      choices: [
        { decision: 'agree', label: words.yes },
        { decision: 'decline', label: words.no },
      ],
    },
  }
}
