import type { Remembered } from '../../sheets-schema/common/ledger.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { localDay, type Day, type Instant } from '../law/calendar.ts'
import type { Problem, Programme, WantedRow } from '../programmes/programme.ts'
import type { Tables, ToldLetter } from '../programmes/tables.ts'
import { answersInForce, givenAnswers } from './answers.ts'
import { formerRows } from './former-rows.ts'
import type { Have } from './have.ts'
import { ofKind, seenRows } from './memory.ts'
import { settingStand } from './planned-cells.ts'
import type { SettingStand } from './setting-periods.ts'
import { settingsInForce, type PlannedSetting } from './settings.ts'
import type { StaffEdit } from './staff-edits.ts'
import { rowStands } from './row-stands.ts'
import { staffRows } from './staff-rows.ts'
import { standings, type RegisteredStudent, type StandingEntry } from './standing.ts'

/** The workbook, parsed for a programme, and what was found on the way. */
export interface Reading {
  readonly tables: Tables
  readonly standings: readonly StandingEntry[]
  readonly students: readonly RegisteredStudent[]
  readonly settingRows: readonly WantedRow[]
  readonly plannedSettings: readonly PlannedSetting[]
  readonly problems: readonly Problem[]
}

export interface ReadingInput {
  readonly have: Have
  /** The ledger with what arrived in this pass at its end. */
  readonly ledger: readonly Remembered[]
  readonly letters: readonly ToldLetter[]
  readonly programme: Programme
  /** Staff edits to be read as not made. */
  readonly without: readonly StaffEdit[]
}

export function readTables({ have, ledger, letters, programme, without }: ReadingInput): Reading {
  const staff = staffRows(have, programme.schema.tabs, without)
  const dayOf = (at: Instant): Day => localDay(at, programme.schema.timeZone)
  const settings = settingsInForce(
    programme,
    new Map(staff.rows(settingsTab).map(({ key, values }) => [key, values])),
    settingStands(ledger, dayOf),
    dayOf(have.at),
  )
  const students = staff.rows(programme.students).map(({ values: { number, name, address, language } }) => ({
    number,
    name,
    address,
    language: language ?? ('en' as const),
  }))
  const entries = standings(ledger, programme.students, students)
  const tables: Tables = {
    now: have.at,
    timeZone: programme.schema.timeZone,
    rows: tab => staff.rows(tab),
    former: tab => formerRows(tab, staff.rows(tab), ledger, have.at),
    stands: (tab, key) => rowStands(tab, key, staff.row(tab, key), ledger, have.at),
    settings: settings.values,
    settingsOn: settings.valuesOn,
    entries: entries.flatMap(({ counting }) => counting ?? []),
    answers: answersInForce(givenAnswers(ledger, have.at)),
    strangersAnswers: ofKind(ledger, 'answer').filter(({ standing }) => standing === 'other-address'),
    letters,
    records: new Map(ofKind(ledger, 'record').map(({ subject, data }) => [subject, data])),
  }
  return {
    tables,
    standings: entries,
    students,
    settingRows: settings.rows,
    plannedSettings: settings.planned,
    problems: [...staff.problems, ...settings.problems],
  }
}

/** What stood in the row of each setting every time it was seen, oldest first. */
function settingStands(
  ledger: readonly Remembered[],
  dayOf: (at: Instant) => Day,
): ReadonlyMap<string, readonly SettingStand[]> {
  const stands = new Map<string, SettingStand[]>()
  for (const { sheetId, key, cells, since } of seenRows(ledger)) {
    if (sheetId !== settingsTab.sheetId) continue
    const own = stands.get(key) ?? []
    own.push(settingStand(cells, dayOf(since)))
    stands.set(key, own)
  }
  return stands
}
