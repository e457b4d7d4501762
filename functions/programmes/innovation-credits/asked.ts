import { sameAddress } from '../../law/text.ts'
import type { Instant } from '../../law/calendar.ts'
import type { ToldLetter } from '../tables.ts'
import type { Approver, InnovationCreditsSettings } from './law/settings.ts'
import { silenceChanges, silenceOf, type Silence } from './law/silence.ts'
import type { Person } from './registers/people.ts'

/** A question to one person, as it has to be put. */
export interface OpenQuestion {
  /** A kind of the programme's questions. */
  readonly kind: string
  readonly of: Approver
  readonly person: Person
  readonly version: number
}

/** A question that is open, and for how long. */
export interface Asked extends OpenQuestion {
  /** When the letter left; undefined while it has not. */
  readonly since: Instant | undefined
  readonly silence: Silence
  /** When the silence turns into the next one. */
  readonly changes: Instant | undefined
  /** Days of the settings; 0 for never. */
  readonly days: number
}

/** How long each question has been with its person, from the day their own letter left. */
export function askedOf(
  questions: readonly OpenQuestion[],
  told: readonly ToldLetter[],
  asOf: Instant,
  { reminderDays }: InnovationCreditsSettings,
): readonly Asked[] {
  return questions.map(each => {
    const days = reminderDays[each.of]
    const since = told.find(letter => isPutIn(letter, each) && letter.sentAt !== undefined)?.sentAt
    if (since === undefined) return { ...each, days, since, silence: 'waiting', changes: undefined }
    const silence = silenceOf(since, asOf, days)
    return { ...each, days, since, silence, changes: silenceChanges(since, asOf, days) }
  })
}

const isPutIn = (letter: ToldLetter, { kind, version, person }: OpenQuestion): boolean =>
  letter.question?.kind === kind &&
  letter.question.version === version &&
  sameAddress(letter.to, person.address)

/** Somebody who was asked and need not answer any more. */
export interface Relieved {
  readonly kind: string
  readonly person: Person
  /** Who is asked in their place; undefined where nobody is, because the case is over. */
  readonly successor: Person | undefined
}

interface Closing {
  readonly told: readonly ToldLetter[]
  readonly asked: readonly OpenQuestion[]
  /** The case is over without a result: everybody who was asked is told, those who have answered too. */
  readonly over: boolean
  /** Whether the person has answered the question in that version. */
  readonly hasAnswered: (kind: string, version: number, address: string) => boolean
  readonly anybody: (address: string) => Person | undefined
}

/** Those to tell that a question has gone to somebody else, or that nobody has to answer it any more. */
export function relievedOf({ told, asked, over, hasAnswered, anybody }: Closing): readonly Relieved[] {
  const last = new Map<string, ToldLetter>()
  for (const letter of told)
    if (letter.question && letter.sentAt !== undefined)
      last.set(`${letter.question.kind} ${letter.to.toLowerCase()}`, letter)
  return [...last.values()].flatMap(({ question, to }): readonly Relieved[] => {
    const person = anybody(to)
    if (!question || !person) return []
    const now = asked.filter(({ kind }) => kind === question.kind)
    if (now.some(each => sameAddress(each.person.address, to))) return []
    if (over) return [{ kind: question.kind, person, successor: undefined }]
    const [successor] = now
    if (!successor || hasAnswered(question.kind, question.version, to)) return []
    return [{ kind: question.kind, person, successor: successor.person }]
  })
}
