import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { googleForms } from '../../functions/adapters/google-forms.ts'
import { googleSheets } from '../../functions/adapters/google-sheets.ts'
import { formsClient } from '../../functions/adapters/google-auth.ts'
import { planSchema } from '../../functions/adapters/google-workbook-setup.ts'
import { officeSettings } from '../../functions/programmes/office-settings.ts'
import { programme } from '../../functions/programmes/programme.ts'
import { questionId } from '../../functions/programmes/question-id.ts'
import { closureForm } from '../../functions/programmes/social-practice/forms/closure.ts'
import { uploadGuide } from '../../scripts/setup/by-hand.ts'
import { setupCommand } from '../../scripts/setup/command.ts'
import { dryRun } from '../../scripts/setup/dry-run.ts'
import { createOffice, furnishWorkbook } from '../../scripts/setup/office.ts'
import { guideTab } from '../../sheets-schema/common/guide.ts'
import { studentsTab } from '../../sheets-schema/common/people.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { firstTabs, lastTabs } from '../../sheets-schema/common/tabs.ts'
import { formTab, question } from '../../sheets-schema/form-tab.ts'
import { openDesk } from '../adapters/open-desk.ts'

const tab = formTab({
  title: 'Proposals',
  purpose: 'What students propose.',
  questions: { student: question('Student number') },
})

const students = studentsTab({})

/** A programme that decides nothing: only its workbook and form matter here. */
const club = programme({
  name: 'club',
  schema: {
    programme: 'club',
    title: 'Club',
    timeZone: 'Asia/Taipei',
    locale: 'en_GB',
    tabs: [...firstTabs, tab, students, ...lastTabs],
  },
  forms: [
    {
      name: 'proposal',
      prefix: '',
      title: 'Proposal',
      description: 'Tell us.',
      tab,
      questions: [{ name: 'student', title: 'Student number', kind: 'text', required: true }],
    },
  ],
  settings: [],
  students,
  questions: [],
  ruleList: { rules: [], questions: [] },
  understand: () => ({ facts: undefined, problems: [] }),
  atoms: () => [],
  decide: () => [],
  rows: () => [],
  letters: () => [],
  attention: () => [],
  record: () => undefined,
  nextWake: () => undefined,
  status: ({ subject }) => ({ subject, student: '', title: '', blocks: [] }),
})

describe('an office set up from nothing', () => {
  it('has its workbook with settings and guide, and forms that accept answers', async () => {
    await using desk = await openDesk()
    const rootUrl = desk.access.googleRootUrl ?? ''
    const office = await createOffice({ rootUrl, accessToken: 'test', code: 'CL', programme: club })
    expect(office).toMatchObject({ code: 'CL', programme: 'club' })
    expect(await planSchema(desk.access, office.workbookId, club.schema)).toEqual([])

    const books = googleSheets(desk.access)
    const reading = await books.gather(office.workbookId, [settingsTab.sheetId, guideTab.sheetId])
    const settings = reading.tabs.get(settingsTab.sheetId)?.cells ?? []
    expect(settings.slice(1).map(row => row[0])).toEqual(officeSettings.map(setting => setting.name))
    expect(settings[2]?.filter(cell => cell !== null).slice(0, 3)).toEqual([
      'rest_minutes',
      'number of minutes',
      '2',
    ])
    expect(reading.tabs.get(guideTab.sheetId)?.cells.flat()).toContain('What students propose.')

    const form = office.forms['proposal']
    expect((await fetch(form?.url ?? '')).status).toBe(200)
    expect(await googleForms(desk.access).responses(form?.id ?? '', undefined)).toEqual([])
    const { data } = await (await formsClient(desk.access)).forms.get({ formId: form?.id ?? '' })
    expect(data.settings?.emailCollectionType).toBe('VERIFIED')
    expect(data.items?.[0]?.questionItem?.question?.questionId).toBe(questionId('proposal', 'student'))
  })

  it('can be furnished again: staff values stay, changed words are renewed, nothing is doubled', async () => {
    await using desk = await openDesk()
    const plan = {
      rootUrl: desk.access.googleRootUrl ?? '',
      accessToken: 'test',
      code: 'CL',
      programme: club,
    }
    const { workbookId } = await createOffice(plan)
    const books = googleSheets(desk.access)
    const { sheetId } = settingsTab
    const before = await books.gather(workbookId, [sheetId])
    const allowed = Object.keys(settingsTab.columns).indexOf('allowed')
    const typed = [
      { kind: 'set', sheetId, row: 2, column: 1, cells: ['5'] },
      { kind: 'set', sheetId, row: 2, column: allowed, cells: ['nonsense'] },
    ] as const
    await books.commit(workbookId, { guard: before.guardLast, nonce: 77, edits: typed, echo: [] })

    await furnishWorkbook(plan, workbookId)
    const after = await books.gather(workbookId, [sheetId])
    expect(after.tabs.get(sheetId)?.cells).toHaveLength(before.tabs.get(sheetId)?.cells.length ?? 0)
    const row = after.tabs.get(sheetId)?.cells[2] ?? []
    expect([row[0], row[1], row[allowed]]).toEqual(['rest_minutes', '5', 'number of minutes'])

    await furnishWorkbook(plan, workbookId)
    expect((await books.gather(workbookId, [sheetId])).guardLast).toBe(after.guardLast)
  })

  it('says in “Read me” where lists and exports are, as soon as the functions have an address', async () => {
    await using desk = await openDesk()
    const plan = {
      rootUrl: desk.access.googleRootUrl ?? '',
      accessToken: 'test',
      code: 'CL',
      programme: club,
    }
    const { workbookId } = await createOffice(plan)
    const said = async () => {
      const { tabs } = await googleSheets(desk.access).gather(workbookId, [guideTab.sheetId])
      return tabs.get(guideTab.sheetId)?.cells.find(([topic]) => topic === 'Lists, print-outs, exports')?.[1]
    }
    expect(await said()).toContain('npm run export')
    await furnishWorkbook({ ...plan, publicUrl: 'https://functions.example/' }, workbookId)
    expect(await said()).toContain('https://functions.example/recordsPage?office=CL')
  })

  it('is told in words beforehand', () => {
    const lines = dryRun(club)
    expect(lines).toContain('  + tab “Proposals” (form)')
    expect(lines).toContain('  + column “Value” in “Settings”, written by staff')
    expect(lines).toContain('Form “Proposal” (addresses verified by sign-in):')
    expect(lines.at(-1)).toBe('  Student number *')
  })

  it('tells its owner what only a person can do in Google’s editor, and with whom to share what is uploaded', () => {
    const said = uploadGuide(closureForm, 'FORM', 'functions@office.example').join('\n')
    expect(said).toContain('https://docs.google.com/forms/d/FORM/edit')
    expect(said).toContain(
      'turn “Photo 1: link 照片 1 連結” into a “File upload” titled “Photo 1 照片 1” (images, one file)',
    )
    expect(said).toContain('after “Record of the feedback meeting: link 回饋紀錄連結” add a “File upload”')
    expect(said).toMatch(/\(File responses\)” of your Drive with functions@office\.example as a viewer/)
    const [form] = club.forms
    expect(form && uploadGuide(form, 'FORM', undefined)).toEqual([])
  })
})

describe('the set-up command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'setup-'))
  const config = join(folder, 'config.json')
  const token = join(folder, 'token')
  writeFileSync(token, 'a-token\n')

  it('makes an office, shares it, and puts it into a configuration with fresh secrets, once for a code', async () => {
    await using desk = await openDesk()
    const root = desk.access.googleRootUrl ?? ''
    const said: string[] = []
    const args = ['--programme', 'club', '--code', 'CL', '--root-url', root, '--token-file', token]
    const run = (...more: readonly string[]) =>
      setupCommand([...args, ...more], [club], line => said.push(line))
    const sharing = ['--service-account', 'functions@example.iam', '--responders', 'example.edu']
    await run('--config', config, ...sharing)
    const first = written(config)
    await run('--config', config)
    const second = written(config)
    expect(second.workbooks).toHaveLength(1)
    expect(second.workbooks[0]?.workbookId).not.toBe(first.workbooks[0]?.workbookId)
    expect(second.auditKey).toBe(first.auditKey)
    expect(first.auditKey.length).toBeGreaterThanOrEqual(16)

    said.length = 0
    await run('--dry-run', '--workbook', second.workbooks[0]?.workbookId ?? '')
    expect(said).toEqual(['Nothing to change.'])
  })

  it('tells what it needs when it is told too little', async () => {
    const told = (...args: readonly string[]) => setupCommand(args, [club], () => {})
    await expect(told('--programme', 'chess')).rejects.toThrow(/Programmes: club/)
    await expect(told('--programm', 'club')).rejects.toThrow(/Unknown option[^]*npm run setup/u)
    await expect(told('--programme', 'club', '--code', 'CL')).rejects.toThrow(/--config is missing/u)
  })
})

const written = (path: string) =>
  z
    .object({ auditKey: z.string(), workbooks: z.array(z.object({ workbookId: z.string() })) })
    .parse(JSON.parse(readFileSync(path, 'utf8')))
