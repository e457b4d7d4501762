import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { fault, mailsTo, setClock } from '../people.ts'
import { readingClub } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { addressOf, booksOf, passWith, register } from './readers.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
})
afterEach(() => club.close())

const mails = async (reader: number) => (await mailsTo(club, addressOf(reader))).length
const outbox = async () =>
  (await club.desk.rows(outboxTab)).map(row => [row['To'], row['State'], row['Note']])

describe('at night', () => {
  test('a student who sends a form hears at once', async () => {
    await register(club, 1)
    await setClock(club, '2024-03-02T02:00:00+08:00')
    await passWith(club, booksOf(1))
    expect(await mails(0)).toBe(1)
  })

  test('what a day that begins brings about is told in the morning, once', async () => {
    await register(club, 1)
    await passWith(club, booksOf(1))
    await club.desk.type(settingsTab, 'min_pages', 'Next value', 500)
    await club.desk.type(settingsTab, 'min_pages', 'Takes effect on', '2024-04-01')
    await club.pass()
    for (const time of ['00:01', '03:00', '06:59']) {
      await setClock(club, `2024-04-01T${time}:00+08:00`)
      await club.pass()
      expect(await mails(0)).toBe(1)
    }
    await setClock(club, '2024-04-01T07:00:00+08:00')
    await club.pass()
    await club.pass()
    expect(await mails(0)).toBe(2)
  })
})

describe('a day’s letters', () => {
  test('that are used up say so in the Outbox, and the rest goes on the next day by itself', async () => {
    await register(club, 3)
    await club.desk.type(settingsTab, 'letters_per_day', 'Value', 2)
    await passWith(club, booksOf(3))
    expect(await outbox()).toEqual([
      [addressOf(0), 'sent', null],
      [addressOf(1), 'sent', null],
      [addressOf(2), 'deferred', 'daily quota, tomorrow'],
    ])
    await setClock(club, '2024-03-01T23:00:00+08:00')
    await club.pass()
    expect(await mails(2)).toBe(0)
    await setClock(club, '2024-03-02T00:05:00+08:00')
    await club.pass()
    expect(await mails(2)).toBe(1)
  })

  test('that the mail service has no more of are kept, asked about by one letter an hour, and none is doubled', async () => {
    await register(club, 12)
    await fault(club, { path: '/v3/mail/send', status: 429, times: 1 })
    await passWith(club, booksOf(12))
    await setClock(club, '2024-03-01T10:30:00+08:00')
    await club.pass()
    for (let reader = 0; reader < 12; reader++) expect(await mails(reader)).toBe(1)
  })
})
