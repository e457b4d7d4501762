import { describe, expect, it } from 'vitest'
import type { PrintedDocument } from '../../functions/programmes/document.ts'
import { printedPage } from '../../functions/records/printed-page.ts'

const list: PrintedDocument = {
  name: 'pass-list-113-2-01',
  language: 'zh-Hant',
  reader: undefined,
  orientation: 'portrait',
  issuer: 'Office of <General> Education',
  title: '社會實踐通過名單',
  facts: [['Supervisor', '陳美玲 <script>']],
  tables: [
    {
      caption: '',
      columns: [
        { name: 'student_no', label: '學號', kind: 'id' },
        { name: 'name', label: '姓名', kind: 'text' },
      ],
      rows: [['B11201001', '林"怡君" & <b>']],
      empty: 'none',
    },
  ],
  remarks: ['no further names'],
  signatures: [['Signature', 'Date']],
  footer: '113-2/01 · "v2" </style><script>alert(1)</script>\\',
}
const page = printedPage('Lists', 'en', [
  list,
  {
    ...list,
    name: 'second',
    orientation: 'landscape',
    tables: list.tables.map(table => ({ ...table, rows: [] })),
  },
])

describe('the page that prints documents', () => {
  it('begins each document on a new sheet of A4, in its own language and direction', () => {
    expect(page).toContain('<article class="d0 portrait" lang="zh-Hant" id="pass-list-113-2-01">')
    expect(page).toMatch(/@page p0 \{ size: A4 portrait/u)
    expect(page).toMatch(/@page p1 \{ size: A4 landscape/u)
    expect(page).toContain('break-after: page')
    expect(page).toMatch(/Noto Sans CJK TC/u)
  })

  it('repeats the headers on every sheet, and numbers the sheets', () => {
    expect(page).toContain('thead { display: table-header-group }')
    expect(page).toMatch(/<th scope="col" class="id">學號<\/th>/u)
    expect(page).toContain('content: counter(page)')
  })

  it('takes everything that people typed as text, also in the footer of the sheets', () => {
    expect(page).toContain('陳美玲 &lt;script&gt;')
    expect(page).toContain('林&quot;怡君&quot; &amp; &lt;b&gt;')
    expect(page).not.toContain('<script>')
    const css = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'))
    expect(css).toContain('113-2/01 \\b7  \\22 v2\\22  \\3c /style\\3e ')
    expect(css).not.toContain('<')
    expect(page.match(/<\/style>/gu)).toHaveLength(1)
  })

  it('needs nothing from outside and runs nothing', () => {
    expect(page).not.toMatch(/\b(?:src|href|url|import|on\w+)\s*[=(]/u)
  })

  it('lets only what is too long for any column be broken within a word', () => {
    const link = 'https://files.tongji.example/2350234/paper.pdf'
    const long = list.tables.map(table => ({ ...table, rows: [['B1', `see ${link} there`]] }))
    const cell =
      /<td class="text">(.*?)<\/td>/su.exec(printedPage('x', 'en', [{ ...list, tables: long }]))?.[1] ?? ''
    expect(cell.replaceAll('<wbr />', '')).toBe(`see ${link} there`)
    expect(cell.split('<wbr />').map(part => part.length)).toEqual([4, 12, 12, 12, 10, 6])
    expect(page).toContain('林&quot;怡君&quot; &amp; &lt;b&gt;</td>')
  })

  it('says in words that a list is empty', () => {
    expect(page).toContain('<td class="empty" colspan="2">none</td>')
  })
})
