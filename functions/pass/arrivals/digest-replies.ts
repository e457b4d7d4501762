import type { DigestItem, LedgerEntryOf, Remembered } from '../../../sheets-schema/common/ledger.ts'
import { sameAddress } from '../../law/text.ts'
import { readDigestReply } from '../../mail/digest/read-digest-reply.ts'
import type { LetterRecord } from '../../mail/outbox/letter-history.ts'
import { replyKinds } from '../../mail/reading/reply-kinds.ts'
import { answerOf, type Understood } from '../../mail/reading/understand-reply.ts'
import { givenAnswers, type GivenAnswer } from '../../reconcile/answers.ts'
import { ofKind } from '../../reconcile/memory.ts'
import { maskSignatures } from '../../tokens/mask.ts'
import { questionsOf, type Office } from '../office.ts'

type AnswerLine = LedgerEntryOf<'answer'>
type ItemAnswer = NonNullable<AnswerLine['items']>['answers'][number]

/** A digest and when a reply to it came. */
export interface DigestReply {
  readonly office: Office
  readonly ledger: readonly Remembered[]
  readonly letters: () => readonly LetterRecord[]
  readonly letter: LedgerEntryOf<'letter'>
  readonly at: string
  /** How long the answers rest before they count. */
  readonly undoMinutes: number
}

/** Characters of a reason to one item that are kept: one ledger line holds all of them. */
const longestReason = 400

/** What a reply to a digest says, as its answer line keeps it. */
export function digestAnswer(
  { office, ledger, letters, letter: answered, at, undoMinutes }: DigestReply,
  visible: string,
): Pick<AnswerLine, 'decision' | 'items' | 'concerns'> {
  // What was said about the digest since has its reply address too, but not its items.
  const letter = ofKind(ledger, 'letter').findLast(
    each => each.items.length > 0 && each.subject === answered.subject && sameAddress(each.to, answered.to),
  )
  if (!letter) return { decision: 'unclear' }
  const kinds = new Map(questionsOf(office).map(({ kind, readAs }) => [kind, readAs]))
  const asked = letter.items.map(({ subject, question }) => {
    const readAs = kinds.get(question) ?? 'digest'
    return { subject, kind: readAs === 'digest' ? { answers: {} } : replyKinds[readAs] }
  })
  const reading = readDigestReply(visible, asked)
  if (reading.kind === 'unclear')
    return { decision: 'unclear', ...(reading.concerns ? { concerns: [...reading.concerns] } : {}) }
  if (reading.kind === 'undo')
    return { decision: 'undo', ...(reading.items ? { concerns: [...reading.items] } : {}) }
  if (reading.kind === 'stands') return { decision: 'stands' }
  const before = { letter, records: letters(), given: givenAnswers(ledger, at) }
  const answers = [...reading.items]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([number, understood]): readonly ItemAnswer[] => {
      const item = letter.items[number - 1]
      return item ? [itemAnswer(number, understood, overtaken(before, item))] : []
    })
  const until = new Date(Date.parse(at) + undoMinutes * 60_000).toISOString()
  return { decision: 'by-item', items: { until, answers } }
}

type Overtaken = { readonly by: 'asked-anew' | 'answered-before'; readonly decision: string } | undefined

function itemAnswer(item: number, understood: Understood, overtaken: Overtaken): ItemAnswer {
  const { decision, hours, comment } = answerOf(understood)
  const nothing = { item, hours: null, comment: null }
  if (overtaken) return { ...nothing, reading: overtaken.by, decision: overtaken.decision }
  if (decision === 'unclear') return { ...nothing, reading: 'unclear', decision }
  return {
    item,
    reading: 'taken',
    decision,
    hours,
    comment: comment && maskSignatures(comment).slice(0, longestReason).toWellFormed(),
  }
}

/** What was there when the reply came. */
interface Before {
  readonly letter: LedgerEntryOf<'letter'>
  readonly records: readonly LetterRecord[]
  readonly given: readonly GivenAnswer[]
}

/** Whether the item was put anew since, or answered elsewhere: what is said of many at once takes nothing single back. */
function overtaken(
  { letter: { subject: digest, to }, records, given }: Before,
  { subject, question, version }: DigestItem,
): Overtaken {
  const isAnew = records.some(
    other =>
      other.state !== 'superseded' &&
      other.subject === subject &&
      other.question?.kind === question &&
      other.question.version > version,
  )
  if (isAnew) return { by: 'asked-anew', decision: '' }
  const other = given.findLast(
    ({ answer, state, digest: from }) =>
      from !== digest &&
      (state.kind === 'given' || state.kind === 'rests') &&
      answer.standing === 'counts' &&
      answer.decision !== 'unclear' &&
      answer.subject === subject &&
      answer.question === question &&
      answer.version === version &&
      sameAddress(answer.person, to),
  )
  return other && { by: 'answered-before', decision: other.answer.decision }
}
