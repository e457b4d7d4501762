import { beforeEach, describe, expect, test } from 'vitest'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { memoryOffice, type MemoryOffice } from './in-memory.ts'
import { addressOf, bookResponse } from './readers.ts'

let judged = 0
let wake: string | undefined

/** The reading club, counting how often everything is decided, and waking when it is told to. */
const counted: Programme = {
  ...readingClub,
  judge(tables) {
    judged += 1
    const { problems, atoms } = readingClub.judge(tables)
    const woken = atoms.map(({ key, cases }) => ({ key, cases: cases.map(each => ({ ...each, wake })) }))
    return { problems, atoms: woken }
  },
}

const book = (index: number) =>
  bookResponse(index, {
    student: `B${index}`,
    book: `book ${index}`,
    pages: '120',
    address: addressOf(index),
  })

let club: MemoryOffice
beforeEach(async () => {
  wake = undefined
  club = memoryOffice(counted, 'RC')
  for (const index of [0, 1])
    club.add(students, { number: `B${index}`, name: `Student ${index}`, address: addressOf(index) })
  club.responses = [book(0)]
  await club.pass({ kind: 'responses' })
  await club.pass({ kind: 'look' })
})

/** How often everything is decided in a pass some minutes later. */
async function decisionsAfter(minutes: number): Promise<number> {
  club.now = new Date(Date.parse(club.now) + minutes * 60_000).toISOString()
  judged = 0
  await club.pass({ kind: 'responses' })
  return judged
}

describe('a minute after nothing was to be done', () => {
  test('the same workbook is not decided again', async () => {
    expect(await decisionsAfter(1)).toBe(0)
    expect(await decisionsAfter(1)).toBe(0)
  })

  test('what came by a form is taken up', async () => {
    club.responses = [book(0), book(1)]
    expect(await decisionsAfter(1)).toBeGreaterThan(0)
    expect(club.rows(stamps)).toHaveLength(2)
  })

  test('what staff typed is taken up, also when they take it back', async () => {
    club.type(settingsTab, 'min_pages', 'value', '200')
    expect(await decisionsAfter(1)).toBeGreaterThan(0)
    expect(club.rows(stamps)[0]).toMatchObject({ effective: 'no stamp' })
    club.type(settingsTab, 'min_pages', 'value', '100')
    expect(await decisionsAfter(1)).toBeGreaterThan(0)
    expect(club.rows(stamps)[0]).toMatchObject({ effective: 'stamp' })
  })

  test('a cell of the system that somebody wrote over is put right', async () => {
    club.type(stamps, 'RC-0001', 'computed', 'whatever')
    await decisionsAfter(1)
    expect(club.rows(stamps)[0]).toMatchObject({ computed: 'stamp' })
  })
})

describe('time changes what is to be done', () => {
  test('everything is decided again when a case said that it would', async () => {
    wake = new Date(Date.parse(club.now) + 20 * 60_000).toISOString()
    expect(await decisionsAfter(15)).toBe(1)
    expect(await decisionsAfter(4)).toBe(0)
    expect(await decisionsAfter(1)).toBe(1)
  })

  test('on every new day, and from time to time', async () => {
    expect(await decisionsAfter(11)).toBe(1)
    club.now = '2024-03-01T15:58:00.000Z'
    expect(await decisionsAfter(0)).toBe(1)
    expect(await decisionsAfter(1)).toBe(0)
    expect(await decisionsAfter(1)).toBe(1)
  })

  test('a letter that rests leaves as soon as it has rested', async () => {
    club.type(settingsTab, 'min_pages', 'value', '200')
    await decisionsAfter(1)
    expect(club.mails).toHaveLength(1)
    expect(await decisionsAfter(1)).toBeGreaterThan(0)
    expect(await decisionsAfter(1)).toBeGreaterThan(0)
    expect(club.mails).toHaveLength(2)
  })
})
