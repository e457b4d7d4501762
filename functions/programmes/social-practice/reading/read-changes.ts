import type { Instant } from '../../../law/calendar.ts'
import type { Entry } from '../../tables.ts'
import type { CaseFacts, Change, Facts } from '../facts.ts'
import { changeOptions, codeOf } from '../forms/options.ts'
import { answerOf, sentOf } from './read-answers.ts'

/** A response of the change form. */
export function readChange(entry: Entry): Change {
  return {
    ...sentOf(entry),
    student: entry.student,
    what: codeOf(changeOptions, answerOf(entry, 'what')),
    reason: answerOf(entry, 'reason'),
  }
}

/** Who left a group and when: said of the group proposal, or of an own project within the group. */
export function leaversOf(cases: readonly CaseFacts[]): Facts['left'] {
  const left = new Map<string, Map<string, Instant>>()
  for (const { key, kind, proposals, changes } of cases) {
    for (const { what, student, submittedAt } of changes) {
      const before = proposals.findLast(each => Date.parse(each.submittedAt) <= Date.parse(submittedAt))
      const group = kind === 'group' ? key : before?.proposal.group
      if (what !== 'group' || !group) continue
      left.set(group, (left.get(group) ?? new Map<string, Instant>()).set(student, submittedAt))
    }
  }
  return left
}
