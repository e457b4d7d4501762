import { afterEach, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Judged, Judgement, Programme } from '../../functions/programmes/programme.ts'
import { mailsTo, submit } from '../people.ts'
import { readingClub, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'
import { replyFrom } from './reply-from.ts'

const teacher = 'teacher@university.example'
const ada = 'ada@university.example'

let club: TestOffice
afterEach(() => club.close())

/** The reading club with what `more` makes of its judgement. */
const changed = (more: (judgement: Judgement) => Judgement): Programme => ({
  ...readingClub,
  judge: tables => more(readingClub.judge(tables)),
})

async function opened(programme: Programme): Promise<void> {
  club = await openOffice(programme, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
  await club.desk.type(settingsTab, 'teacher', 'Value', teacher)
  await submit(club, 'reading', ada, { student: 'B1', book: 'x', pages: '120' })
  await club.pass({ kind: 'responses' })
}

describe('one person is told one thing on one topic', () => {
  test('a list that names the case, in an atom of its own, does not have a question asked again twice', async () => {
    await opened(
      changed(({ problems, atoms }) => {
        const listed = atoms[0]?.cases[0]
        if (!listed) return { problems, atoms }
        const letters = listed.letters.slice(0, 1).map(letter => ({ ...letter, topic: 'list' }))
        return { problems, atoms: [...atoms, { key: 'lists', cases: [{ ...listed, rows: [], letters }] }] }
      }),
    )
    const [letter] = await mailsTo(club, teacher)
    await club.pass(replyFrom(teacher, letter?.replyTo ?? '', 'Which book is it?'))
    expect((await mailsTo(club, teacher)).map(({ subject }) => subject)).toEqual([
      '[RC-0001] A book to approve',
      '[RC-0001] Please say it once more · A book to approve',
    ])
  })

  const twice =
    (told: (told: string) => string) =>
    (judged: Judged): Judged => ({
      ...judged,
      letters: judged.letters.flatMap(letter => [letter, { ...letter, told: told(letter.told) }]),
    })
  const ofAll = (change: (judged: Judged) => Judged) =>
    changed(({ problems, atoms }) => ({
      problems,
      atoms: atoms.map(({ key, cases }) => ({ key, cases: cases.map(change) })),
    }))

  test('two letters of one thread that differ: the first is sent, once, and the other is named', async () => {
    await opened(ofAll(twice(told => `not ${told}`)))
    await club.pass()
    await club.pass()
    expect(await mailsTo(club, ada)).toHaveLength(1)
    expect(await mailsTo(club, teacher)).toHaveLength(1)
    const named = (await club.desk.rows(attentionTab)).map(row => String(row['What happened']))
    expect(named.toSorted()).toEqual([
      `Two different letters on “approval” of RC-0001 are meant for ${teacher}.`,
      `Two different letters on “stamp” of RC-0001 are meant for ${ada}.`,
    ])
  })

  test('two that tell the same are one', async () => {
    await opened(ofAll(twice(told => told)))
    expect(await mailsTo(club, ada)).toHaveLength(1)
    expect(await club.desk.rows(attentionTab)).toEqual([])
  })
})
