import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages, type Language } from '../../sheets-schema/common/people.ts'
import { colleges, students as icStudents } from '../../sheets-schema/innovation-credits/people.ts'
import { windows } from '../../sheets-schema/innovation-credits/windows.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { innovationCredits } from '../../functions/programmes/innovation-credits/programme.ts'
import type { Programme } from '../../functions/programmes/programme.ts'
import { openBrowser, noBrowser } from '../browser.ts'
import { openDoors, type Doors } from '../entry/doors.ts'
import { hindrances } from '../hindrances.ts'
import { mailsTo, submit } from '../people.ts'
import { readingClub, students } from '../reading-club.ts'

const ada = 'ada@university.example'
const teacher = 'teacher@university.example'

/** The reading club with every kind of block on its status page, and hours to be confirmed. */
const club: Programme = {
  ...readingClub,
  questions: readingClub.questions.map(each => ({ ...each, hours: true })),
  judge: tables => {
    const { problems, atoms } = readingClub.judge(tables)
    const blocks = [
      { kind: 'facts', rows: [['Book', 'A very long title of a book, '.repeat(6)] as const] },
      { kind: 'list', items: ['Enter the missing pages.\nThen it is taken up. (R1)'] },
      {
        kind: 'link',
        label: 'Correct it',
        link: { kind: 'form', form: 'reading', prefill: { student: 'B1' } },
      },
    ] as const
    return {
      problems,
      atoms: atoms.map(({ key, cases }) => ({
        key,
        cases: cases.map(each => ({
          ...each,
          status: (language: Language) => ({ ...each.status(language), blocks }),
        })),
      })),
    }
  },
}

describe.skipIf(noBrowser)('pages behind letters, on a phone', () => {
  let doors: Doors
  let browser: Browser
  let page: Page
  const links = { question: '', status: '' }

  beforeAll(async () => {
    doors = await openDoors(club, 'RC')
    await doors.club.desk.add(students, { 'Student number': 'B1', Name: '陳大文', 'E-mail': ada })
    await doors.club.desk.type(settingsTab, 'teacher', 'Value', teacher)
    await submit(doors.club, 'reading', ada, { student: 'B1', book: 'Emma', pages: '120' })
    await doors.post('/onTick')
    links.question =
      /\S+\/answerPage\?\S+/.exec((await mailsTo(doors.club, teacher)).at(-1)?.text ?? '')?.[0] ?? ''
    links.status = /\S+\/statusPage\?\S+/.exec((await mailsTo(doors.club, ada)).at(-1)?.text ?? '')?.[0] ?? ''
    browser = await openBrowser()
    // The pages allow no script at all; the checker is one.
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
  })
  afterAll(async () => {
    await browser?.close()
    await doors?.close()
  })

  test.each(languages)('nothing hinders anybody, in %s', async language => {
    expect(axe.version).not.toBe('')
    const at = (link: string) => `${link}&lang=${language}`
    const seen: Record<string, readonly string[]> = {}
    await page.goto(at(links.status))
    seen['status'] = await hindrances(page)
    await page.goto(at(links.question))
    await page.locator('summary').click()
    seen['question'] = await hindrances(page)
    await page.fill('#hours', 'many')
    await page.check('#choice-1')
    await page.locator('form button').first().click()
    seen['problems'] = await hindrances(page)
    await page.goto(at(links.question).replace(/\.[a-z2-7]+&/u, '.aaaaaaaaaaaaaaaaa&'))
    seen['not valid'] = await hindrances(page)
    await page.goto(at(links.question))
    await page.locator('summary').click()
    await page.locator('details button').click()
    seen['not me'] = await hindrances(page)
    expect(seen).toEqual({ status: [], question: [], problems: [], 'not valid': [], 'not me': [] })
  })

  test('a keyboard is enough to answer, and nothing is chosen before', async () => {
    await page.goto(links.question)
    expect(await page.locator('input:checked').count()).toBe(0)
    await page.locator('#choice-1').focus()
    await page.keyboard.press('Space')
    for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('status').waitFor()
    expect(await hindrances(page)).toEqual([])
  })
})

describe.skipIf(noBrowser)('pages about innovation credits with long names, on a phone', () => {
  const ming = '2450001@tongji.example'
  const dean = 'dean@tongji.example'
  let doors: Doors
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    doors = await openDoors(innovationCredits, 'IC')
    const { desk } = doors.club
    await desk.add(icStudents, {
      'Student number': '2450001',
      Name: 'Ming',
      'E-mail': ming,
      Department: 'Civil Engineering',
      'Cohort year': 2021,
      'Enrolled on': '2021-09-01',
    })
    await desk.add(colleges, {
      College: 'Civil Engineering',
      'Vice dean': 'Dean Li',
      'Vice dean’s e-mail': dean,
    })
    await desk.add(windows, {
      Window: 'spring',
      From: '2024-02-01',
      To: '2024-04-30',
      Semester: '2023-2024-2',
    })
    await desk.type(
      settingsTab,
      'course_names',
      'Value',
      `Innovation and Extension ${'Projects'.repeat(9)}; 素质与能力拓展课程`,
    )
    await submit(doors.club, 'application-patent', ming, {
      student: '2450001',
      number: 'ZL202310000001.1',
      title: `A joint for bridges of ${'bamboo'.repeat(12)}`,
      right: 'Invention patent',
      state: 'Granted',
      grantedOn: '2023-09-01',
      place: '1',
      office: 'China (CNIPA)',
      evidence: `https://drive.example.edu/${'certificate'.repeat(9)}`,
      declaration: 'I declare that what I state is true and that the evidence is genuine.',
    })
    await doors.post('/onTick')
    browser = await openBrowser()
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true })
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await doors?.close()
  })

  test.each([
    ['status', ming, /\S+\/statusPage\?\S+/u],
    ['question', dean, /\S+\/answerPage\?\S+/u],
  ])('the %s page stays within the screen, each value under its label', async (_page, person, link) => {
    const letter = (await mailsTo(doors.club, person)).at(-1)?.text ?? ''
    await page.goto(link.exec(letter)?.[0] ?? '')
    expect(await hindrances(page)).toEqual([])
    const cells = await page.locator('.facts td').evaluateAll(each =>
      each.map(cell => ({
        width: cell.getBoundingClientRect().width,
        label: cell.previousElementSibling?.getBoundingClientRect().bottom ?? Infinity,
        top: cell.getBoundingClientRect().top,
      })),
    )
    expect(cells.length).toBeGreaterThan(3)
    for (const { width, label, top } of cells) {
      expect(width).toBeGreaterThan(250)
      expect(top).toBeGreaterThanOrEqual(label)
    }
  })
})
