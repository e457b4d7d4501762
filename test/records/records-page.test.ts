import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditTab } from '../../sheets-schema/common/audit.ts'
import { staffTab } from '../../sheets-schema/common/people.ts'
import { passListsTab } from '../../sheets-schema/social-practice/pass-lists.ts'
import { projectsTab } from '../../sheets-schema/social-practice/projects.ts'
import type { Doors } from '../entry/doors.ts'
import { mailsTo, setClock } from '../people.ts'
import { chen, mei, openWithOneWhoPassed } from './passed-student.ts'
import { readCsv } from './read-csv.ts'

const field = (page: string, name: string) =>
  new RegExp(`name="${name}"\\s+value="([^"]*)"`, 'u').exec(page)?.[1] ?? ''
const hrefs = (page: string) =>
  [...page.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('lists and exports of an office', () => {
  let doors: Doors
  let plain = ''
  let link = ''
  beforeAll(async () => {
    doors = await openWithOneWhoPassed()
    plain = `${doors.url}/recordsPage?office=SP`
  }, 60_000)
  afterAll(() => doors.close())

  const ask = async (address: string) => {
    const shown = await (await fetch(plain)).text()
    const body = new URLSearchParams({ once: field(shown, 'once'), address })
    return fetch(plain, { method: 'POST', body })
  }
  const opened = async (href: string) => fetch(new URL(href, link))
  const page = async () => (await fetch(link)).text()
  const post = (fields: Readonly<Record<string, string>>) =>
    fetch(link, { method: 'POST', body: new URLSearchParams(fields) })

  it('the plain address asks for a registered one, and tells a stranger nothing', async () => {
    const stranger = await ask('stranger@elsewhere.example')
    const known = await ask(` ${mei.toUpperCase()} `)
    expect([stranger.status, known.status]).toEqual([200, 200])
    expect(await stranger.text()).toBe(await known.text())
    expect(await mailsTo(doors.club, 'stranger@elsewhere.example')).toEqual([])
    const [letter] = await mailsTo(doors.club, mei)
    expect(letter?.subject).toBe('[SP] Your link to lists and exports')
    link = /\S+\/recordsPage\?t=\S+/u.exec(letter?.text ?? '')?.[0] ?? ''
    expect(link).toContain('sp-0.rec0')
  })

  it('somebody of Staff whose role decides nothing gets no link', async () => {
    const helper = 'pt@cge.example'
    await doors.club.desk.add(staffTab, { Id: 'pt', Name: 'Pat', 'E-mail': helper, Role: 'helper' })
    await doors.post('/onTick')
    await ask(helper)
    expect(await mailsTo(doors.club, helper)).toEqual([])
  })

  it('asked again at once no second letter is sent; after a while one is', async () => {
    await ask(mei)
    expect(await mailsTo(doors.club, mei)).toHaveLength(1)
    await setClock(doors.club, '2024-05-20T11:00:00+08:00')
    await ask(mei)
    expect(await mailsTo(doors.club, mei)).toHaveLength(2)
  })

  it('the link opens what can be printed; another page or office does not open by it', async () => {
    const shown = await page()
    expect(shown).toContain('Lists of passing students')
    expect(shown).toContain('m•••@cge.example')
    expect((await fetch(link.replace('recordsPage', 'statusPage'))).status).toBe(403)
    expect((await fetch(link.replace('sp-0.', 'sp-1.'))).status).toBe(403)
  })

  it.each([
    ['zh-Hant', '每位指導教師一份名單，簽名後寄回；一學期的名單合為一檔。'],
    ['zh-Hans', '每位指导教师一份名单，签名后寄回；一学期的名单合为一个文件。'],
  ])('says in %s what each paper is', async (language, about) => {
    const shown = await (await fetch(`${link}&lang=${language}`)).text()
    expect(shown).toContain(about)
    expect(shown).not.toContain('to be signed and returned')
  })

  it('the list of the semester is printed in the supervisor’s language, with its number and version', async () => {
    const href = hrefs(await page()).find(each => each.includes('what=pass-lists&as=print')) ?? ''
    const answer = await opened(href)
    const list = await answer.text()
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const words of [
      '通過學生名單',
      '陳美玲',
      '112-2/01',
      'B11201001',
      '林怡君',
      '資訊工程系',
      '以下空白',
    ])
      expect(list).toContain(words)
    expect(list).toContain('Office T4-832')
    expect(list).toContain('2024-06-21')
  })

  it('and kept as a file', async () => {
    const href = hrefs(await page()).find(each => each.includes('what=pass-lists&as=csv')) ?? ''
    const answer = await opened(href)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="SP-pass-lists-112-2.csv"')
    const [headers, ...rows] = readCsv(await answer.text())
    expect(headers).toContain('student_no')
    expect(rows).toEqual([
      ['pass-list-112-2-01', '', '1', 'B11201001', '林怡君', '資訊工程系', expect.any(String), '通過'],
    ])
  })

  it('nobody is exported before the signed list has come; then one line is new', async () => {
    expect(await page()).toContain('Nothing has changed since the last export.')
    await doors.club.desk.type(passListsTab, '112-2/01', 'Received on', '2024-05-20')
    await doors.post('/onTick')
    await doors.post('/onTick')
    const row = await doors.club.desk.row(projectsTab, 'SP-0001')
    expect(row?.['State']).toBe('credit recorded')
    const shown = await page()
    expect(shown).toContain('New (1)')
    expect(shown).toContain('B11201001')
    expect(shown).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/u)
  })

  it('is not made without a tick, nor when the workbook says something else by now', async () => {
    const shown = await page()
    const [once, expects] = [field(shown, 'once'), field(shown, 'expects')]
    const unticked = await post({ once, expects })
    expect([unticked.status, await unticked.text()]).toEqual([
      422,
      expect.stringContaining('Nothing was exported'),
    ])
    const other = await post({ once, expects: 'another dry run', sure: 'yes' })
    expect([other.status, await other.text()]).toEqual([409, expect.stringContaining('Nothing was exported')])
  })

  it('is not made for somebody who may not make one by the time it is their turn', async () => {
    const expects = field(await page(), 'expects')
    const act = { id: crypto.randomUUID(), by: 'pt@cge.example', term: undefined, expects }
    await doors.club.pass({ kind: 'export', act: { ...act, reader: act.by } })
    expect(await page()).toContain('New (1)')
  })

  it('is made once, however often it is sent, and then stands as number 1', async () => {
    const shown = await page()
    const fields = { once: field(shown, 'once'), expects: field(shown, 'expects'), sure: 'yes' }
    const [first, second] = await Promise.all([post(fields), post(fields)])
    expect([first.status, second.status, (await post(fields)).status]).toEqual([200, 200, 200])
    expect(await first.text()).toContain('Export no. 1 is recorded')
    const after = await page()
    expect(after).toContain('Nothing has changed since the last export.')
    expect(after).toMatch(/No\. 1, .* by mei@cge\.example: 1 new or changed, 0 withdrawn/u)
    expect(after).not.toContain('No. 2')
    const audit = await doors.club.desk.rows(auditTab)
    expect(audit.filter(row => row['Row'] === 'export 1')).toEqual([
      expect.objectContaining({ Who: mei, Change: '1 new or changed, 0 withdrawn for the registrar' }),
    ])
  })

  it('the registrar’s file has the ten columns and one line', async () => {
    const answer = await opened(
      '?' +
        new URLSearchParams({
          t: new URL(link).searchParams.get('t') ?? '',
          what: 'registrar',
          as: 'plain',
        }).toString(),
    )
    const [headers, ...lines] = readCsv(await answer.text())
    expect(headers?.join()).toBe(
      'student_no,name,course_code,course_name,term,credits,grade,basis,decided_by,decided_on',
    )
    expect(lines).toEqual([
      [
        'B11201001',
        '林怡君',
        'TC1010',
        'Social Practice',
        '112-2',
        '1',
        'pass',
        'TC1010/2024',
        'chen@teach.example',
        '2024-05-20',
      ],
    ])
  })

  it('closes after its hours, and for whoever is no longer of the office', async () => {
    await setClock(doors.club, '2024-05-20T23:00:00+08:00')
    expect((await fetch(link)).status).toBe(410)
    await setClock(doors.club, '2024-05-20T12:00:00+08:00')
    await doors.club.desk.type(staffTab, 'mei', 'Works until', '2024-05-19')
    expect((await fetch(link)).status).toBe(403)
    await doors.club.desk.type(staffTab, 'mei', 'Works until', null)
    expect((await fetch(link)).status).toBe(200)
    await doors.club.desk.type(staffTab, 'mei', 'Role', 'helper')
    expect((await fetch(link)).status).toBe(403)
    await doors.club.desk.type(staffTab, 'mei', 'Role', 'staff')
    await doors.club.desk.type(staffTab, 'mei', 'E-mail', 'other@cge.example')
    expect((await fetch(link)).status).toBe(403)
  })

  it('in the examination week the supervisor’s letter opens their own papers, and nothing of the office', async () => {
    await setClock(doors.club, '2024-06-17T10:00:00+08:00')
    await doors.post('/onTick')
    const letter = (await mailsTo(doors.club, chen)).at(-1)
    const own = /\S+\/recordsPage\?t=\S+/u.exec(letter?.text ?? '')?.[0] ?? ''
    const papers = await (await fetch(own)).text()
    for (const words of ['通過學生名單', '112-2/01', '您指導的計畫']) expect(papers).toContain(words)
    expect(papers).not.toContain('待辦總覽')
    expect(await (await fetch(`${own}&what=office`)).text()).not.toContain('待辦總覽')
    expect((await fetch(own.replace('.own0.', '.rec0.'))).status).toBe(403)
    expect(await (await fetch(`${own}&lang=en`)).text()).toContain('List of passing students')
  })
})
