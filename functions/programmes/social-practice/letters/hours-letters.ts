import type { Block, WantedLetter } from '../../letter.ts'
import type { ProjectDecision } from '../decision.ts'
import type { HoursStage } from '../progress/hours-stage.ts'
import { problemEntries, type HourProblem, type ProblemEntry } from '../shown/hour-problems.ts'
import type { Words } from '../words/words.ts'
import { content, formLink, lead, statusLink, toStudent, wordsFor } from './parts.ts'

/** Entries of the log that count 0 and can be mended, while there is still no result. */
export function hoursLetters({ effective, subject, facts }: ProjectDecision): readonly WantedLetter[] {
  const found = problemEntries(effective.hours)
  if (found.length === 0 || effective.result !== undefined) return []
  const to = toStudent(facts.student)
  const words = wordsFor(to)
  return [
    {
      subject,
      topic: 'hours',
      to,
      told: found.map(toldOf).join(','),
      content: content(words, 'hours', [
        lead(words, 'hours-not-counted'),
        ...hourProblems(words, effective.hours),
        formLink(words, 'hours', facts.student.number, { case: subject }),
        statusLink(words, subject),
      ]),
    },
  ]
}

const toldOf = ({ line, problems }: ProblemEntry): string =>
  `${line.logged.entry}:${problems.map(({ code }) => code).join('+')}`

/** A line an entry with all that is wrong with it; after them how each kind of problem is mended, said once. */
export function hourProblems(words: Words, hours: HoursStage): readonly Block[] {
  const found = problemEntries(hours)
  if (found.length === 0) return []
  const items = found.map(({ line, problems }) =>
    words.hours.entry(
      line.logged.entry,
      problems.map(({ code, typed }) => words.hours.problems[code](typed)),
    ),
  )
  const codes = found.flatMap(({ problems }) => problems.map(({ code }) => code))
  const mends = [...new Set(codes.map(code => mendOf(words, code)))]
  return [{ kind: 'list', items }, ...mends.map((text): Block => ({ kind: 'paragraph', text }))]
}

function mendOf({ mends, hours }: Words, code: HourProblem): string {
  switch (code) {
    case 'undecided':
      return mends['undecided-hours-present']
    case 'unverified':
      return mends['club-hours-unverified']
    case 'without-proof':
      return mends['hours-without-proof']
    case 'unknown-number':
      return hours.mendNumber
    case 'repeated':
      return hours.mendRepeated
    case 'no-length':
    case 'longer-than-its-days':
    case 'no-day':
    case 'day-to-come':
    case 'no-period':
      return mends['invalid-hours-entry']
  }
}
