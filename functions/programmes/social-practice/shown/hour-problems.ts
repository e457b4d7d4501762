import { normalForm } from '../../../law/text.ts'
import { equalityOf, type Flaw } from '../law/hours.ts'
import type { HoursStage, WeighedLine } from '../progress/hours-stage.ts'

/** Why an entry of the log counts 0 where the student can mend it. */
export type HourProblem = Flaw | 'undecided' | 'unverified' | 'without-proof' | 'unknown-number' | 'repeated'

/** An entry with everything that is wrong with it. */
export interface ProblemEntry {
  readonly line: WeighedLine
  /** Each with the words the student typed there; a repeated entry with the number of the one that counts. */
  readonly problems: readonly { readonly code: HourProblem; readonly typed: string }[]
}

type HourQuestion = 'length' | 'date' | 'until' | 'kind' | 'verifiedBy' | 'proof' | 'replaces'

const questionOf: Readonly<Record<Exclude<HourProblem, 'repeated'>, HourQuestion>> = {
  'no-length': 'length',
  'longer-than-its-days': 'length',
  'no-day': 'date',
  'day-to-come': 'date',
  'no-period': 'until',
  undecided: 'kind',
  unverified: 'verifiedBy',
  'without-proof': 'proof',
  'unknown-number': 'replaces',
}

/** The question, and column, at which something is wrong. */
export function columnOf(code: HourProblem): HourQuestion {
  return code === 'repeated' ? 'length' : questionOf[code]
}

function codesOf({ fate, flaws }: WeighedLine): readonly Exclude<HourProblem, 'repeated'>[] {
  switch (fate) {
    case 'invalid':
      return flaws
    case 'undecided':
    case 'unverified':
    case 'without-proof':
    case 'unknown-number':
      return [fate]
    case 'counted':
    case 'repeated':
    case 'excluded':
    case 'too-far-back':
    case 'before-supervision':
    case 'before-approval':
    case 'replaced':
    case 'taken-back':
    case 'after-result':
      return []
  }
}

/** The entries that count 0 and can be mended, in the order of the log. */
export function problemEntries({ lines }: HoursStage): readonly ProblemEntry[] {
  return lines.flatMap((line): readonly ProblemEntry[] => {
    const twin = line.fate === 'repeated' ? otherWork(line, lines) : undefined
    if (twin !== undefined) return [{ line, problems: [{ code: 'repeated', typed: twin.logged.entry }] }]
    const problems = codesOf(line).map(code => ({
      code,
      typed: line.logged.asTyped[questionOf[code]] ?? '',
    }))
    return problems.length === 0 ? [] : [{ line, problems }]
  })
}

/** The entry that counts in place of a repeated one, where it tells of other work: the two may both be right. */
function otherWork({ logged }: WeighedLine, lines: readonly WeighedLine[]): WeighedLine | undefined {
  const weighed = lines.filter(({ fate }) => !aside.has(fate))
  const kept = weighed.find(
    ({ fate, logged: other }) => fate !== 'repeated' && equalityOf(other.line) === equalityOf(logged.line),
  )
  const differs = ['done', 'place'].some(
    question => kept && wordsAt(kept.logged.asTyped, question) !== wordsAt(logged.asTyped, question),
  )
  return differs ? kept : undefined
}

const aside: ReadonlySet<WeighedLine['fate']> = new Set([
  'replaced',
  'taken-back',
  'unknown-number',
  'after-result',
  'invalid',
])

const wordsAt = (typed: WeighedLine['logged']['asTyped'], question: string): string =>
  normalForm(typed[question] ?? '')
