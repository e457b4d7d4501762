import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { openDoors, type Doors } from '../entry/doors.ts'
import { mailsTo, submit } from '../people.ts'
import { readingClub, students } from '../reading-club.ts'
import type { Programme, StatusView } from '../../functions/programmes/programme.ts'

const ada = 'ada@university.example'

/** The reading club with more to show on its status page. */
const club: Programme = {
  ...readingClub,
  judge(tables) {
    const { problems, atoms } = readingClub.judge(tables)
    const shown = (view: StatusView): StatusView => ({
      ...view,
      blocks: [
        { kind: 'facts', rows: [['Book', '=HYPERLINK("x") <i>']] },
        {
          kind: 'link',
          label: 'Correct it',
          link: { kind: 'form', form: 'reading', prefill: { student: 'B1' } },
        },
      ],
    })
    const cases = atoms.map(atom => ({
      ...atom,
      cases: atom.cases.map(each => ({
        ...each,
        status: (language: Parameters<typeof each.status>[0]) => shown(each.status(language)),
      })),
    }))
    return { problems, atoms: cases }
  },
}

describe('the status page', () => {
  let doors: Doors
  let link = ''
  beforeAll(async () => {
    doors = await openDoors(club, 'RC')
    const { desk } = doors.club
    await desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada, Language: 'zh-Hans' })
    await submit(doors.club, 'reading', ada, { student: 'B1', book: 'Emma', pages: '120' })
    await doors.post('/onTick')
    link = /\S+\/statusPage\?\S+/.exec((await mailsTo(doors.club, ada))[0]?.text ?? '')?.[0] ?? ''
  })
  afterAll(() => doors.close())

  it('shows the case in the student’s language, as text, with prefilled links', async () => {
    const answer = await fetch(link)
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('<html lang="zh-Hans">')
    expect(page).toContain('[RC-0001] stamp')
    expect(page).toContain('=HYPERLINK(&quot;x&quot;) &lt;i&gt;')
    expect(page).toMatch(/href="[^"]*viewform\?usp=pp_url&amp;entry\.\d+=B1"/)
    expect(page).toMatch(/截至 2024-03-01 10:\d\d \(Asia\/Taipei\)。/)
  })

  it('says for whom it was made, and can be had in another language', async () => {
    expect(await (await fetch(link)).text()).toContain('本页是为 Ada（a•••@university.example）开设的。')
    const english = await (await fetch(`${link}&lang=en`)).text()
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('This page was made for Ada')
  })

  it('tells staff where whoever opens it is somebody else', async () => {
    const body = new URLSearchParams({ 'not-me': 'yes' })
    const answer = await fetch(link, { method: 'POST', body })
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('办公室已收到通知')])
    expect((await doors.club.desk.rows(attentionTab)).at(-1)?.['What happened']).toContain(
      `a link of ours at ${ada}`,
    )
  })

  it('takes nothing else', async () => {
    expect((await fetch(link, { method: 'POST' })).status).toBe(400)
    expect((await fetch(link, { method: 'PUT' })).status).toBe(405)
  })

  it('does not open with the link of another page or case', async () => {
    expect((await fetch(link.replace('statusPage', 'answerPage'))).status).toBe(403)
    expect((await fetch(link.replace('rc-0001', 'rc-0002'))).status).toBe(403)
    expect((await fetch(link.slice(0, -3))).status).toBe(400)
  })

  it('closes when the address it was mailed to is no longer registered', async () => {
    await doors.club.desk.type(students, 'B1', 'E-mail', 'ada.new@university.example')
    const answer = await fetch(link)
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('not valid')])
  })
})
