import { GoogleSpreadsheet } from 'google-spreadsheet'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newSpreadsheet, openSheetsWorld } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

/** The client's document; it has no setting for the address, but its two HTTP clients can be given another. */
function documentAt(url: string, id: string): GoogleSpreadsheet {
  const document = new GoogleSpreadsheet(id, { token: 'any' })
  Object.assign(document, {
    sheetsApi: document.sheetsApi.extend({ prefix: `${url}/v4/spreadsheets/${id}`, retry: 0 }),
    driveApi: document.driveApi.extend({ prefix: `${url}/drive/v3/files/${id}`, retry: 0 }),
  })
  return document
}

describe('a day’s work of google-spreadsheet', () => {
  let world: SheetsWorld
  let document: GoogleSpreadsheet
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  beforeEach(async () => {
    document = documentAt(world.url, await newSpreadsheet(world.client))
    await document.loadInfo()
  })
  afterAll(() => world.close())

  const students = async () => {
    const sheet = await document.addSheet({ title: 'Students', headerValues: ['number', 'name', 'hours'] })
    await sheet.addRows([
      { number: '007', name: 'Ada', hours: 36 },
      { number: '008', name: 'Lin', hours: 12 },
      { number: '009', name: '王小明', hours: 18 },
    ])
    return sheet
  }

  it('a sheet is added, named, coloured, resized and taken away', async () => {
    expect(document.title).toBe('Workbook')
    const sheet = await students()
    await sheet.updateProperties({
      title: 'People',
      tabColorStyle: { rgbColor: { red: 1, green: 0, blue: 0 } },
    })
    await sheet.resize({ rowCount: 50, columnCount: 5 })
    await document.loadInfo()
    expect(document.sheetsByTitle['People']).toMatchObject({ rowCount: 50, columnCount: 5, index: 1 })
    await sheet.delete()
    await document.loadInfo()
    expect(document.sheetCount).toBe(1)
  })

  it('rows are added, read from an offset, saved and deleted', async () => {
    const sheet = await students()
    const [lin] = await sheet.getRows({ offset: 1, limit: 1 })
    // Typed as a person would: the number loses its zeros, as it would at Google.
    expect(lin?.toObject()).toEqual({ number: '8', name: 'Lin', hours: '12' })
    lin?.set('hours', '40')
    await lin?.save()
    const [ada] = await sheet.getRows()
    await ada?.delete()
    const rows = await sheet.getRows()
    expect(rows.map(row => [row.rowNumber, row.get('name'), row.get('hours')])).toEqual([
      [2, 'Lin', '40'],
      [3, '王小明', '18'],
    ])
    await sheet.clearRows()
    expect(await sheet.getRows()).toEqual([])
    expect(sheet.headerValues).toEqual(['number', 'name', 'hours'])
  })

  it('raw rows keep their zeros, and one row is inserted instead of written over', async () => {
    const sheet = await students()
    await sheet.addRow({ number: '010', name: 'Eve', hours: '' }, { raw: true, insert: true })
    const rows = await sheet.getRows()
    expect(rows.at(-1)?.get('number')).toBe('010')
  })

  it('cells are loaded with their formulas and formats, changed, and saved in one batch', async () => {
    const sheet = await students()
    await sheet.loadCells('A1:D4')
    sheet.getCellByA1('D1').value = 'share'
    const share = sheet.getCell(1, 3)
    share.formula = '=C2/SUM(C:C)'
    share.numberFormat = { type: 'PERCENT', pattern: '0%' }
    share.textFormat = { bold: true }
    share.note = 'of all hours'
    await sheet.saveUpdatedCells()
    sheet.resetLocalCache(true)
    await sheet.loadCells('D2')
    const saved = sheet.getCell(1, 3)
    expect(saved.formula).toBe('=C2/SUM(C:C)')
    expect(saved.formattedValue).toBe('55%')
    expect(saved.value).toBeCloseTo(36 / 66)
    expect([saved.textFormat?.bold, saved.note]).toEqual([true, 'of all hours'])
  })

  it('a formula that fails shows its error as a value of its own', async () => {
    const sheet = await students()
    await sheet.loadCells('D2')
    sheet.getCell(1, 3).formula = '=1/0'
    await sheet.saveUpdatedCells()
    expect(sheet.getCell(1, 3).errorValue?.type).toBe('DIVIDE_BY_ZERO')
  })

  it('ranges are merged, protected, validated, named, sorted and filtered', async () => {
    const sheet = await students()
    const range = { startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 }
    await sheet.sortRange(range, [{ dimensionIndex: 2, sortOrder: 'ASCENDING' }])
    expect((await sheet.getRows()).map(row => row.get('hours'))).toEqual(['12', '18', '36'])
    await sheet.mergeCells({ ...range, startColumnIndex: 4, endColumnIndex: 6 }, 'MERGE_ROWS')
    await sheet.setBasicFilter({ range: { ...range, startRowIndex: 0 } })
    await sheet.addProtectedRange({ range: { sheetId: sheet.sheetId, ...range }, warningOnly: true })
    await document.addNamedRange('hours', { sheetId: sheet.sheetId, ...range })
    await sheet.insertDimension('ROWS', { startIndex: 1, endIndex: 2 }, false)
    await document.loadInfo()
    const { data } = await world.client.spreadsheets.get({ spreadsheetId: document.spreadsheetId })
    const made = data.sheets?.find(({ properties }) => properties?.sheetId === sheet.sheetId)
    expect(made?.merges).toHaveLength(3)
    expect(made?.basicFilter?.range?.endRowIndex).toBe(5)
    expect(made?.protectedRanges?.[0]).toMatchObject({ warningOnly: true, range: { startRowIndex: 2 } })
    expect(data.namedRanges?.[0]?.range?.startRowIndex).toBe(2)
  })

  it('the sheet is downloaded as CSV, the document as an Excel workbook', async () => {
    const sheet = await students()
    expect(Buffer.from(await sheet.downloadAsCSV()).toString()).toBe(
      'number,name,hours\r\n7,Ada,36\r\n8,Lin,12\r\n9,王小明,18',
    )
    const sheets = await readExcelFile(Buffer.from(await document.downloadAsXLSX()))
    expect(sheets.find(each => each.sheet === 'Students')?.data.at(-1)).toEqual([9, '王小明', 18])
  })

  it('is shared and closed again, and what is refused reads as the client always says it', async () => {
    await document.share('lin@uni.example', { role: 'reader' })
    const [, lin] = await document.listPermissions()
    expect(lin).toMatchObject({ role: 'reader', emailAddress: 'lin@uni.example' })
    await document.deletePermission(lin?.id ?? '')
    await expect(document.addSheet({ title: 'Sheet1' })).rejects.toThrow(
      'Google API error - [400] Invalid requests[0].addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
    )
    await expect(documentAt(world.url, 'nowhere').loadInfo()).rejects.toThrow(
      'Google API error - [404] Requested entity was not found.',
    )
    await document.delete()
    await expect(document.loadInfo()).rejects.toThrow('[404]')
  })
})
