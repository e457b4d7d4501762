import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import type { PrintedDocument } from '../../functions/programmes/document.ts'
import { printedPage } from '../../functions/records/printed-page.ts'
import { noBrowser, openBrowser } from '../browser.ts'

const student = (index: number): readonly string[] => [
  String(index + 1),
  `B112${String(index).padStart(5, '0')}`,
  ['林怡君', '歐陽菲菲', 'Somchai Prasert'][index % 3] ?? '',
  '港區修理咖啡館：與鄰里辦公室合作之社區實踐',
]

const list = (name: string, students: number): PrintedDocument => ({
  name,
  language: 'zh-Hant',
  reader: undefined,
  orientation: 'portrait',
  issuer: '通識教育中心',
  title: '通過學生名單',
  facts: [['指導教師', '陳美玲']],
  tables: [
    {
      caption: '',
      columns: [
        { name: 'no', label: '序號', kind: 'number' },
        { name: 'student_no', label: '學號', kind: 'id' },
        { name: 'name', label: '姓名', kind: 'text' },
        { name: 'project', label: '計畫名稱', kind: 'text' },
      ],
      rows: Array.from({ length: students }, (_, index) => student(index)),
      empty: '無',
    },
  ],
  remarks: ['以下空白'],
  signatures: [['指導教師簽名', '日期']],
  footer: '名單 113-2/01',
})

describe.skipIf(noBrowser)('lists on paper, as Chromium prints them', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage()
    await page.setContent(printedPage('Lists', 'en', [list('long', 60), list('short', 2), list('empty', 0)]))
  }, 30_000)
  afterAll(() => browser?.close())

  it('each list begins on a sheet of its own, and a long one goes on to more', async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0
    expect(sheets).toBeGreaterThanOrEqual(4)
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u)
  })

  it('short words of a column stay on one line, names and titles within the sheet', async () => {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 673, height: 900 })
    const heights = await page.locator('#short th').evaluateAll(cells => cells.map(cell => cell.clientHeight))
    expect(new Set(heights).size).toBe(1)
    expect(heights[0]).toBeLessThan(36)
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(wide).toBe(0)
  })
})
