import type { Reference } from './digest-references.ts'
import { statementsOf } from './digest-statements.ts'
import { clausesOf, plainForm } from '../reading/reply-clauses.ts'
import type { ReplyKind } from '../reading/reply-kinds.ts'
import { isCourtesy, isReceipt, understandReply, type Understood } from '../reading/understand-reply.ts'

/** An item as its reader must know it: its case, and how answers to it are read. */
export interface AskedItem {
  readonly subject: string
  readonly kind: ReplyKind
}

/** What a reply says to the items of a digest, by their number; those it does not mention are left out. */
export type DigestReading =
  | { readonly kind: 'by-item'; readonly items: ReadonlyMap<number, Understood> }
  /** `items`: those alone; undefined: everything. */
  | { readonly kind: 'undo'; readonly items?: readonly number[] }
  /** What was answered before and put in doubt since is meant after all. */
  | { readonly kind: 'stands' }
  /** `concerns`: the items it can be about; undefined: any of them. */
  | { readonly kind: 'unclear'; readonly concerns?: readonly number[] }

const unclear: Understood = { decision: 'unclear', hours: null, comment: null }

/** Characters; whoever writes more than this is read by a person. */
const longestRead = 8000

/**
 * Reads a reply to a digest: “1 pass, 2 return: photos missing”, “all agree except 3”, 「除第3項外皆通過」. A decision
 * without any number or “all” is none, a doubt that no item can be blamed for leaves all of them unclear, and so does a
 * number that is none of theirs.
 */
export function readDigestReply(visible: string, items: readonly AskedItem[]): DigestReading {
  if (visible.length > longestRead) return { kind: 'unclear' }
  if (isOnly(undo, visible)) return { kind: 'undo' }
  if (isOnly(stands, visible)) return { kind: 'stands' }
  const undone = undoneItems(visible)
  if (undone.length > 0 && undone.every(item => item <= items.length)) return { kind: 'undo', items: undone }
  if (undoing.test(plainForm(visible))) return { kind: 'unclear' }
  const statements = statementsOf(
    withoutMisreading(visible),
    items.map(({ subject }) => subject),
  )
  if (!statements) return { kind: 'unclear' }
  if (statements.length === 0)
    return isAcknowledgement(visible) ? { kind: 'unclear', concerns: [] } : { kind: 'unclear' }
  const named = new Set(statements.flatMap(({ reference }) => namedIn(reference)))
  const read = new Map<number, readonly Understood[]>()
  for (const { reference, words } of statements) {
    for (const number of numbersOf(reference, named, items.length)) {
      const item = items[number - 1]
      if (!item) return { kind: 'unclear' }
      const understood = words === undefined ? unclear : understandReply(words, item.kind)
      read.set(number, [...(read.get(number) ?? []), understood])
    }
  }
  const joined = [...read].map(([number, readings]): [number, Understood] => [number, joinedOf(readings)])
  const isNothing = joined.every(([, { decision }]) => decision === 'unclear')
  if (!isNothing) return { kind: 'by-item', items: new Map(joined) }
  const isAboutNamed = statements.every(({ reference }) => reference.kind === 'some') && !others.test(visible)
  return isAboutNamed ? { kind: 'unclear', concerns: [...named] } : { kind: 'unclear' }
}

/** Words that may mean items beside those that are named. */
const others =
  /\b(?:others?|all|both|any|every\w*|each|rest|them|these|those|they|same|remaining|next|previous)\b|其|另|別|别|都|全|皆|均|各|每|們|们|些/iu

/** “I misread number 2. That one I decline”: the second sentence is said of the item in the first. */
const misread =
  /^(?:(?:oh|oops|sorry|wait|correction|actually)[\s,.!:–—-]+)*i (?:have )?(?:misread|mistook|got wrong) ((?:item |number |no\.? ?|# ?)?\d{1,3})[\s.,;:–—-]+(?:that|this)(?: one)?[\s,]+/gimu

const withoutMisreading = (visible: string): string => visible.replace(misread, '$1: ')

function namedIn(reference: Reference): readonly number[] {
  switch (reference.kind) {
    case 'some':
    case 'except':
      return reference.items
    case 'all':
      return reference.without
    case 'rest':
      return []
  }
}

/** The numbers a reference means; 0 for a rest of nothing: no item has it. */
function numbersOf(reference: Reference, named: ReadonlySet<number>, count: number): readonly number[] {
  const every = Array.from({ length: count }, (_, at) => at + 1)
  switch (reference.kind) {
    case 'some':
    case 'except':
      return reference.items
    case 'all':
      if (reference.count !== undefined && reference.count !== count) return [0]
      return reference.without.every(item => every.includes(item))
        ? every.filter(item => !reference.without.includes(item))
        : [0]
    case 'rest':
      return named.size === 0 ? [0] : every.filter(item => !named.has(item))
  }
}

/** Two answers to one item that differ are none. */
function joinedOf(readings: readonly Understood[]): Understood {
  const [first, ...others] = readings
  if (!first || others.some(({ decision }) => decision !== first.decision)) return unclear
  const hours = readings.flatMap(each => each.hours ?? [])
  const comments = readings.flatMap(({ comment }) => comment ?? [])
  return {
    decision: first.decision,
    hours: new Set(hours).size > 1 ? 'unclear' : (hours[0] ?? null),
    comment: comments.length === 0 ? null : comments.join('\n'),
  }
}

const undo =
  /^(?:please )?(?:undo|revoke|withdraw|take back|cancel)(?: (?:it|that|this|them|everything|all(?: of (?:it|them))?|(?:all )?(?:my |the )?(?:answers?|reply|replies|decisions?)(?: of this reply)?))?(?: please)?$|^(?:请|我要|我想|全部|要)?(?:撤回|收回|撤销|取消)(?:全部|所有|我的|刚才的|上述|以上|这封)?(?:回复|答复|答案|决定|回答)?(?:的全部答案)?$/u

const undoOfItem =
  /^(?:please )?(?:undo|revoke|withdraw|take back|cancel) (?:(?:my |the )?answers? (?:to |for )?)?(?:items? |numbers? |no\.? ?|# ?)?(\d{1,3})(?: please)?$|^(?:请|我要|我想)?(?:撤回|收回|撤销)(?:第 ?)?(\d{1,3}) ?(?:项|号|条)?(?:的)?(?:回复|答复|答案|决定|回答)?$/u
/** A further number behind such a clause: “undo 1 and 3” comes in two. */
const further = /^(?:第 ?)?(\d{1,3}) ?(?:项|号|条)?$/u

/** “Undo 3”: the items whose answers alone are to be taken back; none where anything else is said. */
function undoneItems(visible: string): readonly number[] {
  const clauses = clausesOf(visible).filter(clause => !isCourtesy(clause) || /\d/u.test(clause.plain))
  const named = clauses.map(({ plain }, at) => {
    const match = undoOfItem.exec(plain) ?? (at > 0 ? further.exec(plain) : null)
    return Number(match?.[1] ?? match?.[2] ?? 0)
  })
  return named.includes(0) ? [] : named
}

/** Something is to be taken back, and something else is said as well. */
const undoing = /\bundo\b|撤回|收回|撤销/u

/** Everything that was answered is meant. */
const stands =
  /^(?:yes )?(?:(?:all|everything|it all|(?:all )?(?:of )?(?:my|the) (?:earlier |previous |first )?answers?)(?: of (?:it|them))? stands?|let (?:it|them|everything|all(?: of (?:it|them))?) stand|leave (?:it|them|everything|all) as (?:it is|they are|understood))(?: as (?:before|understood|it is|they are))?(?: please)?$|^(?:请)?(?:全部|所有|一切|以上)?(?:的)?(?:回复|答复|答案)?(?:均|都|皆|全部)?(?:维持不变|维持原样|照旧|维持原答复|维持原回复|保持不变|仍然有效)$/u

/** True if nothing else is said. */
function isOnly(pattern: RegExp, visible: string): boolean {
  const clauses = clausesOf(visible).filter(clause => !isCourtesy(clause))
  return clauses.length > 0 && clauses.every(({ plain }) => pattern.test(plain))
}

/** “Thanks, received”: it corrects nothing. */
function isAcknowledgement(visible: string): boolean {
  const clauses = clausesOf(visible)
  return (
    clauses.length > 0 &&
    !/\d/u.test(visible) &&
    clauses.every(clause => isCourtesy(clause) || isReceipt(clause))
  )
}
