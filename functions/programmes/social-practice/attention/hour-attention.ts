import { hoursTab } from '../../../../sheets-schema/social-practice/hours.ts'
import type { Problem } from '../../programme.ts'
import type { ProjectDecision } from '../decision.ts'
import { columnOf, problemEntries, type HourProblem } from '../shown/hour-problems.ts'
import { wordsOf } from '../words.ts'

/** What cannot be, as against what a person may still re-class or verify. */
const impossible: ReadonlySet<HourProblem> = new Set([
  'no-length',
  'longer-than-its-days',
  'no-day',
  'no-period',
])

/** Hours that cannot be, by their entries; the student is told the same. */
export function impossibleHours({ effective, recorded }: ProjectDecision): readonly Problem[] {
  if (recorded || effective.result !== undefined || effective.state === 'closed') return []
  return problemEntries(effective.hours).flatMap(({ line, problems }) =>
    problems
      .filter(({ code }) => impossible.has(code))
      .map(({ code, typed }) => ({
        tab: hoursTab.title,
        row: line.logged.entry,
        column: hoursTab.columns[columnOf(code)].header,
        what: `The entry counts 0: ${wordsOf.en.hours.problems[code](typed)}.`,
        why: 'Hours are worked on a day of the calendar, more than 0 and at most 24 of them a day (S3.1).',
        follows: 'It hinders the closure report; all other entries count. The student has been told.',
        mend: 'Nothing, unless the student asks: a new entry that names this one corrects it.',
      })),
  )
}
