import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { mailsTo } from '../people.ts'
import { readingClub, stamps } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { addressOf, booksOf, passWith, register } from './readers.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await register(club, 1)
  await club.desk.type(settingsTab, 'min_pages', 'Value', 500)
  await passWith(club, booksOf(1))
})
afterEach(() => club.close())

test('a setting whose row is deleted stays in force, and its row comes back', async () => {
  expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({ 'Result in force': 'no stamp' })
  await club.desk.deleteRow(settingsTab, 'min_pages')
  await club.pass()
  expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({ 'Result in force': 'no stamp' })
  expect(await club.desk.row(settingsTab, 'min_pages')).toMatchObject({ Value: 500, Default: '100' })
  expect(await mailsTo(club, addressOf(0))).toHaveLength(1)
  expect(await club.pass()).toMatchObject({ commits: 0 })
})

test('a setting that is blanked goes back to its default', async () => {
  await club.desk.type(settingsTab, 'min_pages', 'Value', null)
  await club.pass()
  expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({ 'Result in force': 'stamp' })
})
