import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batch, newSpreadsheet, openSheetsWorld, refusal, valuesOf } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

describe('values', () => {
  let world: SheetsWorld
  let spreadsheetId: string
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  beforeEach(async () => {
    spreadsheetId = await newSpreadsheet(world.client)
  })
  afterAll(() => world.close())

  const type = (range: string, values: unknown[][], valueInputOption = 'USER_ENTERED') =>
    world.client.spreadsheets.values.update({
      spreadsheetId,
      range,
      valueInputOption,
      requestBody: { values },
    })
  const read = async (range: string, options: object = {}): Promise<unknown> => {
    const { data } = await world.client.spreadsheets.values.get({ spreadsheetId, range, ...options })
    return data.values ?? []
  }
  const append = (range: string, values: unknown[][], options: object = {}) =>
    world.client.spreadsheets.values
      .append({ spreadsheetId, range, valueInputOption: 'RAW', requestBody: { values }, ...options })
      .then(({ data }) => ({ table: data.tableRange, written: data.updates?.updatedRange }))

  it('a write of several ranges counts each row and column once, as in the samples of the documentation', async () => {
    const { data } = await world.client.spreadsheets.values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        data: [
          { range: 'Sheet1!A1:A4', majorDimension: 'COLUMNS', values: [['Item', 'Wheel', 'Door', 'Engine']] },
          {
            range: 'Sheet1!B1:D2',
            values: [
              ['Cost', 'Stocked', 'Ship Date'],
              ['$20.50', '4', '3/1/2016'],
            ],
          },
        ],
      },
    })
    expect(data).toMatchObject({
      totalUpdatedRows: 4,
      totalUpdatedColumns: 4,
      totalUpdatedCells: 10,
      totalUpdatedSheets: 1,
      responses: [
        { updatedRange: 'Sheet1!A1:A4', updatedRows: 4, updatedColumns: 1, updatedCells: 4 },
        { updatedRange: 'Sheet1!B1:D2', updatedRows: 2, updatedColumns: 3, updatedCells: 6 },
      ],
    })
  })

  it('what is typed is read as a person would have meant it', async () => {
    await type('A1', [['2026-09-05', '$100.15', '007', "'0123", '12%', 'true', '2,000,000.01', 'a1-b2']])
    expect(await read('1:1', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
      [46_270, 100.15, 7, '0123', 0.12, true, 2_000_000.01, 'a1-b2'],
    ])
    expect(await read('1:1')).toEqual([
      ['2026-09-05', '$100.15', '7', '0123', '12%', 'TRUE', '2,000,000.01', 'a1-b2'],
    ])
    const asText = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' }
    expect(await read('A1:B1', asText)).toEqual([['2026-09-05', 100.15]])
  })

  it('what is written RAW stays as it is, formulas and numbers in text too', async () => {
    await type('A1', [['=1+1', '007', '2026-09-05', 7, false]], 'RAW')
    expect(await read('1:1', { valueRenderOption: 'FORMULA' })).toEqual([
      ['=1+1', '007', '2026-09-05', 7, false],
    ])
  })

  it('null leaves a cell alone, an empty text empties it, notes and rules stay', async () => {
    await type('A1', [['a', 'b', 'c']])
    await type('A1', [[null, '', 'C']])
    expect(await read('1:1')).toEqual([['a', '', 'C']])
  })

  it('a parameter that the method does not have is refused', async () => {
    const answer = await fetch(`${world.url}/v4/spreadsheets/${spreadsheetId}/values/A1?rendering=raw`)
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('Unknown name \\"rendering\\": Cannot bind query parameter.'),
    ])
  })

  it('more than the named range holds is refused, a single cell lets it spread', async () => {
    expect(await refusal(type('A1:B2', [['a'], ['b'], ['c']]))).toBe(
      '400 Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]',
    )
    expect(await refusal(type('A1:B2', [['a', 'b', 'c']]))).toBe(
      '400 Requested writing within range [Sheet1!A1:B2], but tried writing to column [C]',
    )
    expect(
      await refusal(
        type('B2', [
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ),
    ).toBe('accepted')
  })

  it('a range that starts outside the grid is refused, one that ends outside is clipped', async () => {
    expect(await refusal(read('Sheet1!A5000:B5001'))).toBe(
      '400 Range (Sheet1!A5000:B5001) exceeds grid limits. Max rows: 1000, max columns: 26',
    )
    const { data } = await world.client.spreadsheets.values.get({ spreadsheetId, range: 'A2:F10001' })
    expect(data.range).toBe('Sheet1!A2:F1000')
    expect(await refusal(read("'NoSuchSheet'!A1:B2"))).toBe("400 Unable to parse range: 'NoSuchSheet'!A1:B2")
  })

  it('a title that looks like a cell, or is not plain, is quoted in answers', async () => {
    await batch(
      world.client,
      spreadsheetId,
      { addSheet: { properties: { title: 'D3' } } },
      { addSheet: { properties: { title: "it's 表" } } },
    )
    const range = async (asked: string) =>
      (await world.client.spreadsheets.values.get({ spreadsheetId, range: asked })).data.range
    expect(await range("'D3'!A1")).toBe("'D3'!A1")
    expect(await range("'it''s 表'!R1C1:R2C2")).toBe("'it''s 表'!A1:B2")
  })

  it('fifty thousand characters fit into a cell, one more does not', async () => {
    expect(await refusal(type('A1', [['x'.repeat(50_000)]], 'RAW'))).toBe('accepted')
    expect(await refusal(type('A1', [['x'.repeat(50_001)]], 'RAW'))).toBe(
      '400 Your input contains more than the maximum of 50000 characters in a single cell.',
    )
  })

  it('a write that does not say how to read its values is refused', async () => {
    const call = world.client.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1',
      requestBody: { values: [['a']] },
    })
    expect(await refusal(call)).toBe("400 'valueInputOption' is required but not specified")
  })

  it('a batch of values is written as a whole or not at all', async () => {
    const call = world.client.spreadsheets.values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'RAW',
        data: [
          { range: 'A1', values: [['kept?']] },
          { range: 'tab7!A1', values: [['x']] },
        ],
      },
    })
    expect(await refusal(call)).toBe('400 Invalid data[1]: Unable to parse range: tab7!A1')
    expect(await read('A1')).toEqual([])
  })

  it('append goes below the block that its range touches, the last one for a whole sheet', async () => {
    await type('A1', [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ])
    await type('A6', [
      ['g', 'h'],
      ['i', 'j'],
    ])
    expect(await append('A1', [['1']])).toEqual({ table: 'Sheet1!A1:B3', written: 'Sheet1!A4' })
    expect(await append('A6', [['2']])).toEqual({ table: 'Sheet1!A6:B7', written: 'Sheet1!A8' })
    expect(await append('Sheet1', [['3']])).toEqual({ table: 'Sheet1!A6:B8', written: 'Sheet1!A9' })
  })

  it('INSERT_ROWS pushes down what is below; the grid grows at its end', async () => {
    await batch(world.client, spreadsheetId, {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 3 } },
        fields: 'gridProperties.rowCount',
      },
    })
    await type('A1', [['a'], [null], ['z']])
    await append('A1', [['b'], ['c']], { insertDataOption: 'INSERT_ROWS' })
    expect(await valuesOf(world.client, spreadsheetId, 'A:A')).toEqual([['a'], ['b'], ['c'], [], ['z']])
  })
})
