import { digestQuestion, type LedgerEntryOf, type Remembered } from '../../sheets-schema/common/ledger.ts'
import type { Instant } from '../law/calendar.ts'
import type { Answer } from '../programmes/tables.ts'
import { ofKind } from './memory.ts'

/**
 * Whether an answer has force yet: one of a reply to a digest rests first, and can be taken back while it does. A word
 * that comes meanwhile and is not understood may be a correction: it suspends the answer until the person settles it.
 */
export type AnswerState =
  | { readonly kind: 'given' }
  | { readonly kind: 'rests'; readonly until: Instant }
  | { readonly kind: 'suspended' }
  /** `by`: the id of the reply that took it back, or that answered in its place what was in doubt. */
  | { readonly kind: 'taken-back'; readonly by: string }

export interface GivenAnswer {
  readonly answer: Answer
  readonly state: AnswerState
  /** The digest it was given in reply to. */
  readonly digest: string | undefined
}

type Line = Remembered<LedgerEntryOf<'answer'>>

/** Every answer in the order of arrival; a reply to a digest is followed by the answers it gives to its items. */
export function givenAnswers(ledger: readonly Remembered[], now: Instant): readonly GivenAnswer[] {
  const lines = ofKind(ledger, 'answer')
  const digests = new Map(
    ofKind(ledger, 'letter')
      .filter(({ items }) => items.length > 0)
      .map(({ subject, items }) => [subject, items]),
  )
  return lines.flatMap((line, index): readonly GivenAnswer[] => {
    const given: GivenAnswer = { answer: line, state: { kind: 'given' }, digest: undefined }
    const asked = digests.get(line.subject)
    if (!line.items || !asked || line.standing !== 'counts') return [given]
    const { until } = line.items
    const later = lines.slice(index + 1).filter(other => isAboutSameDigest(other, line))
    const taken = line.items.answers.filter(({ reading }) => reading === 'taken')
    return [
      given,
      ...taken.flatMap(({ item, decision, hours, comment }): readonly GivenAnswer[] => {
        const of = asked[item - 1]
        if (!of) return []
        const { subject, question, version } = of
        const { items: _items, ...whole } = line
        const own = { id: `${line.id}.${item}`, subject, question, version, decision, hours, comment }
        const state = stateOf(item, until, later, now)
        return [{ answer: { ...whole, ...own, text: comment ?? '' }, state, digest: line.subject }]
      }),
    ]
  })
}

const isAboutSameDigest = (other: Line, { subject }: Line): boolean =>
  other.subject === subject && other.question === digestQuestion && other.standing === 'counts'

function stateOf(item: number, until: Instant, later: readonly Line[], now: Instant): AnswerState {
  let restsUntil = until
  let isSuspended = false
  for (const other of later) {
    if (!isSuspended && Date.parse(other.at) >= Date.parse(restsUntil)) break
    switch (effectOf(other, item)) {
      case 'takes-back':
        return { kind: 'taken-back', by: other.id }
      case 'answers':
        if (isSuspended) return { kind: 'taken-back', by: other.id }
        break
      case 'suspends':
        isSuspended = true
        break
      case 'settles':
        isSuspended = false
        if (Date.parse(other.at) > Date.parse(restsUntil)) restsUntil = other.at
        break
      case 'nothing':
        break
    }
  }
  if (isSuspended) return { kind: 'suspended' }
  return Date.parse(now) < Date.parse(restsUntil) ? { kind: 'rests', until: restsUntil } : { kind: 'given' }
}

type Effect = 'takes-back' | 'answers' | 'suspends' | 'settles' | 'nothing'

/** What a later reply to the same digest does to an answer to this item that has no force yet. */
function effectOf({ decision, items, concerns }: Line, item: number): Effect {
  const isConcerned = concerns === undefined || concerns.includes(item)
  if (decision === 'undo') return isConcerned ? 'takes-back' : 'nothing'
  if (decision === 'stands') return 'settles'
  if (decision === 'unclear') return isConcerned ? 'suspends' : 'nothing'
  const reading = items?.answers.find(each => each.item === item)?.reading
  return reading === 'taken' ? 'answers' : reading === 'unclear' ? 'suspends' : 'nothing'
}

/** The answers that may decide something now. */
export function answersInForce(given: readonly GivenAnswer[]): readonly Answer[] {
  return given.flatMap(({ answer, state }) =>
    answer.standing === 'counts' && state.kind === 'given' ? [answer] : [],
  )
}
