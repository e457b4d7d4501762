import type { Day } from '../../../law/calendar.ts'
import type { Answer, Tables, ToldLetter } from '../../tables.ts'
import type { CaseFacts } from '../facts.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'
import type { People, RegisteredStudent } from '../registers/people.ts'
import type { Case } from './cases.ts'
import { withdrawnSince, type Withdrawal } from './withdrawals.ts'

/** What every case is read with, by the University or by the college. */
export interface CaseReading {
  readonly tables: Tables
  readonly people: People
  readonly settings: InnovationCreditsSettings
  readonly settingsOn: (day: Day) => InnovationCreditsSettings
  /** Answers that count, by case. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>
  /** Letters by case. */
  readonly letters: ReadonlyMap<string, readonly ToldLetter[]>
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
}

/** What is known of a case whichever of the two procedures it belongs to, with `version` as the one that is judged. */
export function caseFactsOf(
  { key, responses }: Case,
  student: RegisteredStudent,
  version: number,
  isRecorded: boolean,
  { letters, withdrawals }: CaseReading,
): CaseFacts {
  const [first] = responses
  const { form, answers, changedAt: sentAt } = responses[version - 1] ?? first
  const withdrawn = withdrawals.get(key) ?? []
  return {
    key,
    student,
    version,
    form,
    answers,
    firstAt: first.submittedAt,
    sentAt,
    withdrawal: isRecorded ? undefined : withdrawnSince(withdrawn, sentAt),
    told: letters.get(key) ?? [],
    late: [...responses.slice(version), ...(isRecorded ? withdrawn.map(({ entry }) => entry) : [])],
  }
}
