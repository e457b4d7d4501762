import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mailsTo } from '../people.ts'
import { readingClub, readings, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { addressOf, bookResponse, booksOf, passWith, register } from './readers.ts'
import { replyFrom } from './reply-from.ts'

const student = addressOf(0)
const elsewhere = 'somebody@elsewhere.example'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await register(club, 1)
})
afterEach(() => club.close())

const standing = async () => (await club.desk.row(readings, 'RC-0001'))?.['Standing']
const stamp = () => club.desk.row(stamps, 'RC-0001')
const foreign = (book: string, editedAt?: string) =>
  bookResponse(0, { student: 'B0', book, pages: '120', address: elsewhere, ...(editedAt && { editedAt }) })
const questions = async () =>
  (await mailsTo(club, student)).filter(({ subject }) => subject.includes('Was this you?'))
const lastQuestion = async () => (await questions()).at(-1)?.replyTo ?? ''

describe('an address is corrected in the register', () => {
  test('a case that came from the address before stays decided', async () => {
    await passWith(club, booksOf(1))
    await club.desk.type(students, 'B0', 'E-mail', 'ada@new.university.example')
    await club.pass()
    await club.desk.type(stamps, 'RC-0001', 'Decision', 'no stamp')
    await club.desk.type(stamps, 'RC-0001', 'Reason', 'it was the wrong book')
    await club.pass()
    expect(await standing()).toBe('counts')
    expect(await stamp()).toMatchObject({ 'Result in force': 'no stamp', 'Decision counts': 'counts' })
  })

  test('a case that was confirmed at the address before stays decided', async () => {
    await passWith(club, [foreign('x')])
    await club.pass(replyFrom(student, await lastQuestion(), 'Yes, I agree'))
    await club.desk.type(students, 'B0', 'E-mail', 'ada@new.university.example')
    await club.pass()
    expect(await standing()).toBe('counts')
  })

  test('an address that was never registered for the student does not count', async () => {
    await club.pass()
    await club.desk.type(students, 'B0', 'E-mail', 'ada@new.university.example')
    await passWith(club, [foreign('x')])
    expect(await standing()).toBe('waits: the registered student is asked')
    expect(await stamp()).toBeUndefined()
  })
})

describe('“was this you?”', () => {
  test('words after a yes that say neither yes nor no take it not back', async () => {
    await passWith(club, [foreign('x')])
    const replyTo = await lastQuestion()
    await club.pass(replyFrom(student, replyTo, 'Yes, I agree'))
    await club.pass(replyFrom(student, replyTo, 'When will I hear about the result?'))
    expect(await standing()).toBe('counts')
    await club.pass(replyFrom(student, replyTo, 'No, I decline.'))
    expect(await standing()).toBe('not used: the student says it was not them')
  })

  test('an edition that came after the yes is asked about by itself, and the confirmed one stays in force', async () => {
    await passWith(club, [foreign('the first')])
    await club.pass(replyFrom(student, await lastQuestion(), 'Yes, I agree'))
    const edited = foreign('another', '2024-02-20T00:00:00.000Z')
    await passWith(club, [edited])
    expect(await standing()).toBe('waits: the registered student is asked')
    expect(await stamp()).toMatchObject({ Book: 'the first', 'Result in force': 'stamp' })
    expect(await questions()).toHaveLength(2)
    await club.pass(replyFrom(student, await lastQuestion(), 'Yes, I agree!'))
    expect(await standing()).toBe('counts')
    expect(await stamp()).toMatchObject({ Book: 'another' })
  })
})
