import type { WantedLetter } from '../letter.ts'
import type { InnovationCreditsDecision } from './decision.ts'
import { collegeLetters } from './letters/college.ts'
import { toApprovers } from './letters/to-approver.ts'
import { toThoseWhoApproved } from './letters/to-those-who-approved.ts'
import { toStrayStudent, toStudent } from './letters/to-student.ts'

/** Every letter that is true now: what the student should know, and the questions that are open. */
export function letters(decision: InnovationCreditsDecision): readonly WantedLetter[] {
  switch (decision.kind) {
    case 'stray':
      return [toStrayStudent(decision)]
    case 'college':
      return collegeLetters(decision)
    case 'application':
      return [...toStudent(decision), ...toApprovers(decision), ...toThoseWhoApproved(decision)]
  }
}
