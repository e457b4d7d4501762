import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Hint } from '../../functions/pass/office.ts'
import { pass } from '../../functions/pass/pass.ts'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { mailsTo, setClock, submit } from '../people.ts'
import { readings, stamps } from '../reading-club.ts'
import type { TestOffice } from '../world.ts'
import { adaReads, clubOfAda, teacher } from './club-of-ada.ts'
import { replyFrom } from './reply-from.ts'

let club: TestOffice
let asked: { readonly text: string; readonly replyTo: string }
beforeEach(async () => {
  club = await clubOfAda()
  await adaReads(club, 1)
  const [letter] = await mailsTo(club, teacher)
  asked = { text: letter?.text ?? '', replyTo: letter?.replyTo ?? '' }
})
afterEach(() => club.close())

const signatureIn = (text: string): string => /\.([a-z2-7]{17})\b/.exec(text)?.[1] ?? 'no signature'
const ledgerText = async () => (await club.desk.rows(ledgerTab)).map(row => String(row['Data'])).join('\n')

describe('what somebody quotes of our letters is no key for whoever reads the workbook', () => {
  test('in a reply', async () => {
    const link = /https?:\S+answerPage\S+/.exec(asked.text)?.[0] ?? ''
    const words = `I cannot open ${link} and write to ${asked.replyTo} instead.`
    await club.pass(replyFrom(teacher, asked.replyTo, words))
    const shown = (await club.desk.rows(repliesTab)).map(row => String(row['Words'])).join('\n')
    expect(shown).toContain('I cannot open')
    for (const text of [shown, await ledgerText()]) {
      expect(text).not.toContain(signatureIn(link))
      expect(text).not.toContain(signatureIn(asked.replyTo))
    }
  })

  test('in a form', async () => {
    const book = `the one of ${asked.replyTo}`
    await submit(club, 'reading', 'ada@university.example', { student: 'B1', book, pages: '120' })
    await club.pass({ kind: 'responses' })
    expect((await club.desk.row(readings, 'RC-0002'))?.['Book']).toMatch(/^the one of .*•••@/)
    expect(await ledgerText()).not.toContain(signatureIn(asked.replyTo))
  })

  test('in the comment of a page', async () => {
    const answer = { id: 'a1', subject: 'RC-0001', question: 'approval', version: 1, person: teacher }
    const given = { ...answer, decision: 'agree', hours: null, comment: `yes, ${asked.replyTo}` }
    await club.pass({ kind: 'page-answer', answer: given })
    expect((await club.desk.row(stamps, 'RC-0001'))?.['State']).toBe('agree')
    expect(await ledgerText()).not.toContain(signatureIn(asked.replyTo))
  })
})

describe('mails of strangers do not fill the workbook', () => {
  const forged = 'r+rc-9999.a1.aaaaaaaaaaaaaaaaa@reply.university.example'
  const spam = (from: number, count: number): Hint[] =>
    Array.from({ length: count }, (_, index) =>
      replyFrom('spam@elsewhere.example', forged, `${from + index} ${'buy this '.repeat(3000)}`),
    )

  test('what decides nothing is kept short, twenty forged ones a day, the rest is counted in the log', async () => {
    const logged: string[] = []
    const ports = { ...club.world.ports, log: (_: string, message: string) => void logged.push(message) }
    const world = { ...club.world, ports }
    await pass(world, club.office, spam(0, 15))
    await pass(world, club.office, spam(15, 15))
    const kept = (await club.desk.rows(ledgerTab)).filter(row => row['Kind'] === 'answer')
    expect(kept).toHaveLength(20)
    expect(Math.max(...kept.map(row => String(row['Data']).length))).toBeLessThan(1500)
    expect(logged.filter(message => message.includes('forged'))).toHaveLength(10)
    await setClock(club, '2024-03-02T10:00:00+08:00')
    await pass(world, club.office, spam(30, 1))
    expect((await club.desk.rows(repliesTab)).map(row => row['Counts'])).toHaveLength(21)
  })

  test('the person who was asked is heard all the same', async () => {
    await club.pass(
      ...spam(0, 30),
      replyFrom(teacher, asked.replyTo, `I agree. ${'Well read. '.repeat(200)}`),
    )
    expect((await club.desk.row(stamps, 'RC-0001'))?.['State']).toBe('agree')
    const words = (await club.desk.rows(repliesTab)).find(row => row['Counts'] === 'counts')?.['Words']
    expect(String(words).length).toBeGreaterThan(2000)
  })
})

describe('somebody sends many responses in a student’s name', () => {
  test('the student is asked about three of them; staff are told of the crowd; none is used', async () => {
    const before = await mailsTo(club, 'ada@university.example')
    for (let index = 0; index < 8; index++)
      await submit(club, 'reading', `stranger${index}@elsewhere.example`, {
        student: 'B1',
        book: 'x',
        pages: '120',
      })
    await club.pass({ kind: 'responses' })
    expect(await mailsTo(club, 'ada@university.example')).toHaveLength(before.length + 3)
    expect(await club.desk.rows(stamps)).toHaveLength(1)
    const attention = await club.desk.rows(attentionTab)
    expect(attention.map(row => row['What happened'])).toEqual([
      '8 responses give the student number B1 and came from other addresses than the student’s.',
    ])
  })
})
