import type { Instant } from '../../../law/calendar.ts'
import { sameAddress } from '../../../law/text.ts'
import type { Answer } from '../../tables.ts'
import type { Settled, SettledAnswer } from '../decisions/staff-decisions.ts'
import type { CaseFacts } from '../facts.ts'

/** The questions letters of this programme ask. */
export type AskedKind = 'supervision-invitation' | 'closure-evaluation'

export interface Given {
  readonly decision: SettledAnswer
  /** The address it came from. */
  readonly from: string
  readonly at: Instant
  readonly hours: number | null
  readonly comment: string
}

const decisionsOf: Readonly<
  Record<AskedKind | 'supervision-release', readonly [SettledAnswer, ...SettledAnswer[]]>
> = {
  'supervision-release': ['released'],
  'supervision-invitation': ['agree', 'decline'],
  'closure-evaluation': ['pass', 'fail', 'return'],
}

/** What a person answered to one version of a question, in time; what was not understood is no answer. */
export function answersTo(
  { answers }: CaseFacts,
  kind: AskedKind,
  version: number,
  person: string,
): readonly Given[] {
  return givenTo(answers, kind, version, person).map(given => ({ ...given, from: person }))
}

/**
 * What somebody else answered to a question that this person was asked: it waits for staff. Its words are not read by
 * the machine; that it came is what matters, so it stands with the first answer there could be.
 */
export function strangersTo(
  { strangersAnswers }: CaseFacts,
  kind: AskedKind,
  version: number,
  person: string,
): readonly Given[] {
  const [first] = decisionsOf[kind]
  const read = strangersAnswers.map(answer =>
    decisionsOf[kind].some(each => each === answer.decision) ? answer : { ...answer, decision: first },
  )
  return givenTo(read, kind, version, person)
}

function givenTo(
  answers: readonly Answer[],
  kind: AskedKind,
  version: number,
  person: string,
): readonly Given[] {
  return answers.flatMap(answer => {
    const decision = decisionsOf[kind].find(each => each === answer.decision)
    const same = answer.question === kind && answer.version === version && sameAddress(answer.person, person)
    if (!same || decision === undefined) return []
    const { at, from, hours, comment } = answer
    return [{ decision, at, from, hours, comment: comment ?? '' }]
  })
}

/** The answer staff settled on for this request or report, if it answers this kind of question (A-SP-21). */
export function settledFor(
  kind: AskedKind | 'supervision-release',
  entry: string,
  settled: readonly Settled[],
): SettledAnswer | undefined {
  return settled.findLast(each => each.entry === entry && decisionsOf[kind].includes(each.answer))?.answer
}
