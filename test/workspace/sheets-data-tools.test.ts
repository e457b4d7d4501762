import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batch, newSpreadsheet, openSheetsWorld, refusal, typeInto, valuesOf } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

type Request = sheets_v4.Schema$Request

describe('the tools of the Data and Edit menus', () => {
  let world: SheetsWorld
  let id: string
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  beforeEach(async () => {
    id = await newSpreadsheet(world.client, {
      sheetId: 0,
      title: 'Log',
      gridProperties: { rowCount: 8, columnCount: 4 },
    })
  })
  afterAll(() => world.close())

  const send = (...requests: Request[]) => batch(world.client, id, ...requests)
  const refused = (...requests: Request[]) => refusal(send(...requests))
  const values = () => valuesOf(world.client, id, 'Log')
  const typed = (...rows: readonly (readonly unknown[])[]) => typeInto(world.client, id, 'Log!A1', rows)
  const rows = (startRowIndex: number, endRowIndex: number, startColumnIndex = 0, endColumnIndex = 4) => ({
    startRowIndex,
    endRowIndex,
    startColumnIndex,
    endColumnIndex,
  })

  it('a search for a regular expression replaces by its groups, and is stopped when it would never end', async () => {
    await typed(['B1-2026', 'a'.repeat(60) + '!'])
    const search = { searchByRegex: true, allSheets: true }
    await send({ findReplace: { ...search, find: String.raw`([A-Z]\d)-(\d+)`, replacement: '$2 $1' } })
    expect(await values()).toEqual([['2026 B1', `${'a'.repeat(60)}!`]])
    expect(await refused({ findReplace: { ...search, find: '^(a+)+$', replacement: '' } })).toContain(
      'The regular expression takes too long.',
    )
  })

  it('filling down goes on with a series, repeats a single number and shifts formulas', async () => {
    await typed([2, 7, 'Item 3', '=A1*2'], [4])
    const down = (source: object): Request => ({
      autoFill: { sourceAndDestination: { source, dimension: 'ROWS', fillLength: 2 } },
    })
    await send(down(rows(0, 2, 0, 1)), down(rows(0, 1, 1, 4)))
    expect(await values()).toEqual([
      ['2', '7', 'Item 3', '4'],
      ['4', '7', 'Item 4', '8'],
      ['6', '7', 'Item 5', '12'],
      ['8'],
    ])
  })

  it('a day is followed by the next, backwards by the one before', async () => {
    await typed([], [], ['2026-03-09'])
    await send({
      autoFill: {
        sourceAndDestination: { source: rows(2, 3, 0, 1), dimension: 'ROWS', fillLength: -2 },
      },
    })
    expect(await values()).toEqual([['2026-03-07'], ['2026-03-08'], ['2026-03-09']])
  })

  it('of a range alone, what is filled is the source', async () => {
    await typed([1], [2])
    await send({ autoFill: { range: rows(0, 4, 0, 1) } })
    expect(await values()).toEqual([['1'], ['2'], ['3'], ['4']])
  })

  it('rows that repeat an earlier one go, whatever their case; others move up', async () => {
    await typed(['b1', 1], ['B1', 1], ['b1', 2], ['b2', 3])
    const { replies } = await send({ deleteDuplicates: { range: rows(0, 4) } })
    expect(replies).toEqual([{ deleteDuplicates: { duplicatesRemovedCount: 1 } }])
    expect(await values()).toEqual([
      ['b1', '1'],
      ['b1', '2'],
      ['b2', '3'],
    ])
    const comparisonColumns = [{ dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }]
    await send({ deleteDuplicates: { range: rows(0, 4), comparisonColumns } })
    expect(await values()).toEqual([
      ['b1', '1'],
      ['b2', '3'],
    ])
  })

  it('pasted text is read as typed, quotes and line breaks respected, and the grid grows', async () => {
    const data = 'name,on\r\n"Lin, ""A""\nsecond line",2026-03-09\r\n'
    await send({ pasteData: { coordinate: { rowIndex: 7, columnIndex: 3 }, data, delimiter: ',' } })
    const got = await world.client.spreadsheets.values.get({
      spreadsheetId: id,
      range: 'Log!D8:E9',
      valueRenderOption: 'UNFORMATTED_VALUE',
    })
    expect(got.data.values).toEqual([
      ['name', 'on'],
      ['Lin, "A"\nsecond line', 46090],
    ])
  })

  it('a column of text is split over its neighbours, by the delimiter most of it has', async () => {
    await typed(['a;b;3'], ['c'], ['d;e'])
    await send({ textToColumns: { source: rows(0, 3, 0, 1) } })
    expect(await values()).toEqual([['a', 'b', '3'], ['c'], ['d', 'e']])
    expect(await refused({ textToColumns: { source: rows(0, 3, 0, 2) } })).toBe(
      '400 Invalid requests[0].textToColumns: The source range must span exactly one column.',
    )
  })

  it('blanks around and between words are taken out and counted', async () => {
    await typed(['  two   words '], ['tidy'])
    const { replies } = await send({ trimWhitespace: { range: rows(0, 8) } })
    expect(replies).toEqual([{ trimWhitespace: { cellsChangedCount: 1 } }])
    expect(await values()).toEqual([['two words'], ['tidy']])
  })

  it('shuffled rows are the same rows', async () => {
    await typed([1, 'a'], [2, 'b'], [3, 'c'])
    await send({ randomizeRange: { range: rows(0, 3) } })
    expect(new Set(JSON.parse(JSON.stringify(await values())).map(String))).toEqual(
      new Set(['1,a', '2,b', '3,c']),
    )
  })

  it('a closed group hides its rows, an opened one shows them again', async () => {
    const range = { dimension: 'ROWS', startIndex: 1, endIndex: 3 }
    await send({ addDimensionGroup: { range } })
    const toggle = (collapsed: boolean) =>
      send({ updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed }, fields: 'collapsed' } })
    const shown = async () => {
      const fields = 'sheets(rowGroups,data.rowMetadata.hiddenByUser)'
      const { data } = await world.client.spreadsheets.get({ spreadsheetId: id, fields })
      return data.sheets?.[0]?.data?.[0]?.rowMetadata?.map(row => row.hiddenByUser ?? false).slice(0, 4)
    }
    await toggle(true)
    expect(await shown()).toEqual([false, true, true, false])
    await toggle(false)
    expect(await shown()).toEqual([false, false, false, false])
    expect(
      await refused({
        updateDimensionGroup: { dimensionGroup: { range, depth: 2, collapsed: true }, fields: '*' },
      }),
    ).toContain('No dimension group exists')
  })

  it('a paste brings merged cells along; of conditional formats only where they are asked for', async () => {
    const booleanRule = { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } }
    await send(
      { mergeCells: { range: rows(0, 2, 0, 1) } },
      { addConditionalFormatRule: { rule: { ranges: [rows(0, 2, 0, 2)], booleanRule } } },
      { copyPaste: { source: rows(0, 2, 0, 2), destination: rows(4, 5, 2, 3) } },
    )
    const state = async () => (await world.client.spreadsheets.get({ spreadsheetId: id })).data.sheets?.[0]
    expect((await state())?.merges).toEqual([rows(0, 2, 0, 1), rows(4, 6, 2, 3)])
    expect((await state())?.conditionalFormats?.[0]?.ranges).toHaveLength(1)
    const pasteType = 'PASTE_CONDITIONAL_FORMATTING'
    await send({ copyPaste: { source: rows(0, 2, 0, 2), destination: rows(4, 5, 2, 3), pasteType } })
    expect((await state())?.conditionalFormats?.[0]?.ranges).toEqual([rows(0, 2, 0, 2), rows(4, 6, 2, 4)])
  })
})
