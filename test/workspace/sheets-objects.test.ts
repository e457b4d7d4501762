import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import protocol from '../../workspace/sheets/protocol.json' with { type: 'json' }
import { batch, newSpreadsheet, openSheetsWorld, refusal, valuesOf } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

type Request = sheets_v4.Schema$Request

const range = { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 }

describe('what lies over the cells of a sheet', () => {
  let world: SheetsWorld
  let id: string
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  beforeEach(async () => {
    id = await newSpreadsheet(world.client, { sheetId: 0, title: 'Log' })
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
  const sheet = async (options: object = {}) =>
    (await world.client.spreadsheets.get({ spreadsheetId: id, ...options })).data.sheets?.[0]

  it('a filter view keeps its criteria both ways, can be changed, doubled and taken away', async () => {
    const filterSpecs = [{ columnIndex: 1, filterCriteria: { hiddenValues: ['3'] } }]
    await send({ addFilterView: { filter: { filterViewId: 5, title: 'Open', range, filterSpecs } } })
    const criteria = { 1: { hiddenValues: ['3'] } }
    const view = { filterViewId: 5, title: 'Open', range, filterSpecs, criteria }
    expect((await sheet())?.filterViews).toEqual([view])
    const { replies } = await send(
      { updateFilterView: { filter: { filterViewId: 5, title: 'Closed' }, fields: 'title' } },
      { duplicateFilterView: { filterId: 5 } },
      { deleteFilterView: { filterId: 5 } },
    )
    const copy = replies?.[1]?.duplicateFilterView?.filter
    expect(copy).toMatchObject({ title: 'Copy of Closed', range, filterSpecs })
    expect((await sheet())?.filterViews).toEqual([copy])
    expect(await refused({ deleteFilterView: { filterId: 5 } })).toContain('No filter view with id: 5')
  })

  it('the basic filter hides rows from everybody, and a sort leaves them where they are', async () => {
    const criteria = { 1: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '1' }] } } }
    await send({ setBasicFilter: { filter: { range, criteria } } })
    const fields = 'sheets.data.rowMetadata.hiddenByFilter'
    const lines = (await sheet({ fields }))?.data?.[0]?.rowMetadata?.slice(0, 5)
    expect(lines?.map(line => line.hiddenByFilter ?? false)).toEqual([false, false, true, false, false])
    await send({
      sortRange: {
        range: { ...range, startRowIndex: 1 },
        sortSpecs: [{ dimensionIndex: 1, sortOrder: 'ASCENDING' }],
      },
    })
    expect(await valuesOf(world.client, id, 'Log!A2:A4')).toEqual([['b'], ['a'], ['c']])
  })

  it('a table names its columns, grows when rows are appended, and takes its formats along', async () => {
    const columnProperties = [
      { columnName: 'Key' },
      { columnIndex: 1, columnName: 'Count', columnType: 'DOUBLE' },
    ]
    const { replies } = await send({ addTable: { table: { name: 'Counts', range, columnProperties } } })
    const tableId = replies?.[0]?.addTable?.table?.tableId ?? ''
    expect(await valuesOf(world.client, id, 'Log!A1:B1')).toEqual([['Key', 'Count']])
    const cell = (text: string) => ({ userEnteredValue: { stringValue: text } })
    await send({
      appendCells: { tableId, rows: [{ values: [cell('d')] }], fields: 'userEnteredValue' },
    })
    expect((await sheet())?.tables).toEqual([
      { tableId, name: 'Counts', range: { ...range, endRowIndex: 5 }, columnProperties },
    ])
    expect(await valuesOf(world.client, id, 'Log!A5')).toEqual([['d']])
    await send({ deleteTable: { tableId } })
    expect((await sheet())?.tables).toBeUndefined()
  })

  it('a table is refused in Google’s words', async () => {
    const add = (table: object): Request => ({ addTable: { table: { range, ...table } } })
    expect(await refused(add({ columnProperties: [{ columnType: 'DROPDOWN', columnName: 'x' }] }))).toBe(
      '400 Invalid requests[0].addTable: Condition must be set for dropdown column type.',
    )
    expect(await refused(add({ columnProperties: [{ columnType: 'BOOLEAN', columnName: 'x' }] }))).toBe(
      '500 Internal error encountered.',
    )
    expect(await refused(add({}), add({ name: 'other' }))).toContain('requests[1].addTable')
  })

  it('charts and slicers are moved and taken away by one id', async () => {
    const anchor = { overlayPosition: { anchorCell: { rowIndex: 5, columnIndex: 1 } } }
    const { replies } = await send(
      { addSlicer: { slicer: { spec: { dataRange: range, columnIndex: 1 }, position: anchor } } },
      { addChart: { chart: { chartId: 9, spec: { title: 'Empty' }, position: anchor } } },
      {
        updateEmbeddedObjectPosition: {
          objectId: 9,
          newPosition: { overlayPosition: { widthPixels: 200 } },
          fields: 'widthPixels',
        },
      },
    )
    const slicerId = replies?.[0]?.addSlicer?.slicer?.slicerId ?? 0
    const overlayPosition = {
      anchorCell: { rowIndex: 5, columnIndex: 1 },
      widthPixels: 200,
      heightPixels: 371,
    }
    expect(replies?.[2]).toEqual({ updateEmbeddedObjectPosition: { position: { overlayPosition } } })
    expect((await sheet())?.slicers?.[0]).toMatchObject({ slicerId, spec: { dataRange: range } })
    await send({ deleteEmbeddedObject: { objectId: slicerId } }, { deleteEmbeddedObject: { objectId: 9 } })
    const left = await sheet()
    expect([left?.slicers, left?.charts]).toEqual([undefined, undefined])
  })

  it('the copy of a sheet has objects with ids of their own', async () => {
    await send({ addFilterView: { filter: { filterViewId: 5, title: 'Open', range } } })
    await send({ duplicateSheet: { newSheetId: 7, insertSheetIndex: 1 } })
    const { data } = await world.client.spreadsheets.get({ spreadsheetId: id })
    const views = data.sheets?.flatMap(({ filterViews = [] }) => filterViews)
    expect(views?.map(view => view.range?.sheetId ?? 0)).toEqual([0, 7])
    expect(new Set(views?.map(view => view.filterViewId)).size).toBe(2)
  })

  it('what is not served is refused as Google refuses what it has not, and nothing of the batch is done', async () => {
    const answer = await refused(
      { addSheet: { properties: { title: 'Made' } } },
      { addDataSource: { dataSource: {} } },
    )
    expect(answer).toBe('501 Operation is not implemented, or supported, or enabled.')
    const pivot = { rows: [{ values: [{ pivotTable: { source: range } }] }], fields: '*', start: {} }
    expect(await refused({ updateCells: pivot })).toMatch(/^501 /)
    const { data } = await world.client.spreadsheets.get({ spreadsheetId: id })
    expect(data.sheets).toHaveLength(1)
  })

  it('of all kinds of the protocol, only those about data sources are not served', async () => {
    const kinds = protocol.messages.Request.split(' ').map(field => field.split(':')[0] ?? '')
    const answers = await Promise.all(
      kinds.map(async kind => [kind, await refused(JSON.parse(`{"${kind}":{}}`))] as const),
    )
    expect(kinds).toHaveLength(69)
    expect(answers.flatMap(([kind, answer]) => (answer.startsWith('501') ? kind : []))).toEqual([
      'addDataSource',
      'cancelDataSourceRefresh',
      'deleteDataSource',
      'refreshDataSource',
      'updateDataSource',
    ])
    // Some kinds are content with nothing, as Google's are; none fails in a way that nobody meant.
    expect(answers.flatMap(([kind, answer]) => (/^(?:400|501|accepted)/.test(answer) ? [] : kind))).toEqual(
      [],
    )
  })

  it('a wrong word inside a pivot table is noticed before that', async () => {
    const pivot = { rows: [{ values: [{ pivotTable: { sauce: range } }] }], fields: '*', start: {} }
    const requests: Request[] = [JSON.parse(JSON.stringify({ updateCells: pivot }))]
    expect(await refused(...requests)).toContain('Unknown name "sauce"')
  })
})
