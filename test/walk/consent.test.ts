import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectsTab } from '../../sheets-schema/social-practice/projects.ts'
import { seed } from '../../scripts/seed/seed.ts'
import { studentAddress, teachers } from '../../scripts/seed/social-practice/people.ts'
import { socialPracticeStory } from '../../scripts/seed/social-practice/story.ts'
import { open, type Opened } from '../../scripts/start/open.ts'
import { listen, noBrowser, openBrowser } from '../browser.ts'
import { mailsTo, setClock } from '../people.ts'

const today = new Date('2026-03-10T09:00:00+08:00')
const student = 'B11315021'
const pictures = join(import.meta.dirname, '../output')
const soon = { timeout: 10_000 }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** Only the registers: everything else happens before our eyes. */
const registers = {
  ...socialPracticeStory,
  chapters: (day: string) => socialPracticeStory.chapters(day).slice(0, 1),
}

describe.skipIf(noBrowser)('from a proposal to consent and a decision of staff, as people see it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credence-walk-'))
  const complaints: string[] = []
  let place: Opened
  let browser: Browser
  let pocket: BrowserContext
  let desk: Page
  /** A colleague at another desk, who has the same tab open in the grid. */
  let colleague: Page

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    const options = { port: 0, folder, fresh: true, seed: true, now: today.toISOString() }
    place = await open(options, ground => seed(ground, today, () => undefined, [registers]))
    browser = await openBrowser()
    pocket = await browser.newContext(phone)
    desk = listen(await browser.newPage({ viewport: { width: 1440, height: 900 } }), complaints)
    await desk.addInitScript(`localStorage.setItem('workspace.sheet.view', 'table')`)
    await desk.goto(`${place.url}/spreadsheets/d/${workbook().workbookId}/edit#gid=${projectsTab.sheetId}`)
    await headerCell('proposalDecision').waitFor()
    await desk.evaluate(`window.neverReloaded = true`)
    colleague = listen(await browser.newPage({ viewport: { width: 1440, height: 900 } }), complaints)
    await colleague.goto(desk.url())
    await colleague
      .locator('#book[data-view=grid] [id^=univer-sheet-main-canvas]')
      .waitFor({ timeout: 25_000 })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await place?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const workbook = () => {
    const found = place.config.workbooks.find(({ programme }) => programme === 'social-practice')
    if (!found) throw new Error('no office of social practice')
    return found
  }
  const columnOf = (name: keyof typeof projectsTab.columns) => Object.keys(projectsTab.columns).indexOf(name)
  const headerCell = (name: keyof typeof projectsTab.columns) => desk.locator(`#cell-0-${columnOf(name)}`)
  const firstRow = (name: keyof typeof projectsTab.columns) => desk.locator(`#cell-1-${columnOf(name)}`)
  const typeInto = async (name: keyof typeof projectsTab.columns, words: string) => {
    await firstRow(name).click()
    await desk.keyboard.type(words)
    await desk.keyboard.press('Enter')
  }
  const state = () => firstRow('state').textContent()
  const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `walk-${name}.png`) })
  const onPhone = async (path: string) => {
    const page = listen(await pocket.newPage(), complaints)
    await page.goto(path.startsWith('http') ? path : place.url + path)
    return page
  }
  /** The newest letter of somebody, opened in the mailbox. */
  const newestLetter = async (address: string, subject: RegExp) => {
    const page = await onPhone(`/mail?to=${encodeURIComponent(address)}`)
    await page.locator('#letters').getByRole('link', { name: subject }).first().click()
    await page.locator('iframe').waitFor()
    return page
  }
  const newestSays = (address: string, words: RegExp) =>
    expect.poll(async () => (await mailsTo(place, address)).at(-1)?.text, soon).toMatch(words)
  /** Follows a link of a letter, which opens in a page of its own. */
  const follow = async (letter: Page, link: RegExp) => {
    const [opened] = await Promise.all([
      pocket.waitForEvent('page'),
      letter.frameLocator('iframe').getByRole('link', { name: link }).first().click(),
    ])
    return listen(opened, complaints)
  }

  test('a student sends a proposal from a phone', async () => {
    const page = await onPhone(workbook().forms['proposal']?.url ?? '')
    await page.getByLabel('You are signed in as').fill(studentAddress(student))
    await page.getByLabel(/^Student number 學號/u).fill(student)
    await page.getByLabel('Topic 主題').fill('Reading hours for children')
    await page
      .getByLabel('Implementation plan')
      .fill('Every Saturday from March to May in the branch library: 12 mornings of three hours.')
    await page.getByLabel('Public service, on or off').check()
    await page.getByLabel('Volunteers').check()
    await page.getByLabel('Engaging in problem solving').check()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('I work alone').check()
    await picture(page, '1-proposal-on-a-phone')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.getByRole('button', { name: /submit/iu }).click()
    await page.getByText('Your response has been recorded').first().waitFor()
  })

  test('the row stands in the open spreadsheet by itself', async () => {
    await firstRow('case').getByText('SP-0001').waitFor()
    await expect.poll(state, soon).toBe('proposal submitted')
    expect(await desk.evaluate('window.neverReloaded')).toBe(true)
    await picture(desk, '2-row-appears')
    await expect.poll(() => colleague.locator('#univer').getAttribute('data-first-key')).toBe('SP-0001')
    await picture(colleague, '2-row-appears-in-the-grid')
    await colleague.close()
  })

  test('staff approve by typing into two cells', async () => {
    await firstRow('proposalDecision').dblclick()
    await desk.locator('select.editor').selectOption('approve')
    await typeInto('decidedBy', 'chen')
    await expect.poll(state, soon).toBe('proposal approved')
    await picture(desk, '3-approved-by-typing')
    // What staff type rests two minutes before a letter leaves.
    await setClock(place, '2026-03-10T09:30:00+08:00')
  })

  test('the student names a supervisor through the link in the letter', async () => {
    await newestSays(studentAddress(student), /approved/iu)
    const letter = await newestLetter(studentAddress(student), /SP-0001/u)
    const form = await follow(letter, /Name a teacher/u)
    expect(await form.getByLabel(/^Student number 學號/u).inputValue()).toBe(student)
    expect(await form.getByLabel('Number of your project').inputValue()).toBe('SP-0001')
    await form.getByLabel('You are signed in as').fill(studentAddress(student))
    await form.getByLabel(/^Name of the teacher/u).fill(teachers.hoffmann.name)
    await form.getByLabel(/^E-mail address of the teacher/u).fill(teachers.hoffmann.address)
    await form.getByLabel('How will you reflect together?').fill('Two talks and a short film.')
    await form.getByRole('button', { name: /submit/iu }).click()
    await form.getByText('Your response has been recorded').first().waitFor()
    await expect.poll(state, soon).toBe('supervisor invited')
  })

  test('the supervisor agrees by answering the letter in plain words', async () => {
    const letter = await newestLetter(teachers.hoffmann.address, /SP-0001/u)
    await letter.getByLabel('Your words').fill('Yes, I am happy to supervise this.')
    await picture(letter, '4-supervisor-answers')
    await letter.getByRole('button', { name: 'Send' }).click()
    await expect.poll(state, soon).toBe('supervision confirmed')
    await picture(desk, '5-supervision-confirmed')
  })

  test('the student opens the status page from the letter', async () => {
    await newestSays(studentAddress(student), /agreed/iu)
    const letter = await newestLetter(studentAddress(student), /SP-0001/u)
    const status = await follow(letter, /where it stands/u)
    await status
      .getByText(/supervision confirmed/iu)
      .first()
      .waitFor()
    await picture(status, '6-status-page')
    expect(status.url()).toContain('/functions/statusPage?t=')
  })

  test('staff decide otherwise in the workbook, and the student reads the result on the status page', async () => {
    await firstRow('decision').dblclick()
    await desk.locator('select.editor').selectOption('set-hours')
    await typeInto('value', '36')
    await typeInto('reason', 'The signed list was kept on paper.')
    await expect
      .poll(() => firstRow('decisionStanding').textContent(), soon)
      .toContain('set-hours 36: counts')
    await picture(desk, '7-staff-decide')
    const letter = await newestLetter(studentAddress(student), /SP-0001/u)
    const status = await follow(letter, /where it stands/u)
    await status.getByText('36 / 36').waitFor()
    await picture(status, '8-status-after-the-decision')
  })

  test('no page had anything to complain of', () => {
    expect(complaints).toEqual([])
  })
})
