import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mailsTo, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': 'ada@university.example' })
  await submit(club, 'reading', 'ada@university.example', { student: 'B1', book: 'x', pages: '120' })
})
afterEach(() => club.close())

describe('somebody writes over the hidden guard, by a replacement in all sheets', () => {
  test.each([
    ['another number', 12_345],
    ['a text', 'replaced'],
    ['nothing', null],
  ])('%s stands there, and the pass goes on', async (_what, value) => {
    await club.desk.write(`'_guard'!A1`, [[value]])
    expect(await club.pass({ kind: 'responses' })).toMatchObject({ letters: 1, quarantined: [] })
    expect((await club.desk.rows(stamps)).map(row => row['Case'])).toEqual(['RC-0001'])
    expect(await mailsTo(club, 'ada@university.example')).toHaveLength(1)
  })

  test('another writer who comes between is still seen', async () => {
    await club.desk.write(`'_guard'!A1`, [[12_345]])
    await Promise.all([club.pass({ kind: 'responses' }), club.pass({ kind: 'responses' })])
    expect((await club.desk.rows(stamps)).map(row => row['Case'])).toEqual(['RC-0001'])
    expect(await mailsTo(club, 'ada@university.example')).toHaveLength(1)
  })
})
