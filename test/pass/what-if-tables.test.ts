import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { staff } from '../../sheets-schema/column.ts'
import { whatIfTab } from '../../sheets-schema/common/what-if.ts'
import { day, decimal, optional, text } from '../../sheets-schema/kinds.ts'
import { tab } from '../../sheets-schema/tab.ts'
import { localDay } from '../../functions/law/calendar.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { readingClub } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { booksOf, passWith, register } from './readers.ts'

const minimum = tab({
  title: 'Minimum',
  kind: 'register',
  purpose: 'How many pages make a stamp; the row in force today applies.',
  columns: {
    row: staff('Row', text()),
    from: staff('From', optional(day())),
    to: staff('To', optional(day())),
    pages: staff('Pages', decimal()),
  },
  key: 'row',
})

/** The reading club with its minimum in a dated table. */
const datedClub: Programme = {
  ...readingClub,
  schema: { ...readingClub.schema, tabs: [...readingClub.schema.tabs, minimum] },
  judge(tables) {
    const today = localDay(tables.now, tables.timeZone)
    const inForce = tables
      .rows(minimum)
      .find(({ values: { from, to } }) => (from ?? '') <= today && today <= (to ?? '9999'))
    const settings = new Map([...tables.settings, ['min_pages', String(inForce?.values.pages ?? 1)]])
    return readingClub.judge({ ...tables, settings })
  },
}

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(datedClub, 'RC')
  await register(club, 1)
  await club.desk.add(minimum, { Row: 'first', Pages: 100 })
  await passWith(club, booksOf(1))
})
afterEach(() => club.close())

const shown = async () =>
  (await club.desk.rows(whatIfTab))
    .filter(row => row['Id'] !== null)
    .map(row => [row['Planned change'], row['In all'] ?? row['Row'], row['From'], row['To']])

describe('another version of a dated table', () => {
  test('that follows the one of today is shown as of its day, against the one that ends the day before', async () => {
    await club.desk.type(minimum, 'first', 'To', '2024-08-31')
    await club.desk.add(minimum, { Row: 'second', From: '2024-09-01', Pages: 200 })
    await club.pass()
    const change = 'Minimum: first, second'
    expect(await shown()).toEqual([
      [change, '1 case would change; 1 person would be written to', null, null],
      [
        change,
        'RC-0001',
        'Result in force: stamp; Computed result: stamp',
        'Result in force: no stamp; Computed result: no stamp',
      ],
    ])
  })

  test('that decides nothing differently is said to change nobody', async () => {
    await club.desk.add(minimum, { Row: 'second', From: '2024-09-01', Pages: 110 })
    await club.pass()
    expect(await shown()).toEqual([
      ['Minimum: second', '0 cases would change; 0 people would be written to', null, null],
    ])
  })

  test('that began already is nothing to come', async () => {
    await club.desk.add(minimum, { Row: 'second', From: '2024-03-01', Pages: 110 })
    await club.pass()
    expect(await shown()).toEqual([])
  })
})
