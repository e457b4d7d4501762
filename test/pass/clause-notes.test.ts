import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WorkbookPort } from '../../functions/ports.ts'
import { readingClub, stamps } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { addressOf, bookResponse, passWith, register } from './readers.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await register(club, 2)
})
afterEach(() => club.close())

const book = (student: number, pages: string, editedAt?: string) =>
  bookResponse(student, {
    student: `B${student}`,
    book: 'x',
    pages,
    address: addressOf(student),
    ...(editedAt && { editedAt }),
  })
const enough = 'R1 A book of enough pages makes a stamp.'
const tooFew = `${enough}\nR2 Other books are welcome and make none.`

describe('the note on a cell with clauses', () => {
  test('says what they say from the first write on, and follows them', async () => {
    await passWith(club, [book(0, '120')])
    expect(await club.desk.notes(stamps, 'RC-0001')).toEqual({ Clauses: enough })
    await passWith(club, [book(0, '20', '2024-03-01T03:00:00Z')])
    expect(await club.desk.notes(stamps, 'RC-0001')).toEqual({ Clauses: tooFew })
  })

  test('leaves the notes of staff beside it alone, and goes where its row goes', async () => {
    await passWith(club, [book(0, '120'), book(1, '20')])
    for (const header of ['Computed result', 'Because', 'Reason'])
      await club.desk.note(stamps, 'RC-0001', header, `ours about ${header}`)
    await club.desk.sort(stamps, 'Case')
    await passWith(club, [book(0, '20', '2024-03-01T03:00:00Z')])
    expect(await club.desk.notes(stamps, 'RC-0001')).toEqual({
      'Computed result': 'ours about Computed result',
      Clauses: tooFew,
      Because: 'ours about Because',
      Reason: 'ours about Reason',
    })
    expect(await club.desk.notes(stamps, 'RC-0002')).toEqual({ Clauses: tooFew })
  })

  test('comes right where staff sorted the rows between our reading and our write', async () => {
    await passWith(club, [book(0, '120'), book(1, '120')])
    const books = club.world.ports.workbooks
    let isSorted = false
    const workbooks: WorkbookPort = {
      ...books,
      async commit(...call) {
        if (!isSorted) await club.desk.sort(stamps, 'Case')
        isSorted = true
        return books.commit(...call)
      },
    }
    const world = { ...club.world, ports: { ...club.world.ports, workbooks } }
    await passWith({ ...club, world }, [book(0, '20', '2024-03-01T03:00:00Z')])
    expect(await club.desk.notes(stamps, 'RC-0001')).toEqual({ Clauses: tooFew })
    expect(await club.desk.notes(stamps, 'RC-0002')).toEqual({ Clauses: enough })
  })

  test('is not written again, nor read, while its clauses are the same', async () => {
    await passWith(club, [book(0, '120')])
    await club.desk.note(stamps, 'RC-0001', 'Clauses', 'taken over by staff')
    expect(await club.pass()).toMatchObject({ commits: 0 })
    expect(await club.desk.notes(stamps, 'RC-0001')).toEqual({ Clauses: 'taken over by staff' })
  })
})
