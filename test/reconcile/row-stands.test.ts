import { describe, expect, test } from 'vitest'
import type { Remembered } from '../../sheets-schema/common/ledger.ts'
import { staffTab } from '../../sheets-schema/common/people.ts'
import { rowStands } from '../../functions/reconcile/row-stands.ts'

const cells = (role: string) => ({ id: 'wu', name: 'Wu', address: 'wu@university.example', role })
const seen = (role: string, at: string): Remembered => ({
  kind: 'seen',
  sheetId: staffTab.sheetId,
  rows: { wu: cells(role) },
  continues: false,
  at,
})
const ledger = [seen('reader', '2026-03-01T08:00:00Z'), seen('office', '2026-03-05T08:00:00Z')]
const now = '2026-03-09T08:00:00Z'

/** The row as it stands in the tab; `since`: undefined where it was typed after the last pass. */
const present = (role: string, since: string | undefined) => ({
  key: 'wu',
  values: { ...cells(role), language: undefined, worksUntil: undefined },
  since,
  cellsSince: {},
})

const roles = (row: ReturnType<typeof present> | undefined) =>
  rowStands(staffTab, 'wu', row, ledger, now).map(({ values, since }) => [values.role, since])

const before = [
  ['reader', '2026-03-01T08:00:00Z'],
  ['office', '2026-03-05T08:00:00Z'],
]

describe('what a row of a register held when', () => {
  test('is what it was seen to hold, each time it had changed', () => {
    expect(roles(present('office', '2026-03-05T08:00:00Z'))).toEqual(before)
  })

  test('what was typed since the last pass holds from now on, and not from the next pass', () => {
    expect(roles(present('dean', undefined))).toEqual([...before, ['dean', now]])
  })

  test('a row that was taken out held what it held', () => {
    expect(roles(undefined)).toEqual(before)
  })
})
