import * as fc from 'fast-check'
import { describe, test, expect } from 'vitest'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Hint } from '../../functions/pass/office.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { memoryOffice, type MemoryOffice } from './in-memory.ts'
import { addressOf, bookResponse } from './readers.ts'

const readers = 6
const look: Hint = { kind: 'look' }
const responses: Hint = { kind: 'responses' }

/** One book a student, some with too few pages for a stamp. */
const books = Array.from({ length: readers }, (_, index) =>
  bookResponse(index, {
    student: `B${index}`,
    book: `book ${index}`,
    pages: String(60 + 30 * index),
    address: addressOf(index),
  }),
)

function openClub(): MemoryOffice {
  const club = memoryOffice(readingClub, 'RC')
  for (let index = 0; index < readers; index++)
    club.add(students, { number: `B${index}`, name: `Student ${index}`, address: addressOf(index) })
  return club
}

/** What became of each student, and what they were told, without the numbers that arrival gives. */
function outcome(club: MemoryOffice): readonly unknown[] {
  return club
    .rows(stamps)
    .map(({ student, computed, effective }) => {
      const letters = club.mails.filter(
        ({ to }) => to.address === addressOf(Number(String(student).slice(1))),
      )
      return [student, computed, effective, letters.length]
    })
    .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
}

/** Time goes on by ten minutes, so that whatever rests has rested. */
async function settle(club: MemoryOffice): Promise<void> {
  for (let look = 0; look < 3; look++) {
    club.now = new Date(Date.parse(club.now) + 600_000).toISOString()
    await club.pass(responses)
  }
}

async function allAtOnce(): Promise<readonly unknown[]> {
  const club = openClub()
  club.responses = books
  await club.pass(responses)
  await settle(club)
  return outcome(club)
}

const order = fc.shuffledSubarray(books, { minLength: readers, maxLength: readers })
const runs = { numRuns: 20 }

describe('whatever wakes the functions is only a hint', () => {
  test('the order in which responses arrive changes nothing but their numbers', async () => {
    const expected = await allAtOnce()
    const together = fc.array(fc.integer({ min: 1, max: readers }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(order, together, async (arriving, parts) => {
        const club = openClub()
        for (const part of parts) {
          club.responses = arriving.slice(0, Math.max(part, club.responses.length))
          await club.pass(responses)
        }
        club.responses = arriving
        await settle(club)
        expect(outcome(club)).toEqual(expected)
      }),
      runs,
    )
  })

  test('doubled, lost and simultaneous hints change nothing', async () => {
    const expected = await allAtOnce()
    const hints = fc.array(fc.array(fc.constantFrom(look, responses), { maxLength: 3 }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(hints, async waking => {
        const club = openClub()
        club.responses = books
        await Promise.all(waking.slice(0, 2).map(each => club.pass(...each)))
        for (const each of waking.slice(2)) await club.pass(...each)
        await settle(club)
        expect(outcome(club)).toEqual(expected)
      }),
      runs,
    )
  })
})

/** Something that happens to the office, whatever it is. */
type Event =
  | { readonly kind: 'setting'; readonly pages: number }
  | { readonly kind: 'plan'; readonly pages: number; readonly day: string }
  | { readonly kind: 'response'; readonly index: number; readonly pages: number }
  | { readonly kind: 'time'; readonly hours: number }

const pages = fc.integer({ min: 10, max: 300 })
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('setting' as const), pages }),
  fc.record({ kind: fc.constant('plan' as const), pages, day: fc.constantFrom('2024-03-01', '2024-03-03') }),
  fc.record({ kind: fc.constant('response' as const), index: fc.nat({ max: readers - 1 }), pages }),
  fc.record({ kind: fc.constant('time' as const), hours: fc.integer({ min: 1, max: 60 }) }),
)

async function happens(club: MemoryOffice, each: Event): Promise<void> {
  switch (each.kind) {
    case 'setting':
      club.type(settingsTab, 'min_pages', 'value', each.pages)
      break
    case 'plan':
      club.type(settingsTab, 'min_pages', 'next', each.pages)
      club.type(settingsTab, 'min_pages', 'takesEffect', each.day)
      break
    case 'response':
      club.responses = club.responses.map(response =>
        response === club.responses[each.index] ? edited(club, response.responseId, each) : response,
      )
      break
    case 'time':
      club.now = new Date(Date.parse(club.now) + each.hours * 3_600_000).toISOString()
  }
  await club.pass(responses)
}

function edited(club: MemoryOffice, responseId: string, { index, pages }: { index: number; pages: number }) {
  const book = {
    student: `B${index}`,
    book: `book ${index}`,
    pages: String(pages),
    address: addressOf(index),
  }
  return { ...bookResponse(index, { ...book, editedAt: club.now }), responseId }
}

describe('whatever happens', () => {
  test('deciding again changes nothing and writes to nobody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 6 }), async events => {
        const club = openClub()
        club.responses = books
        await club.pass(responses)
        for (const each of events) await happens(club, each)
        await settle(club)
        const told = club.mails.length
        expect(await club.pass(responses)).toMatchObject({ commits: 0, letters: 0 })
        expect(club.mails).toHaveLength(told)
      }),
      runs,
    )
  })

  test('nobody gets the same letter twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 6 }), async events => {
        const club = openClub()
        club.responses = books
        await club.pass(responses)
        for (const each of events) await happens(club, each)
        await settle(club)
        const keys = club.mails.map(({ letter }) => letter)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      runs,
    )
  })

  test('a decision of staff, once it counts, is never computed away', async () => {
    const word = fc.constantFrom('stamp', 'no stamp')
    await fc.assert(
      fc.asyncProperty(word, fc.array(event, { maxLength: 6 }), async (decision, events) => {
        const club = openClub()
        club.responses = books
        await club.pass(responses)
        club.type(stamps, 'RC-0003', 'decision', decision)
        club.type(stamps, 'RC-0003', 'reason', 'read aloud')
        await settle(club)
        for (const each of events) {
          await happens(club, each)
          const row = club.rows(stamps).find(({ case: key }) => key === 'RC-0003')
          expect(row).toMatchObject({ decision, effective: decision, decisionStanding: 'counts' })
        }
      }),
      runs,
    )
  })
})
