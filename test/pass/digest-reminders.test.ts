import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Programme } from '../../functions/programmes/programme.ts'
import { mailsTo, setClock } from '../people.ts'
import { readingClub } from '../reading-club.ts'
import type { TestOffice } from '../world.ts'
import { adaReads, clubOfAda, teacher } from './club-of-ada.ts'

/** The reading club, where a question that was not answered by the ides of March is put once more. */
const reminding: Programme = {
  ...readingClub,
  judge(tables) {
    const { problems, atoms } = readingClub.judge(tables)
    const isLate = Date.parse(tables.now) >= Date.parse('2024-03-15T12:00:00+08:00')
    const cases = (atom: (typeof atoms)[number]) =>
      atom.cases.map(judged => ({
        ...judged,
        letters: judged.letters.map(letter =>
          letter.question && isLate ? { ...letter, told: 'reminded', byClock: true } : letter,
        ),
      }))
    return { problems, atoms: atoms.map(atom => ({ key: atom.key, cases: cases(atom) })) }
  },
}

let club: TestOffice
beforeEach(async () => {
  club = await clubOfAda(reminding)
})
afterEach(() => club.close())

const read = (books: number) => adaReads(club, books)
const later = async (time: string) => {
  await setClock(club, time)
  await club.pass()
}
const letters = () => mailsTo(club, teacher)

test('reminders of two questions come in the next morning’s digest, once', async () => {
  await read(2)
  await later('2024-03-02T09:00:00+08:00')
  expect(await letters()).toHaveLength(3)
  await later('2024-03-15T13:00:00+08:00')
  expect(await letters()).toHaveLength(3)
  await later('2024-03-16T08:30:00+08:00')
  await later('2024-03-17T08:30:00+08:00')
  const [, , , reminder, ...more] = await letters()
  expect(reminder?.text).toContain('2. [RC-0002]')
  expect(more).toEqual([])
})

test('the reminder of one question leaves by itself', async () => {
  await read(1)
  await later('2024-03-15T13:00:00+08:00')
  expect((await letters()).map(({ subject }) => subject)).toEqual([
    '[RC-0001] A book to approve',
    '[RC-0001] A book to approve',
  ])
})
