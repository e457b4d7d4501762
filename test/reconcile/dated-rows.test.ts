import { describe, expect, test } from 'vitest'
import { serialOfDay, type Cell } from '../../sheets-schema/cell.ts'
import { staff } from '../../sheets-schema/column.ts'
import { day, optional, text } from '../../sheets-schema/kinds.ts'
import { tab, type Columns, type Tab } from '../../sheets-schema/tab.ts'
import { datedChanges } from '../../functions/reconcile/dated-rows.ts'
import { haveTab } from '../../functions/reconcile/have-tab.ts'
import type { Have } from '../../functions/reconcile/have.ts'

const today = '2024-03-01'

function register(more: Columns): Tab {
  return tab({
    title: 'Table',
    kind: 'register',
    purpose: 'Rows with days.',
    columns: { row: staff('Row', text()), ...more },
    key: 'row',
  })
}

function changesOf(of: Tab, ...rows: readonly (readonly Cell[])[]) {
  const headers = Object.values(of.columns).map(({ header }) => header)
  const at = new Map(Object.keys(of.columns).map((name, index) => [name, index]))
  const table = haveTab(of, { sheetId: of.sheetId, title: of.title, cells: [headers, ...rows] }, at)
  const have: Have = {
    at: `${today}T02:00:00.000Z`,
    guard: undefined,
    tabs: new Map([[of.sheetId, table]]),
    ledger: [],
    seen: new Map(),
    lastLine: 0,
    problems: [],
  }
  return datedChanges(have, today).map(({ keys, day: from, edits }) => ({
    keys,
    day: from,
    before: edits.map(({ before }) => before),
  }))
}

describe('rows of dated tables that are to come', () => {
  const versions = register({
    from: staff('From', optional(day())),
    to: staff('To', optional(day())),
  })

  test('the end of one version and the beginning of the next are one change', () => {
    expect(
      changesOf(versions, ['old', null, serialOfDay('2024-08-31')], ['new', '2024-09-01', null]),
    ).toEqual([
      {
        keys: ['old', 'new'],
        day: '2024-09-01',
        before: [{ row: 'old', from: null, to: null }, undefined],
      },
    ])
  })

  test('somebody’s last day is a change of the day after it', () => {
    const people = register({ until: staff('Until', optional(day())) })
    expect(changesOf(people, ['chen', '2024-07-31'], ['lin', null], ['wu', '2024-01-31'])).toEqual([
      { keys: ['chen'], day: '2024-08-01', before: [{ row: 'chen', until: null }] },
    ])
  })

  test('what has begun, cannot be read, or stands in a calendar is none', () => {
    expect(changesOf(versions, ['a', today, null], ['b', 'soon', null], ['c', null, '2024-02-29'])).toEqual(
      [],
    )
    const calendar = register({ from: staff('From', day()), to: staff('To', day()) })
    expect(changesOf(calendar, ['spring', '2024-04-01', '2024-05-31'])).toEqual([])
  })
})
