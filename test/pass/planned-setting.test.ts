import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { auditTab } from '../../sheets-schema/common/audit.ts'
import { heldTab } from '../../sheets-schema/common/held.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { mailsTo, setClock } from '../people.ts'
import { readingClub, stamps } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { addressOf, booksOf, passWith, register } from './readers.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
})
afterEach(() => club.close())

async function readers(count: number): Promise<void> {
  await register(club, count)
  await passWith(club, booksOf(count))
}

async function plan(next: string | number | null, day: string | null, name = 'min_pages'): Promise<void> {
  await club.desk.type(settingsTab, name, 'Next value', next)
  await club.desk.type(settingsTab, name, 'Takes effect on', day)
}

const inForce = async (key: string) => (await club.desk.row(stamps, key))?.['Result in force']
const setting = () => club.desk.row(settingsTab, 'min_pages')
const complaints = async () =>
  (await club.desk.rows(attentionTab)).map(row => [row['Row'], row['Column'], row['Why']])

describe('a setting with a next value and the day it takes effect', () => {
  beforeEach(() => readers(1))

  test('changes nothing before its day, and the pass asks to be woken when it begins', async () => {
    await plan(500, '2024-04-01')
    expect(await club.pass()).toMatchObject({ wake: '2024-03-31T16:00:00.000Z' })
    expect(await setting()).toMatchObject({ 'In force': '100', Problem: null })
    await setClock(club, '2024-03-31T23:59:00+08:00')
    await club.pass()
    expect(await inForce('RC-0001')).toBe('stamp')
    expect(await mailsTo(club, addressOf(0))).toHaveLength(1)
  })

  test('is in force from the first minute of the day in the programme’s time zone; staff cells are left alone', async () => {
    await plan(500, '2024-04-01')
    await club.pass()
    await setClock(club, '2024-04-01T00:01:00+08:00')
    await club.pass()
    expect(await inForce('RC-0001')).toBe('no stamp')
    expect(await setting()).toMatchObject({ Value: null, 'Next value': 500, 'In force': '500' })
    expect((await setting())?.['Problem']).toContain('in force since 2024-04-01')
    const audit = (await club.desk.rows(auditTab)).filter(row => row['Row'] === 'min_pages')
    expect(audit.at(-1)).toMatchObject({ Who: 'system' })
    expect(audit.at(-1)?.['Change']).toContain('Took effect: – → 2024-04-01')
    expect(await club.pass()).toMatchObject({ commits: 0 })
  })

  test('tidied up afterwards, its value moved to “Value”, changes nothing', async () => {
    await plan(500, '2024-03-01')
    await club.pass()
    await club.desk.type(settingsTab, 'min_pages', 'Value', 500)
    await plan(null, null)
    await club.pass()
    expect(await inForce('RC-0001')).toBe('no stamp')
    expect(await setting()).toMatchObject({ 'In force': '500', Problem: null })
  })
})

describe('a plan that cannot be carried out', () => {
  beforeEach(() => readers(1))

  test.each([
    ['a value that is not allowed', 'many', '2024-04-01', 'Next value', 'It is not a number.'],
    ['a day that is none', 500, 'in April', 'Takes effect on', '“in April” is not a day of the calendar.'],
    ['no day', 500, null, 'Takes effect on', 'Without one it cannot be told when it takes effect.'],
    ['no value', null, '2024-04-01', 'Next value', '“Next value” is blank.'],
  ])('%s is named on the row at once, and “Value” stays in force', async (_what, next, day, column, why) => {
    await club.desk.type(settingsTab, 'min_pages', 'Value', 110)
    await plan(next, day)
    await club.pass()
    expect(await complaints()).toEqual([['min_pages', column, why]])
    expect((await setting())?.['Problem']).not.toBeNull()
    expect(await setting()).toMatchObject({ 'In force': '110' })
    await setClock(club, '2024-04-02T09:00:00+08:00')
    await club.pass()
    expect(await inForce('RC-0001')).toBe('stamp')
  })

  test('a slip in a value that took effect long ago leaves that value in force', async () => {
    await plan(500, '2024-03-01')
    await club.pass()
    await club.desk.type(settingsTab, 'min_pages', 'Next value', '5oo')
    await club.pass()
    expect(await setting()).toMatchObject({ 'In force': '500' })
    expect(await inForce('RC-0001')).toBe('no stamp')
  })

  test('on its day an unusable plan leaves in force what was, not what was cleared long before', async () => {
    await club.desk.type(settingsTab, 'min_pages', 'Value', 25)
    await club.pass()
    await club.desk.type(settingsTab, 'min_pages', 'Value', null)
    await club.pass()
    await plan('forty', '2024-04-01')
    await club.pass()
    await setClock(club, '2024-04-01T08:00:00+08:00')
    await club.pass()
    expect(await setting()).toMatchObject({ 'In force': '100' })
    expect((await setting())?.['Problem']).toContain('“100” stays in force')
    await club.desk.type(settingsTab, 'min_pages', 'Value', 110)
    await club.pass()
    expect(await setting()).toMatchObject({ 'In force': '110' })
    expect(await club.pass()).toMatchObject({ commits: 0 })
  })

  test('a slip where the default counts leaves the default, not a value of long ago', async () => {
    for (const value of [25, null, 'many']) {
      await club.desk.type(settingsTab, 'min_pages', 'Value', value)
      await club.pass()
    }
    expect(await setting()).toMatchObject({ 'In force': '100' })
  })
})

describe('the day comes for a plan that touches a great many', () => {
  const count = 30
  beforeEach(async () => {
    await readers(count)
    await plan(500, '2024-04-01')
    await club.pass()
    await setClock(club, '2024-04-01T08:00:00+08:00')
    await club.pass()
  })

  test('it is held like an edit: nothing is rewritten, nobody is written to', async () => {
    expect(await club.desk.row(heldTab, 'H1')).toMatchObject({ State: 'waiting', 'Results reversed': count })
    expect((await club.desk.row(heldTab, 'H1'))?.['Edits']).toContain('Next value: – → 500')
    expect(await inForce('RC-0001')).toBe('stamp')
    expect(await setting()).toMatchObject({ 'In force': '100' })
    expect(await club.pass()).toMatchObject({ commits: 0, letters: 0 })
  })

  test('“release” lets it take effect', async () => {
    await club.desk.type(heldTab, 'H1', 'Answer', 'release')
    await club.pass()
    expect(await inForce('RC-0001')).toBe('no stamp')
    expect(await setting()).toMatchObject({ 'In force': '500' })
    await setClock(club, '2024-04-01T08:30:00+08:00')
    await club.pass()
    expect(await mailsTo(club, addressOf(7))).toHaveLength(2)
  })

  test('“restore” clears the plan, and it does not come again', async () => {
    await club.desk.type(heldTab, 'H1', 'Answer', 'restore')
    await club.pass()
    await club.pass()
    expect(await setting()).toMatchObject({
      Value: null,
      'Next value': null,
      'Takes effect on': null,
      'In force': '100',
    })
    expect(await club.desk.row(heldTab, 'H1')).toMatchObject({ State: 'restored' })
    expect(await club.pass()).toMatchObject({ commits: 0 })
  })
})
