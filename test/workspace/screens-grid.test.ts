import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listen, noBrowser, openBrowser } from '../browser.ts'
import { openScreensWorld, results } from './screens-world.ts'

const { workspace, call, workbook, valuesOf: resultsOf } = await openScreensWorld()
afterAll(() => workspace.close())

const soon = { timeout: 10_000 }
const canvas = '#book[data-view=grid] [id^=univer-sheet-main-canvas]'

/** The spreadsheet as Univer draws it, each situation on a copy of the Results tab: cells are found by the widths they have. */
describe.skipIf(noBrowser)('the grid', { timeout: 60_000 }, () => {
  let id: string
  let browser: Browser
  let page: Page
  let colleaguesPage: Page | undefined
  let tab = 100
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    id = await workbook()
    page = await openGrid()
  }, 60_000)
  afterAll(() => browser.close())
  beforeEach(async () => {
    tab += 1
    await change({
      duplicateSheet: { sourceSheetId: results, newSheetId: tab, newSheetName: title(), insertSheetIndex: 9 },
    })
    await openTab(page)
  })
  afterEach(() => {
    const heard = complaints.splice(0)
    if (heard.length > 0) throw new Error(`The console says: ${heard.join('; ')}`)
  })

  const title = () => `Copy ${tab}`
  const change = (...requests: object[]) => call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests })

  /** In a window of its own: in one that it shares, a page behind another is drawn once a second. */
  async function openGrid(): Promise<Page> {
    const permissions = ['clipboard-read', 'clipboard-write']
    const desk = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions })
    const opened = listen(await desk.newPage(), complaints)
    await opened.goto(`${workspace.url}/spreadsheets/d/${id}/edit#gid=${results}`)
    // The first one on a machine waits until Univer is bundled.
    await opened.locator(canvas).waitFor({ timeout: 25_000 })
    return opened
  }

  async function openTab(on: Page, sheetId = tab, name = title()): Promise<void> {
    await on.getByRole('tab', { name }).click()
    await on.locator(`[id^=univer-sheet-main-canvas_tab-${sheetId}-]`).waitFor()
  }

  /** A colleague at another desk, who has the same tab open. */
  async function colleague(): Promise<Page> {
    colleaguesPage ??= await openGrid()
    await openTab(colleaguesPage)
    return colleaguesPage
  }

  async function valuesOf(a1: string, option = 'FORMATTED_VALUE'): Promise<unknown> {
    const read = await call(
      'GET',
      `/v4/spreadsheets/${id}/values/${encodeURIComponent(`'${title()}'!${a1}`)}?valueRenderOption=${option}`,
    )
    return z.object({ values: z.array(z.array(z.unknown())).optional() }).parse(read).values
  }

  /** A click on a cell; `row` and `column` count from zero. */
  async function click(row: number, column: number, on = page): Promise<void> {
    const sheet = await on.locator(canvas).boundingBox()
    if (sheet === null) throw new Error('There is no sheet on the page.')
    await on.mouse.click(sheet.x + 46 + column * 100 + 50, sheet.y + 24 + row * 28 + 14)
    const name = `${String.fromCodePoint(65 + column)}${row + 1}`
    await on.locator('#address', { hasText: name }).waitFor({ state: 'attached' })
  }

  async function type(...keys: string[]): Promise<void> {
    for (const words of keys) {
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    }
  }

  const said = (words: string | RegExp) => page.locator('#said', { hasText: words }).waitFor()
  const shown = (on = page) => on.locator('#content').textContent()
  const expectValues = (a1: string, option?: string) => expect.poll(() => valuesOf(a1, option), soon)

  test('what is typed is written as Google would read it, and undone', async () => {
    await click(1, 4)
    await type('2026-03-09', '=1+2')
    await expectValues('E2:E3').toEqual([['2026-03-09'], ['3']])
    await click(2, 4)
    await expect.poll(() => shown(), soon).toBe('=1+2')
    await page.keyboard.press('Control+z')
    await expectValues('E2:E3').toEqual([['2026-03-09']])
  })

  test('an edit follows its row when somebody sorts meanwhile', async () => {
    await click(1, 4)
    await page.keyboard.type('for SP-1')
    const range = {
      sheetId: tab,
      startRowIndex: 1,
      endRowIndex: 6,
      startColumnIndex: 0,
      endColumnIndex: 8,
    }
    await change({ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } })
    await expect.poll(() => page.locator('#univer').getAttribute('data-first-key'), soon).toBe('SP-5')
    await page.keyboard.press('Enter')
    await expectValues('E2:E6').toEqual([[], [], [], [], ['for SP-1']])
  })

  test('a warned cell asks first, a protected one is refused in the words of Google', async () => {
    // Protections stay with the tab that they were made on.
    await openTab(page, results, "Results '26")
    await click(1, 1)
    await type('Someone')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => resultsOf(id, 'B2'), soon).toEqual([['Student 1']])
    // Enter has gone on to the next cell, and what is typed goes there without a click.
    await expect.poll(() => shown(), soon).toBe('Student 2')
    await type('Someone')
    await page.getByRole('button', { name: 'Edit anyway' }).click()
    await said('Saved')
    await click(1, 5)
    await type('mine')
    await said(/You are trying to edit a protected cell or object/)
    await click(1, 5)
    await expect.poll(() => shown(), soon).toBe('')
    expect(await resultsOf(id, 'B2:F3')).toEqual([
      ['Student 1', '36'],
      ['Someone', '37'],
    ])
  })

  test('a choice is made from a dropdown, and cells are cleared', async () => {
    await click(1, 3)
    await page.keyboard.type('acc')
    await page.getByText('accept', { exact: true }).click()
    await expectValues('D2').toEqual([['accept']])
    await click(1, 3)
    await page.keyboard.press('Delete')
    await expectValues('D2').toBeUndefined()
    await click(1, 3)
    await page.keyboard.type('accept', { delay: 50 })
    await page.keyboard.press('Enter')
    await expectValues('D2').toEqual([['accept']])
  })

  test('an edit that is open when somebody goes to another tab is kept', async () => {
    await click(1, 4)
    await page.keyboard.type('not forgotten')
    await page.getByRole('tab', { name: 'Students' }).click()
    await expectValues('E2').toEqual([['not forgotten']])
  })

  test('a block from elsewhere is pasted as its words, beyond the last row too, and undone in one', async () => {
    await change({
      repeatCell: {
        range: { sheetId: tab, startColumnIndex: 6, endColumnIndex: 7 },
        cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    })
    const rows = Array.from({ length: 60 }, (_, n) => [`00${n}`, n === 0 ? '"two\nlines"' : `=${n}+1`])
    const block = rows.map(row => row.join('\t')).join('\n')
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block)})`)
    await click(1, 6)
    await page.keyboard.press('Control+v')
    await expectValues('G2:H3').toEqual([
      ['000', 'two\nlines'],
      ['001', '2'],
    ])
    await expectValues('G50:H50').toEqual([['0048', '49']])
    await expectValues('H61').toEqual([['60']])
    await page.keyboard.press('Control+z')
    await expectValues('G2:H61').toBeUndefined()
  })

  test('a formula that is copied and pasted looks at its new neighbours', async () => {
    await click(1, 6)
    await type('=C2&"!"')
    await expectValues('G2').toEqual([['36!']])
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => shown(), soon).toBe('=C2&"!"')
    await page.keyboard.press('Control+c')
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()'), soon).toBe('36!')
    await click(4, 6)
    await page.keyboard.press('Control+v')
    await expectValues('G5', 'FORMULA').toEqual([['=C5&"!"']])
  })

  test('what others write appears without a reload and leaves selection and edit alone', async () => {
    const other = await colleague()
    await click(2, 4)
    await page.keyboard.type('half a th')
    await click(6, 1, other)
    let reloads = 0
    const count = () => (reloads += 1)
    other.on('framenavigated', count)
    await call('PUT', `/v4/spreadsheets/${id}/values/'${title()}'!A7:C7?valueInputOption=RAW`, {
      values: [['SP-99', 'Newcomer', '40']],
    })
    await expect.poll(() => shown(other), soon).toBe('Newcomer')
    expect(reloads).toBe(0)
    other.off('framenavigated', count)
    await type('ought')
    await expectValues('E3').toEqual([['half a thought']])
    await click(2, 4, other)
    await expect.poll(() => shown(other), soon).toBe('half a thought')
  })

  test('bold letters and merged cells are kept, seen by others, and undone', async () => {
    const format = async () =>
      z
        .object({ sheets: z.array(z.object({ merges: z.unknown(), data: z.unknown() }).partial()) })
        .parse(
          await call(
            'GET',
            `/v4/spreadsheets/${id}?ranges='${title()}'!G2&fields=sheets(merges,data(rowData(values(userEnteredFormat))))`,
          ),
        ).sheets[0]
    const bold = { rowData: [{ values: [{ userEnteredFormat: { textFormat: { bold: true } } }] }] }
    await click(1, 6)
    await type('agreed')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+b')
    await expect.poll(format, soon).toMatchObject({ data: [bold] })
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByRole('button', { name: 'Merge cells: choose' }).click()
    await page.getByRole('menuitem', { name: 'Merge all' }).click()
    await expect.poll(format, soon).toMatchObject({ merges: [{ startRowIndex: 1, endColumnIndex: 8 }] })
    const other = await colleague()
    await click(1, 6, other)
    await expect.poll(() => shown(other), soon).toBe('agreed')
    await other.keyboard.type('agreed by all')
    await other.keyboard.press('Enter')
    await expect.poll(() => shown(), soon).toBe('agreed by all')
    await page.keyboard.press('Control+z')
    await expect.poll(format, soon).not.toHaveProperty('merges')
    await page.keyboard.press('Control+z')
    await expect.poll(format, soon).not.toMatchObject({ data: [bold] })
    await expectValues('G2').toEqual([['agreed by all']])
    await expect.poll(() => shown(), soon).toBe('agreed by all')
  })

  test('rows come and go, a note is kept, something is found, and the table shows the same', async () => {
    await click(3, 6)
    await page.getByRole('button', { name: 'Insert row' }).click()
    await said('Row inserted')
    await expectValues('A3:A5').toEqual([['SP-2'], [], ['SP-3']])
    await page.getByRole('button', { name: 'Note' }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('Called on Monday.')
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect.poll(() => shown(), soon).toContain('Called on Monday.')
    await type('typed after the dialog')
    await expectValues('G4').toEqual([['typed after the dialog']])
    await page.keyboard.press('Control+f')
    await page.getByPlaceholder('Find in this Sheet').fill('SP-4')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Table' }).click()
    await page.locator('#cell-3-6[title="Called on Monday."]').waitFor()
  })
})
