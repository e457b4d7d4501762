import { z } from 'zod'
import { isBlankCell } from '../../sheets-schema/cell.ts'
import type { Tab } from '../../sheets-schema/tab.ts'
import { addDays, type Day } from '../law/calendar.ts'
import type { Have, HaveRow, HaveTab } from './have.ts'
import type { StaffEdit } from './staff-edits.ts'

/** Rows of a dated table that begin or end on a day to come: another version of a rule. */
export interface DatedChange {
  readonly tab: string
  readonly keys: readonly string[]
  /** The first day of the new version. */
  readonly day: Day
  /** Read as not made, they leave the version before. */
  readonly edits: readonly StaffEdit[]
}

/**
 * A table has versions where its rows may be open; where the days must be given (windows, semesters) it is a calendar, and
 * its days to come are no change of a rule.
 */
export function datedChanges(have: Have, today: Day): readonly DatedChange[] {
  return [...have.tabs.values()].flatMap(table => {
    const end = endOf(table.tab)
    return end === undefined ? [] : changesIn(table, end, today)
  })
}

/** The column of a row's last day, where the table has versions. */
function endOf({ kind, columns }: Tab): string | undefined {
  const isOpen = (name: string): boolean => {
    const column = columns[name]
    return column?.format === 'day' && z.safeDecode(column.codec, null).success
  }
  if (kind !== 'register' || (columns['from'] && !isOpen('from'))) return undefined
  return ['to', 'until'].find(isOpen)
}

function changesIn(table: HaveTab, end: string, today: Day): readonly DatedChange[] {
  const rows = [...table.byKey.values()].flatMap(row => {
    const from = dayIn(table.tab, row, 'from')
    const to = dayIn(table.tab, row, end)
    const ended = to === undefined ? undefined : addDays(to, 1)
    return [
      ...(from !== undefined && from > today ? [{ day: from, row, begins: true }] : []),
      ...(ended !== undefined && ended > today ? [{ day: ended, row, begins: false }] : []),
    ]
  })
  return [...Map.groupBy(rows, ({ day }) => day)].map(([day, changed]) => ({
    tab: table.title,
    keys: changed.map(({ row }) => row.key),
    day,
    edits: changed.map(({ row, begins }): StaffEdit => ({
      sheetId: table.tab.sheetId,
      tab: table.title,
      key: row.key,
      before: begins ? undefined : { ...row.cells, [end]: null },
      after: row.cells,
      by: 'staff',
    })),
  }))
}

/** Undefined for a blank cell, and for one that cannot be read: its row is not used. */
function dayIn({ columns }: Tab, { cells }: HaveRow, name: string): Day | undefined {
  const cell = cells[name] ?? null
  const column = columns[name]
  if (!column || isBlankCell(cell)) return undefined
  const found = z.safeDecode(column.codec, cell)
  return found.success ? z.string().optional().parse(found.data) : undefined
}
