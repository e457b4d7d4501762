import { afterEach, beforeEach, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { mailsTo, submit } from '../people.ts'
import { readings } from '../reading-club.ts'
import type { TestOffice } from '../world.ts'
import { ada, clubOfAda } from './club-of-ada.ts'

let club: TestOffice
beforeEach(async () => {
  club = await clubOfAda()
})
afterEach(() => club.close())

const sent = async (from: string, student: string) => {
  await submit(club, 'reading', from, { student, book: 'Emma', pages: '120' })
  await club.pass({ kind: 'responses' })
}

test('a student who mistypes the number is told at the address that is registered, once, with a form to send again', async () => {
  await sent(ada, 'X99')
  await club.pass({ kind: 'look' })
  const mails = await mailsTo(club, ada)
  expect(mails).toHaveLength(1)
  const [letter] = mails
  expect(letter?.subject).toContain('Which student number is yours?')
  expect(letter?.text).toContain('gives the student number “X99”')
  expect(letter?.text).toMatch(/viewform\?usp=pp_url&entry\.\d+=B1\b/u)
  expect((await club.desk.row(readings, 'RC-0001'))?.['Standing']).toContain('no such student number')
  const [line] = await club.desk.rows(attentionTab)
  expect(JSON.stringify(line)).toContain('B1, whose address it came from, is told')
})

test('nobody is written to where the address is not registered', async () => {
  await sent('stranger@elsewhere.example', 'X99')
  expect(await mailsTo(club, 'stranger@elsewhere.example')).toEqual([])
  expect(await mailsTo(club, ada)).toEqual([])
})
