import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { openDoors, type Doors } from '../entry/doors.ts'
import { mailsTo, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'

const ada = 'ada@university.example'
const teacher = 'teacher@university.example'

describe('“That is not me” on the page of a question', () => {
  let doors: Doors
  let link = ''
  beforeAll(async () => {
    doors = await openDoors(readingClub, 'RC')
    await doors.club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
    await doors.club.desk.type(settingsTab, 'teacher', 'Value', teacher)
    await submit(doors.club, 'reading', ada, { student: 'B1', book: 'Emma', pages: '120' })
    await doors.post('/onTick')
    link = /\S+\/answerPage\?\S+/.exec((await mailsTo(doors.club, teacher)).at(-1)?.text ?? '')?.[0] ?? ''
  })
  afterAll(() => doors.close())

  const press = (fields: Readonly<Record<string, string>>, url = link) =>
    fetch(url, { method: 'POST', body: new URLSearchParams(fields) })
  const complaints = async () =>
    (await doors.club.desk.rows(attentionTab)).filter(row => String(row['What happened']).includes(teacher))
  const once = async () => /name="once" value="([^"]+)"/.exec(await (await fetch(link)).text())?.[1] ?? ''

  it('decides nothing and tells staff, once however often it is pressed', async () => {
    const fields = { once: await once(), 'not-me': 'yes' }
    for (let times = 0; times < 2; times++) {
      const answer = await press(fields)
      expect([answer.status, await answer.text()]).toEqual([
        200,
        expect.stringContaining('the office has been told'),
      ])
    }
    expect(await doors.club.desk.row(stamps, 'RC-0001')).toMatchObject({ State: 'open' })
    expect(await doors.club.desk.rows(repliesTab)).toEqual([
      expect.objectContaining({
        Understood: 'not me',
        Counts: 'not counted: link opened by somebody else',
        From: teacher,
      }),
    ])
    expect(await complaints()).toHaveLength(1)
  })

  it('is heard though a choice was made as well', async () => {
    const answer = await press({ once: await once(), 'not-me': 'yes', decision: 'agree' })
    expect(await answer.text()).toContain('the office has been told')
    expect(await doors.club.desk.row(stamps, 'RC-0001')).toMatchObject({ State: 'open' })
  })

  it('leaves the question open for the right person; their answer settles it', async () => {
    await press({ once: await once(), decision: 'agree' })
    expect(await doors.club.desk.row(stamps, 'RC-0001')).toMatchObject({ State: 'agree' })
    expect(await complaints()).toEqual([])
  })

  it('speaks the language that the reader chose on the page', async () => {
    const page = await (await fetch(`${link}&lang=zh-Hant`)).text()
    expect(page).toContain('<html lang="zh-Hant">')
    expect(page).toMatch(/<a href="\?t=[^"]+&amp;lang=zh-Hans" lang="zh-Hans"/)
    expect(await (await press({ 'not-me': 'yes' }, `${link}&lang=zh-Hans`)).text()).toContain('谢谢')
    expect(await (await fetch(`${link}&lang=fr`)).text()).toContain('<html lang="en">')
  })
})
