import { localDay, type Day, type Instant } from '../../../law/calendar.ts'
import { isBlank } from '../../../law/text.ts'
import type { TableRow } from '../../tables.ts'
import type { InnovationCreditsSettings } from '../law/settings.ts'
import { isBefore } from '../reading/moments.ts'
import type { People, StaffMember } from '../registers/people.ts'

/** Why what staff typed does not count. */
export type OfficeRefusal =
  | 'unknown-word'
  | 'no-name'
  | 'unknown-person'
  | 'person-left'
  | 'wrong-role'
  | 'no-reason'
  | 'wrong-value'
  | 'typed-before-newest-version'
  | 'not-a-past-day'
  | 'not-a-delegate'

/** What one group of staff cells says, and why it does not count where it does not. */
export interface CellStanding {
  readonly cell: 'correction' | 'decision' | 'delegate' | 'original'
  readonly word: string
  readonly refused: OfficeRefusal | null
}

export interface OfficeContext {
  readonly ref: string
  readonly people: People
  readonly settings: InnovationCreditsSettings
  /** Who may decide what is a matter of the day on which it was typed. */
  readonly settingsOn: (day: Day) => InnovationCreditsSettings
  /** When the version decided about was sent; what was typed before is about another one. */
  readonly sentAt: Instant
  readonly now: Instant
}

/** When the newest of a row's cells was typed: what is typed beside them, such as the day of an original, moves no decision. */
export function typedAt<Values>(
  { cellsSince }: TableRow<Values>,
  cells: readonly (keyof Values & string)[],
  { now }: Pick<OfficeContext, 'now'>,
): Instant {
  const dates = cells.map(name => cellsSince[name] ?? now)
  return dates.reduce((newest, each) => (Date.parse(each) > Date.parse(newest) ? each : newest))
}

/** Those by which what was typed at that moment is held. */
export const settingsAt = (
  { settings: { timeZone }, settingsOn }: Pick<OfficeContext, 'settings' | 'settingsOn'>,
  at: Instant,
): InnovationCreditsSettings => settingsOn(localDay(at, timeZone))

/** The member of staff named as the one who decided, or why nothing typed in that name counts. */
export function whoDecided(
  name: string,
  at: Instant,
  { people, sentAt }: OfficeContext,
): StaffMember | OfficeRefusal {
  if (isBlank(name)) return 'no-name'
  const by = people.staff(name, at)
  if (typeof by === 'string') return by
  return isBefore(at, sentAt) ? 'typed-before-newest-version' : by
}
