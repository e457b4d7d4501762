import type { Instant } from '../../law/calendar.ts'
import type { Answer, Entry as Response, ToldLetter } from '../tables.ts'
import type { Fault } from './claim/answers.ts'
import type { Claim } from './claim/claim.ts'
import type { CreditTable } from './law/credit-table.ts'
import type { Entry } from './law/entries.ts'
import type { Office } from './office/office.ts'
import type { CommentedStep } from './reading/steps.ts'
import type { Withdrawal } from './reading/withdrawals.ts'
import type { RecordedApplication } from './record.ts'
import type { RegisteredStudent } from './registers/people.ts'

/** What is known of every case, by the University or by the college, in the version that is judged. */
export interface CaseFacts {
  readonly key: string
  readonly student: RegisteredStudent
  readonly version: number
  readonly form: string
  /** By question, as typed. */
  readonly answers: Response['answers']
  readonly firstAt: Instant
  readonly sentAt: Instant
  /** The student has taken it back, and it is not recorded. */
  readonly withdrawal: Withdrawal | undefined
  /** Letters about it that left or are to leave. */
  readonly told: readonly ToldLetter[]
  /** Responses that came after the result was final, and change nothing. */
  readonly late: readonly Response[]
}

/** What is known of one application for recognition by the University. */
export interface ApplicationFacts extends CaseFacts {
  /** As the lists of its day make it; undefined while the response has faults. */
  readonly claimed: { readonly claim: Claim; readonly entry: Entry; readonly table: CreditTable } | undefined
  readonly faults: readonly Fault[]
  readonly artElectiveWanted: boolean
  /** The version since which the filed shares are the same. */
  readonly sharesSince: number
  /** Every answer about it that counts. */
  readonly given: readonly Answer[]
  readonly steps: readonly CommentedStep[]
  readonly office: Office
  readonly record: RecordedApplication | undefined
  /** Its place in the order in which results were recorded; -1 without a record. */
  readonly recordedAs: number
}
