import { settingsTab } from '../../../sheets-schema/common/settings.ts'
import { whatIfTab } from '../../../sheets-schema/common/what-if.ts'
import type { Remembered } from '../../../sheets-schema/common/ledger.ts'
import { atWallClock, localDay, type Day } from '../../law/calendar.ts'
import { sha256 } from '../../law/text.ts'
import type { LetterRecord } from '../../mail/letter-history.ts'
import { wantedRow, type WantedRow } from '../../programmes/programme.ts'
import type { Effect } from '../../reconcile/brake.ts'
import { datedChanges } from '../../reconcile/dated-rows.ts'
import type { Have } from '../../reconcile/have.ts'
import type { PlannedSetting } from '../../reconcile/settings.ts'
import type { StaffEdit } from '../../reconcile/staff-edits.ts'
import { effectOf } from '../effects.ts'
import type { Office } from '../office.ts'
import type { StaffTurn } from '../staff-turn.ts'
import { want } from './want.ts'

interface Planned {
  readonly change: string
  readonly day: Day
  readonly effect: Effect
}

/**
 * What each planned change would do by itself, on the facts of now: a setting as if its day had come, rows of a dated table
 * as of the day on which they begin or end, against that same day without them.
 */
export function whatWouldChange(
  office: Office,
  have: Have,
  ledger: readonly Remembered[],
  records: readonly LetterRecord[],
  { want: now, notMade }: StaffTurn,
): readonly WantedRow[] {
  const { timeZone } = office.programme.schema
  const today = localDay(have.at, timeZone)
  const settings = now.reading.plannedSettings.map((setting): Planned => {
    const then = want(office, have, ledger, records, [...notMade, asInForce(setting)])
    const { name, from, to, day } = setting
    return {
      change: `${settingsTab.title} ${name}: ${from} → ${to}`,
      day,
      effect: effectOf(have, records, then, now),
    }
  })
  const tables = datedChanges(have, today).map(({ tab, keys, day, edits }): Planned => {
    const later = { ...have, at: atWallClock(day, '00:00', timeZone) }
    const without = want(office, later, ledger, records, [...notMade, ...edits])
    const then = want(office, later, ledger, records, notMade)
    return { change: `${tab}: ${keys.join(', ')}`, day, effect: effectOf(have, records, then, without) }
  })
  const inOrder = [...settings, ...tables].toSorted((a, b) => a.day.localeCompare(b.day))
  return inOrder.flatMap(rowsOf)
}

/** Read as not made, the row of the setting holds its next value. */
function asInForce({ name, to }: PlannedSetting): StaffEdit {
  const { sheetId, title } = settingsTab
  return { sheetId, tab: title, key: name, before: { value: to }, after: undefined, by: 'calendar' }
}

/** More cases than these are counted and not listed. */
const listed = 500

function rowsOf({ change, day, effect: { changed, staying, people } }: Planned): readonly WantedRow[] {
  const all = [...changed, ...staying]
  const inAll = [
    `${counted(changed.length, 'case', 'cases')} would change`,
    ...(staying.length > 0 ? [`${counted(staying.length, 'stays', 'stay')} as recorded`] : []),
    ...(all.length > listed ? [`${listed} of them listed`] : []),
  ].join(', ')
  const written = `${counted(people.size, 'person', 'people')} would be written to`
  const key = (row: string): string => `W${sha256(JSON.stringify([change, day, row])).slice(0, 11)}`
  return [
    wantedRow(whatIfTab, key(''), { change, day, inAll: `${inAll}; ${written}` }),
    ...all.slice(0, listed).map(({ tab, row, student, name, from, to, clauses }) => {
      const who = [student, name].filter(each => each !== '').join(' ')
      return wantedRow(whatIfTab, key(`${tab} ${row}`), { change, day, tab, row, who, from, to, clauses })
    }),
  ]
}

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
