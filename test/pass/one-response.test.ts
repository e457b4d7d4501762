import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { mailsTo, setClock, submit } from '../people.ts'
import { readingClub, readings, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

describe('a response becomes a decided row and a letter', () => {
  let club: TestOffice
  beforeAll(async () => {
    club = await openOffice(readingClub, 'RC')
    await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': 'ada@university.example' })
    await submit(club, 'reading', 'ada@university.example', {
      student: 'B1',
      book: '=HYPERLINK("x")',
      pages: '120',
    })
    await club.pass({ kind: 'responses' })
  })
  afterAll(() => club.close())

  test('the answers stand in the form tab as they were typed, also where they begin with “=”', async () => {
    expect(await club.desk.row(readings, 'RC-0001')).toMatchObject({
      'Student number': 'B1',
      Book: '=HYPERLINK("x")',
      Pages: '120',
      Standing: 'counts',
      From: 'ada@university.example',
    })
  })

  test('the result row has state, computed result and the result in force', async () => {
    expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({
      'Computed result': 'stamp',
      'Result in force': 'stamp',
    })
  })

  test('the student gets one letter, and the Outbox says that it left', async () => {
    const mails = await mailsTo(club, 'ada@university.example')
    expect(mails.map(({ subject }) => subject)).toEqual(['[RC-0001] Your book'])
    const rows = await club.desk.rows(outboxTab)
    expect(rows.map(row => [row['Case'], row['State']])).toEqual([['RC-0001', 'sent']])
  })

  test('a second pass over the unchanged workbook plans nothing and sends nothing', async () => {
    const report = await club.pass({ kind: 'responses' })
    expect(report).toMatchObject({ commits: 0, letters: 0 })
    expect(await mailsTo(club, 'ada@university.example')).toHaveLength(1)
  })

  test('staff override with a reason; the letter rests two minutes and then leaves', async () => {
    await club.desk.type(stamps, 'RC-0001', 'Decision', 'no stamp')
    await club.pass()
    expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({
      'Result in force': 'stamp',
      'Decision counts': 'does not count: a reason is missing',
    })
    await club.desk.type(stamps, 'RC-0001', 'Reason', 'the book was a comic')
    await club.pass()
    expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({
      'Computed result': 'stamp',
      'Result in force': 'no stamp',
    })
    expect(await mailsTo(club, 'ada@university.example')).toHaveLength(1)
    await setClock(club, '2024-03-01T10:10:00+08:00')
    await club.pass()
    expect(await mailsTo(club, 'ada@university.example')).toHaveLength(2)
  })
})
