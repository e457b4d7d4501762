import { digestQuestion, type LedgerEntryOf, type Remembered } from '../../sheets-schema/common/ledger.ts'
import type { Instant } from '../law/calendar.ts'
import type { Answer } from '../programmes/tables.ts'
import { ofKind } from './memory.ts'

/** Whether an answer has force yet: one of a reply to a digest rests first, and can be taken back while it does. */
export type AnswerState =
  | { readonly kind: 'given' }
  | { readonly kind: 'rests'; readonly until: Instant }
  | { readonly kind: 'taken-back' }

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
    const state = stateOf(line, line.items.until, lines.slice(index + 1), now)
    const taken = line.items.answers.filter(({ reading }) => reading === 'taken')
    return [
      given,
      ...taken.flatMap(({ item, decision, hours, comment }): readonly GivenAnswer[] => {
        const of = asked[item - 1]
        if (!of) return []
        const { subject, question, version } = of
        const { items: _items, ...whole } = line
        const own = { id: `${line.id}.${item}`, subject, question, version, decision, hours, comment }
        return [{ answer: { ...whole, ...own, text: comment ?? '' }, state, digest: line.subject }]
      }),
    ]
  })
}

function stateOf(line: Line, until: Instant, later: readonly Line[], now: Instant): AnswerState {
  const isTakenBack = later.some(
    other =>
      other.subject === line.subject &&
      other.question === digestQuestion &&
      other.standing === 'counts' &&
      other.decision === 'undo' &&
      Date.parse(other.at) < Date.parse(until),
  )
  if (isTakenBack) return { kind: 'taken-back' }
  return Date.parse(now) < Date.parse(until) ? { kind: 'rests', until } : { kind: 'given' }
}

/** The answers that may decide something now. */
export function answersInForce(given: readonly GivenAnswer[]): readonly Answer[] {
  return given.flatMap(({ answer, state }) =>
    answer.standing === 'counts' && state.kind === 'given' ? [answer] : [],
  )
}
