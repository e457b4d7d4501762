import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batch, newSpreadsheet, openSheetsWorld, typeInto } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

describe('what a formula shows', () => {
  let world: SheetsWorld
  let id: string
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  beforeEach(async () => {
    id = await newSpreadsheet(world.client)
    await type('A1', [
      ['Item', 'Cost', 'Stocked', 'Ship Date'],
      ['Wheel', '$20.50', '4', '3/1/2016'],
      ['Door', '$15', '2', '3/15/2016'],
      ['Engine', '$100', '1', '3/20/2016'],
    ])
  })
  afterAll(() => world.close())

  const type = (range: string, values: unknown[][]) => typeInto(world.client, id, range, values)
  const shown = async (...formulas: string[]): Promise<unknown> => {
    await type('A5', [formulas])
    const { data } = await world.client.spreadsheets.values.get({ spreadsheetId: id, range: '5:5' })
    return data.values?.[0]
  }

  it('is money where it adds up money, and a day where it picks one', async () => {
    expect(await shown('Totals', '=SUM(B2:B4)', '=SUM(C2:C4)', '=MAX(D2:D4)')).toEqual([
      'Totals',
      '$135.50',
      '7',
      '3/20/2016',
    ])
  })

  it('follows the cell it points at, through other formulas and other names', async () => {
    await batch(world.client, id, {
      addNamedRange: {
        namedRange: {
          name: 'Shipped',
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 3, endColumnIndex: 4 },
        },
      },
    })
    expect(await shown('=D2', '=A5+1', '=IF(TRUE,A5,0)', '=MIN(Shipped)', '=Sheet1!B2')).toEqual([
      '3/1/2016',
      '3/2/2016',
      '3/1/2016',
      '3/1/2016',
      '$20.50',
    ])
  })

  it('is a plain number of days between two days, and a plain number where it counts', async () => {
    expect(await shown('=D3-D2', '=COUNT(D2:D4)', '=-B2')).toEqual(['14', '3', '-$20.50'])
  })

  it('is a day or a time where the function makes one', async () => {
    expect(await shown('=DATE(2026,3,9)', '=TIME(1,2,3)')).toEqual(['3/9/2026', '1:02:03 AM'])
    await world.client.spreadsheets.values.clear({ spreadsheetId: id, range: '5:5' })
    const [today] = [await shown('=TODAY()')].flat()
    expect(today).toMatch(/^\d{1,2}\/\d{1,2}\/\d{4}$/)
  })

  it('is what its own format says, if it has one', async () => {
    await batch(world.client, id, {
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 4, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 },
        cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0.0' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    })
    expect(await shown('=B2')).toEqual(['20.5'])
  })

  it('is told as the effective format; what was entered has none', async () => {
    await type('E2', [['=D2']])
    const { data } = await world.client.spreadsheets.get({
      spreadsheetId: id,
      ranges: ['E2'],
      fields: 'sheets.data.rowData.values(userEnteredFormat,effectiveFormat.numberFormat,formattedValue)',
    })
    expect(data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values).toEqual([
      {
        effectiveFormat: { numberFormat: { type: 'DATE', pattern: 'm/d/yyyy' } },
        formattedValue: '3/1/2016',
      },
    ])
  })

  it('stands on the side where its kind of value stands, in the font of the cells', async () => {
    await type('A5', [['=B2', '=A1', '=B2>B3', '=DATE(2026,3,9)', '=NA()', '=""']])
    const { data } = await world.client.spreadsheets.get({
      spreadsheetId: id,
      ranges: ['A5:F5'],
      fields:
        'sheets.data.rowData.values(effectiveValue,formattedValue,effectiveFormat(horizontalAlignment,numberFormat.type,hyperlinkDisplayType,textFormat.fontFamily))',
    })
    const look = { hyperlinkDisplayType: 'PLAIN_TEXT', textFormat: { fontFamily: 'Arial' } }
    expect(data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values).toEqual([
      {
        effectiveValue: { numberValue: 20.5 },
        formattedValue: '$20.50',
        effectiveFormat: { ...look, horizontalAlignment: 'RIGHT', numberFormat: { type: 'CURRENCY' } },
      },
      {
        effectiveValue: { stringValue: 'Item' },
        formattedValue: 'Item',
        effectiveFormat: { ...look, horizontalAlignment: 'LEFT' },
      },
      {
        effectiveValue: { boolValue: true },
        formattedValue: 'TRUE',
        effectiveFormat: { ...look, horizontalAlignment: 'CENTER' },
      },
      {
        effectiveValue: { numberValue: 46_090 },
        formattedValue: '3/9/2026',
        effectiveFormat: { ...look, horizontalAlignment: 'RIGHT', numberFormat: { type: 'DATE' } },
      },
      {
        effectiveValue: { errorValue: { type: 'N_A' } },
        formattedValue: '#N/A',
        effectiveFormat: { ...look, horizontalAlignment: 'LEFT' },
      },
      { effectiveFormat: look },
    ])
  })

  it('that turns in a circle has no format of its own', async () => {
    expect(await shown('=B5', '=A5')).toEqual(['#REF!', '#REF!'])
  })
})
