import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attentionTab } from '../../sheets-schema/common/attention.ts'
import { outboxTab } from '../../sheets-schema/common/outbox.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { fault, mailsTo, setClock, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

describe('letters follow what is true', () => {
  let club: TestOffice
  const ada = 'ada@university.example'
  beforeAll(async () => {
    club = await openOffice(readingClub, 'RC')
    await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': ada })
    await submit(club, 'reading', ada, { student: 'B1', book: 'x', pages: '120' })
    await club.pass({ kind: 'responses' })
  })
  afterAll(() => club.close())

  const told = async () =>
    (await mailsTo(club, ada)).map(({ text }) => /The result is: ([^.]*)\./.exec(text)?.[1])

  async function setPages(pages: number, now: string): Promise<void> {
    await club.desk.type(settingsTab, 'min_pages', 'Value', pages)
    await club.pass()
    await setClock(club, now)
    await club.pass()
  }

  test('stamp, no stamp, stamp again: three letters', async () => {
    await setPages(500, '2024-03-01T11:00:00+08:00')
    await setPages(100, '2024-03-01T12:00:00+08:00')
    expect(await told()).toEqual(['stamp', 'no stamp', 'stamp'])
  })

  test('a change that is taken back before it has rested sends nothing', async () => {
    await club.desk.type(settingsTab, 'min_pages', 'Value', 500)
    await club.pass()
    expect((await club.desk.rows(outboxTab)).at(-1)).toMatchObject({ State: 'planned' })
    await setPages(100, '2024-03-01T13:00:00+08:00')
    expect(await told()).toHaveLength(3)
    expect((await club.desk.rows(outboxTab)).at(-1)).toMatchObject({ State: 'superseded' })
  })

  test('a setting that cannot be read is named, and the last good value stays in force', async () => {
    await club.desk.type(settingsTab, 'min_pages', 'Value', 'a lot')
    await club.pass()
    expect(await club.desk.row(settingsTab, 'min_pages')).toMatchObject({
      Problem: '“a lot” is not a number. “100” stays in force. Allowed: number.',
    })
    expect((await club.desk.rows(attentionTab)).map(row => row['Row'])).toContain('min_pages')
    expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({ 'Result in force': 'stamp' })
    await setPages(100, '2024-03-01T14:00:00+08:00')
    expect(await club.desk.rows(attentionTab)).toEqual([])
  })

  test('the mail service is busy: the letter is deferred and leaves later, once', async () => {
    await fault(club, { method: 'POST', path: '/v3/mail/send', times: 20, status: 429 })
    await setPages(500, '2024-03-01T15:00:00+08:00')
    expect((await club.desk.rows(outboxTab)).at(-1)).toMatchObject({ State: 'deferred' })
    await fetch(`${club.url}/workspace/faults`, { method: 'DELETE' })
    await setClock(club, '2024-03-01T18:00:00+08:00')
    await club.pass()
    expect((await club.desk.rows(outboxTab)).at(-1)).toMatchObject({ State: 'sent' })
    expect(await told()).toHaveLength(4)
  }, 120_000)
})

describe('who is who', () => {
  let club: TestOffice
  beforeAll(async () => {
    club = await openOffice(readingClub, 'RC')
    await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': 'ada@university.example' })
    await submit(club, 'reading', 'somebody@elsewhere.example', { student: 'B1', book: 'x', pages: '120' })
    await submit(club, 'reading', 'somebody@elsewhere.example', { student: 'B7', book: 'y', pages: '120' })
    await club.pass({ kind: 'responses' })
  })
  afterAll(() => club.close())

  test('an entry from another address waits, and the registered student is asked', async () => {
    expect(await club.desk.rows(stamps)).toEqual([])
    const [mail] = await mailsTo(club, 'ada@university.example')
    expect(mail?.text).toContain('It came from somebody@elsewhere.example')
    expect(await mailsTo(club, 'somebody@elsewhere.example')).toEqual([])
  })

  test('an unknown student number is named for staff, and taken up once the student is registered', async () => {
    const attention = await club.desk.rows(attentionTab)
    expect(attention.map(row => [row['Tab'], row['Row']])).toContainEqual(['Readings', 'RC-0002'])
    await club.desk.add(students, {
      'Student number': 'B7',
      Name: 'Sam',
      'E-mail': 'somebody@elsewhere.example',
    })
    await club.pass()
    expect(await club.desk.row(stamps, 'RC-0002')).toMatchObject({ Name: 'Sam' })
  })

  test('no token and no signed link is kept in the workbook', async () => {
    const [mail] = await mailsTo(club, 'ada@university.example')
    const token = /[?&]t=([^\s"]+)/.exec(mail?.text ?? '')?.[1] ?? 'no token'
    expect(token).not.toBe('no token')
    const book = await fetch(`${club.url}/v4/spreadsheets/${club.office.workbookId}?includeGridData=true`)
    const all = await book.text()
    expect(all).not.toContain(token)
    expect(all).not.toContain(token.split('.').at(-1))
    expect(all).not.toContain(mail?.replyTo ?? 'no reply address')
  })
})

describe('a long note of staff', () => {
  let club: TestOffice
  beforeAll(async () => {
    club = await openOffice(readingClub, 'RC')
    await club.desk.add(students, {
      'Student number': ' b1 ',
      Name: 'Ada',
      'E-mail': 'ada@university.example',
    })
    await submit(club, 'reading', 'ada@university.example', { student: 'Ｂ１', book: 'x', pages: '120' })
    await club.pass({ kind: 'responses' })
  })
  afterAll(() => club.close())

  test('a number typed with blanks, lower case or full-width digits is the same student', async () => {
    expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({ Name: 'Ada' })
  })

  test('of 45,000 characters takes effect, and is nobody’s edit the next time', async () => {
    await club.desk.type(stamps, 'RC-0001', 'Reason', 'because '.repeat(5600))
    await club.desk.type(stamps, 'RC-0001', 'Decision', 'no stamp')
    await club.pass()
    expect(await club.desk.row(stamps, 'RC-0001')).toMatchObject({ 'Result in force': 'no stamp' })
    expect(await club.pass()).toMatchObject({ commits: 0 })
    expect(await club.desk.rows(attentionTab)).toEqual([])
  })
})
