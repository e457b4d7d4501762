import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { look } from '../../functions/pass/look.ts'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { fault, mailsTo, setClock } from '../people.ts'
import { stamps } from '../reading-club.ts'
import type { TestOffice } from '../world.ts'
import { adaReads, clubOfAda, teacher } from './club-of-ada.ts'
import { replyFrom } from './reply-from.ts'

let club: TestOffice
beforeEach(async () => {
  club = await clubOfAda()
})
afterEach(() => club.close())

const read = (books: number) => adaReads(club, books)

const letters = () => mailsTo(club, teacher)
const headings = async () => (await letters()).map(({ subject }) => subject)
const states = async () => (await club.desk.rows(stamps)).map(row => row['State'])
const answer = async (text: string, replyTo?: string) =>
  club.pass(replyFrom(teacher, replyTo ?? (await letters())[0]?.replyTo ?? '', text))
const later = async (time: string) => {
  await setClock(club, time)
  await club.pass()
}

test('twenty questions to one teacher at once come in one letter, which lists each with a page of its own', async () => {
  await read(20)
  const [digest, ...more] = await letters()
  expect(more).toEqual([])
  expect(digest?.subject).toBe('[RC-20240301-1] Questions that wait for your answer')
  expect(digest?.text.match(/^\d+\. \[RC-\d{4}\] A book to approve$/gmu)).toHaveLength(20)
  expect(digest?.text.match(/answerPage\?t=rc-00/gu)).toHaveLength(20)
  const rows = await club.desk.rows(outboxTab)
  const single = rows.filter(row => row['About'] === 'approval')
  expect(single.map(row => row['State'])).toEqual(Array(20).fill('sent'))
  expect(single.every(row => String(row['Note']).startsWith('in digest L'))).toBe(true)
})

describe('a digest of five questions', () => {
  beforeEach(() => read(5))

  test('one sentence answers them, is told back, and counts once it can be taken back no more', async () => {
    await answer('All agree except 3.')
    expect(new Set(await states())).toEqual(new Set(['open']))
    const echo = (await letters()).at(-1)
    expect(echo?.subject).toBe('[RC-20240301-1] What was understood')
    expect(echo?.text).toContain('3. [RC-0003] A book to approve: not mentioned; stays open')
    expect(echo?.text).toContain('2. [RC-0002] A book to approve: agree')
    expect(echo?.text).toContain('count from 2024-03-01 10:3')
    await later('2024-03-01T10:20:00+08:00')
    expect(new Set(await states())).toEqual(new Set(['open']))
    await later('2024-03-01T10:45:00+08:00')
    expect((await states()).map((state, at) => (state === 'open' ? at + 1 : 0)).filter(Boolean)).toEqual([3])
    expect(await letters()).toHaveLength(2)
  })

  test('“undo” within the time takes all of it back, and says so', async () => {
    await answer('All agree')
    await answer('Undo, please')
    expect((await letters()).at(-1)?.text).toContain('Your answers were taken back')
    await later('2024-03-01T12:00:00+08:00')
    expect(new Set(await states())).toEqual(new Set(['open']))
    const counts = (await club.desk.rows(repliesTab)).map(row => row['Counts'])
    expect(counts.filter(each => each === 'taken back')).toHaveLength(5)
    await answer('1 agree, the rest decline')
    await later('2024-03-01T13:00:00+08:00')
    expect(await states()).toEqual(['agree', ...Array<string>(4).fill('decline')])
  })

  test('“undo” after the time changes nothing and says how to correct', async () => {
    await answer('all agree')
    await later('2024-03-01T11:00:00+08:00')
    await answer('撤回')
    expect((await letters()).at(-1)?.text).toContain('had already begun to count')
    expect(new Set(await states())).toEqual(new Set(['agree']))
    await answer('2 decline')
    await later('2024-03-01T12:00:00+08:00')
    expect((await states()).slice(0, 3)).toEqual(['agree', 'decline', 'agree'])
  })

  test('an “undo” that comes too late leaves the answers in force in what is told next', async () => {
    await answer('1 agree')
    await later('2024-03-01T11:00:00+08:00')
    await answer('Undo')
    await answer('2 decline')
    const echo = (await letters()).at(-1)?.text
    expect(echo).toContain('1. [RC-0001] A book to approve: agree')
    expect(echo).toContain('2. [RC-0002] A book to approve: decline')
    await answer('Undo, please')
    await answer('3 agree')
    const next = (await letters()).at(-1)?.text
    expect(next).toContain('1. [RC-0001] A book to approve: agree')
    expect(next).toContain('2. [RC-0002] A book to approve: not mentioned; stays open')
  })

  test('what was understood is told as long as the letter can be answered, and no longer', async () => {
    await answer('1 agree')
    const echoes = async () =>
      (await look(club.world, club.office)).want.atoms
        .flatMap(({ letters: wanted }) => wanted)
        .filter(({ topic }) => topic === 'digest-echo')
    expect(await echoes()).toHaveLength(1)
    await later('2024-07-01T10:00:00+08:00')
    expect(await echoes()).toEqual([])
  })

  test('a bare “I agree” says nothing to several questions, and is asked about twice at most', async () => {
    for (const words of ['I agree', 'I agree!', 'Agreed']) await answer(words)
    expect(await headings()).toEqual([
      '[RC-20240301-1] Questions that wait for your answer',
      '[RC-20240301-1] Please say it once more · Questions that wait for your answer',
      '[RC-20240301-1] Please say it once more · Questions that wait for your answer',
    ])
    expect(new Set(await states())).toEqual(new Set(['open']))
  })

  test('the same reply delivered again, or a pass that is repeated, changes and sends nothing', async () => {
    await answer('all agree except 3')
    await answer('all agree except 3')
    expect(await club.pass()).toMatchObject({ commits: 0, letters: 0 })
    expect(await letters()).toHaveLength(2)
  })

  test('from another address nothing is understood, and the teacher is told', async () => {
    const replyTo = (await letters())[0]?.replyTo ?? ''
    await club.pass(replyFrom('ada@university.example', replyTo, 'all agree'))
    await later('2024-03-01T12:00:00+08:00')
    expect(new Set(await states())).toEqual(new Set(['open']))
    expect((await letters()).at(-1)?.text).toContain('came from ada@university.example')
  })

  test('an item that was answered on its own page in the meantime stays as it was answered there', async () => {
    const page = { id: crypto.randomUUID(), person: teacher, decision: 'decline', hours: null, comment: '' }
    await club.pass({
      kind: 'page-answer',
      answer: { ...page, subject: 'RC-0002', question: 'approval', version: 1 },
    })
    await answer('all agree')
    await later('2024-03-01T12:00:00+08:00')
    expect((await states()).slice(0, 3)).toEqual(['agree', 'decline', 'agree'])
    expect((await letters()).at(-1)?.text).toContain('2. [RC-0002] A book to approve: answered before')
  })

  test('a newer word on one item within the time is the one that counts', async () => {
    await answer('all agree')
    await answer('5 decline')
    await later('2024-03-01T12:00:00+08:00')
    expect((await states()).slice(3)).toEqual(['agree', 'decline'])
    expect((await headings()).slice(1)).toEqual(Array(2).fill('[RC-20240301-1] What was understood'))
  })
})

describe('a few questions in a day', () => {
  test('three leave at once, each by itself; the next morning one letter holds what still waits, once', async () => {
    for (const _ of [1, 2, 3]) await read(1)
    expect(await headings()).toEqual([
      '[RC-0001] A book to approve',
      '[RC-0002] A book to approve',
      '[RC-0003] A book to approve',
    ])
    await answer('I agree')
    await later('2024-03-02T07:30:00+08:00')
    expect(await letters()).toHaveLength(3)
    await later('2024-03-02T08:00:00+08:00')
    const digest = (await letters()).at(-1)
    expect(digest?.subject).toContain('[RC-20240302-1]')
    expect(digest?.text).toContain('2. [RC-0003]')
    expect(digest?.text).not.toContain('[RC-0001]')
    await later('2024-03-03T08:00:00+08:00')
    expect(await letters()).toHaveLength(4)
  })

  test('one question that waits is in its own letter only', async () => {
    await read(1)
    await later('2024-03-02T09:00:00+08:00')
    expect(await letters()).toHaveLength(1)
  })

  test('a new question beside one from days ago does not wait for it: it leaves by itself, the digest in the morning', async () => {
    await read(1)
    await setClock(club, '2024-03-05T10:00:00+08:00')
    await read(1)
    expect((await headings()).at(-1)).toBe('[RC-0002] A book to approve')
    await later('2024-03-06T08:00:00+08:00')
    expect((await headings()).at(-1)).toContain('[RC-20240306-1]')
  })

  test('what comes on top of the day’s first digest waits for the morning', async () => {
    await read(4)
    await read(4)
    expect(await letters()).toHaveLength(1)
    await later('2024-03-02T08:00:00+08:00')
    expect((await letters()).at(-1)?.text).toContain('8. [RC-0008]')
    expect(await letters()).toHaveLength(2)
  })

  test('with digests off each question is a letter', async () => {
    await club.desk.type(settingsTab, 'digest', 'Value', 'off')
    await read(6)
    expect(await letters()).toHaveLength(6)
  })
})

describe('a digest that the mail service does not take at once', () => {
  const busy = { method: 'POST', path: '/v3/mail/send', times: 20, status: 429 }

  test('leaves later as the same letter, once, and nothing of it leaves alone', async () => {
    await fault(club, busy)
    await read(5)
    expect(await letters()).toEqual([])
    await fetch(`${club.url}/workspace/faults`, { method: 'DELETE' })
    await later('2024-03-01T14:00:00+08:00')
    await later('2024-03-01T15:00:00+08:00')
    expect(await headings()).toEqual(['[RC-20240301-1] Questions that wait for your answer'])
    await answer('all agree')
    await later('2024-03-01T16:00:00+08:00')
    expect(new Set(await states())).toEqual(new Set(['agree']))
  })

  test('is made anew where something was decided while it waited', async () => {
    await fault(club, busy)
    await read(5)
    await fetch(`${club.url}/workspace/faults`, { method: 'DELETE' })
    const page = { id: crypto.randomUUID(), person: teacher, decision: 'agree', hours: null, comment: '' }
    const given = { ...page, subject: 'RC-0002', question: 'approval', version: 1 }
    await club.pass({ kind: 'page-answer', answer: given })
    await later('2024-03-01T14:00:00+08:00')
    const [digest, ...more] = await letters()
    expect(more).toEqual([])
    expect(digest?.text).toContain('4. [RC-0005]')
    expect(digest?.text).not.toContain('RC-0002')
    const waiting = (await club.desk.rows(outboxTab)).filter(row => row['About'] === 'digest')
    expect(waiting.map(row => row['State'])).toEqual(['superseded', 'sent'])
  })
})
