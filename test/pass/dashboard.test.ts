import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dashboardTab } from '../../sheets-schema/common/dashboard.ts'
import { submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

describe('the dashboard', () => {
  let club: TestOffice
  beforeAll(async () => {
    club = await openOffice(readingClub, 'RC')
    await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': 'ada@university.example' })
    await submit(club, 'reading', 'ada@university.example', { student: 'B1', book: 'x', pages: '120' })
    await submit(club, 'reading', 'ada@university.example', { student: 'B2', book: 'y', pages: '120' })
    await club.pass({ kind: 'responses' })
    await club.desk.type(stamps, 'RC-0001', 'Decision', 'no stamp')
  })
  afterAll(() => club.close())

  test('counts what stands in the other tabs, without a pass', async () => {
    const figures = Object.fromEntries(
      (await club.desk.rows(dashboardTab)).map(row => [row['Figure'], row['Now']]),
    )
    expect(figures).toMatchObject({
      'Needs attention': 1,
      'Stamps: all': 1,
      'Stamps: decided by staff': 1,
      'Readings: responses': 2,
      'Letters: sent': 2,
      'Letters: bounced': 0,
    })
    expect(figures['Last change by the system']).toMatch(/^2024-03-01T/)
  })
})
