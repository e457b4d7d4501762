import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listen, noBrowser, openBrowser } from '../browser.ts'
import { openScreensWorld, range, results } from './screens-world.ts'

const { workspace, call, workbook, valuesOf } = await openScreensWorld()
afterAll(() => workspace.close())

const soon = { timeout: 10_000 }

/** The spreadsheet as Univer draws it: cells are found by the widths they have. */
describe.skipIf(noBrowser)('the grid', { timeout: 60_000 }, () => {
  let browser: Browser
  let office: BrowserContext
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    const permissions = ['clipboard-read', 'clipboard-write']
    office = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions })
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    for (const opened of office.pages()) await opened.close()
    const heard = complaints.splice(0)
    if (heard.length > 0) throw new Error(`The console says: ${heard.join('; ')}`)
  })

  async function openGrid(id: string): Promise<Page> {
    const opened = listen(await office.newPage(), complaints)
    await opened.goto(`${workspace.url}/spreadsheets/d/${id}/edit#gid=${results}`)
    // The first one on a machine waits until Univer is bundled.
    await opened.locator('#book[data-view=grid] [id^=univer-sheet-main-canvas]').waitFor({ timeout: 25_000 })
    return opened
  }

  /** A click on a cell; `row` and `column` count from zero. */
  async function click(row: number, column: number, on = page): Promise<void> {
    const sheet = await on.locator('[id^=univer-sheet-main-canvas]').boundingBox()
    if (sheet === null) throw new Error('There is no sheet on the page.')
    await on.mouse.click(sheet.x + 46 + column * 100 + 50, sheet.y + 24 + row * 28 + 14)
    const name = `${String.fromCodePoint(65 + column)}${row + 1}`
    await on.locator('#address', { hasText: name }).waitFor({ state: 'attached' })
  }

  const said = (words: string | RegExp) => page.locator('#said', { hasText: words }).waitFor()
  const shown = (on = page) => on.locator('#content').textContent()

  test('what is typed is written as Google would read it, and undone', async () => {
    const id = await workbook()
    page = await openGrid(id)
    await click(1, 4)
    await page.keyboard.type('2026-03-09')
    await page.keyboard.press('Enter')
    await page.keyboard.type('=1+2')
    await page.keyboard.press('Enter')
    await expect.poll(() => valuesOf(id, 'E2:E3'), soon).toEqual([['2026-03-09'], ['3']])
    await click(2, 4)
    await expect.poll(() => shown(), soon).toBe('=1+2')
    await page.keyboard.press('Control+z')
    await expect.poll(() => valuesOf(id, 'E2:E3'), soon).toEqual([['2026-03-09']])
  })

  test('what others write appears without a reload and leaves selection and edit alone', async () => {
    const id = await workbook()
    page = await openGrid(id)
    const colleague = await openGrid(id)
    await click(2, 4)
    await page.keyboard.type('half a th')
    await click(6, 1, colleague)
    let reloads = 0
    colleague.on('framenavigated', () => (reloads += 1))
    await call('POST', `/v4/spreadsheets/${id}/values/${range('A1')}:append?valueInputOption=RAW`, {
      values: [['SP-99', 'Newcomer', '40']],
    })
    await expect.poll(() => shown(colleague), soon).toBe('Newcomer')
    expect(reloads).toBe(0)
    await page.keyboard.type('ought')
    await page.keyboard.press('Enter')
    await expect.poll(() => valuesOf(id, 'E3'), soon).toEqual([['half a thought']])
    await click(2, 4, colleague)
    await expect.poll(() => shown(colleague), soon).toBe('half a thought')
  })

  test('an edit follows its row when somebody sorts meanwhile', async () => {
    const id = await workbook()
    page = await openGrid(id)
    await click(1, 4)
    await page.keyboard.type('for SP-1')
    const whole = {
      sheetId: results,
      startRowIndex: 1,
      endRowIndex: 6,
      startColumnIndex: 0,
      endColumnIndex: 8,
    }
    await call('POST', `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [
        { sortRange: { range: whole, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } },
      ],
    })
    await expect.poll(() => page.locator('#univer').getAttribute('data-first-key'), soon).toBe('SP-5')
    await page.keyboard.press('Enter')
    await expect.poll(() => valuesOf(id, 'E2:E6'), soon).toEqual([[], [], [], [], ['for SP-1']])
  })

  test('a warned cell asks first, a protected one is refused in the words of Google', async () => {
    const id = await workbook()
    page = await openGrid(id)
    await click(1, 1)
    await page.keyboard.type('Someone')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => valuesOf(id, 'B2'), soon).toEqual([['Student 1']])
    // Enter has gone on to the next cell, and what is typed goes there without a click.
    await expect.poll(() => shown(), soon).toBe('Student 2')
    await page.keyboard.type('Someone')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Edit anyway' }).click()
    await said('Saved')
    await click(1, 5)
    await page.keyboard.type('mine')
    await page.keyboard.press('Enter')
    await said(/You are trying to edit a protected cell or object/)
    await click(1, 5)
    await expect.poll(() => shown(), soon).toBe('')
    expect(await valuesOf(id, 'B2:F3')).toEqual([
      ['Student 1', '36'],
      ['Someone', '37'],
    ])
  })

  test('a choice is made from a dropdown, a block is pasted, and cells are cleared', async () => {
    const id = await workbook()
    page = await openGrid(id)
    await click(1, 3)
    await page.keyboard.type('acc')
    await page.getByText('accept', { exact: true }).click()
    await expect.poll(() => valuesOf(id, 'D2'), soon).toEqual([['accept']])
    await page.evaluate(`navigator.clipboard.writeText('a\\t2026-01-02\\nc\\t=1+1')`)
    await click(1, 6)
    await page.keyboard.press('Control+v')
    await expect
      .poll(() => valuesOf(id, 'G2:H3'))
      .toEqual([
        ['a', '2026-01-02'],
        ['c', '2'],
      ])
    await page.keyboard.press('Delete')
    await expect.poll(() => valuesOf(id, 'G2:H3'), soon).toBeUndefined()
  })

  test('rows come and go, a note is kept, and the table shows the same', async () => {
    const id = await workbook()
    page = await openGrid(id)
    await click(3, 6)
    await page.getByRole('button', { name: 'Insert row' }).click()
    await said('Row inserted')
    await expect.poll(() => valuesOf(id, 'A3:A5'), soon).toEqual([['SP-2'], [], ['SP-3']])
    await page.getByRole('button', { name: 'Note' }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('Called on Monday.')
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect.poll(() => shown(), soon).toContain('Called on Monday.')
    await page.keyboard.type('typed after the dialog')
    await page.keyboard.press('Enter')
    await expect.poll(() => valuesOf(id, 'G4'), soon).toEqual([['typed after the dialog']])
    await page.keyboard.press('Control+f')
    await page.getByPlaceholder('Find in this Sheet').fill('SP-4')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Table' }).click()
    await page.locator('#cell-3-6[title="Called on Monday."]').waitFor()
  })
})
