import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { whatIfTab } from '../../sheets-schema/common/what-if.ts'
import { mailsTo, setClock } from '../people.ts'
import { readingClub, stamps } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { addressOf, bookResponse, passWith, register } from './readers.ts'

const pages = ['120', '130', '600']

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await register(club, pages.length)
  await passWith(
    club,
    pages.map((read, index) =>
      bookResponse(index, {
        student: `B${index}`,
        book: `book ${index}`,
        pages: read,
        address: addressOf(index),
      }),
    ),
  )
})
afterEach(() => club.close())

async function plan(next: number | null, day: string | null): Promise<void> {
  await club.desk.type(settingsTab, 'min_pages', 'Next value', next)
  await club.desk.type(settingsTab, 'min_pages', 'Takes effect on', day)
  await club.pass()
}

const shown = async () =>
  (await club.desk.rows(whatIfTab))
    .filter(row => row['Id'] !== null)
    .map(row => [row['Planned change'], row['In all'], row['Row'], row['Who'], row['From'], row['To']])

describe('a change planned for a day to come', () => {
  const change = 'Settings min_pages: 100 → 500'
  const from = 'Result in force: stamp; Computed result: stamp'
  const to = 'Result in force: no stamp; Computed result: no stamp'

  test('stands in the workbook with everybody it would touch, and with nobody else', async () => {
    await plan(500, '2024-04-01')
    expect(await shown()).toEqual([
      [change, '2 cases would change; 2 people would be written to', null, null, null, null],
      [change, null, 'RC-0001', 'B0 Student 0', from, to],
      [change, null, 'RC-0002', 'B1 Student 1', from, to],
    ])
    expect(await club.pass()).toMatchObject({ commits: 0 })
  })

  test('is shown without happening: results and letters are as they were', async () => {
    await plan(500, '2024-04-01')
    expect((await club.desk.row(stamps, 'RC-0001'))?.['Result in force']).toBe('stamp')
    expect(await mailsTo(club, addressOf(0))).toHaveLength(1)
  })

  test('follows what comes in meanwhile', async () => {
    await plan(500, '2024-04-01')
    await club.desk.type(stamps, 'RC-0001', 'Decision', 'stamp')
    await club.desk.type(stamps, 'RC-0001', 'Reason', 'read aloud')
    await club.pass()
    expect((await shown()).slice(1).map(row => [row[2], row[4], row[5]])).toEqual([
      ['RC-0002', from, to],
      ['RC-0001', 'Result in force: stamp', 'stays as recorded; would be: Computed result: no stamp'],
    ])
    expect((await shown())[0]?.[1]).toBe(
      '1 case would change, 1 stays as recorded; 1 person would be written to',
    )
  })

  test('is shown no more once its day has come, or it is given up', async () => {
    await plan(500, '2024-04-01')
    await plan(null, null)
    expect(await shown()).toEqual([])
    await plan(500, '2024-04-01')
    await setClock(club, '2024-04-01T09:00:00+08:00')
    await club.pass()
    expect(await shown()).toEqual([])
  })
})
