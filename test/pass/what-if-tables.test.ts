import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { staff } from '../../sheets-schema/column.ts'
import { whatIfTab } from '../../sheets-schema/common/what-if.ts'
import { day, decimal, optional, text } from '../../sheets-schema/kinds.ts'
import { tab } from '../../sheets-schema/tab.ts'
import { localDay } from '../../functions/law/calendar.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { readingClub } from '../reading-club.ts'
import { setClock } from '../people.ts'
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

let judged = 0

/** The reading club with its minimum in a dated table. */
const datedClub: Programme = {
  ...readingClub,
  schema: { ...readingClub.schema, tabs: [...readingClub.schema.tabs, minimum] },
  judge(tables) {
    judged += 1
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

describe('a table with many days to come', () => {
  beforeEach(async () => {
    const days = Array.from({ length: 12 }, (_, at) => `2024-04-${String(28 - at)}`)
    for (const [at, end] of days.entries())
      await club.desk.add(minimum, { Row: `post ${at}`, From: '2024-01-01', To: end, Pages: 100 })
    await club.pass()
  })

  test('is worked out for the nearest three, and the tab says how many more there are', async () => {
    expect((await shown()).map(([change, inAll]) => [change, inAll])).toEqual([
      ...[11, 10, 9].map(at => [`Minimum: post ${at}`, '0 cases would change; 0 people would be written to']),
      ['Minimum: 9 later days', 'Not worked out yet: of each table the nearest 3 days to come are shown'],
    ])
  })

  const decisions = async () => {
    judged = 0
    expect(await club.pass()).toMatchObject({ commits: 0 })
    return judged
  }

  test('costs nothing while nothing happens: it is worked out once after a change, and once on each day', async () => {
    await club.pass()
    expect(await decisions()).toBe(0)
    await club.desk.type(minimum, 'post 11', 'Pages', 90)
    await club.pass()
    expect(await decisions()).toBe(7)
    expect(await decisions()).toBe(0)
    await setClock(club, '2024-03-02T09:00:00+08:00')
    expect(await decisions()).toBe(7)
    await setClock(club, '2024-03-02T09:30:00+08:00')
    expect(await decisions()).toBe(1)
  })
})
