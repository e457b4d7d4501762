import type { StaffRowOf, Tab } from '../../sheets-schema/tab.ts'
import type { LedgerEntryOf, Remembered } from '../../sheets-schema/common/ledger.ts'
import type { Day, Instant } from '../law/calendar.ts'

/** A row that could be read. Rows that could not are left out and named in Needs attention. */
export interface TableRow<Values> {
  readonly key: string
  readonly values: Values
  /** Since when its staff cells hold what they hold; undefined before they were first seen. */
  readonly since: Instant | undefined
  /** The same for each cell by itself, by column name; a cell that was never seen so is left out. */
  readonly cellsSince: Readonly<Record<string, Instant>>
}

/** What a row held from a moment on. */
export interface RowStand<Values> {
  readonly values: Values
  readonly since: Instant
}

/** A row that staff took away, as it last stood. */
export interface FormerRow<Values> {
  readonly key: string
  readonly values: Values
  /** When it was seen to be gone. */
  readonly until: Instant
}

/** A form response that counts: it came from the student's registered address, or the student confirmed it. */
export interface Entry {
  readonly key: string
  readonly form: string
  readonly student: string
  readonly submittedAt: Instant
  /** When the respondent last edited it; equal to `submittedAt` otherwise. */
  readonly changedAt: Instant
  /** By question name; trimmed, blanks left out. */
  readonly answers: Readonly<Record<string, readonly string[]>>
}

/** A settled answer of the person who was asked, by mail or page. */
export type Answer = Remembered<LedgerEntryOf<'answer'>>

/** A letter with the moment it left; undefined while it has not. */
export interface ToldLetter {
  readonly subject: string
  readonly topic: string
  readonly to: string
  readonly told: string
  readonly plannedAt: Instant
  readonly sentAt: Instant | undefined
  readonly bounced: boolean
  readonly question: { readonly kind: string; readonly version: number } | undefined
}

/** Everything a programme decides from: one consistent reading of the workbook, parsed. */
export interface Tables {
  /** The workbook's time at the reading. */
  readonly now: Instant
  readonly timeZone: string
  /** What staff keep: registers, and the staff columns of result tabs. System columns are never read back. */
  rows<T extends Tab>(tab: T): readonly TableRow<StaffRowOf<T>>[]
  /** Rows of a register that staff took away, so that what was decided by them is not decided anew. */
  former<T extends Tab>(tab: T): readonly FormerRow<StaffRowOf<T>>[]
  /** What a row of a register held when, oldest first, so that a decision goes by what stood there when it was made. */
  stands<T extends Tab>(tab: T, key: string): readonly RowStand<StaffRowOf<T>>[]
  /** By setting name, as in force today; wrong values are already replaced by the value in force. */
  readonly settings: ReadonlyMap<string, string>
  /**
   * The same as in force on a day up to today. What was judged is judged by the settings of its own day: a planned change
   * (“Next value” with its day) divides time there. A value typed over in “Value” is a correction and acts on everything
   * that is not recorded, back to the day on which the value it corrects took effect.
   */
  settingsOn(day: Day): ReadonlyMap<string, string>
  /** In the order of arrival. */
  readonly entries: readonly Entry[]
  /** In the order of arrival; only those that count (an unclear one counts as an answer that was not understood). */
  readonly answers: readonly Answer[]
  /** Answers that came from another address than the one that was asked; they count for nothing by themselves. */
  readonly strangersAnswers: readonly Answer[]
  /** In the order they were planned; superseded ones left out. */
  readonly letters: readonly ToldLetter[]
  /** What was recorded for a subject, frozen; in the order in which it was recorded. */
  readonly records: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}
