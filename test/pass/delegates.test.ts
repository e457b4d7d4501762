import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { teachersTab } from '../../sheets-schema/common/people.ts'
import { heldTab } from '../../sheets-schema/common/held.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { mailsTo, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { replyFrom } from './reply-from.ts'

const teacher = 'teacher@university.example'
const secretary = 'secretary@university.example'
const teachers = teachersTab({})
const { schema } = readingClub
const withTeachers: Programme = { ...readingClub, schema: { ...schema, tabs: [...schema.tabs, teachers] } }

let club: TestOffice
let replyTo: string
beforeEach(async () => {
  club = await openOffice(withTeachers, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': 'ada@university.example' })
  await club.desk.add(teachers, {
    'E-mail': teacher,
    Name: 'Teacher',
    Delegates: `x@y.example, ${secretary}`,
  })
  await club.desk.type(settingsTab, 'teacher', 'Value', teacher)
  await submit(club, 'reading', 'ada@university.example', { student: 'B1', book: 'x', pages: '120' })
  await club.pass({ kind: 'responses' })
  replyTo = (await mailsTo(club, teacher))[0]?.replyTo ?? ''
})
afterEach(() => club.close())

const state = async () => (await club.desk.row(stamps, 'RC-0001'))?.['State']
const told = async () => (await mailsTo(club, teacher)).map(({ text }) => text)

describe('a secretary who is registered to answer for a teacher', () => {
  test('answers as the teacher would, and the teacher is told of it', async () => {
    await club.pass(replyFrom(secretary, replyTo, 'I agree'))
    expect(await state()).toBe('agree')
    expect((await club.desk.rows(repliesTab))[0]).toMatchObject({ From: secretary, Counts: 'counts' })
    expect((await told()).at(-1)).toContain(`${secretary}, who is registered to answer for you`)
    expect(await mailsTo(club, secretary)).toEqual([])
  })

  test('is overruled by the teacher’s own newer answer', async () => {
    await club.pass(replyFrom(secretary, replyTo, 'I agree'))
    await club.pass(replyFrom(teacher, replyTo, 'I decline.'))
    expect(await state()).toBe('decline')
  })

  test('has to be proven by the mail servers like anybody', async () => {
    await club.pass(replyFrom(secretary, replyTo, 'I agree', { spf: 'fail', dkim: [] }))
    expect(await state()).toBe('open')
  })

  test('answers no more once the register does not say so', async () => {
    await club.desk.type(teachers, teacher, 'Delegates', '')
    await club.pass(replyFrom(secretary, replyTo, 'I agree'))
    expect(await state()).toBe('open')
    expect((await club.desk.rows(repliesTab))[0]).toMatchObject({
      Counts: 'not counted: from another address',
    })
  })
})

describe('a delegate whose entry the brake holds', () => {
  beforeEach(async () => {
    await club.desk.type(settingsTab, 'brake_people', 'Value', 0)
    await club.pass()
    await club.desk.type(teachers, teacher, 'Delegates', 'new@university.example')
    await club.desk.type(settingsTab, 'min_pages', 'Value', 500)
  })
  const answer = () => club.pass(replyFrom('new@university.example', replyTo, 'I agree'))

  test('does not answer for anybody while it is held, nor in the pass that first sees it', async () => {
    await answer()
    expect(await state()).toBe('open')
    await answer()
    expect(await state()).toBe('open')
    expect((await club.desk.rows(heldTab)).map(row => row['State'])).toEqual(['waiting'])
  })

  test('the one of before still does', async () => {
    await club.pass()
    await club.pass(replyFrom(secretary, replyTo, 'I agree'))
    expect(await state()).toBe('agree')
  })
})

describe('two answers at once', () => {
  test('the one that arrived last is the teacher’s word, whoever of the two wrote it', async () => {
    await club.pass(replyFrom(secretary, replyTo, 'I agree'), replyFrom(teacher, replyTo, 'I decline'))
    expect(await state()).toBe('decline')
    expect(await club.desk.rows(repliesTab)).toHaveLength(2)
  })
})
