import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { openDoors, type Doors } from '../entry/doors.ts'
import { mailsTo, setClock, submit } from '../people.ts'
import { replyFrom } from '../pass/reply-from.ts'
import { readingClub, stamps, students } from '../reading-club.ts'

const ada = 'ada@university.example'
const teacher = 'teacher@university.example'
const post = (url: string, fields: Readonly<Record<string, string>>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields) })
const onceOf = (page: string) => /name="once" value="([^"]+)"/.exec(page)?.[1] ?? ''
const linksIn = (text: string) => text.match(/\S+\/answerPage\?\S+/gu) ?? []

describe('the pages behind a digest', () => {
  let doors: Doors
  beforeAll(async () => {
    doors = await openDoors(readingClub, 'RC')
    await doors.club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
    await doors.club.desk.type(settingsTab, 'teacher', 'Value', teacher)
    for (const book of ['Emma', 'Ulysses', 'Solaris', 'Dune'])
      await submit(doors.club, 'reading', ada, { student: 'B1', book, pages: '120' })
    await doors.post('/onTick')
  })
  afterAll(() => doors.close())

  const newest = async () => (await mailsTo(doors.club, teacher)).at(-1)
  const states = async () => (await doors.club.desk.rows(stamps)).map(row => row['State'])

  test('an item is answered on its own page', async () => {
    const [, second = ''] = linksIn((await newest())?.text ?? '')
    const page = await (await fetch(second)).text()
    expect(page).toContain('[RC-0002]')
    await post(second, { once: onceOf(page), decision: 'decline' })
    expect(await states()).toEqual(['open', 'decline', 'open', 'open'])
  })

  test('what was understood of a reply is taken back by a button, without writing again', async () => {
    const { replyTo } = (await mailsTo(doors.club, teacher))[0] ?? {}
    const { turns } = doors.reception
    await turns.run(doors.club.office, replyFrom(teacher, replyTo ?? '', '1, 3 and 4 agree'))
    const [undo = ''] = linksIn((await newest())?.text ?? '')
    const page = await (await fetch(undo)).text()
    expect(page).toContain('Undo: take back all answers of this reply')
    const recorded = await post(undo, { once: onceOf(page), decision: 'undo' })
    expect(await recorded.text()).toContain('Undo: take back')
    expect((await newest())?.text).toContain('Your answers were taken back')
    await setClock(doors.club, '2024-03-01T12:00:00+08:00')
    await doors.post('/onTick')
    expect(await states()).toEqual(['open', 'decline', 'open', 'open'])
  })
})
