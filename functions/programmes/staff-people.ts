import { staffTab } from '../../sheets-schema/common/people.ts'
import type { StaffRowOf } from '../../sheets-schema/tab.ts'
import { localDay, type Instant } from '../law/calendar.ts'
import { normalForm } from '../law/text.ts'
import { exportRolesName } from './office-settings.ts'
import type { Tables } from './tables.ts'

/** Somebody of the office, of today or of former days. */
export interface StaffPerson extends StaffRowOf<typeof staffTab> {
  /** When the row was taken out of Staff; undefined while it stands there. */
  readonly takenOut: Instant | undefined
}

/** Everybody who stands in Staff, after whoever stood there once: what these decided then still counts. */
export function staffPeople(tables: Pick<Tables, 'rows' | 'former'>): readonly StaffPerson[] {
  return [
    ...tables.former(staffTab).map(({ values, until }) => ({ ...values, takenOut: until })),
    ...tables.rows(staffTab).map(({ values }) => ({ ...values, takenOut: undefined })),
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

/** Who is mailed the link to lists and exports, and may make one, today: a role of the setting, and no last day gone by. */
export function recordsReaders(
  tables: Pick<Tables, 'rows' | 'settings' | 'now' | 'timeZone'>,
): readonly StaffPerson[] {
  const roles = (tables.settings.get(exportRolesName) ?? '').split(/[,，、;；]/u).map(normalForm)
  return tables
    .rows(staffTab)
    .map(({ values }) => ({ ...values, takenOut: undefined }))
    .filter(person => roles.includes(normalForm(person.role)))
    .filter(person => workedAt(person, tables.now, tables.timeZone))
}
