import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldTab } from '../../sheets-schema/common/held.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { readingClub, stamps } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { booksOf, passWith, register } from './readers.ts'

/** A note as long as a cell may be, half of it characters that grow where they are escaped, and some in two halves. */
const note = '“see” \\ "page 1"\n𝄞 '.repeat(2700).slice(0, 49_000)
const other = `${note.slice(0, 30_000)} and more`

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
})
afterEach(() => club.close())

const reason = async () => (await club.desk.row(stamps, 'RC-0001'))?.['Reason']

test('two long notes come back with the row that was deleted', async () => {
  await register(club, 1)
  await passWith(club, booksOf(1))
  await club.desk.type(stamps, 'RC-0001', 'Reason', note)
  await club.desk.type(stamps, 'RC-0001', 'Value', other)
  await club.pass()
  expect(await club.pass()).toMatchObject({ commits: 0 })
  await club.desk.deleteRow(stamps, 'RC-0001')
  await club.pass()
  expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({ Reason: note, Value: other })
  expect(await club.pass()).toMatchObject({ commits: 0 })
  const lines = await club.desk.rows(ledgerTab)
  expect(Math.max(...lines.map(line => String(line['Data']).length))).toBeLessThan(45_000)
})

test('“restore” puts a long note back as it was', async () => {
  await register(club, 100)
  await passWith(club, booksOf(100))
  await club.desk.type(stamps, 'RC-0001', 'Reason', note)
  await club.pass()
  await club.desk.type(settingsTab, 'min_pages', 'Value', 500)
  await club.desk.type(stamps, 'RC-0001', 'Reason', 'a slip')
  await club.pass()
  const [held] = await club.desk.rows(heldTab)
  await club.desk.type(heldTab, String(held?.['Change']), 'Answer', 'restore')
  await club.pass()
  expect(await reason()).toBe(note)
})
