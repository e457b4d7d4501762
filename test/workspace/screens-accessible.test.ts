import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listen, noBrowser, openBrowser } from '../browser.ts'
import { hindrances } from '../hindrances.ts'
import { openScreensWorld, results } from './screens-world.ts'

const { workspace, call, workbook } = await openScreensWorld()
afterAll(() => workspace.close())

const desk = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** A form with two sections and one question of each kind that asks in its own way. */
async function form(): Promise<string> {
  const made = await call('POST', '/v1/forms', { info: { title: 'Proposal 提案' } })
  const { formId } = z.object({ formId: z.string() }).parse(made)
  const choices = { type: 'RADIO', options: [{ value: 'yes' }, { isOther: true }] }
  const columns = { type: 'RADIO', options: [{ value: 'never' }, { value: 'often' }] }
  const items = [
    { title: 'Topic', questionItem: { question: { required: true, textQuestion: {} } } },
    { title: 'Agreed?', questionItem: { question: { choiceQuestion: choices } } },
    { title: 'First day', questionItem: { question: { dateQuestion: { includeYear: true } } } },
    {
      title: 'How often?',
      questionGroupItem: { questions: [{ rowQuestion: { title: 'School' } }], grid: { columns } },
    },
    { title: 'Who you are', pageBreakItem: {} },
    { title: 'Name', questionItem: { question: { required: true, textQuestion: {} } } },
  ]
  await call('POST', `/v1/forms/${formId}:batchUpdate`, {
    requests: items.map((item, index) => ({ createItem: { item, location: { index } } })),
  })
  await call('POST', `/v1/forms/${formId}:setPublishSettings`, {
    publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
  })
  return `/forms/d/e/${formId}/viewform`
}

describe.skipIf(noBrowser)('the screens', { timeout: 60_000 }, () => {
  let browser: Browser
  const paths = { form: '', book: '', letter: '' }
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    paths.form = await form()
    paths.book = `/spreadsheets/d/${await workbook()}/edit#gid=${results}`
    await call('POST', '/v3/mail/send', {
      personalizations: [{ to: [{ email: 'wang@uni.example', name: '王教授' }] }],
      from: { email: 'office@uni.example', name: 'Office' },
      subject: 'Supervision request',
      content: [
        { type: 'text/plain', value: 'Do you agree?' },
        { type: 'text/html', value: '<p>Do you agree?</p>' },
      ],
    })
    const letters = z.array(z.object({ id: z.string() })).parse(await call('GET', '/mail/api/messages'))
    paths.letter = `/mail?to=wang@uni.example&id=${letters[0]?.id ?? ''}`
  })
  afterAll(() => browser.close())

  const open = async (context: BrowserContext, path: string) => {
    const page = listen(await context.newPage(), complaints)
    await page.goto(workspace.url + path)
    return page
  }

  test.each([
    ['at a desk', desk],
    ['on a phone', phone],
  ])('nothing hinders anybody %s', async (_, size) => {
    const context = await browser.newContext(size)
    for (const path of ['/', '/mail', paths.letter, paths.form]) {
      const page = await open(context, path)
      expect([path, await hindrances(page)]).toEqual([path, []])
      await page.close()
    }
    const sheet = await open(context, paths.book)
    await sheet.locator('#book[data-view=grid]').waitFor({ timeout: 25_000 })
    // What Univer draws anew is mended with the next frame.
    await expect.poll(() => hindrances(sheet), { timeout: 10_000 }).toEqual([])
    await sheet.getByRole('button', { name: 'Table' }).click()
    await sheet.locator('#cell-1-3').waitFor()
    expect(await hindrances(sheet)).toEqual([])
    await context.close()
    expect(complaints.splice(0)).toEqual([])
  })

  test('a form goes section by section, says what is missing at the question, and keeps a draft', async () => {
    const context = await browser.newContext(phone)
    let page = await open(context, paths.form)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('Please answer this question.').waitFor()
    expect(await hindrances(page)).toEqual([])
    await page.keyboard.type('Reading hours')
    expect(await page.getByLabel('Topic').inputValue()).toBe('Reading hours')
    expect(await page.locator('.problem').count()).toBe(0)
    await page.close()

    page = await open(context, paths.form)
    await page.getByText('What you typed earlier on this device is here again.').waitFor()
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Next' }).click()
    expect(await page.getByLabel('Topic').isVisible()).toBe(false)
    await page.getByLabel('Name').fill('Ada')
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByText('Reading hours').waitFor()
    await page.getByRole('link', { name: 'Submit another response' }).click()
    expect(await page.getByLabel('Topic').inputValue()).toBe('')
    await context.close()
    expect(complaints.splice(0)).toEqual([])
  })
})
