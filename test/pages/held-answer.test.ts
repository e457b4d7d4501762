import { afterAll, beforeAll, expect, it } from 'vitest'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { openDoors, type Doors } from '../entry/doors.ts'
import { mailsTo, submit } from '../people.ts'
import { readingClub, students } from '../reading-club.ts'

const ada = 'ada@university.example'
const teacher = 'teacher@university.example'

/** The reading club, where a person looks at an answer with fewer than 36 hours. */
const club: Programme = {
  ...readingClub,
  questions: readingClub.questions.map(each => ({ ...each, hours: true })),
  judge(tables) {
    const judgement = readingClub.judge(tables)
    const tooFew = new Set(
      tables.answers.flatMap(({ subject, hours }) => (hours !== null && hours < 36 ? [subject] : [])),
    )
    const problem = { tab: '', column: '', what: 'Too few hours.', why: '', follows: '', mend: '' }
    const atoms = judgement.atoms.map(({ key, cases }) => ({
      key,
      cases: cases.map(each =>
        tooFew.has(each.subject) ? { ...each, attention: [{ ...problem, row: each.subject }] } : each,
      ),
    }))
    return { ...judgement, atoms }
  },
}

let doors: Doors
beforeAll(async () => {
  doors = await openDoors(club, 'RC')
  await doors.club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
  await doors.club.desk.type(settingsTab, 'teacher', 'Value', teacher)
  for (const book of ['Emma', 'Persuasion'])
    await submit(doors.club, 'reading', ada, { student: 'B1', book, pages: '120' })
  await doors.post('/onTick')
})
afterAll(() => doors.close())

it.each([
  [0, '30', 'The office will look at this case before the next step'],
  [1, '36', 'There is nothing more to do'],
])('the answer to question %i with %s hours is followed by: %s', async (at, hours, said) => {
  const link = /\S+\/answerPage\?\S+/.exec((await mailsTo(doors.club, teacher))[at]?.text ?? '')?.[0] ?? ''
  const once = /name="once" value="([^"]+)"/.exec(await (await fetch(link)).text())?.[1] ?? ''
  const body = new URLSearchParams({ once, decision: 'agree', hours, comment: '' })
  const page = await (await fetch(link, { method: 'POST', body })).text()
  expect(page).toContain('Your answer is recorded')
  expect(page).toContain(said)
})
