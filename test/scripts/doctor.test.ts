import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import type { Config } from '../../functions/config.ts'
import type { World } from '../../functions/pass/office.ts'
import { questionId } from '../../functions/programmes/question-id.ts'
import { examine, type Finding } from '../../scripts/doctor/examine.ts'
import { fault, submit } from '../people.ts'
import { readingClub, stamps, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

let club: TestOffice
beforeEach(async () => {
  club = await openOffice(readingClub, 'RC')
  await club.desk.add(students, { 'Student number': 'B1', Name: 'Ada', 'E-mail': 'ada@university.example' })
  await submit(club, 'reading', 'ada@university.example', { student: 'B1', book: 'x', pages: '120' })
  await club.pass({ kind: 'responses' })
})
afterEach(() => club.close())

const troubles = async (): Promise<readonly string[]> =>
  (await findings(club.world)).flatMap(({ trouble }) => trouble ?? [])

function findings(world: World): Promise<readonly Finding[]> {
  const config: Config = {
    workbooks: [],
    googleRootUrl: club.url,
    accessToken: 'the-office',
    mail: {
      apiKey: 'SG.key',
      from: { address: 'office@university.example', name: 'Office' },
      replyDomain: 'r.example',
    },
    publicUrl: club.url,
    signingKeys: [{ id: 'a', secret: 'a secret for tests, long enough' }],
    inboundSecret: 'a secret for tests, long enough',
    auditKey: 'a secret for tests, long enough',
  }
  return examine(world, config)
}

describe('the doctor', () => {
  test('finds nothing in an office that is well', async () => {
    expect(await troubles()).toEqual([])
  })

  test('names what waits for a person, with its remedy', async () => {
    await club.desk.add(students, { 'Student number': 'B2', Name: 'Bob', 'E-mail': '' })
    expect((await troubles()).join('\n')).toMatch(
      /Students B2: The cell cannot be read: it is blank\. Correct the cell\./,
    )
  })

  test('names a mail service that refuses the key, and sends nothing to find out', async () => {
    await fault(club, { path: '/v3/mail/send', status: 401 })
    expect((await troubles()).join('\n')).toMatch(/refuses the key or login.*make a new one/)
  })

  test('names a column that is gone and how to bring it back', async () => {
    const at = (await club.desk.headers(stamps)).indexOf('Book')
    await club.desk.change({
      deleteDimension: {
        range: { sheetId: stamps.sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
      },
    })
    const found = (await troubles()).join('\n')
    expect(found).toContain('column “Book” in “Stamps”')
    expect(found).toContain('npm run setup')
  })

  test('names a colour that is gone', async () => {
    await club.desk.change({ deleteConditionalFormatRule: { sheetId: stamps.sheetId, index: 0 } })
    const found = (await troubles()).join('\n')
    expect(found).toContain('colour for days that are over in “Due” of “Stamps”')
    expect(found).not.toContain('Decision counts')
  })

  test('names a lost memory', async () => {
    await club.desk.change({ deleteSheet: { sheetId: ledgerTab.sheetId } })
    expect((await troubles()).join('\n')).toContain('version history')
  })
})

describe('a form whose programme asks for files', () => {
  /** What the doctor says of the club's form, if the book were to be shown on a photo. */
  async function ofFiles(): Promise<Finding | undefined> {
    const upload = { title: 'Photo', help: '', takes: 'images', maxFiles: 1, place: 'beside' } as const
    const forms = readingClub.forms.map(form => ({
      ...form,
      questions: form.questions.map(each => (each.name === 'book' ? { ...each, upload } : each)),
    }))
    const offices = [{ ...club.office, programme: { ...readingClub, forms } }]
    return (await findings({ ...club.world, offices })).find(({ about }) => about.includes('asks for'))
  }
  async function byHand(question: object): Promise<string> {
    const answer = await fetch(
      `${club.url}/workspace/forms/${club.office.forms.get('reading')?.id ?? ''}/fileUpload`,
      { method: 'POST', body: JSON.stringify(question) },
    )
    return z.object({ folderId: z.string() }).parse(await answer.json()).folderId
  }

  test('may ask for links only', async () => {
    expect(await ofFiles()).toMatchObject({
      about: 'its form “reading” asks for links, for no files',
      trouble: undefined,
    })
  })

  test('is well with the question in place of the one for links, or under its own title', async () => {
    await byHand({ title: ' photo ' })
    expect(await ofFiles()).toMatchObject({
      about: 'its form “reading” asks for files: book',
      trouble: undefined,
    })
    await byHand({ questionId: questionId('reading', 'book'), title: 'Whatever' })
    expect(await ofFiles()).toMatchObject({ trouble: undefined })
  })

  test('has one that no rule reads: how it is to be called', async () => {
    await byHand({ title: 'Portrait' })
    expect((await ofFiles())?.trouble).toMatch(
      /“Portrait” asks for files that no rule reads[\s\S]*titled “Photo” \(images, one file\)/,
    )
  })

  test('keeps its files where the functions cannot see them', async () => {
    const folderId = await byHand({ title: 'Photo' })
    await fault(club, { path: `/drive/v3/files/${folderId}`, status: 404 })
    expect((await ofFiles())?.trouble).toContain('Share the folder in Drive')
  })
})
