import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heldTab } from '../../sheets-schema/common/held.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { look } from '../../functions/pass/look.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { booksOf, passWith, register } from './readers.ts'

const count = 60

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await register(club, count)
  await passWith(club, booksOf(count))
})
afterEach(() => club.close())

const inForce = async (key: string) => (await club.desk.row(stamps, key))?.['Result in force']
const held = async () => (await club.desk.rows(heldTab)).map(row => [row['Change'], row['State']])
const answer = (id: string, word: string) => club.desk.type(heldTab, id, 'Answer', word)
const deleteStudents = () =>
  club.desk.change({
    deleteDimension: {
      range: { sheetId: students.sheetId, dimension: 'ROWS', startIndex: 1, endIndex: count + 1 },
    },
  })

describe('a setting that would reverse every result is typed', () => {
  beforeEach(async () => {
    await club.desk.type(settingsTab, 'min_pages', 'Value', 500)
    await club.pass()
  })

  test('pages tell the result in force, not the one that is held back', async () => {
    const { want } = await look(club.world, club.office)
    expect(want.judgement.atoms.map(({ cases }) => cases[0]?.status('en').title)).toEqual(
      Array.from({ length: count }, () => 'stamp'),
    )
  })

  test('“release” releases it, whatever a colleague types meanwhile', async () => {
    await answer('H1', 'release')
    await club.desk.type(students, 'B7', 'Department', 'Physics')
    await club.pass()
    expect(await held()).toEqual([['H1', 'released']])
    expect(await inForce('RC-0001')).toBe('no stamp')
    expect(await club.pass()).toMatchObject({ commits: 0 })
  })

  test('what a colleague types meanwhile goes through by itself while it waits', async () => {
    await club.desk.type(stamps, 'RC-0002', 'Decision', 'no stamp')
    await club.desk.type(stamps, 'RC-0002', 'Reason', 'a slip')
    await club.pass()
    expect(await held()).toEqual([['H1', 'waiting']])
    expect([await inForce('RC-0001'), await inForce('RC-0002')]).toEqual(['stamp', 'no stamp'])
    expect(await club.desk.row(heldTab, 'H1')).toMatchObject({ 'Results reversed': count - 1 })
    await answer('H1', 'restore')
    await club.pass()
    expect(await club.desk.row(settingsTab, 'min_pages')).toMatchObject({ Value: null })
    expect(await club.desk.row(stamps, 'RC-0002')).toMatchObject({ Reason: 'a slip' })
  })

  test('a second flood is held by itself: releasing the one does not release the other', async () => {
    await deleteStudents()
    await club.pass()
    expect(await held()).toEqual([
      ['H1', 'waiting'],
      ['H2', 'waiting'],
    ])
    await answer('H2', 'restore')
    await answer('H1', 'release')
    await club.pass()
    expect(await held()).toEqual([
      ['H1', 'released'],
      ['H2', 'restored'],
    ])
    expect(await inForce('RC-0001')).toBe('no stamp')
    expect(await club.desk.rows(students)).toHaveLength(count)
  })

  test('edited further before the answer it is another change, and the first waits no more', async () => {
    await club.desk.type(settingsTab, 'min_pages', 'Value', 600)
    await club.pass()
    expect(await held()).toEqual([
      ['H1', 'replaced'],
      ['H2', 'waiting'],
    ])
    await answer('H1', 'release')
    await club.pass()
    expect(await inForce('RC-0001')).toBe('stamp')
    expect(await held()).toEqual([
      ['H1', 'replaced'],
      ['H2', 'waiting'],
    ])
  })

  test('taken back by hand it waits no more; typed again later it is held again', async () => {
    await answer('H1', 'release')
    await club.pass()
    await club.desk.type(settingsTab, 'min_pages', 'Value', 100)
    await club.pass()
    await answer('H2', 'release')
    await club.pass()
    await club.desk.type(settingsTab, 'min_pages', 'Value', 500)
    await club.pass()
    expect(await held()).toEqual([
      ['H1', 'released'],
      ['H2', 'released'],
      ['H3', 'waiting'],
    ])
    expect(await inForce('RC-0001')).toBe('stamp')
  })
})

test('deleting all students is held: every decided row would go', async () => {
  await deleteStudents()
  await club.pass()
  expect(await club.desk.row(heldTab, 'H1')).toMatchObject({ State: 'waiting', 'Results reversed': count })
  expect((await club.desk.row(heldTab, 'H1'))?.['From → to']).toContain(
    'RC-0001 Student 0: Result in force: stamp; Computed result: stamp; State: open → not decided',
  )
})
