import { referencesIn, shapeOf, type Reference } from './digest-references.ts'
import { clausesOf, plainForm } from '../reading/reply-clauses.ts'
import { doubtOf, hasReservation } from '../reading/reply-doubt.ts'
import { isSecondThought } from '../reading/second-thoughts.ts'
import { mentionsDecision } from '../reading/understand-reply.ts'

/** Words about items; without words: something was said of them that cannot be told apart. */
export interface Statement {
  readonly reference: Reference
  readonly words: string | undefined
}

/** All statements of a reply; undefined where a doubt stands in it that is about no item in particular. */
export function statementsOf(visible: string, subjects: readonly string[]): readonly Statement[] | undefined {
  const all: Statement[] = []
  let isOpen = false
  for (const line of visible.split('\n')) {
    if (line.trim() === '') isOpen = false
    const found = lineStatements(line, subjects)
    if (found) {
      all.push(...found)
      isOpen = found.length > 0
      continue
    }
    const last = all.at(-1)
    if (isOpen && last?.words !== undefined && isHarmless(line)) all[all.length - 1] = goesOn(last, line)
    else if (!isHarmless(line)) return undefined
  }
  return all
}

const goesOn = ({ reference, words = '' }: Statement, line: string): Statement => ({
  reference,
  words: `${words}\n${line}`,
})

/** True for a remark, a greeting or a name: it decides nothing, holds nothing back and takes nothing back. */
function isHarmless(line: string): boolean {
  const plain = plainForm(line)
  if (clausesOf(line).some(clause => isSecondThought(clause.plain))) return false
  return !mentionsDecision(plain) && doubtOf(plain, line) === undefined && !hasReservation(plain)
}

const lead =
  /^(?:(?:hi|hello|dear [^,:]{1,40}|thanks?(?: you)?(?: all)?|您好|你好|谢谢|感谢|(?:my )?(?:answers?|decisions?|reply|replies)(?: (?:is|are))?(?: as follows)?|(?:回复|答复|结果)(?:如下)?|for|regarding|about|as for|with|i|we|they|them|these|please)(?![a-z])|关于|对于?|我|本人|他们|同学们?|学生们?|请|将|把|以上|[-•*\s,，:：.。!！;；])+/u

/** What a line says of the items it refers to; undefined where it refers to none. */
function lineStatements(line: string, subjects: readonly string[]): readonly Statement[] | undefined {
  const shape = shapeOf(line)
  const found = referencesIn(shape, subjects)
  const references = found
    .map((each, at) => asException(each, shape, found, at))
    .filter((reference, at, every) =>
      isMeant(
        reference,
        line.slice(reference.end, every[at + 1]?.start),
        line.slice(Math.max(0, reference.start - nearby), reference.start),
      ),
    )
  const [first] = references
  if (!first) return undefined
  const begins = lead.exec(shape)?.[0].length ?? 0
  const after = references.map(({ end }, at) => line.slice(end, references[at + 1]?.start))
  if (first.start <= begins) return withExceptions(references, afterReferences(after))
  if (!mentionsDecision(plainForm(line))) return takenOut(references)
  return [
    ...withExceptions(references, beforeReferences(references, line.slice(begins, first.start), after)),
    ...ofExceptions(references.at(-1), after.at(-1) ?? ''),
  ]
}

/** “Actually not 2”: without a word of decision it leaves those items open, whatever was said of them before. */
function takenOut(references: readonly Reference[]): readonly Statement[] | undefined {
  const open = references.flatMap(({ kind, ...reference }) =>
    'items' in reference && kind === 'except' ? [reference] : [],
  )
  return open.length === 0
    ? undefined
    : open.map(reference => ({ reference: { ...reference, kind: 'some' }, words: undefined }))
}

const hasExceptions = (reference: Reference | undefined): reference is Extract<Reference, { kind: 'all' }> =>
  reference?.kind === 'all' && reference.without.length > 0

/** “All except 3, which I return”: what stands behind the exceptions is said of them. */
function ofExceptions(last: Reference | undefined, words: string): readonly Statement[] {
  if (!hasExceptions(last) || !mentionsDecision(plainForm(words))) return []
  const { start, end, without: items } = last
  return [{ reference: { start, end, kind: 'some', items }, words: trimmed(words) }]
}

/** Characters before an “all” among which its decision stands. */
const nearby = 60

/** 「都通過，除了3」: behind what it is taken from, an exception says nothing by itself. */
function asException(
  reference: Reference,
  shape: string,
  every: readonly Reference[],
  at: number,
): Reference {
  const isOutside = reference.kind === 'all' && shape.charAt(reference.start) === '除'
  if (!isOutside || at === 0) return reference
  const after = shape.slice(reference.end, every[at + 1]?.start)
  const { start, end, without: items } = reference
  return mentionsDecision(plainForm(after)) ? reference : { start, end, kind: 'except', items }
}

/** “All” and “the rest” are everyday words: they refer to items only beside a decision. */
function isMeant(reference: Reference, after: string, before: string): boolean {
  if (reference.kind === 'some' || reference.kind === 'except') return true
  if (reference.kind === 'all' && reference.without.length > 0) return true
  return mentionsDecision(plainForm(after)) || mentionsDecision(plainForm(before.replace(towards, '')))
}

const ends = /[,，;；.。!！、)）]\s*$/u
const joints =
  /^(?:[\s.:：)）、,，;；=—–-]|(?:and|but|while|which|who|these|they|而|则|但|这些|for)(?![a-z])\s*)+/iu
const tails = /(?:[\s,，;；、(（]|(?<![a-z])(?:and|but|while|also|而|但|及)(?![a-z]))+$/iu
const trimmed = (words: string): string => words.replace(tails, '').replace(joints, '').trim()

/** “1 pass, 2 return: photos missing”: what follows a number is said of it. */
function afterReferences(after: readonly string[]): readonly (string | undefined)[] {
  const spills = after.some((words, at) => at < after.length - 1 && !ends.test(words) && isLoose(words))
  return after.map(words => (spills ? undefined : trimmed(words)))
}

/** Words that run into the next number without a mark and decide nothing by themselves: “1 or 2 pass”. */
function isLoose(words: string): boolean {
  const plain = plainForm(trimmed(words))
  return !mentionsDecision(plain) || doubtOf(plain, words) !== undefined
}

const towards = /(?:\s*(?:to|for|with|of|about|对|于|:|：))+\s*$/iu

/** “Pass 1 and 2, return 3 (photos missing)”: what precedes a number is said of it, a reason may follow. */
function beforeReferences(
  references: readonly Reference[],
  before: string,
  after: readonly string[],
): readonly (string | undefined)[] {
  const line = [before, ...after].join(' ')
  if (doubtOf(plainForm(line), line) !== undefined) return after.map(() => undefined)
  // A word of decision further ahead would be about nothing that is named.
  if (mentionsDecision(plainForm(before.slice(0, before.length - lastPart(before).length))))
    return after.map(() => undefined)
  return after.map((words, at) => {
    const whole = lastPart(at === 0 ? before : (after[at - 1] ?? ''))
    if (at === 0 && !mentionsDecision(plainForm(whole.replace(towards, '')))) return undefined
    const verb = trimmed(whole.replace(towards, ''))
    const isLast = at === after.length - 1
    const reason = isLast ? words : words.slice(0, words.length - lastPart(words).length)
    return hasExceptions(references[at]) ? verb : `${verb}\n${trimmed(reason)}`
  })
}

/** The part of a stretch behind its last mark, which belongs to what comes next. */
function lastPart(words: string): string {
  return /[^,，;；。.!！]*$/u.exec(words.trimEnd())?.[0] ?? ''
}

/** Takes exceptions out of what they are exceptions from; they are spoken of themselves only by words of decision. */
function withExceptions(
  references: readonly Reference[],
  words: readonly (string | undefined)[],
): readonly Statement[] {
  const statements: Statement[] = []
  for (const [at, reference] of references.entries()) {
    const said = words[at]
    const last = statements.at(-1)
    if (reference.kind !== 'except') {
      statements.push({ reference, words: said })
    } else if (last && last.reference.kind !== 'rest') {
      statements[statements.length - 1] = { ...last, reference: without(last.reference, reference.items) }
      if (said !== undefined && mentionsDecision(plainForm(said)))
        statements.push({ reference: { ...reference, kind: 'some' }, words: said })
    } else {
      statements.push({ reference: { ...reference, kind: 'some' }, words: undefined })
    }
  }
  return statements
}

function without(reference: Reference, items: readonly number[]): Reference {
  if (reference.kind === 'all') return { ...reference, without: [...reference.without, ...items] }
  if (reference.kind !== 'some') return reference
  return { ...reference, items: reference.items.filter(item => !items.includes(item)) }
}
