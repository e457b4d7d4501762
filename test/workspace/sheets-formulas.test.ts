import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batch, newSpreadsheet, openSheetsWorld, typeInto, valuesOf } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

describe('formulas', () => {
  let world: SheetsWorld
  let id: string
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  beforeEach(async () => {
    id = await newSpreadsheet(
      world.client,
      { sheetId: 1, title: 'Results' },
      { sheetId: 2, title: 'Dash board' },
    )
    await type('Results!A1', [
      ['who', 'state', 'hours'],
      ['Ann', 'met', 36],
      ['Bob', 'not-met', 12.5],
      ['Cy', 'met', 40],
    ])
  })
  afterAll(() => world.close())

  const type = (range: string, values: unknown[][]) => typeInto(world.client, id, range, values)
  const worked = async (...formulas: string[]): Promise<unknown> => {
    await type("'Dash board'!A1", [formulas])
    const { data } = await world.client.spreadsheets.values.get({
      spreadsheetId: id,
      range: "'Dash board'!1:1",
      valueRenderOption: 'UNFORMATTED_VALUE',
    })
    return data.values?.[0]
  }
  const formula = async (): Promise<unknown> => {
    const { data } = await world.client.spreadsheets.values.get({
      spreadsheetId: id,
      range: "'Dash board'!A1",
      valueRenderOption: 'FORMULA',
    })
    return data.values?.[0]?.[0]
  }

  it('count and add up what other tabs hold', async () => {
    expect(
      await worked(
        '=COUNTIF(Results!B:B,"met")',
        '=SUM(Results!C2:C)',
        '=SUMIFS(Results!C:C,Results!B:B,"met",Results!C:C,">36")',
        '=COUNTA(Results!A2:A)&" students"',
        '=IF(AVERAGE(Results!C2:C4)>29,"good","poor")',
        '=VLOOKUP("bob",Results!A:C,3,FALSE)',
        '=-2^2+50%*(1+3)',
      ),
    ).toEqual([2, 88.5, 40, '3 students', 'good', 12.5, 6])
  })

  it('look things up, with arrays on the way to one value', async () => {
    expect(
      await worked(
        '=XLOOKUP("Cy",Results!A:A,Results!C:C)',
        '=INDEX(SORT(FILTER(Results!A2:A,Results!B2:B="met"),1,FALSE),1)',
        '=SUMPRODUCT((Results!B2:B4="met")*Results!C2:C4)',
        '=SUM(ARRAYFORMULA(Results!C2:C*2))',
        '=LARGE(Results!C2:C,2)+SUM({1,2;3,4})',
        '=INDIRECT("Results!A"&ROW(Results!A3))',
        '=EDATE("2026-03-09",1)',
        '=VALUE("12%")',
      ),
    ).toEqual([40, 'Cy', 76, 177, 46, 'Bob', 46_121, 0.12])
  })

  it('follow named ranges', async () => {
    const range = { sheetId: 1, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 2, endColumnIndex: 3 }
    await batch(world.client, id, { addNamedRange: { namedRange: { name: 'hours', range } } })
    expect(await worked('=MEDIAN(hours)', '=SUM(hours)')).toEqual([36, 88.5])
  })

  it('that go wrong say so, and never make up a result', async () => {
    expect(
      await worked(
        '=1/0',
        '=TOTAL(Results!A:C)',
        '=Gone!A1',
        '=B9+',
        '=E1',
        '=IFERROR(1/0,"none")',
        '="a"+1',
      ),
    ).toEqual(['#DIV/0!', '#NAME?', '#REF!', '#ERROR!', '#REF!', 'none', '#VALUE!'])
  })

  it('follow the rows, columns and titles they name', async () => {
    await type("'Dash board'!A1", [['=SUM(Results!$C$2:C4)+Results!A1']])
    const rows = (startIndex: number, endIndex: number) => ({
      sheetId: 1,
      dimension: 'ROWS',
      startIndex,
      endIndex,
    })
    await batch(world.client, id, { insertDimension: { range: rows(2, 4) } })
    expect(await formula()).toBe('=SUM(Results!$C$2:C6)+Results!A1')
    await batch(world.client, id, {
      deleteDimension: { range: { sheetId: 1, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
    })
    expect(await formula()).toBe('=SUM(Results!$B$2:B6)+#REF!')
    await batch(world.client, id, {
      updateSheetProperties: { properties: { sheetId: 1, title: 'Result tab' }, fields: 'title' },
    })
    expect(await formula()).toBe("=SUM('Result tab'!$B$2:B6)+#REF!")
  })

  it('repeated over a range count on, except where a dollar holds them', async () => {
    const cell = { userEnteredValue: { formulaValue: '=C2*$C$2' } }
    const range = { sheetId: 1, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 3, endColumnIndex: 4 }
    await batch(world.client, id, { repeatCell: { range, cell, fields: 'userEnteredValue' } })
    expect(await valuesOf(world.client, id, 'Results!D2:D4')).toEqual([['1296'], ['450'], ['1440']])
  })
})
