import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repliesTab } from '../../sheets-schema/common/replies.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { printLink } from '../../functions/tokens/link.ts'
import { openDoors, type Doors } from '../entry/doors.ts'
import { fault, mailsTo, setClock, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'

const ada = 'ada@university.example'
const teacher = 'teacher@university.example'
/** The teacher is asked for hours as well. */
const club = { ...readingClub, questions: readingClub.questions.map(each => ({ ...each, hours: true })) }

const onceOf = (page: string) => /name="once" value="([^"]+)"/.exec(page)?.[1] ?? ''
const textOf = async (url: string, language = 'en') =>
  (await fetch(url, { headers: { 'accept-language': language } })).text()
const linkIn = (text: string) => /\S+\/answerPage\?\S+/.exec(text)?.[0] ?? ''

function send(url: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields) })
}

describe('the page behind a letter’s question', () => {
  let doors: Doors
  let entries = 0

  /** A new book, asked about; the link in the teacher's letter. */
  async function asked(book = 'Emma'): Promise<string> {
    await submit(doors.club, 'reading', ada, { student: 'B1', book, pages: '120' })
    await doors.post('/onTick')
    entries += 1
    return linkIn((await mailsTo(doors.club, teacher)).at(-1)?.text ?? '')
  }
  const replies = () => doors.club.desk.rows(repliesTab)

  beforeAll(async () => {
    doors = await openDoors(club, 'RC')
    await doors.club.desk.add(students, {
      'Student number': 'B1',
      Name: 'Ada',
      'E-mail': ada,
      Language: 'zh-Hant',
    })
    await doors.club.desk.type(settingsTab, 'teacher', 'Value', teacher)
    // Every question of these situations has its own letter, however many come in a day.
    await doors.club.desk.type(settingsTab, 'digest', 'Value', 'off')
    await doors.post('/onTick')
  })
  afterAll(() => doors.close())

  it('shows who is taken for whom, what is asked, and no choice made', async () => {
    const answer = await fetch(await asked())
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('You are answering as Teacher (t•••@university.example).')
    expect(page).toContain('Was the book read?')
    expect(page).not.toContain(teacher)
    expect(page).not.toMatch(/checked|<script|onload=/)
    expect(page).toMatch(/<html lang="en">/)
    expect(page).toContain('That is not me')
    expect(answer.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    )
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('opening decides nothing, however often and by whatever method', async () => {
    const link = await asked()
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200)
    expect((await fetch(link, { method: 'PUT' })).status).toBe(405)
    expect(await replies()).toEqual([])
  })

  it('a scanner that presses the button without choosing decides nothing', async () => {
    const link = await asked()
    const once = onceOf(await textOf(link))
    const answer = await send(link, { once })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Please choose one of the answers.')
    expect(await replies()).toEqual([])
  })

  it('all that is wrong is said at once, and what was typed stays', async () => {
    const link = await asked()
    const answer = await send(link, {
      once: 'x',
      decision: 'maybe',
      hours: 'a lot',
      comment: `<b>${'x'.repeat(4000)}`,
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const words of ['choose one', 'hours as a number', 'shorten the comment', 'once more'])
      expect(page).toContain(words)
    expect(page).toContain('value="a lot"')
    expect(page).toContain('&lt;b&gt;xxx')
  })

  it('the button records the answer, once, with hours and comment as typed', async () => {
    const link = await asked()
    const once = onceOf(await textOf(link))
    const before = (await replies()).length
    const fields = { once, decision: 'agree', hours: '３６,５', comment: '=1+1\r\nwell <done>' }
    const [first, second] = await Promise.all([send(link, fields), send(link, fields)])
    for (const answer of [first, second]) {
      expect(answer.status).toBe(200)
      const page = await answer.text()
      expect(page).toContain('Your answer is recorded')
      expect(page).toContain('36.5')
      expect(page).toContain('=1+1<br />well &lt;done&gt;')
    }
    const rows = await replies()
    expect(rows).toHaveLength(before + 1)
    expect(rows.at(-1)).toMatchObject({ Understood: 'agree', By: 'page', Words: '=1+1\nwell <done>' })
    expect(await doors.club.desk.row(stamps, `RC-000${entries}`)).toMatchObject({ State: 'agree' })
  })

  it('the form sent again later, even changed, shows what stands', async () => {
    const link = await asked()
    const once = onceOf(await textOf(link))
    await send(link, { once, decision: 'agree' })
    const again = await send(link, { once, decision: 'decline' })
    expect(again.status).toBe(200)
    expect(await again.text()).toMatch(/Answer[\s\S]*Agree/)
    expect(await doors.club.desk.row(stamps, `RC-000${entries}`)).toMatchObject({ State: 'agree' })
    const reopened = await textOf(link)
    expect(reopened).toMatch(/You answered “Agree” on 2024-03-01 10:\d\d \(Asia\/Taipei\)/)
    const late = await send(link, { once: crypto.randomUUID(), decision: 'decline' })
    expect(late.status).toBe(409)
    expect(await doors.club.desk.row(stamps, `RC-000${entries}`)).toMatchObject({ State: 'agree' })
  })

  it('a question that was settled meanwhile needs no answer any more', async () => {
    const link = await asked()
    await doors.club.desk.type(settingsTab, 'teacher', 'Value', 'other@university.example')
    expect(await textOf(link, 'zh-CN,zh;q=0.9')).toContain('不需要再回复')
    await doors.club.desk.type(settingsTab, 'teacher', 'Value', teacher)
    await doors.post('/onTick')
  })

  it('a link that was cut, changed, or made for somebody else opens nothing', async () => {
    const link = await asked()
    const { signer, publicUrl } = doors.reception.world
    const question = { case: `RC-000${entries}`, kind: 'a', version: 1, page: 'answerPage' }
    const stranger = printLink(
      publicUrl,
      { ...question, expires: new Date('2030-01-01') },
      'x@y.example',
      signer,
    )
    const statuses = [
      [link.slice(0, -6), 400],
      [link.replace(/t=.*/, ''), 400],
      [link.replace('a1.', 'a2.'), 403],
      [link.replace(/rc-\d+/, 'zz-0001'), 403],
      [link.replace('answerPage', 'statusPage'), 403],
      [stranger, 403],
    ] as const
    for (const [url, status] of statuses) {
      const answer = await fetch(url)
      expect([url, answer.status]).toEqual([url, status])
      expect(await answer.text()).not.toContain('Was the book read?')
    }
    for (const [url, status] of statuses.filter(([each]) => each.includes('answerPage')))
      expect((await send(url, { decision: 'agree' })).status).toBe(status)
  })

  it('“was it you?” is asked in the student’s own language, on the page as in the letter', async () => {
    await submit(doors.club, 'reading', 'eve@elsewhere.example', { student: 'B1', book: 'Eve', pages: '1' })
    await doors.post('/onTick')
    entries += 1
    const link = linkIn((await mailsTo(doors.club, ada)).at(-1)?.text ?? '')
    const page = await textOf(link)
    expect(page).toContain('<html lang="zh-Hant">')
    expect(page).toContain('您正以 Ada（a•••@university.example）的身分回覆。')
    const recorded = await (await send(link, { once: onceOf(page), decision: 'decline' })).text()
    expect(recorded).toContain('不是我填寫的')
  })

  it('while the workbook cannot be read the reader is asked to come back', async () => {
    const link = await asked()
    await fault(doors.club, { path: '/v4/spreadsheets', times: 60, status: 403 })
    const answer = await fetch(link)
    await fetch(`${doors.club.url}/workspace/faults`, { method: 'DELETE' })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('300')
    expect(await answer.text()).toContain('Please try again in a few minutes')
  })

  it('what no form of ours sends is refused on a page', async () => {
    const link = await asked()
    const json = await fetch(link, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect([json.status, await json.text()]).toEqual([400, expect.stringContaining('could not be taken')])
    expect((await send(link, { comment: 'x'.repeat(5e6) })).status).toBe(413)
  })

  it('after its time the link is closed, and says so', async () => {
    const link = await asked()
    await setClock(doors.club, '2024-12-01T10:00:00+08:00')
    const answer = await fetch(link)
    expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining('expired')])
    expect((await send(link, { decision: 'agree' })).status).toBe(410)
  })
})
