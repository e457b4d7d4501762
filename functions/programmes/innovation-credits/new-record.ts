import { newCollegeRecord } from './college/result.ts'
import type { InnovationCreditsDecision } from './decision.ts'
import { newRecord } from './rows/result.ts'

/** What is to be recorded of a case now; undefined when nothing is, or when it is already. */
export function newRecordOf(
  decision: InnovationCreditsDecision,
): Readonly<Record<string, unknown>> | undefined {
  switch (decision.kind) {
    case 'stray':
      return undefined
    case 'college':
      return newCollegeRecord(decision)
    case 'application':
      return newRecord(decision)
  }
}
