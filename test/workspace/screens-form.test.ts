import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen, noBrowser, openBrowser } from '../browser.ts'
import { hindrances } from '../hindrances.ts'
import { openWorld, publishedForm, textQuestion } from './forms-world.ts'
import type { Item, World } from './forms-world.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: png })

const fork: Item = {
  title: 'Alone?',
  questionItem: {
    question: {
      required: true,
      choiceQuestion: {
        type: 'RADIO',
        options: [
          { value: 'alone', goToSectionId: 'b2' },
          { value: 'in a group' },
          { value: 'not at all', goToAction: 'SUBMIT_FORM' },
        ],
      },
    },
  },
}

describe.skipIf(noBrowser)('a form with photos, on a phone', { timeout: 60_000 }, () => {
  let world: World
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let formId = ''
  /** The ids of the questions that are answered here. */
  let asked: readonly string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    world = await openWorld()
    const items = [
      fork,
      { title: 'The group', pageBreakItem: {} },
      textQuestion('Members', true),
      { itemId: 'b2', title: 'The photos', pageBreakItem: {} },
      textQuestion('Photos'),
      textQuestion('Caption', true),
    ]
    const made = await publishedForm(world, items, { emailCollectionType: 'VERIFIED' })
    formId = made.formId
    asked = made.questionIds.filter((_, index) => index !== 1)
    await world.control('POST', `forms/${formId}/fileUpload`, {
      questionId: made.questionIds[2],
      required: true,
      types: ['IMAGE'],
      maxFiles: 2,
    })
    browser = await openBrowser()
    context = await browser.newContext(phone)
    page = listen(await context.newPage(), complaints)
    await page.goto(`${world.workspace.url}/forms/d/e/${formId}/viewform`)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await world?.end()
  })

  const choose = (...names: readonly string[]) =>
    page.locator('.upload input[type=file]').first().setInputFiles(names.map(photo))
  const next = () => page.getByRole('button', { name: 'Next' }).click()
  const arrived = (count: number) => expect.poll(() => page.locator('.files input[name]').count()).toBe(count)
  const names = () => page.locator('.files .name').allTextContents()
  const sent = async () =>
    (await world.forms.forms.responses.list({ formId })).data.responses?.map(({ answers }) =>
      asked.map(id => {
        const { textAnswers, fileUploadAnswers } = answers?.[id] ?? {}
        return textAnswers?.answers?.[0]?.value ?? fileUploadAnswers?.answers?.map(({ fileName }) => fileName)
      }),
    )

  test('the answer decides the way, and whether it is at its end', async () => {
    await page.getByLabel('You are signed in as').fill('ada@uni.example')
    await page.getByLabel('not at all').check()
    expect(await page.getByRole('button', { name: 'Submit' }).isVisible()).toBe(true)
    await page.getByLabel('alone').check()
    expect(await page.getByRole('button', { name: 'Submit' }).isVisible()).toBe(false)
    await next()
    await page.getByText('Page 3 of 3').last().waitFor()
    expect(await page.getByLabel('Members').isVisible()).toBe(false)
  })

  test('photos are there at once, with their pictures; what does not fit is named at the question', async () => {
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByText('Please answer this question.').first().waitFor()
    expect(await hindrances(page)).toEqual([])
    await choose('one.png', 'two.png', 'three.png')
    await page.getByText('“three.png” was not added: remove another file first.').waitFor()
    await arrived(2)
    const [width] = await page.locator('.files img').evaluateAll(all => all.map(img => img.clientWidth))
    expect(width).toBeGreaterThan(40)
    await page.getByRole('button', { name: 'Remove: one.png' }).click()
    await page
      .locator('.upload input[type=file]')
      .first()
      .setInputFiles({
        name: 'notes.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('notes'),
      })
    await page.getByText('“notes.txt” is not of a kind that is asked for here.').waitFor()
    expect(await hindrances(page)).toEqual([])
  })

  test('an upload that fails is tried again, and nothing goes on without it', async () => {
    await world.control('POST', 'faults', { path: '/upload', status: 503 })
    await choose('four.png')
    await page.getByText('The upload was interrupted.').waitFor()
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByText('A file was not uploaded: try again, or remove it.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await arrived(2)
    expect(await names()).toEqual(['two.png', 'four.png'])
    expect(complaints.splice(0).join()).toMatch(/^Failed to load resource: .* 503 [^,]*$/)
  })

  test('a reload brings back answers, photos and page; Back keeps them', async () => {
    await page.getByLabel('Caption').fill('At work')
    await page.reload()
    await page.getByText('What you typed earlier on this device is here again.').waitFor()
    expect(await page.getByLabel('Caption').inputValue()).toBe('At work')
    expect(await names()).toEqual(['two.png', 'four.png'])
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await page.getByLabel('alone').isChecked()).toBe(true)
    await next()
    expect(await page.getByLabel('Caption').inputValue()).toBe('At work')
  })

  test('clearing is asked about', async () => {
    await page.getByRole('button', { name: 'Clear form' }).click()
    expect(await hindrances(page)).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(await names()).toEqual(['two.png', 'four.png'])
  })

  test('what was sent is shown, and can be edited with its photos', async () => {
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByText('Your response has been recorded.').waitFor()
    expect(await sent()).toEqual([['alone', ['two.png', 'four.png'], 'At work']])
    expect(await hindrances(page)).toEqual([])
    await page.getByRole('link', { name: 'Edit your response' }).click()
    await next()
    expect(await names()).toEqual(['two.png', 'four.png'])
    await page.getByRole('button', { name: 'Remove: two.png' }).click()
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByText('Your changed response has been recorded.').waitFor()
    expect(await sent()).toEqual([['alone', ['four.png'], 'At work']])
    await page.getByRole('link', { name: 'Submit another response' }).click()
    expect(await page.getByLabel('alone').isChecked()).toBe(false)
    expect(complaints).toEqual([])
  })

  test('without scripts the files go with the page, and stay over a refusal', async () => {
    const plain = await browser.newContext({ ...phone, javaScriptEnabled: false })
    page = await plain.newPage()
    await page.goto(`${world.workspace.url}/forms/d/e/${formId}/viewform`)
    await page.getByLabel('You are signed in as').fill('bob@uni.example')
    await page.getByLabel('alone').check()
    await choose('bob.png')
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByText('One answer needs your attention:').waitFor()
    expect(await page.getByLabel('bob.png').isChecked()).toBe(true)
    await page.getByLabel('Caption').fill('By hand')
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.getByText('Your response has been recorded.').waitFor()
    expect((await sent())?.at(-1)).toEqual(['alone', ['bob.png'], 'By hand'])
    await plain.close()
  })

  test('its owner has another question ask for files, by hand', async () => {
    page = listen(await context.newPage(), complaints)
    await page.goto(`${world.workspace.url}/forms/d/${formId}/edit`)
    await page.getByText('Ask for files instead').first().click()
    expect(await hindrances(page)).toEqual([])
    await page.getByLabel('Title').first().fill('Pictures of the members')
    await page.getByLabel('Files', { exact: true }).first().fill('3')
    await page.getByRole('button', { name: 'Ask for files instead' }).first().click()
    await page.getByText('files, up to 3').waitFor()
    const { data } = await world.forms.forms.get({ formId })
    expect(data.items?.[2]).toMatchObject({
      title: 'Pictures of the members',
      questionItem: { question: { required: true, fileUploadQuestion: { maxFiles: 3, types: ['IMAGE'] } } },
    })
    expect(complaints).toEqual([])
  })
})
