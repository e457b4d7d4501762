import type { WantedLetter } from '../letter.ts'
import type { InnovationCreditsDecision } from './decision.ts'
import { toApprover } from './letters/to-approver.ts'
import { toStrayStudent, toStudent } from './letters/to-student.ts'

/** Every letter that is true now: what the student should know, and the question that is open. */
export function letters(decision: InnovationCreditsDecision): readonly WantedLetter[] {
  if (decision.kind === 'stray') return [toStrayStudent(decision)]
  return [...toStudent(decision), ...(decision.asked ? [toApprover(decision, decision.asked)] : [])]
}
