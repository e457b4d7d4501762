import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batch, newSpreadsheet, openSheetsWorld, typeInto, valuesOf } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.'

describe('a formula that gives an array', () => {
  let world: SheetsWorld
  let id: string
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  beforeEach(async () => {
    id = await newSpreadsheet(world.client, { sheetId: 1, title: 'Cases' }, { sheetId: 2, title: 'Desk' })
    await type('Cases!A1', [
      ['case', 'college', 'state', 'due'],
      ['SP-1', 'Arts', 'blocked', '2026-03-09'],
      ['SP-2', 'Design', 'met', '2026-04-01'],
      ['SP-3', 'Design', 'blocked', '2026-05-01'],
    ])
  })
  afterAll(() => world.close())

  const type = (range: string, values: unknown[][], spreadsheetId = id) =>
    typeInto(world.client, spreadsheetId, range, values)
  const desk = (range: string): Promise<unknown> => valuesOf(world.client, id, `Desk!${range}`)
  const cells = async (range: string) => {
    const { data } = await world.client.spreadsheets.get({
      spreadsheetId: id,
      ranges: [`Desk!${range}`],
      fields: 'sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue)',
    })
    return data.sheets?.[0]?.data?.[0]?.rowData?.map(({ values }) => values)
  }

  it('fills the cells beside and below it, which have a value and nothing that was entered', async () => {
    await type('Desk!B2', [['=FILTER(Cases!A2:B,Cases!C2:C="blocked")']])
    expect(await desk('A1:D9')).toEqual([[], ['', 'SP-1', 'Arts'], ['', 'SP-3', 'Design']])
    const [first, second] = (await cells('B2:C3')) ?? []
    expect(first?.[0]?.userEnteredValue?.formulaValue).toMatch(/^=FILTER/)
    expect(first?.[1]).toEqual({ effectiveValue: { stringValue: 'Arts' }, formattedValue: 'Arts' })
    expect(second?.[0]).toEqual({ effectiveValue: { stringValue: 'SP-3' }, formattedValue: 'SP-3' })
  })

  it('says which cell is in its way, and fills them once that is gone', async () => {
    await type('Desk!A1', [['={1;2;3}']])
    await type('Desk!A3', [['kept']])
    expect(await desk('A1:A3')).toEqual([['#REF!'], [], ['kept']])
    expect((await cells('A1'))?.[0]?.[0]?.effectiveValue?.errorValue).toEqual({
      type: 'REF',
      message: 'Array result was not expanded because it would overwrite data in A3.',
    })
    await world.client.spreadsheets.values.clear({ spreadsheetId: id, range: 'Desk!A3' })
    expect(await desk('A1:A3')).toEqual([['1'], ['2'], ['3']])
  })

  it('leaves nothing behind when it goes', async () => {
    await type('Desk!A1', [['=SEQUENCE(2,2)']])
    await type('Desk!A1', [['only this']])
    expect(await desk('A1:B2')).toEqual([['only this']])
  })

  it('is seen by other formulas, by whole columns and by arrays over it', async () => {
    await type('Desk!A1', [
      ['=SORT(Cases!A2:A4,1,FALSE)', '', '=A3&"!"', '=COUNTA(A:A)', '=ARRAYFORMULA(A1:A3&"?")'],
    ])
    await type('Cases!F1', [['=TEXTJOIN(" ",TRUE,Desk!E1:E)']])
    expect(await desk('A1:E3')).toEqual([
      ['SP-3', '', 'SP-1!', '3', 'SP-3?'],
      ['SP-2', '', '', '', 'SP-2?'],
      ['SP-1', '', '', '', 'SP-1?'],
    ])
    expect(await valuesOf(world.client, id, 'Cases!F1')).toEqual([['SP-3? SP-2? SP-1?']])
  })

  it('follows what it reads, and shows days as the days they come from', async () => {
    await type('Desk!A1', [
      ["=QUERY(Cases!A1:D,\"select A, D where C = 'blocked' order by D desc label D 'by'\",1)"],
    ])
    expect(await desk('A1:B9')).toEqual([
      ['case', 'by'],
      ['SP-3', '2026-05-01'],
      ['SP-1', '2026-03-09'],
    ])
    await type('Cases!C3', [['blocked']])
    expect(await desk('A2:B3')).toEqual([
      ['SP-3', '2026-05-01'],
      ['SP-2', '2026-04-01'],
    ])
  })

  it('reads and is written to as a table: a row that is appended goes below it', async () => {
    await type('Desk!A1', [['={"a";"b";"c"}']])
    const { data } = await world.client.spreadsheets.values.append({
      spreadsheetId: id,
      range: 'Desk!A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['d']] },
    })
    expect(data).toMatchObject({ tableRange: 'Desk!A1:A3', updates: { updatedRange: 'Desk!A4' } })
  })

  it('moves with its cell', async () => {
    await type('Desk!B1', [['={3;1;2}']])
    await batch(world.client, id, {
      insertDimension: { range: { sheetId: 2, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
    })
    expect(await desk('C1:C3')).toEqual([['3'], ['1'], ['2']])
  })

  it('that would read its own result has none, as any formula that comes round to itself', async () => {
    await type('Desk!A1', [['={B1:B2,B1:B2}', '=D1', '', '=E1', '=D1']])
    const row = (await cells('A1:E1'))?.[0] ?? []
    const errors = row.map(cell => cell.effectiveValue?.errorValue)
    expect(errors).toEqual([
      { type: 'REF', message: 'Array result was not expanded because it would overwrite data in B1.' },
      { type: 'REF', message: CIRCULAR },
      undefined,
      { type: 'REF', message: CIRCULAR },
      { type: 'REF', message: CIRCULAR },
    ])
    await type('Desk!A5', [['=ARRAYFORMULA(A5:A6&"x")'], ['=TRANSPOSE(A7:A8)']])
    expect((await cells('A5'))?.[0]?.[0]?.effectiveValue?.errorValue?.message).toBe(CIRCULAR)
  })

  it('is there again when the workspace has been closed and opened', async () => {
    await type('Desk!A1', [['=TRANSPOSE(Cases!A2:A4)']])
    world = await world.restart()
    expect(await desk('A1:C1')).toEqual([['SP-1', 'SP-2', 'SP-3']])
  })

  it('takes ranges from another spreadsheet of the workspace, as it is now', async () => {
    const other = await newSpreadsheet(world.client, { title: 'Own' })
    await type(
      'Own!A1',
      [['=IMPORTRANGE("' + id + '","Cases!A2:B3")'], [], ['=IMPORTRANGE("nobody","A1")']],
      other,
    )
    expect(await valuesOf(world.client, other, 'Own!A1:B3')).toEqual([
      ['SP-1', 'Arts'],
      ['SP-2', 'Design'],
      ['#REF!'],
    ])
    await type('Cases!A2', [['SP-9']])
    expect(await valuesOf(world.client, other, 'Own!A1')).toEqual([['SP-9']])
  })
})

describe('formulas and the world', () => {
  let world: SheetsWorld
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  afterAll(() => world.close())

  it('a running total of thousands of rows is read from its end', async () => {
    const id = await newSpreadsheet(world.client, {
      title: 'Log',
      gridProperties: { rowCount: 5000, columnCount: 2 },
    })
    const values = Array.from({ length: 4000 }, (_, row) => [1, row === 0 ? '=A1' : `=B${row}+A${row + 1}`])
    await world.client.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'Log!A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values },
    })
    expect(await valuesOf(world.client, id, 'Log!B4000')).toEqual([['4000']])
  })

  it('today is the day of the workspace’s clock, also when nobody has changed anything since', async () => {
    const id = await newSpreadsheet(world.client, { title: 'Desk' })
    const setClock = (now: string) =>
      fetch(`${world.url}/workspace/clock`, {
        method: 'POST',
        body: JSON.stringify({ now }),
        headers: { 'content-type': 'application/json' },
      })
    await setClock('2030-03-09T08:00:00Z')
    await world.client.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'Desk!A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['=TODAY()']] },
    })
    expect(await valuesOf(world.client, id, 'Desk!A1')).toEqual([['3/9/2030']])
    await setClock('2030-03-10T08:00:00Z')
    expect(await valuesOf(world.client, id, 'Desk!A1')).toEqual([['3/10/2030']])
  })

  it('subtotals leave out what the filter hides', async () => {
    const id = await newSpreadsheet(world.client, { sheetId: 1, title: 'Hours' })
    await world.client.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'Hours!A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['hours'], [10], [20], [30], ['=SUBTOTAL(9,A2:A4)', '=SUBTOTAL(101,A2:A4)']] },
    })
    const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 }
    const criteria = { 0: { hiddenValues: ['20'] } }
    await batch(world.client, id, { setBasicFilter: { filter: { range, criteria } } })
    expect(await valuesOf(world.client, id, 'Hours!A5:B5')).toEqual([['40', '20']])
  })
})
