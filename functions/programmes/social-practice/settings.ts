import { z } from 'zod'
import { localDay } from '../../law/calendar.ts'
import { exportRoles, type CheckedSetting } from '../office-settings.ts'
import type { Tables } from '../tables.ts'
import type { Facts } from './facts.ts'
import type { Semester } from './law/semester.ts'
import type { SocialPracticeSettings } from './law/settings.ts'
import type { Setting } from './settings/kinds.ts'
import { earlyRows } from './settings/early-rows.ts'
import { lateRows, overrideRoles, reminderRows } from './settings/late-rows.ts'

/** The rows of the Settings tab. */
export const settings: readonly CheckedSetting[] = [
  ...Object.values(earlyRows),
  ...Object.values(lateRows),
  ...Object.values(reminderRows),
  overrideRoles,
  exportRoles(overrideRoles.default),
]

type Values = ReadonlyMap<string, string>
/** The Settings tab as the law reads it; semesters come from their own tab. */
export function readSettings(values: Values, semesters: readonly Semester[]): SocialPracticeSettings {
  return {
    ...readAll(earlyRows, values),
    ...readAll(lateRows, values),
    reminderDays: readAll(reminderRows, values),
    semesters,
  }
}

/** The settings of today and those of a moment. Reminders, and the zone in which days are taken, are always today's. */
export function settingsByDay(
  tables: Pick<Tables, 'settings' | 'settingsOn' | 'timeZone'>,
  semesters: readonly Semester[],
): Pick<Facts, 'settings' | 'settingsOn'> {
  const settings = readSettings(tables.settings, semesters)
  const { timeZone, reminderDays } = settings
  const known = new Map([[tables.settings, settings]])
  return {
    settings,
    settingsOn(at) {
      const values = tables.settingsOn(localDay(at, tables.timeZone))
      const read = known.get(values) ?? { ...readSettings(values, semesters), timeZone, reminderDays }
      known.set(values, read)
      return read
    },
  }
}

/** Roles of the Staff tab that may decide in Projects. */
export function readOverrideRoles(values: Values): readonly string[] {
  return valueOf(overrideRoles, values)
}

function valueOf<Value>(row: Setting<Value>, values: Values): Value {
  return row.read(values.get(row.name) ?? row.default)
}

type Read<Rows> = { readonly [Name in keyof Rows]: Rows[Name] extends Setting<infer Value> ? Value : never }

/** Each row reads to the type of its own name, so what is put together has the type of the whole. */
function readAll<Rows extends Readonly<Record<string, Setting<unknown>>>>(
  rows: Rows,
  values: Values,
): Read<Rows> {
  const read = Object.entries(rows).map(([name, row]) => [name, valueOf(row, values)] as const)
  return z.custom<Read<Rows>>().parse(Object.fromEntries(read))
}
