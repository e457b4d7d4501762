import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listen, noBrowser, openBrowser } from '../browser.ts'
import { openScreensWorld, range, results } from './screens-world.ts'

const { workspace, call, workbook, valuesOf } = await openScreensWorld()
let browser: Browser
let page: Page
const complaints: string[] = []

async function visit(path: string): Promise<void> {
  page = listen(await browser.newPage({ viewport: { width: 1280, height: 800 } }), complaints)
  await page.addInitScript(`localStorage.setItem('workspace.sheet.view', 'table')`)
  await page.goto(workspace.url + path)
}

async function openSheet(id: string): Promise<void> {
  await visit(`/spreadsheets/d/${id}/edit#gid=${results}`)
  await page.waitForSelector('#cell-1-3.choice')
}

const said = (words: string | RegExp) => page.locator('#said', { hasText: words }).waitFor()
const cell = (row: number, column: number) => page.locator(`#cell-${row}-${column}`)

afterAll(() => workspace.close())

describe('without scripts', () => {
  test('every page is escaped and says what it is', async () => {
    await call('POST', '/v3/mail/send', {
      personalizations: [{ to: [{ email: 'eve@uni.example', name: '<img src=x onerror=alert(1)>' }] }],
      from: { email: 'office@uni.example' },
      subject: '<script>alert(1)</script>',
      content: [{ type: 'text/plain', value: '</pre><script>alert(2)</script>' }],
    })
    const response = await fetch(`${workspace.url}/mail?to=eve@uni.example`)
    const markup = await response.text()
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(markup).not.toMatch(/<script>alert|<img src=x/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('a newcomer who chooses to be the student opens a form that knows who fills it in', async () => {
    const created = await call('POST', '/v1/forms', { info: { title: 'Proposal' } })
    const { formId } = z.object({ formId: z.string() }).parse(created)
    await call('POST', `/v1/forms/${formId}:batchUpdate`, {
      requests: [
        {
          updateSettings: {
            settings: { emailCollectionType: 'VERIFIED' },
            updateMask: 'emailCollectionType',
          },
        },
      ],
    })
    await call('POST', `/v1/forms/${formId}:setPublishSettings`, {
      publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
    })
    const ada = {
      role: 'student',
      name: 'Ada',
      address: 'ada+1@uni.example',
      programme: 'practice',
      note: '',
    }
    await call('POST', '/workspace/connections', {
      forms: [{ id: formId, programme: 'practice' }],
      people: [ada],
    })
    const front = await (await fetch(workspace.url)).text()
    const link = /href="(?<path>\/forms\/[^"]+)"/.exec(front)?.groups?.['path'] ?? ''
    const form = await (await fetch(workspace.url + link)).text()
    expect(form).toMatch(/name="signedInAs"\s+value="ada\+1@uni\.example"/)
  })

  test('only files of the screens are served', async () => {
    expect((await fetch(`${workspace.url}/screens/look.css`)).headers.get('content-type')).toContain(
      'text/css',
    )
    expect((await fetch(`${workspace.url}/screens/..%2Fservice.ts`)).status).toBe(404)
  })
})

describe.skipIf(noBrowser)('in a browser', () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })

  afterAll(() => browser.close())

  afterEach(async () => {
    await page.close()
    const heard = complaints.splice(0)
    if (heard.length > 0) throw new Error(`The console says: ${heard.join('; ')}`)
  })

  test('the front page leads to the workbooks and moves the clock', async () => {
    const id = await workbook()
    await call('POST', '/workspace/connections', { workbooks: [{ id, programme: 'social-practice' }] })
    await visit('/')
    expect(
      await page.getByRole('link', { name: 'Practice <1> 實踐' }).first().getAttribute('href'),
    ).toContain(id)
    await page.getByRole('button', { name: 'Tomorrow' }).click()
    await page.getByText('What falls due happens now').waitFor()
    expect(await call('GET', '/workspace/clock')).toMatchObject({
      now: expect.stringMatching(/^2026-03-03T08:0/),
    })
  })

  test('the front page counts rows as they come, tells what happens, and lets things go wrong', async () => {
    const id = await workbook()
    await call('POST', '/workspace/connections', { workbooks: [{ id, programme: 'social-practice' }] })
    await visit('/')
    const results = page.locator('.counts a', { hasText: "Results '26" })
    await results.getByText('5', { exact: true }).waitFor()
    await call('POST', `/v4/spreadsheets/${id}/values/${range('A1')}:append?valueInputOption=RAW`, {
      values: [['SP-99', 'Newcomer', '40']],
    })
    await results.getByText('6', { exact: true }).waitFor()
    await page.getByRole('link', { name: /wrote to Practice <1> 實踐/u }).waitFor()
    await page.getByRole('button', { name: 'The next form answer is told three times' }).click()
    await page.getByText('One thing is still to go wrong.').waitFor()
    expect(await call('GET', '/workspace/faults')).toMatchObject({
      faults: [{ deliver: 'form-watch', repeat: 3, times: 1 }],
    })
    await page.getByRole('button', { name: 'Let all be well' }).click()
    await page.getByText('Nothing is set to go wrong.').waitFor()
  })

  test('staff type into a cell, walk on with Enter and Tab, and choose from a dropdown', async () => {
    const id = await workbook()
    await openSheet(id)
    await cell(1, 4).click()
    await page.keyboard.type('agreed')
    await page.keyboard.press('Enter')
    await said('Saved')
    await page.keyboard.type('late')
    await page.keyboard.press('Tab')
    await cell(3, 3).dblclick()
    await page.locator('select.editor').selectOption('accept')
    await expect.poll(() => valuesOf(id, 'D2:E4')).toEqual([['', 'agreed'], ['', 'late'], ['accept']])
    expect(await cell(1, 2).getAttribute('title')).toBe('Hours count from approval.')
    expect(await cell(0, 1).textContent()).toBe('<b>Student</b>')
  })

  test('a block is pasted into many cells', async () => {
    const id = await workbook()
    await openSheet(id)
    await cell(1, 6).click()
    const block = 'a\t"two\nlines"\nc\td'
    // As text, for it runs in the page.
    await page.evaluate(`{
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', ${JSON.stringify(block)})
      document.querySelector('#grid').dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
    }`)
    await said('Saved')
    expect(await valuesOf(id, 'G2:H3')).toEqual([
      ['a', 'two\nlines'],
      ['c', 'd'],
    ])
  })

  test('a warned cell asks first, a protected one is refused in the words of Google', async () => {
    const id = await workbook()
    await openSheet(id)
    await cell(1, 1).click()
    await page.keyboard.type('Someone')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(await cell(1, 1).textContent()).toBe('Student 1')
    await cell(1, 1).dblclick()
    await page.keyboard.type('Someone')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Edit anyway' }).click()
    await said('Saved')
    await cell(1, 5).click()
    await page.keyboard.type('mine')
    await page.keyboard.press('Enter')
    await said(/You are trying to edit a protected cell or object/)
    expect(await valuesOf(id, 'B2:F2')).toEqual([['Someone', '36']])
  })

  test('rows written meanwhile appear without a reload and do not disturb the cell being edited', async () => {
    const id = await workbook()
    await openSheet(id)
    await cell(2, 4).dblclick()
    await page.keyboard.type('half a th')
    let reloads = 0
    page.on('framenavigated', () => (reloads += 1))
    await call('POST', `/v4/spreadsheets/${id}/values/${range('A1')}:append?valueInputOption=RAW`, {
      values: [['SP-99', 'Newcomer', '40']],
    })
    await cell(6, 1).getByText('Newcomer').waitFor()
    expect(reloads).toBe(0)
    await page.keyboard.type('ought')
    await page.keyboard.press('Enter')
    await expect.poll(() => valuesOf(id, 'E3')).toEqual([['half a thought']])
  })

  test('an edit follows its row when somebody sorts meanwhile', async () => {
    const id = await workbook()
    await openSheet(id)
    await cell(1, 4).dblclick()
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
    await cell(5, 0).getByText('SP-1').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => valuesOf(id, 'E6')).toEqual([['for SP-1']])
  })

  test('sorting a column moves whole rows and leaves the header', async () => {
    const id = await workbook()
    await call('POST', `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [{ deleteProtectedRange: { protectedRangeId: await hardProtection(id) } }],
    })
    await openSheet(id)
    await page.locator('th[data-letter-of="0"]').click()
    await page.locator('#menu').getByRole('button', { name: 'Sort Z → A' }).click()
    await page.getByRole('button', { name: 'Edit anyway' }).click()
    await said('Sorted')
    expect(await valuesOf(id, 'A1:B3')).toEqual([
      ['Case', '<b>Student</b>'],
      ['SP-5', 'Student 5'],
      ['SP-4', 'Student 4'],
    ])
  })

  test('a cell is drawn as its rule has it when its value changes, and a row is as high as it was made', async () => {
    const id = await workbook()
    const late = {
      condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'late' }] },
      format: { backgroundColor: { red: 1, green: 0.8, blue: 0.8 }, textFormat: { italic: true } },
    }
    const column = { sheetId: results, startColumnIndex: 4, endColumnIndex: 5 }
    const rows = { sheetId: results, dimension: 'ROWS', startIndex: 1, endIndex: 3 }
    await call('POST', `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [
        { addConditionalFormatRule: { index: 0, rule: { ranges: [column], booleanRule: late } } },
        { updateDimensionProperties: { range: rows, properties: { pixelSize: 38 }, fields: 'pixelSize' } },
      ],
    })
    await openSheet(id)
    const values = [['late\nby\na week'], ['in time']]
    await call('PUT', `/v4/spreadsheets/${id}/values/${range('E2')}?valueInputOption=RAW`, { values })
    await page.locator('#cell-1-4[style*="rgb(255, 204, 204)"]').waitFor()
    const look = (row: number) =>
      cell(row, 4).evaluate(td => ({
        fontStyle: td.style.fontStyle,
        backgroundColor: td.style.backgroundColor,
        lines: Math.round(td.clientHeight / 20),
        title: td.title,
      }))
    expect(await look(1)).toEqual({
      fontStyle: 'italic',
      backgroundColor: 'rgb(255, 204, 204)',
      lines: 2,
      title: 'late\nby\na week',
    })
    expect(await look(2)).toMatchObject({ fontStyle: '', backgroundColor: 'rgb(255, 255, 255)' })
  })

  test('hidden tabs stay hidden, and a tab opens from its address', async () => {
    const id = await workbook()
    await openSheet(id)
    expect(await page.getByRole('tab').allTextContents()).toEqual(["Results '26", 'Students'])
    await page.getByRole('tab', { name: 'Students' }).click()
    await page.locator('[role=tab][aria-selected=true]', { hasText: 'Students' }).waitFor()
    expect(page.url()).toContain('#gid=11')
  })

  test('the open tab is taken along as a file', async () => {
    const id = await workbook()
    await openSheet(id)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'This tab as .csv' }).click(),
    ])
    expect(file.suggestedFilename()).toContain('實踐.csv')
    expect(readFileSync(await file.path(), 'utf8')).toContain('SP-1,Student 1,36')
  })

  test('five thousand rows are there without all being drawn', async () => {
    const id = await workbook(5000)
    await openSheet(id)
    await page.locator('#grid').focus()
    await page.keyboard.press('Control+ArrowDown')
    await cell(5000, 0).getByText('SP-5000').waitFor()
    expect(await page.locator('#grid tbody tr').count()).toBeLessThan(80)
  })
})

async function hardProtection(id: string): Promise<number | undefined> {
  const read = await call('GET', `/v4/spreadsheets/${id}?fields=sheets(protectedRanges)`)
  const protection = z.object({ protectedRangeId: z.number(), warningOnly: z.boolean().optional() })
  const sheets = z.array(z.object({ protectedRanges: z.array(protection).optional() }).loose())
  const all = z
    .object({ sheets })
    .parse(read)
    .sheets.flatMap(sheet => sheet.protectedRanges ?? [])
  return all.find(found => found.warningOnly !== true)?.protectedRangeId
}
