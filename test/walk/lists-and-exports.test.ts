import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passListsTab } from '../../sheets-schema/social-practice/pass-lists.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import type { Doors } from '../entry/doors.ts'
import { hindrances } from '../hindrances.ts'
import { mailsTo } from '../people.ts'
import { mei, openWithOneWhoPassed } from '../records/passed-student.ts'

describe.skipIf(noBrowser)('lists and exports, with a keyboard and on a phone', () => {
  let doors: Doors
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    doors = await openWithOneWhoPassed()
    await doors.club.desk.type(passListsTab, '112-2/01', 'Received on', '2024-05-20')
    await doors.post('/onTick')
    browser = await openBrowser()
    // The pages allow no script at all; the checker is one.
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await doors?.close()
  })

  test('the link is asked for, and the letter brings it', async () => {
    await page.goto(`${doors.url}/recordsPage?office=SP`)
    expect(await hindrances(page)).toEqual([])
    await page.locator('#address').focus()
    await page.keyboard.type(mei)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
    expect(await hindrances(page)).toEqual([])
    const [letter] = await mailsTo(doors.club, mei)
    await page.goto(/\S+\/recordsPage\?t=\S+/u.exec(letter?.text ?? '')?.[0] ?? '')
    expect(await hindrances(page)).toEqual([])
  })

  test('a list is opened to print, in the language chosen', async () => {
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('link', { name: /^Open to print: Lists of passing students/u }).click()
    await page.getByRole('heading', { name: '通过学生名单' }).waitFor()
    expect(await page.getByRole('columnheader').allTextContents()).toContain('学号')
    await page.goBack()
  })

  test('nothing is exported before the box is ticked; then it is, once', async () => {
    expect(await page.locator('input:checked').count()).toBe(0)
    await page.locator('#sure').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Export no. 1 is recorded' }).waitFor()
    expect(await hindrances(page)).toEqual([])
    await page.getByRole('link', { name: 'Back to lists and exports' }).click()
    await page.getByText('Nothing has changed since the last export.').waitFor()
    expect(await hindrances(page)).toEqual([])
  })
})
