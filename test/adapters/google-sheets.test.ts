import { describe, expect, it } from 'vitest'
import { googleSheets } from '../../functions/adapters/google-sheets.ts'
import type { Batch } from '../../functions/ports.ts'
import { googleRefusal, paperPace, vendorStub, type Scripted, type VendorStub } from './vendor-stub.ts'

const office = (stub: VendorStub, pace = paperPace()) =>
  googleSheets({ googleRootUrl: stub.url, accessToken: 'test' }, { pace })

const batch: Batch = {
  guard: 41,
  nonce: 42,
  edits: [
    { kind: 'set', sheetId: 7, row: 3, column: 2, cells: ['=1+1', 36, true, null] },
    { kind: 'append', sheetId: 7, rows: [['SP-0001', '']] },
  ],
  echo: [{ sheetId: 7, title: "Year's cases", rows: [3, 5, 40] }],
}

const committed: Scripted = {
  status: 200,
  body: {
    updatedSpreadsheet: {
      sheets: [
        {
          properties: { sheetId: 7 },
          data: [
            { rowData: [{ values: [{ effectiveValue: { stringValue: 'Case' } }] }] },
            {
              startRow: 3,
              rowData: [
                { values: [{ effectiveValue: { numberValue: 36 } }, {}] },
                {},
                { values: [{}, { effectiveValue: { errorValue: { type: 'REF' } } }] },
              ],
            },
          ],
        },
      ],
    },
  },
}

const guardSheet = (sheetId: number, says: number) => ({
  properties: { sheetId, title: '_guard' },
  data: [{ rowData: [{ values: [{ effectiveValue: { numberValue: says } }] }] }],
})

describe('one read of the workbook', () => {
  const guardRange = (number: number) => ({
    valueRange: { range: '_guard!A1', values: [[number]] },
    dataFilters: [{ a1Range: '_guard!A1' }],
  })
  const tabRange = {
    valueRange: { range: "'Year''s cases'!A1:C9", values: [['Case', '', 'State'], ['SP-0001']] },
    dataFilters: [{ gridRange: { sheetId: 7 } }],
  }
  const date = { date: 'Fri, 31 May 2024 16:30:00 GMT' }

  it('asks for the guard first and last and takes the service’s clock', async () => {
    const answer = { valueRanges: [guardRange(41), tabRange, guardRange(42)] }
    await using stub = await vendorStub([{ status: 200, body: answer, headers: date }])
    const reading = await office(stub).gather('book', [7])
    expect(reading).toEqual({
      at: '2024-05-31T16:30:00.000Z',
      guardFirst: 41,
      guardLast: 42,
      tabs: new Map([
        [7, { sheetId: 7, title: "Year's cases", cells: [['Case', null, 'State'], ['SP-0001']] }],
      ]),
      missing: [],
    })
    expect(stub.received).toMatchObject([
      {
        method: 'POST',
        path: '/v4/spreadsheets/book/values:batchGetByDataFilter',
        body: {
          dataFilters: [{ a1Range: '_guard!A1' }, { gridRange: { sheetId: 7 } }, { a1Range: '_guard!A1' }],
          valueRenderOption: 'UNFORMATTED_VALUE',
        },
      },
    ])
  })

  it('reads what is there when a tab and the guard are gone, and names the tab', async () => {
    await using stub = await vendorStub([
      googleRefusal(400, 'INVALID_ARGUMENT', 'Invalid dataFilter[0]: Unable to parse range: _guard!A1'),
      { status: 200, body: { sheets: [{ properties: { sheetId: 7, title: 'Cases' } }] } },
      { status: 200, body: { valueRanges: [tabRange] }, headers: date },
    ])
    const reading = await office(stub).gather('book', [7, 8])
    expect(reading).toMatchObject({ guardFirst: undefined, guardLast: undefined, missing: [8] })
    expect([...reading.tabs.keys()]).toEqual([7])
    expect(stub.received[2]?.body).toMatchObject({ dataFilters: [{ gridRange: { sheetId: 7 } }] })
  })

  it('is repeated while the quota is spent and says so when it stays spent', async () => {
    await using stub = await vendorStub([googleRefusal(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded')])
    const pace = paperPace(4)
    await expect(office(stub, pace).gather('book', [7])).rejects.toMatchObject({
      name: 'VendorFailure',
      reason: 'quota',
      message: 'Quota exceeded',
    })
    expect(pace.waits).toEqual([1500, 2500, 4500])
  })

  it.each<[string, Scripted]>([
    ['half of it came', 'garbled'],
    ['a tab is lacking', { status: 200, body: { valueRanges: [guardRange(41)] }, headers: date }],
  ])('is not taken for an empty workbook when %s', async (_what, answer) => {
    await using stub = await vendorStub([answer])
    await expect(office(stub).gather('book', [7])).rejects.toMatchObject({ reason: 'unavailable' })
  })

  it.each([
    [403, 'no-access'],
    [404, 'not-found'],
  ])('is not repeated after %i', async (code, reason) => {
    await using stub = await vendorStub([googleRefusal(code, 'X', 'The caller does not have permission')])
    await expect(office(stub).gather('book', [7])).rejects.toMatchObject({ reason })
    expect(stub.received).toHaveLength(1)
  })
})

describe('one guarded batch', () => {
  it('swaps the guard, writes text as text, and shows headers and rows again', async () => {
    await using stub = await vendorStub([committed])
    const outcome = await office(stub).commit('book', batch)
    expect(outcome).toEqual({
      kind: 'committed',
      echo: new Map([
        [
          7,
          new Map([
            [0, ['Case']],
            [3, [36]],
            [5, [null, '#REF!']],
            [40, []],
          ]),
        ],
      ]),
    })
    const fields = 'userEnteredValue'
    expect(stub.received[0]?.body).toMatchObject({
      requests: [
        { deleteSheet: { sheetId: 41 } },
        { addSheet: { properties: { sheetId: 42, title: '_guard', hidden: true } } },
        {
          updateCells: {
            start: { sheetId: 42 },
            rows: [{ values: [{ userEnteredValue: { numberValue: 42 } }] }],
          },
        },
        {
          updateCells: {
            start: { sheetId: 7, rowIndex: 3, columnIndex: 2 },
            fields,
            rows: [
              {
                values: [
                  { userEnteredValue: { stringValue: '=1+1' } },
                  { userEnteredValue: { numberValue: 36 } },
                  { userEnteredValue: { boolValue: true } },
                  {},
                ],
              },
            ],
          },
        },
        {
          appendCells: {
            sheetId: 7,
            fields,
            rows: [{ values: [{ userEnteredValue: { stringValue: 'SP-0001' } }, {}] }],
          },
        },
      ],
      responseRanges: ["'Year''s cases'!1:6", "'Year''s cases'!41:41"],
    })
  })

  it.each([
    ['the guard was replaced', 'Invalid requests[0].deleteSheet: No sheet with id: 41', batch],
    ['Google says so in another language', 'requests[0].deleteSheet no válido: no hay ninguna hoja', batch],
    [
      'two writers made the first guard',
      'Invalid requests[0].addSheet: A sheet with the name "_guard" already exists. Please enter another name.',
      { ...batch, guard: undefined },
    ],
  ])('is stale when %s', async (_what, message, tried) => {
    await using stub = await vendorStub([
      googleRefusal(400, 'INVALID_ARGUMENT', message),
      { status: 200, body: { sheets: [guardSheet(43, 43)] } },
    ])
    expect(await office(stub).commit('book', tried)).toEqual({ kind: 'stale' })
  })

  it.each([
    ['is stale when a tab to be shown was renamed', 'Spring', 900, { kind: 'stale' }],
    ['is stale when a row to be shown is gone', "Year's cases", 40, { kind: 'stale' }],
    ['is refused as a whole otherwise', "Year's cases", 900, { kind: 'refused', edit: undefined }],
  ])('%s, whatever the words', async (_what, title, rowCount, outcome) => {
    const properties = { sheetId: 7, title, gridProperties: { rowCount } }
    await using stub = await vendorStub([
      googleRefusal(400, 'INVALID_ARGUMENT', 'No se puede analizar el intervalo.'),
      { status: 200, body: { sheets: [{ properties }] } },
    ])
    expect(await office(stub).commit('book', batch)).toMatchObject(outcome)
  })

  it('names the edit that Google refuses', async () => {
    const message = 'Invalid requests[4].appendCells: No grid with id: 7'
    await using stub = await vendorStub([googleRefusal(400, 'INVALID_ARGUMENT', message)])
    expect(await office(stub).commit('book', batch)).toEqual({ kind: 'refused', edit: 1, message })
  })

  it.each<[string, Scripted]>([
    ['a broken connection', 'cut'],
    ['half an answer', 'garbled'],
    ['a 503', googleRefusal(503, 'UNAVAILABLE', 'The service is currently unavailable.')],
    ['a 500', googleRefusal(500, 'INTERNAL', 'Internal error encountered.')],
  ])('is sent once, its outcome unknown, after %s', async (_what, answer) => {
    await using stub = await vendorStub([answer, committed])
    expect(await office(stub).commit('book', batch)).toMatchObject({ kind: 'unknown' })
    expect(stub.received).toHaveLength(1)
  })

  it('waits for quota: a refused call was not carried out', async () => {
    await using stub = await vendorStub([
      googleRefusal(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded'),
      committed,
    ])
    const pace = paperPace()
    expect(await office(stub, pace).commit('book', batch)).toMatchObject({ kind: 'committed' })
    expect(pace.waits).toEqual([1500])
  })
})
