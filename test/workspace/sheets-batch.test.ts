import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batch, newSpreadsheet, openSheetsWorld, refusal, valuesOf } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

type Request = sheets_v4.Schema$Request

describe('a batch of requests', () => {
  let world: SheetsWorld
  let id: string
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  beforeEach(async () => {
    id = await newSpreadsheet(world.client, {
      sheetId: 0,
      title: 'Log',
      gridProperties: { rowCount: 6, columnCount: 4 },
    })
    await world.client.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'Log!A1',
      valueInputOption: 'RAW',
      requestBody: {
        values: [
          ['key', 'n'],
          ['c', 3],
          ['a', 1],
          ['b', 2],
        ],
      },
    })
  })
  afterAll(() => world.close())

  const send = (...requests: Request[]) => batch(world.client, id, ...requests)
  const refused = (...requests: Request[]) => refusal(send(...requests))
  const get = async (fields: string, options: object = {}) =>
    (await world.client.spreadsheets.get({ spreadsheetId: id, fields, ...options })).data

  it('is refused in Google’s words when there is nothing in it', async () => {
    expect(await refused()).toBe('400 Must specify at least one request.')
    expect(await refused({})).toBe('400 Invalid requests[0]: No request set.')
  })

  it('is refused when a name or a type is not of the protocol', async () => {
    const odd = (body: string) =>
      fetch(`${world.url}/v4/spreadsheets/${id}:batchUpdate`, { method: 'POST', body }).then(answer =>
        answer.json(),
      )
    const description =
      'Invalid JSON payload received. Unknown name "DeleteRange" at \'requests[0]\': Cannot find field.'
    expect(await odd('{"requests":[{"DeleteRange":{}}]}')).toEqual({
      error: {
        code: 400,
        message: description,
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [{ field: 'requests[0]', description }],
          },
        ],
      },
    })
    expect(await odd('{"requests":[{"deleteSheet":{"sheetId":"one"}}]}')).toMatchObject({
      error: { message: 'Invalid value at \'requests[0].delete_sheet.sheet_id\' (TYPE_INT32), "one"' },
    })
    expect(await odd('{"requests":[{"refreshDataSource":{}}]}')).toMatchObject({
      error: { code: 501, status: 'UNIMPLEMENTED' },
    })
  })

  it('refuses ids and titles that are taken or missing, and the last or only visible sheet', async () => {
    expect(await refused({ addSheet: { properties: { title: 'Log' } } })).toBe(
      '400 Invalid requests[0].addSheet: A sheet with the name "Log" already exists. Please enter another name.',
    )
    expect(await refused({ addSheet: { properties: { sheetId: 0 } } })).toMatch(
      /Sheet with id 0 already exists/,
    )
    expect(
      await refused({ updateSheetProperties: { properties: { sheetId: 9, title: 'x' }, fields: 'title' } }),
    ).toBe('400 Invalid requests[0].updateSheetProperties: No sheet with id: 9')
    expect(await refused({ updateCells: { range: { sheetId: 9 }, rows: [], fields: '*' } })).toBe(
      '400 Invalid requests[0].updateCells: No grid with id: 9',
    )
    expect(await refused({ deleteSheet: { sheetId: 0 } })).toBe(
      "400 Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    )
    expect(
      await refused({
        updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' },
      }),
    ).toBe("400 Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.")
  })

  it('refuses cells beyond what was asked for, and an update without a mask', async () => {
    const cells = (count: number) => ({ rows: [{ values: Array.from({ length: count }, () => ({})) }] })
    expect(await refused({ updateCells: { start: { sheetId: 0 }, ...cells(5), fields: '*' } })).toBe(
      '400 Invalid requests[0].updateCells: Attempting to write column: 4, beyond the last requested column of: 3',
    )
    expect(await refused({ updateCells: { start: { sheetId: 0 }, ...cells(1) } })).toBe(
      "400 Invalid requests[0].updateCells: At least one field must be listed in 'fields'.",
    )
  })

  it('indices that make no sense are refused, never tried', async () => {
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2_147_483_647 }
    expect(await refused({ insertDimension: { range } })).toMatch(/above the limit of 10000000 cells\.$/)
    expect(await refused({ deleteDimension: { range: { ...range, startIndex: 3, endIndex: 2 } } })).toMatch(
      /^400 /,
    )
    const cell = { userEnteredValue: { boolValue: true } }
    for (const odd of [
      { startRowIndex: -1 },
      { startRowIndex: 2, endRowIndex: 2 },
      { startColumnIndex: 4 },
    ]) {
      expect(await refused({ repeatCell: { range: { sheetId: 0, ...odd }, cell, fields: '*' } })).toMatch(
        /^400 /,
      )
    }
    expect(await valuesOf(world.client, id, 'Log!A1:B2')).toEqual([
      ['key', 'n'],
      ['c', '3'],
    ])
  })

  it('the grid may not outgrow ten million cells', async () => {
    expect(await refused({ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 3_000_000 } })).toBe(
      '400 Invalid requests[0].appendDimension: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    )
  })

  it('appends after the last row with data, not after formats, and the grid grows', async () => {
    const cell = { userEnteredFormat: { textFormat: { bold: true } } }
    await send(
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 4 },
          cell,
          fields: 'userEnteredFormat.textFormat.bold',
        },
      },
      {
        appendCells: {
          sheetId: 0,
          rows: ['d', 'e', 'f'].map(key => ({ values: [{ userEnteredValue: { stringValue: key } }] })),
          fields: 'userEnteredValue',
        },
      },
    )
    expect(await valuesOf(world.client, id, 'Log!A:A')).toEqual([
      ['key'],
      ['c'],
      ['a'],
      ['b'],
      ['d'],
      ['e'],
      ['f'],
    ])
  })

  it('what sits on a row follows it through sort, insert, move and delete', async () => {
    const onRow = (startIndex: number, metadataId: number): Request => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId,
          metadataKey: 'row',
          visibility: 'DOCUMENT',
          location: {
            dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
          },
        },
      },
    })
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 4 }
    const rows = (startIndex: number, endIndex: number) => ({
      sheetId: 0,
      dimension: 'ROWS',
      startIndex,
      endIndex,
    })
    await send(onRow(1, 7), onRow(2, 8), {
      sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
    })
    expect(await valuesOf(world.client, id, 'Log')).toEqual([
      ['key', 'n'],
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ])
    await send(
      { insertDimension: { range: rows(0, 2) } },
      { moveDimension: { source: rows(5, 6), destinationIndex: 0 } },
    )
    const where = async () =>
      (
        await world.client.spreadsheets.developerMetadata.search({
          spreadsheetId: id,
          requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'row' } }] },
        })
      ).data.matchedDeveloperMetadata?.map(({ developerMetadata: found }) => [
        found?.metadataId,
        found?.location?.dimensionRange?.startIndex,
      ])
    expect(await where()).toEqual([
      [7, 0],
      [8, 4],
    ])
    const { data } = await world.client.spreadsheets.values.batchGetByDataFilter({
      spreadsheetId: id,
      requestBody: { dataFilters: [{ developerMetadataLookup: { metadataId: 7 } }] },
    })
    expect(data.valueRanges?.[0]?.valueRange).toEqual({
      range: 'Log!A1:D1',
      majorDimension: 'ROWS',
      values: [['c', '3']],
    })
    await send({ deleteDimension: { range: rows(0, 1) } })
    expect(await where()).toEqual([[8, 3]])
  })

  it('ranges move with the rows they lie on', async () => {
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 }
    await send(
      { addNamedRange: { namedRange: { name: 'entries', range } } },
      { addProtectedRange: { protectedRange: { range, warningOnly: true } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 4 } } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
    )
    const moved = { startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 }
    const data = await get('namedRanges.range,sheets.protectedRanges.range')
    expect(data).toEqual({
      namedRanges: [{ range: moved }],
      sheets: [{ protectedRanges: [{ range: moved }] }],
    })
    expect(await refused({ addNamedRange: { namedRange: { name: 'entries', range } } })).toBe(
      '400 Invalid requests[0].addNamedRange: Cannot add named range with name: entries, a named range with that name already exists.',
    )
  })

  it('answers the changed spreadsheet, masked, when asked for it', async () => {
    const { data } = await world.client.spreadsheets.batchUpdate({
      spreadsheetId: id,
      fields: 'updatedSpreadsheet.sheets.data.rowData.values.effectiveValue',
      requestBody: {
        requests: [
          { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
        ],
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: ['Log!A1:B1'],
      },
    })
    expect(data).toEqual({
      updatedSpreadsheet: {
        sheets: [
          {
            data: [
              {
                rowData: [
                  {
                    values: [
                      { effectiveValue: { stringValue: 'c' } },
                      { effectiveValue: { numberValue: 3 } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    })
  })

  it('an unknown path in a mask is refused', async () => {
    const answer = await fetch(`${world.url}/v4/spreadsheets/${id}?fields=sheets.joe`)
    expect(await answer.json()).toMatchObject({
      error: {
        message: 'Request contains an invalid argument.',
        details: [
          {
            fieldViolations: [
              {
                description:
                  "Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.joe'.",
              },
            ],
          },
        ],
      },
    })
  })

  it('a protected range stops people, not the owner; a warning stops nobody', async () => {
    const column = (startColumnIndex: number, warningOnly: boolean): Request => ({
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 0, startColumnIndex, endColumnIndex: startColumnIndex + 1 },
          warningOnly,
        },
      },
    })
    await send(column(0, false), column(1, true))
    const typed = (cell: string) =>
      world.asStaff(`/v4/spreadsheets/${id}/values/Log!${cell}?valueInputOption=RAW`, { values: [['staff']] })
    const words =
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'
    expect(await typed('A2')).toEqual({ status: 400, message: words })
    expect((await typed('B2')).status).toBe(200)
    const remove = {
      deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
    }
    expect(await world.asStaff(`/v4/spreadsheets/${id}:batchUpdate`, { requests: [remove] })).toEqual({
      status: 400,
      message: `Invalid requests[0].deleteDimension: ${words}`,
    })
    expect(await refused(remove)).toBe('accepted')
  })

  it('metadata with a taken id takes the whole batch with it', async () => {
    const claim: Request = {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 5,
          metadataKey: 'claim',
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    }
    await send(claim)
    expect(await refused({ addSheet: { properties: { title: 'new' } } }, claim)).toBe(
      '400 Invalid requests[1].createDeveloperMetadata: Cannot add developer metadata with ID [5] because developer metadata with that ID already exists.',
    )
    expect((await get('sheets.properties.title')).sheets).toHaveLength(1)
  })

  it('rules, formats and filters come back as they were given', async () => {
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }, { userEnteredValue: 'no' }] },
      strict: true,
      showCustomUi: true,
    }
    const bold = {
      condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'yes' }] },
      format: { textFormat: { bold: true } },
    }
    await send(
      {
        setDataValidation: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 2, endColumnIndex: 3 },
          rule,
        },
      },
      {
        addConditionalFormatRule: {
          rule: { ranges: [{ sheetId: 0, startColumnIndex: 2, endColumnIndex: 3 }], booleanRule: bold },
        },
      },
      { setBasicFilter: { filter: { range: { sheetId: 0 } } } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 160 },
          fields: 'pixelSize',
        },
      },
    )
    const data = await get(
      'sheets(conditionalFormats,basicFilter,data(columnMetadata.pixelSize,rowData.values.dataValidation))',
      { ranges: ['Log!A2:C2'] },
    )
    expect(data.sheets?.[0]).toEqual({
      conditionalFormats: [{ ranges: [{ startColumnIndex: 2, endColumnIndex: 3 }], booleanRule: bold }],
      basicFilter: { range: { startRowIndex: 0, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 4 } },
      data: [
        {
          columnMetadata: [{ pixelSize: 160 }, { pixelSize: 100 }, { pixelSize: 100 }],
          rowData: [{ values: [{}, {}, { dataValidation: rule }] }],
        },
      ],
    })
  })
})
