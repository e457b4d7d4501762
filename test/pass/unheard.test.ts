import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { askingAnew } from '../asking-anew.ts'
import { mailsTo, setClock } from '../people.ts'
import { stamps } from '../reading-club.ts'
import type { TestOffice } from '../world.ts'
import { adaReads, clubOfAda, teacher } from './club-of-ada.ts'
import { replyFrom } from './reply-from.ts'

let club: TestOffice
let replyTo: string
beforeEach(async () => {
  club = await clubOfAda(askingAnew)
  await adaReads(club, 1)
  replyTo = (await mailsTo(club, teacher))[0]?.replyTo ?? ''
})
afterEach(() => club.close())

const counted = async () => (await club.desk.rows(repliesTab)).map(row => row['Counts'])
const told = async () =>
  (await mailsTo(club, teacher)).filter(({ subject }) => subject.includes('could not be taken'))

describe('somebody whose reply comes to nothing is told so', () => {
  test('an answer to a question that was put anew: told once, with the question of now', async () => {
    await club.desk.type(settingsTab, 'min_pages', 'Value', 101)
    await club.pass()
    await setClock(club, '2024-03-01T12:00:00+08:00')
    await club.pass()
    await club.pass(replyFrom(teacher, replyTo, 'I agree'))
    await club.pass(replyFrom(teacher, replyTo, 'I agree, as I said'))
    expect(await counted()).toEqual([
      'not counted: the question was asked anew',
      'not counted: the question was asked anew',
    ])
    const [letter, ...more] = await told()
    expect(more).toEqual([])
    expect(letter?.text).toMatch(/has changed since[^]*still open[^]*Was the book read/)
    await club.pass(replyFrom(teacher, letter?.replyTo ?? '', 'I agree'))
    expect((await club.desk.row(stamps, 'RC-0001'))?.['State']).toBe('agree')
  })

  test('a newer question that was taken back before it left closes nothing', async () => {
    await club.desk.type(settingsTab, 'min_pages', 'Value', 101)
    await club.pass()
    await club.desk.type(settingsTab, 'min_pages', 'Value', 100)
    await club.pass()
    expect((await club.desk.rows(outboxTab)).map(row => row['State'])).toContain('superseded')
    await club.pass(replyFrom(teacher, replyTo, 'I agree'))
    expect(await counted()).toEqual(['counts'])
  })

  test('half a year later: the question is put again, and can be answered again', async () => {
    await setClock(club, '2024-09-01T10:00:00+08:00')
    await club.pass(replyFrom(teacher, replyTo, 'I agree'))
    const [letter] = await told()
    expect(letter?.text).toContain('more than 120 days after that letter')
    await club.pass(replyFrom(teacher, letter?.replyTo ?? '', 'I agree.'))
    expect(await counted()).toEqual(['not counted: came too late', 'counts'])
  })

  test('half a year after the answer, in other words: told what stands; staff are told too', async () => {
    await club.pass(replyFrom(teacher, replyTo, 'I agree'))
    await setClock(club, '2024-09-01T10:00:00+08:00')
    await club.pass(replyFrom(teacher, replyTo, 'I decline.'))
    const [letter, ...more] = await told()
    expect(more).toEqual([])
    expect(letter?.text).toMatch(/your answer “agree” of 2024-03-01, which stands[^]*kept[^]*office is asked/)
    expect(letter?.text).not.toMatch(/still open|answer by/)
    const noticed = async () => (await club.desk.rows(attentionTab)).map(row => String(row['What happened']))
    expect(await noticed()).toEqual([
      `${teacher} wrote again about “approval”, now “decline”, after “agree” of 2024-03-01 had settled it.`,
    ])
    expect((await club.desk.row(stamps, 'RC-0001'))?.['State']).toBe('agree')
    await setClock(club, '2024-11-15T10:00:00+08:00')
    await club.pass()
    expect(await noticed()).toEqual([])
  })

  test('half a year after the answer, in the same words: told that it stands, and staff are left alone', async () => {
    await club.pass(replyFrom(teacher, replyTo, 'I agree'))
    await setClock(club, '2024-09-01T10:00:00+08:00')
    await club.pass(replyFrom(teacher, replyTo, 'Agreed.'))
    expect((await told())[0]?.text).toMatch(/which stands[^]*kept/)
    expect(await club.desk.rows(attentionTab)).toEqual([])
  })

  test('forwarded, after the question was settled: the asked person hears, and is asked nothing', async () => {
    await club.pass(replyFrom(teacher, replyTo, 'I agree'))
    const subject = 'Fwd: [RC-0001] A book to approve'
    await club.pass(replyFrom('colleague@university.example', replyTo, 'I disagree', { subject }))
    expect(await counted()).toEqual(['counts', 'not counted: forwarded'])
    const [letter] = await told()
    expect(letter?.text).toMatch(
      /^Dear Teacher[^]*came from colleague@university.example[^]*Nothing is asked/,
    )
    expect(letter?.replyTo).not.toContain('@reply.')
    expect(await mailsTo(club, 'colleague@university.example')).toEqual([])
  })

  test('an automatic mail is never answered', async () => {
    await setClock(club, '2024-09-01T10:00:00+08:00')
    const headers = [{ name: 'auto-submitted', value: 'auto-replied' }]
    await club.pass(replyFrom(teacher, replyTo, 'I am away', { headers }))
    expect(await told()).toEqual([])
  })
})
