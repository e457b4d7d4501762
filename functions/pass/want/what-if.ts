import type { Remembered } from '../../../sheets-schema/common/ledger.ts'
import { settingsTab } from '../../../sheets-schema/common/settings.ts'
import { whatIfTab } from '../../../sheets-schema/common/what-if.ts'
import { atWallClock, localDay, type Day } from '../../law/calendar.ts'
import { sha256 } from '../../law/text.ts'
import type { LetterRecord } from '../../mail/outbox/letter-history.ts'
import { wantedRow, type WantedRow } from '../../programmes/programme.ts'
import type { Effect } from '../../reconcile/brake.ts'
import { datedChanges, type DatedChange } from '../../reconcile/dated-rows.ts'
import type { Have } from '../../reconcile/have.ts'
import { ofKind } from '../../reconcile/memory.ts'
import type { PlannedSetting } from '../../reconcile/settings.ts'
import type { StaffEdit } from '../../reconcile/staff-edits.ts'
import { effectOf } from '../effects.ts'
import type { Office } from '../office.ts'
import type { StaffTurn } from '../staff-turn.ts'
import { want, type Want } from './want.ts'

interface Planned {
  readonly change: string
  readonly day: Day
  readonly effect: Effect
}

/** Days of one table that are worked out: each costs two decisions of the whole workbook. */
const nearest = 3

/** What was worked out last for an office, and from which state of its workbook. */
const workedOut = new WeakMap<Office, { readonly state: string; readonly rows: readonly WantedRow[] }>()

/** What the planned changes would do; while nothing is new since it was worked out, it is what it was. */
export function whatWouldChange(
  office: Office,
  have: Have,
  ledger: readonly Remembered[],
  records: readonly LetterRecord[],
  turn: StaffTurn,
): readonly WantedRow[] {
  const state = settledState(office, have, ledger, turn)
  const known = workedOut.get(office)
  if (known && known.state === state) return known.rows
  const rows = changesToCome(office, have, ledger, records, turn)
  if (state !== undefined) workedOut.set(office, { state, rows })
  return rows
}

/** Undefined while something arrives or was typed that the ledger does not hold yet. */
function settledState(
  { programme }: Office,
  have: Have,
  ledger: readonly Remembered[],
  { notMade, plan }: StaffTurn,
): string | undefined {
  if (ledger !== have.ledger || plan.ledger.length > 0) return undefined
  const lastCommit = ofKind(ledger, 'commit').at(-1)?.nonce
  const today = localDay(have.at, programme.schema.timeZone)
  return JSON.stringify([today, ledger.length, lastCommit, notMade])
}

/**
 * What each planned change would do by itself, on the facts of now: a setting as of its day, and rows of a dated table as of
 * the day on which they begin or end, against that same day without them.
 */
function changesToCome(
  office: Office,
  have: Have,
  ledger: readonly Remembered[],
  records: readonly LetterRecord[],
  { want: now, notMade }: StaffTurn,
): readonly WantedRow[] {
  const { timeZone } = office.programme.schema
  const changes = datedChanges(have, localDay(have.at, timeZone))
  const dated = [...Map.groupBy(changes, ({ tab }) => tab).values()].map(ofTable =>
    ofTable.toSorted((a, b) => a.day.localeCompare(b.day)),
  )
  const nearestOf = dated.flatMap(ofTable => ofTable.slice(0, nearest))
  const onDay = (day: Day, without: readonly StaffEdit[]): Want => {
    const later = { ...have, at: atWallClock(day, '00:00', timeZone) }
    return want(office, later, ledger, records, [...notMade, ...without])
  }
  const withAll = new Map<Day, Want>()
  const planned = [
    ...now.reading.plannedSettings.map(setting => ofSetting(setting, have)),
    ...nearestOf.map(({ tab, keys, ...rest }) => ({ ...rest, change: `${tab}: ${keys.join(', ')}` })),
  ].map(({ change, day, edits }): Planned => {
    const then = withAll.get(day) ?? onDay(day, [])
    withAll.set(day, then)
    return { change, day, effect: effectOf(have, records, then, onDay(day, edits)) }
  })
  return [
    ...planned.toSorted((a, b) => a.day.localeCompare(b.day)).flatMap(rowsOf),
    ...dated.flatMap(ofTable => laterRows(ofTable.slice(nearest))),
  ]
}

/** Read as not made, the plan is not there and its row holds “Value” alone. */
function ofSetting({ name, from, to, day }: PlannedSetting, have: Have) {
  const { sheetId, title } = settingsTab
  const cells = have.tabs.get(sheetId)?.byKey.get(name)?.cells
  const before = { ...cells, next: null, takesEffect: null }
  const edit: StaffEdit = { sheetId, tab: title, key: name, before, after: cells, by: 'calendar' }
  return { change: `${title} ${name}: ${from} → ${to}`, day, edits: [edit] }
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
  return [
    wantedRow(whatIfTab, keyOf(change, day), { change, day, inAll: `${inAll}; ${written}` }),
    ...all.slice(0, listed).map(({ tab, row, student, name, from, to, clauses }) => {
      const who = [student, name].filter(each => each !== '').join(' ')
      return wantedRow(whatIfTab, keyOf(change, day, `${tab} ${row}`), {
        change,
        day,
        tab,
        row,
        who,
        from,
        to,
        clauses,
      })
    }),
  ]
}

/** The days of a table that are too far off to be worked out, in one line. */
function laterRows(later: readonly DatedChange[]): readonly WantedRow[] {
  const [next] = later
  if (!next) return []
  const { tab, day } = next
  const change = `${tab}: ${counted(later.length, 'later day', 'later days')}`
  const inAll = `Not worked out yet: of each table the nearest ${nearest} days to come are shown`
  return [wantedRow(whatIfTab, keyOf(`${tab}, later`, day), { change, day, inAll })]
}

const keyOf = (change: string, day: Day, row = ''): string =>
  `W${sha256(JSON.stringify([change, day, row])).slice(0, 11)}`

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
