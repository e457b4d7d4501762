import type { Instant } from '../../../law/calendar.ts'
import type { CaseFacts } from '../facts.ts'
import type { AskedKind } from './answers.ts'

/**
 * By the settings of which moment (`Facts.settingsOn`) each step of a project is judged, so that a planned change takes
 * nothing back that somebody was asked about:
 * a proposal by those of the moment it was sent, if it is complete by them: its reviewer has it since then;
 * an invitation, and a report with the hours it counts, by those of the moment its question was first put to the teacher;
 * all of these by today's as long as nobody was asked;
 * a result by those of the moment the supervisor gave it, its list by those of the day it was received;
 * a decision of staff by those of the moment it was typed, and by the role its author had then.
 * Reminders, lists still to come and everything else go by today's.
 */
export function askedSince(
  { letters, answers }: CaseFacts,
  kind: AskedKind,
  version: number,
): Instant | undefined {
  return [
    ...letters
      .filter(({ question }) => question?.kind === kind && question.version === version)
      .map(({ plannedAt }) => plannedAt),
    ...answers.filter(answer => answer.question === kind && answer.version === version).map(({ at }) => at),
  ].toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
}
