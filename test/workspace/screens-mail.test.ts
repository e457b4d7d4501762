import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listen, noBrowser, openBrowser } from '../browser.ts'
import { openScreensWorld } from './screens-world.ts'

const { workspace, call } = await openScreensWorld()
afterAll(() => workspace.close())

interface Sent {
  readonly to: string
  readonly name?: string
  readonly subject: string
  readonly thread?: string
  readonly text?: string
}

const send = ({ to, name = '', subject, thread, text = 'Do you agree?' }: Sent) =>
  call('POST', '/v3/mail/send', {
    personalizations: [{ to: [{ email: to, ...(name === '' ? {} : { name }) }] }],
    from: { email: 'office@uni.example', name: 'Office' },
    subject,
    content: [
      { type: 'text/plain', value: text },
      { type: 'text/html', value: `<p>${text.replace('agree', '<b>agree</b>')}</p>` },
    ],
    ...(thread === undefined ? {} : { headers: { References: `<${thread}@uni.example>` } }),
  })

describe.skipIf(noBrowser)('the mailbox', () => {
  let browser: Browser
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    await page.close()
    const heard = complaints.splice(0)
    if (heard.length > 0) throw new Error(`The console says: ${heard.join('; ')}`)
  })

  async function visit(path: string): Promise<void> {
    page = listen(await browser.newPage({ viewport: { width: 1280, height: 800 } }), complaints)
    await page.goto(workspace.url + path)
  }

  test('a supervisor reads a letter, answers it, and sees how the answer was understood', async () => {
    await send({ to: 'wang@uni.example', name: '王教授', subject: 'Supervision request' })
    await visit('/mail')
    await page.locator('#letters', { hasText: 'Latest letters' }).getByText('To 王教授').waitFor()
    await page.locator('#people').getByRole('link', { name: '王教授' }).click()
    await page.getByRole('link', { name: 'Supervision request' }).click()
    await page.frameLocator('iframe').getByText('agree').waitFor()
    await page.getByRole('button', { name: '同意' }).click()
    await page.selectOption('#client', 'qq')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.locator('#thread .reply pre').first().getByText('同意', { exact: true }).waitFor()
    await page.getByText('As it was sent').click()
    expect(await page.getByText('原始邮件').isVisible()).toBe(true)

    const created = await call('POST', '/v4/spreadsheets', { sheets: [{ properties: { title: 'Replies' } }] })
    const { spreadsheetId: id } = z.object({ spreadsheetId: z.string() }).parse(created)
    const understood = { tab: 'Replies', from: 'Who', words: 'Words', shown: ['Understood'] }
    await call('POST', '/workspace/connections', { workbooks: [{ id, programme: 'practice' }], understood })
    await call('PUT', `/v4/spreadsheets/${id}/values/Replies!A1?valueInputOption=RAW`, {
      values: [
        ['Who', 'Words', 'Understood'],
        ['wang@uni.example', '同意', 'agree'],
      ],
    })
    await page.locator('.understood', { hasText: 'Understood: agree' }).waitFor()
  })

  test('letters of one thread stand together, and stay bold until somebody opens them', async () => {
    const to = 'lin@uni.example'
    await send({ to, name: 'Lin', subject: 'Your hours', thread: 'sp-1' })
    await send({ to, name: 'Lin', subject: 'Your hours once more', thread: 'sp-1' })
    await send({ to, name: 'Lin', subject: 'Another matter', thread: 'sp-2' })
    await visit(`/mail?to=${to}`)
    expect(await page.locator('#letters li').count()).toBe(2)
    const person = page.locator('#people li', { hasText: 'Lin' })
    await person.getByText('3 unread').waitFor()
    await page.getByRole('link', { name: 'Your hours once more' }).click()
    await person.getByText('2 unread').waitFor()
    await page.locator('details.other', { hasText: 'Your hours' }).locator('summary').click()
    await page.locator('details.other pre').getByText('Do you agree?').waitFor()
    await page.keyboard.press('k')
    await page.getByRole('heading', { name: 'Another matter' }).waitFor()
  })

  test('a search goes through all mailboxes', async () => {
    await send({ to: 'a@uni.example', subject: 'One', text: 'About the Gongguan night market' })
    await send({ to: 'b@uni.example', subject: 'Two', text: 'About nothing' })
    await visit('/mail')
    await page.keyboard.press('/')
    await page.keyboard.type('GONGGUAN')
    await page.keyboard.press('Enter')
    await page.locator('#letters', { hasNotText: 'Two' }).getByRole('link', { name: 'One' }).waitFor()
    expect(await page.locator('#letters li').count()).toBe(1)
  })
})
