import { staffTab } from '../../sheets-schema/common/people.ts'
import type { StaffRowOf } from '../../sheets-schema/tab.ts'
import { localDay, type Instant } from '../law/calendar.ts'
import { normalForm } from '../law/text.ts'
import { exportRolesName } from './office-settings.ts'
import { stoodAt } from './stood-at.ts'
import type { RowStand, Tables } from './tables.ts'

/** Somebody as the Staff tab says it. */
export type StaffRow = StaffRowOf<typeof staffTab>

/** Somebody of the office, of today or of former days. */
export interface StaffPerson extends StaffRow {
  /** When the row was taken out of Staff; undefined while it stands there. */
  readonly takenOut: Instant | undefined
  /** Since when they had which role, oldest first. */
  readonly stands: readonly RowStand<Pick<StaffRow, 'role'>>[]
}

/** Everybody who stands in Staff, after whoever stood there once: what these decided then still counts. */
export function staffPeople(tables: Pick<Tables, 'rows' | 'former' | 'stands'>): readonly StaffPerson[] {
  const stands = (key: string) => tables.stands(staffTab, key)
  return [
    ...tables
      .former(staffTab)
      .map(({ key, values, until }) => ({ ...values, takenOut: until, stands: stands(key) })),
    ...tables
      .rows(staffTab)
      .map(({ key, values }) => ({ ...values, takenOut: undefined, stands: stands(key) })),
  ]
}

/** Whether somebody was of the office at a moment: to the end of their last day, and while their row stood in Staff. */
export function workedAt(
  { worksUntil, takenOut }: Pick<StaffPerson, 'worksUntil' | 'takenOut'>,
  at: Instant,
  timeZone: string,
): boolean {
  if (takenOut !== undefined && Date.parse(at) > Date.parse(takenOut)) return false
  return worksUntil === undefined || localDay(at, timeZone) <= worksUntil
}

/** The role somebody had at a moment: a new one gives no force to what they typed before, and takes none away. */
export function roleAt({ role, stands }: Pick<StaffPerson, 'role' | 'stands'>, at: Instant): string {
  return (stoodAt(stands, at)?.role ?? role).trim().toLowerCase()
}

/** Who is mailed the link to lists and exports, and may make one, today: a role of the setting, and no last day gone by. */
export function recordsReaders(
  tables: Pick<Tables, 'rows' | 'settings' | 'now' | 'timeZone'>,
): readonly StaffRow[] {
  const roles = (tables.settings.get(exportRolesName) ?? '').split(/[,，、;；]/u).map(normalForm)
  return tables
    .rows(staffTab)
    .map(({ values }) => values)
    .filter(person => roles.includes(normalForm(person.role)))
    .filter(person => workedAt({ ...person, takenOut: undefined }, tables.now, tables.timeZone))
}
