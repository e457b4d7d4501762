import type { WantedLetter } from '../../letter.ts'
import { approvedTopic, type Approval } from '../decide/approvals.ts'
import type { ApplicationDecision } from '../decision.ts'
import { instructorApproval } from '../questions.ts'
import type { State } from '../state.ts'
import { words as languages } from '../words.ts'
import { achievementRows, creditRows, recipient } from './blocks.ts'
import { creditsTold } from './student-told.ts'

/** Where an approval is still part of what will be recorded, or was recorded. */
const standing: readonly State[] = ['awaiting-vice-dean', 'awaiting-aao', 'held', 'not-counted', 'recorded']

/** Instructor and vice dean approve numbers: when these become others afterwards, and when back, they are told. */
export function toThoseWhoApproved(decision: ApplicationDecision): readonly WantedLetter[] {
  if (!standing.includes(decision.state)) return []
  const now = creditsTold(decision)
  return decision.approvals
    .filter(({ numbers, isTold }) => numbers !== now || isTold)
    .map(approval => changedLetter(decision, approval, now))
}

function changedLetter(
  decision: ApplicationDecision,
  { kind, person, numbers }: Approval,
  now: string,
): WantedLetter {
  const words = languages[person.language]
  const { asking, approver } = words
  const who = `${decision.student.name} (${decision.student.number})`
  const isInstructor = kind === instructorApproval
  return {
    subject: decision.subject,
    topic: approvedTopic(kind),
    to: recipient(isInstructor ? 'instructor' : 'vice-dean', person),
    told: `now:${now}`,
    content: {
      heading: isInstructor ? approver.instructorHeading : approver.viceDeanHeading,
      blocks: [
        { kind: 'paragraph', text: numbers === now ? asking.changedBack(who) : asking.changed(who) },
        { kind: 'facts', rows: [...achievementRows(decision, words), ...creditRows(decision, words)] },
        { kind: 'paragraph', text: asking.changedFollows },
      ],
    },
  }
}
