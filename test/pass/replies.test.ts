import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InboundMail } from '../../functions/mail/inbound/inbound.ts'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { mailsTo, setClock } from '../people.ts'
import { stamps } from '../reading-club.ts'
import type { TestOffice } from '../world.ts'
import { adaReads, clubOfAda, teacher } from './club-of-ada.ts'

let club: TestOffice
let replyTo: string
beforeEach(async () => {
  club = await clubOfAda()
  await adaReads(club, 1)
  replyTo = (await mailsTo(club, teacher))[0]?.replyTo ?? ''
})
afterEach(() => club.close())

/** A reply as the reader of inbound posts gives it. */
function reply(text: string, more: Partial<InboundMail> = {}): InboundMail {
  const from = more.from?.address ?? teacher
  return {
    messageId: `<${text}@mail>`,
    from: { address: from, name: '' },
    envelope: { from, to: [replyTo] },
    to: [replyTo],
    subject: 'Re: [RC-0001] A book to approve',
    headers: [],
    text,
    html: null,
    spf: 'pass',
    dkim: [{ domain: 'university.example', result: 'pass' }],
    sentAt: null,
    attachments: [],
    report: null,
    hash: `hash of ${text} from ${from}`,
    ...more,
  }
}

const answer = (text: string, more?: Partial<InboundMail>) =>
  club.pass({ kind: 'reply', mail: reply(text, more) })
const state = async () => (await club.desk.row(stamps, 'RC-0001'))?.['State']
const reading = async () => (await club.desk.rows(repliesTab)).map(row => [row['Understood'], row['Counts']])

describe('the teacher answers by mail', () => {
  test.each([
    ['I agree.\n\nBest, Prof. Lin', 'agree'],
    ['同意', 'agree'],
    ['I do not agree.', 'decline'],
    ['不同意', 'decline'],
  ])('“%s” is taken as %s', async (text, decision) => {
    await answer(text)
    expect(await state()).toBe(decision)
    expect(await reading()).toEqual([[decision, 'counts']])
  })

  test('the hours that were confirmed stand beside the decision', async () => {
    const given = { id: crypto.randomUUID(), person: teacher, decision: 'agree', hours: 30, comment: '' }
    const answered = { ...given, subject: 'RC-0001', question: 'approval', version: 1 }
    await club.pass({ kind: 'page-answer', answer: answered })
    expect(await club.desk.rows(repliesTab)).toMatchObject([{ Understood: 'agree', Hours: 30 }])
  })

  test('what was not understood does not read as if it counted', async () => {
    await answer('Which book is this?')
    expect(await reading()).toEqual([['unclear', 'not understood: asked again']])
  })

  test('the same mail delivered three times is one answer', async () => {
    await Promise.all([answer('I agree'), answer('I agree'), answer('I agree')])
    expect(await reading()).toEqual([['agree', 'counts']])
  })

  test('an answer that is not understood decides nothing and is asked again, twice a day at most, then staff are told', async () => {
    for (const words of ['Which book is it?', 'Hm, is it long?', 'And who wrote it?']) await answer(words)
    expect(await state()).toBe('open')
    const again = (await mailsTo(club, teacher)).filter(({ subject }) => subject.includes('once more'))
    expect(again).toHaveLength(2)
    expect(again[0]?.text).toContain('Which book is it?')
    expect((await club.desk.rows(attentionTab)).map(row => row['Tab'])).toEqual(['Replies'])
    await answer('I agree')
    expect(await state()).toBe('agree')
    expect(await club.desk.rows(attentionTab)).toEqual([])
  })
})

describe('a teacher who thinks again', () => {
  test('after the question was closed, is told once what becomes of the changed answer', async () => {
    await answer('I agree')
    await answer('I decline.')
    await club.pass()
    const told = (await mailsTo(club, teacher)).filter(({ subject }) => subject.includes('changed answer'))
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('with “agree”, and later with “decline”')
  })

  test('and says the same, is told nothing', async () => {
    await answer('I agree')
    await answer('Yes, I agree')
    expect(await mailsTo(club, teacher)).toHaveLength(1)
  })
})

describe('answers that do not count', () => {
  test('from another address: nothing is decided, the teacher and staff are told', async () => {
    await answer('I agree', { from: { address: 'ada@university.example', name: '' } })
    expect(await state()).toBe('open')
    expect(await reading()).toEqual([['not read', 'not counted: from another address']])
    expect((await mailsTo(club, teacher)).at(-1)?.text).toContain('came from ada@university.example')
    expect((await club.desk.rows(attentionTab)).map(row => row['Row'])).toEqual(['RC-0001'])
  })

  test('with a sender that the mail servers could not confirm', async () => {
    await answer('I agree', { spf: 'fail', dkim: [] })
    expect(await state()).toBe('open')
    expect(await reading()).toEqual([['not read', 'not counted: sender not proven']])
  })

  test('an out-of-office is no answer and gets none', async () => {
    const before = await mailsTo(club, teacher)
    await answer('I agree to call you back when I return.', {
      headers: [{ name: 'auto-submitted', value: 'auto-replied' }],
    })
    expect(await reading()).toEqual([['not read', 'not counted: automatic reply']])
    expect(await mailsTo(club, teacher)).toHaveLength(before.length)
  })

  test('to an address with a letter of the token changed', async () => {
    const forged = replyTo.replace(
      /\.(.)([a-z2-7]{16})@/,
      (_, id: string, mac: string) => `.${id}${mac.split('').toReversed().join('')}@`,
    )
    await answer('I agree', { envelope: { from: teacher, to: [forged] } })
    expect(await state()).toBe('open')
    expect(await reading()).toEqual([['not read', 'not counted: reply address not ours']])
  })

  test('half a year later', async () => {
    await setClock(club, '2024-09-01T10:00:00+08:00')
    await answer('I agree')
    expect(await reading()).toEqual([['agree', 'not counted: came too late']])
  })
})
