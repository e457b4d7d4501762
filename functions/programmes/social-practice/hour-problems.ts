import type { Flaw } from './law/hours.ts'
import type { HoursStage, WeighedLine } from './progress/hours-stage.ts'

/** Why an entry of the log counts 0 where the student can mend it. */
export type HourProblem = Flaw | 'undecided' | 'unverified' | 'without-proof' | 'unknown-number'

/** An entry with everything that is wrong with it, each with the words the student typed there. */
export interface ProblemEntry {
  readonly line: WeighedLine
  readonly problems: readonly { readonly code: HourProblem; readonly typed: string }[]
}

const questionOf: Readonly<Record<HourProblem, string>> = {
  'no-length': 'length',
  'longer-than-its-days': 'length',
  'no-day': 'date',
  'day-to-come': 'date',
  undecided: 'kind',
  unverified: 'verifiedBy',
  'without-proof': 'proof',
  'unknown-number': 'replaces',
}

function codesOf({ fate, flaws }: WeighedLine): readonly HourProblem[] {
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
      return []
  }
}

/** The entries that count 0 and can be mended, in the order of the log. */
export function problemEntries({ lines }: HoursStage): readonly ProblemEntry[] {
  return lines.flatMap((line): readonly ProblemEntry[] => {
    const problems = codesOf(line).map(code => ({
      code,
      typed: line.logged.asTyped[questionOf[code]] ?? '',
    }))
    return problems.length === 0 ? [] : [{ line, problems }]
  })
}
