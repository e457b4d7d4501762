import { daysAfter, localDay, type Day, type Instant } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import type { ToldLetter } from '../../tables.ts'
import type { Approver, InnovationCreditsSettings } from '../law/settings.ts'
import { silenceChanges, silenceOf, type Silence } from '../law/silence.ts'
import type { Person } from '../registers/person.ts'

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
  /** The day the letter left; undefined while it has not. */
  readonly since: Day | undefined
  /** The day by which the letter asks for an answer; undefined where there is no such day. */
  readonly answerBy: Day | undefined
  /** The day on which a reminder is due; undefined where none is. */
  readonly due: Day | undefined
  readonly silence: Silence
  /** The letter came back: the address takes no mail. */
  readonly bounced: boolean
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
  { reminderDays, timeZone }: InnovationCreditsSettings,
): readonly Asked[] {
  return questions.map(each => {
    const days = reminderDays[each.of]
    const letters = told.filter(letter => isPutIn(letter, each) && letter.sentAt !== undefined)
    const sentAt = letters[0]?.sentAt
    const bounced = letters.at(-1)?.bounced ?? false
    const dayAfter = (from: Instant, count: number) =>
      count > 0 ? localDay(daysAfter(from, count), timeZone) : undefined
    const unsent = { since: undefined, due: undefined, changes: undefined, silence: 'waiting' } as const
    if (sentAt === undefined) return { ...each, ...unsent, bounced, days, answerBy: dayAfter(asOf, days) }
    const silence = silenceOf(sentAt, asOf, days)
    return {
      ...each,
      days,
      bounced,
      since: localDay(sentAt, timeZone),
      answerBy: dayAfter(sentAt, silence === 'waiting' ? days : 2 * days),
      due: dayAfter(sentAt, days),
      silence,
      changes: silenceChanges(sentAt, asOf, days),
    }
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
  /** Somebody else is asked instead, somebody else has answered, or the case is over. */
  readonly why: { readonly kind: 'passed-on' | 'answered'; readonly by: Person } | { readonly kind: 'over' }
}

interface Closing {
  readonly told: readonly ToldLetter[]
  readonly asked: readonly OpenQuestion[]
  /** The case is over without a result: everybody who was asked is told, those who have answered too. */
  readonly over: boolean
  /** Whether the person has answered the question in that version. */
  readonly hasAnswered: (kind: string, version: number, address: string) => boolean
  /** Who has answered for all who were asked, where one answer is enough. */
  readonly settledBy?: (kind: string, version: number) => Person | undefined
  readonly anybody: (address: string) => Person | undefined
}

/** Those to tell that a question has gone to somebody else, or that nobody has to answer it any more. */
export function relievedOf({
  told,
  asked,
  over,
  hasAnswered,
  settledBy,
  anybody,
}: Closing): readonly Relieved[] {
  const last = new Map<string, ToldLetter>()
  for (const letter of told)
    if (letter.question && letter.sentAt !== undefined)
      last.set(`${letter.question.kind} ${letter.to.toLowerCase()}`, letter)
  return [...last.values()].flatMap(({ question, to }): readonly Relieved[] => {
    const person = anybody(to)
    if (!question || !person) return []
    const now = asked.filter(({ kind }) => kind === question.kind)
    if (now.some(each => sameAddress(each.person.address, to))) return []
    const { kind, version } = question
    if (over) return [{ kind, person, why: { kind: 'over' } }]
    if (hasAnswered(kind, version, to)) return []
    const [successor] = now
    if (successor) return [{ kind, person, why: { kind: 'passed-on', by: successor.person } }]
    const isTold = told.some(
      letter => letter.topic === kind && sameAddress(letter.to, to) && letter.told.startsWith('relieved'),
    )
    const by = isTold ? undefined : settledBy?.(kind, version)
    return by && !sameAddress(by.address, to) ? [{ kind, person, why: { kind: 'answered', by } }] : []
  })
}
