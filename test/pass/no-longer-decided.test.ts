import { afterEach, beforeEach, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { addressOf, booksOf, passWith, register } from './readers.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await register(club, 3)
  await passWith(club, booksOf(3))
  await club.desk.deleteRow(students, 'B1')
  await club.pass()
})
afterEach(() => club.close())

const named = async () =>
  (await club.desk.rows(attentionTab))
    .filter(row => row['Tab'] === 'Stamps')
    .map(row => [row['Row'], row['What happened']])

test('a decided case whose student is gone is named, and keeps what it showed', async () => {
  expect(await named()).toEqual([
    ['RC-0002', 'RC-0002 is no longer decided: “stamp” is what was last in force.'],
  ])
  expect(await club.desk.row(stamps, 'RC-0002')).toMatchObject({ 'Result in force': 'stamp' })
  expect(await club.pass()).toMatchObject({ commits: 0 })
})

test('it is decided again once the student is back', async () => {
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Bob', 'E-mail': addressOf(1) })
  await club.pass()
  expect(await named()).toEqual([])
  expect(await club.desk.row(stamps, 'RC-0002')).toMatchObject({ Name: 'Bob' })
})

test('its row can be deleted for good', async () => {
  await club.desk.deleteRow(stamps, 'RC-0002')
  await club.pass()
  expect(await named()).toEqual([])
  expect(await club.desk.row(stamps, 'RC-0002')).toBeUndefined()
})
