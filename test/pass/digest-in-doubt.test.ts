import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { mailsTo, setClock, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { replyFrom } from './reply-from.ts'

const teacher = 'teacher@university.example'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': 'ada@university.example' })
  await club.desk.type(settingsTab, 'teacher', 'Value', teacher)
  for (let book = 1; book <= 5; book += 1)
    await submit(club, 'reading', 'ada@university.example', { student: 'B1', book: 'x', pages: '120' })
  await club.pass({ kind: 'responses' })
  await answer('All agree except 3')
})
afterEach(() => club.close())

const letters = () => mailsTo(club, teacher)
const last = async () => (await letters()).at(-1)?.text ?? ''
const states = async () => (await club.desk.rows(stamps)).map(row => row['State'])
const counts = async () => (await club.desk.rows(repliesTab)).map(row => row['Counts'])
const answer = async (text: string, more: Parameters<typeof replyFrom>[3] = {}) =>
  club.pass(replyFrom(teacher, (await letters())[0]?.replyTo ?? '', text, more))
const later = async (time: string) => {
  await setClock(club, `2024-03-01T${time}:00+08:00`)
  await club.pass()
}
const open = Array<string>(5).fill('open')

describe('a word that is not understood, while answers to a digest can be taken back', () => {
  test('suspends all of them; the letter that asks again says so, and nothing takes effect', async () => {
    await answer('Oh dear, I have mixed the students up')
    expect(await last()).toMatch(
      /2\. \[RC-0002\] A book to approve: agree, but suspended[^]*reply “all stands”/,
    )
    expect(await last()).not.toContain('nothing has been decided')
    await later('18:00')
    expect(await states()).toEqual(open)
    expect((await counts()).filter(each => String(each).startsWith('suspended'))).toHaveLength(4)
  })

  test('“all stands” lets them count, and says so', async () => {
    await answer('Oh dear, I have mixed the students up')
    await later('12:00')
    await answer('All stands.')
    expect(await states()).toEqual(['agree', 'agree', 'open', 'agree', 'agree'])
    expect(await last()).toMatch(
      /You wrote that your answers stand[^]*2\. \[RC-0002\] A book to approve: agree\n/,
    )
  })

  test('a correction by number settles that item; the others wait for “全部維持不變”', async () => {
    await answer('Oh dear, I have mixed the students up')
    await later('12:00')
    await answer('2 decline')
    expect(await last()).toMatch(
      /1\. \[RC-0001\] [^\n]*: agree, but suspended[^]*2\. \[RC-0002\] [^\n]*: decline\n/,
    )
    await later('14:00')
    expect(await states()).toEqual(['open', 'decline', 'open', 'open', 'open'])
    await answer('全部維持不變')
    expect(await states()).toEqual(['agree', 'decline', 'open', 'agree', 'agree'])
  })

  test('where it clearly names an item, only that one is suspended', async () => {
    await answer('2: I want to look at that again')
    expect(await last()).toMatch(
      /1\. \[RC-0001\] [^\n]*: agree; counts from[^]*2\. \[RC-0002\] [^\n]*suspended/,
    )
    await later('12:00')
    expect(await states()).toEqual(['agree', 'open', 'open', 'agree', 'agree'])
  })

  test('an item of a reply that is understood but for it is suspended too', async () => {
    await answer('1 decline, 2 perhaps not')
    expect(await last()).toMatch(/2\. \[RC-0002\] [^\n]*: agree, but suspended[^]*all stands/)
    await later('12:00')
    expect(await states()).toEqual(['decline', 'open', 'open', 'agree', 'agree'])
  })

  test('what is suspended can be answered in a newer digest', async () => {
    await answer('Oh dear, I have mixed the students up')
    await submit(club, 'reading', 'ada@university.example', { student: 'B1', book: 'x', pages: '120' })
    await club.pass({ kind: 'responses' })
    await setClock(club, '2024-03-02T10:00:00+08:00')
    await club.pass()
    const newer = (await letters()).findLast(({ subject }) => subject.endsWith('wait for your answer'))
    expect(newer?.subject).toContain('RC-20240302-1')
    await club.pass(replyFrom(teacher, newer?.replyTo ?? '', 'all decline'))
    await setClock(club, '2024-03-02T14:00:00+08:00')
    await club.pass()
    expect(await states()).toEqual(Array<string>(6).fill('decline'))
  })

  test('“undo” takes back what is suspended, however late', async () => {
    await answer('Oh dear, I have mixed the students up')
    await later('12:00')
    await answer('undo')
    expect(await last()).toContain('Your answers were taken back')
    await answer('all stands')
    await later('14:00')
    expect(await states()).toEqual(open)
  })

  test('“undo 2” takes that answer back and leaves the others', async () => {
    await answer('Please undo 2')
    expect(await last()).toMatch(
      /Taken back, and open as before: 2\.[^]*1\. \[RC-0001\] [^\n]*: agree[^]*2\. \[RC-0002\] [^\n]*: not mentioned/,
    )
    await later('12:00')
    expect(await states()).toEqual(['agree', 'open', 'open', 'agree', 'agree'])
  })

  test('the third in a day is for staff, who read what waits meanwhile', async () => {
    for (const words of ['Oh dear, I have mixed the students up', 'Hmm, perhaps', 'I do not know'])
      await answer(words)
    const line = (await club.desk.rows(attentionTab)).find(row =>
      String(row['What happened']).includes('several times'),
    )
    expect(line?.['What follows']).toMatch(
      /waits until they say whether it stands: RC-0001 \(agree\), RC-0002/,
    )
  })

  test('mere thanks, an automatic reply and a word after the time suspend nothing', async () => {
    await answer('Thank you!')
    await answer('I mixed them up', { headers: [{ name: 'auto-submitted', value: 'auto-replied' }] })
    await later('12:00')
    const decided = ['agree', 'agree', 'open', 'agree', 'agree']
    expect(await states()).toEqual(decided)
    await answer('Oh dear, I have mixed the students up')
    await later('13:00')
    expect(await states()).toEqual(decided)
  })

  test.each(['2 decline please, I misread it', 'Wait, I misread number 2. That one I must decline please.'])(
    '“%s” is understood as a correction',
    async words => {
      await answer(words)
      await later('12:00')
      expect(await states()).toEqual(['agree', 'decline', 'open', 'agree', 'agree'])
    },
  )
})

test('what was understood counts from a moment, and no sentence of that letter says otherwise', async () => {
  expect(await last()).toContain('These answers count from 2024-03-01')
  expect(await last()).not.toContain('nothing is decided until you answer')
})
