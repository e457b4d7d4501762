import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { closureReportsTab } from '../../../../sheets-schema/social-practice/closure-reports.ts'
import { prefillField, questionId } from '../../../../functions/programmes/question-id.ts'
import { goodReport } from '../term.ts'
import { addressOf, chen, lin, TermOffice } from './term-office.ts'

const added = z.object({ questionId: z.string() })

describe('photos that are uploaded instead of linked', () => {
  let term: TermOffice
  beforeAll(async () => {
    term = await TermOffice.open()
    await term.propose(lin)
    await term.approve('SP-0001', '2026-03-03T11:00:00+08:00')
    await term.send('supervisor', lin, { case: 'SP-0001', teacher: 'Chen', email: chen })
    await term.reply(chen, 'SP-0001', 's', 'I agree, with pleasure.')
    await term.hours(lin, 'SP-0001', '36')
  })
  afterAll(() => term.close())

  const form = () => term.office.office.forms.get('closure')?.id ?? ''

  /** What the form's owner does in Google's editor; answers the id that Google gives the question. */
  async function byHand(question: object): Promise<string> {
    const answer = await fetch(`${term.office.url}/workspace/forms/${form()}/fileUpload`, {
      method: 'POST',
      body: JSON.stringify(question),
    })
    return added.parse(await answer.json()).questionId
  }

  async function send(answers: Readonly<Record<string, string | readonly File[]>>): Promise<void> {
    const body = new FormData()
    body.append('signedInAs', addressOf(lin))
    for (const [field, given] of Object.entries(answers))
      for (const each of typeof given === 'string' ? [given] : given) body.append(field, each)
    const answer = await fetch(`${term.office.url}/forms/d/e/${form()}/formResponse`, {
      method: 'POST',
      body,
    })
    expect(answer.status).toBe(200)
    await term.office.pass({ kind: 'responses' })
  }

  const typed = (answers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(answers).map(([name, given]) => [prefillField('closure', name), given]))
  const photo = (name: string) => new File([`${name} as a picture`], name, { type: 'image/jpeg' })

  test('a question turned into one for files, and one added under a title that is known, answer for the links', async () => {
    await byHand({ questionId: questionId('closure', 'photo1'), types: ['IMAGE'] })
    const second = await byHand({ title: 'photo 2　照片 2', types: ['IMAGE'], maxFiles: 2 })
    const { photo1: _, photo2: __, photo3: ___, ...words } = goodReport
    await send({
      ...typed({ student: lin, case: 'SP-0001', ...words }),
      [prefillField('closure', 'photo1')]: [photo('one.jpg')],
      [`entry.${Number.parseInt(second, 16)}`]: [photo('two.jpg'), photo('three.jpg')],
    })
    const row = await term.row('SPC-0001', closureReportsTab)
    expect(row['Photo 1']).toMatch(/\/file\/d\/[\w-]+\/view$/)
    expect(String(row['Photo 2']).split('; ')).toHaveLength(2)
    expect(row['Photo 3']).toBeNull()
    expect(await term.row('SP-0001')).toMatchObject({
      State: 'closure report submitted, waiting for the evaluation',
    })
  })

  test('the supervisor opens each through the letter’s own page; the functions can read it', async () => {
    const letter = (await term.mails(chen)).at(-1) ?? ''
    const files = [
      ...letter.matchAll(/^Photo \d:.*\n\S+\/answerPage\?t=\S+&file=([\w-]+)\.[a-z2-7]{17}$/gmu),
    ].map(([, id = '']) => id)
    expect(new Set(files).size).toBe(3)
    const contents = await Promise.all(files.map(id => term.office.world.ports.files.read(id)))
    expect(contents.map(content => Buffer.from(content?.bytes ?? []).toString())).toEqual([
      'one.jpg as a picture',
      'two.jpg as a picture',
      'three.jpg as a picture',
    ])
  })

  test('a file for a question that nobody knows is kept, and counts for nothing', async () => {
    const other = await byHand({ title: 'My portrait' })
    const { photo1: _, photo3: ___, ...words } = goodReport
    await send({
      ...typed({ student: lin, case: 'SP-0001', ...words }),
      [prefillField('closure', 'photo1')]: [photo('one.jpg')],
      [`entry.${Number.parseInt(other, 16)}`]: [photo('me.jpg')],
    })
    expect((await term.row('SPC-0002', closureReportsTab))['Outcome']).toContain('photos-missing')
  })
})
