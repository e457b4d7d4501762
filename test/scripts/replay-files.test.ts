import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeXlsx from 'write-excel-file/node'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Cell } from '../../sheets-schema/cell.ts'
import { guideTab } from '../../sheets-schema/common/guide.ts'
import { ledgerTab } from '../../sheets-schema/common/ledger.ts'
import { settingsTab } from '../../sheets-schema/common/settings.ts'
import { readCsv } from '../../scripts/replay/csv.ts'
import { readProposal } from '../../scripts/replay/proposal.ts'
import { replay } from '../../scripts/replay/replay.ts'
import { placeInFile } from '../../scripts/replay/workbook-file.ts'
import { booksOf, passWith, register } from '../pass/readers.ts'
import { readingClub, students } from '../reading-club.ts'
import { openOffice, type TestOffice } from '../world.ts'

const folder = mkdtempSync(join(tmpdir(), 'credence-replay-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(name: string, content: string | Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

describe('a workbook that was exported to a file', () => {
  const now = '2024-03-01T02:00:00.000Z'
  const higher = { settings: new Map([['min_pages', '500']]), tabs: new Map() }
  type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>

  let club: TestOffice
  let sheets: Sheets
  beforeEach(async () => {
    club = await openOffice(readingClub, 'RC')
    await register(club, 2)
    await passWith(club, booksOf(2))
    await club.desk.type(settingsTab, 'min_pages', 'Next value', 300)
    await club.desk.type(settingsTab, 'min_pages', 'Takes effect on', '2024-04-01')
    const tabs = readingClub.schema.tabs.filter(tab => tab !== guideTab)
    const read = tabs.map(async tab => [tab.title, await club.desk.cells(tab)] as const)
    sheets = Object.fromEntries(await Promise.all(read))
  })
  afterEach(() => club.close())

  async function inFile(file: string) {
    const { workbooks, office } = await placeInFile(file, [readingClub], now)
    return replay(workbooks, office, higher, undefined)
  }

  test('is decided as the workbook itself, from Excel’s format with its days as dates', async () => {
    const itself = await replay(club.world.ports.workbooks, club.office, higher, undefined)
    const found = await inFile(await xlsx('whole.xlsx', sheets))
    expect(found.changed).toHaveLength(2)
    expect(found.changed).toEqual(itself.changed)
    expect(found.people).toEqual(itself.people)
    expect(found.newProblems).toEqual([])
  })

  test('a planned day in it is read as a day', async () => {
    const { workbooks, office } = await placeInFile(await xlsx('day.xlsx', sheets), [readingClub], now)
    const found = await replay(workbooks, office, higher, '2024-04-01')
    expect(found.changed).toEqual([])
  })

  test('is decided as the workbook itself from JSON, also as Google answers a read of all sheets', async () => {
    const plain = await inFile(fileOf('plain.json', JSON.stringify(sheets)))
    const valueRanges = Object.entries(sheets).map(([title, values]) => {
      return { range: `'${title.replaceAll("'", "''")}'!A1:Z1000`, values }
    })
    const answered = await inFile(fileOf('answer.json', JSON.stringify({ valueRanges })))
    expect(plain.changed).toHaveLength(2)
    expect(answered).toEqual(plain)
  })

  test('a tab that staff renamed is known by its headers', async () => {
    const { [students.title]: cells = [], ...others } = sheets
    const found = await inFile(fileOf('renamed.json', JSON.stringify({ ...others, 'Our readers': cells })))
    expect(found.changed).toHaveLength(2)
  })

  test('one sheet of it is not enough: its memory is missing', async () => {
    const { [ledgerTab.title]: _ledger, ...others } = sheets
    await expect(inFile(fileOf('partial.json', JSON.stringify(others)))).rejects.toThrow(
      /no sheet _ledger[\s\S]*the hidden sheets come with it/,
    )
  })
})

/** As Google's export has it: a day is a date cell. */
async function xlsx(name: string, sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>) {
  const pages = Object.entries(sheets).map(([sheet, cells]) => {
    const days = (cells[0] ?? []).map(header => header === settingsTab.columns.takesEffect.header)
    const data = cells.map(row =>
      row.map((value, index) =>
        days[index] === true && typeof value === 'number'
          ? { value: new Date(Date.UTC(1899, 11, 30) + value * 86_400_000), format: 'yyyy-mm-dd' }
          : value === '' || value === null
            ? null
            : { value },
      ),
    )
    return { sheet, data }
  })
  return fileOf(name, await writeXlsx(pages).toBuffer())
}

describe('what is proposed can be written down as staff have it', () => {
  const read = (name: string, content: string) =>
    readProposal({ settings: [fileOf(name, content)], tabs: [] })

  test('settings as lines of name and value, or as the Settings tab saved as CSV', () => {
    expect(read('a.csv', 'min_pages,500\r\nteacher,"a, b"\r\n').settings).toEqual(
      new Map([
        ['min_pages', '500'],
        ['teacher', 'a, b'],
      ]),
    )
    expect(read('b.csv', '\uFEFFSetting,In force,Value\nmin_pages,100,500').settings).toEqual(
      new Map([['min_pages', '500']]),
    )
  })

  test('settings, and whole tabs, as JSON', () => {
    expect(read('c.json', '{"min_pages": 500}').settings).toEqual(new Map([['min_pages', '500']]))
    const whole = read(
      'd.json',
      '{"settings": {"min_pages": "1"}, "tabs": {"Table": [{"Row": "x", "Credits": 2}]}}',
    )
    expect(whole.tabs).toEqual(new Map([['Table', [{ Row: 'x', Credits: 2 }]]]))
    expect(whole.settings).toEqual(new Map([['min_pages', '1']]))
  })

  test('a tab as CSV, its first line the headers', () => {
    const file = fileOf('t.csv', 'Row,Remark\r\nx,"two\r\nlines, ""quoted"""\r\ny,\r\n')
    expect(readProposal({ settings: [], tabs: [{ title: 'Table', file }] }).tabs.get('Table')).toEqual([
      { Row: 'x', Remark: 'two\r\nlines, "quoted"' },
      { Row: 'y', Remark: null },
    ])
  })

  test('what cannot be read is named with its file and line', () => {
    expect(() => read('e.json', '{"min_pages": [1]}')).toThrow(/e\.json cannot be used[\s\S]*min_pages/)
    expect(() => readCsv('a,b\nc,"d\n')).toThrow(/in line 2/)
  })
})
