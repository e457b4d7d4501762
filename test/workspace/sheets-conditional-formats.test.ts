import { inflateRawSync } from 'node:zlib'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batch, newSpreadsheet, openSheetsWorld, refusal, typeInto } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

type Request = sheets_v4.Schema$Request
type Rule = sheets_v4.Schema$ConditionalFormatRule

const red = { red: 1 }
const green = { green: 1 }

describe('conditional formats', () => {
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
  const typed = (...rows: readonly (readonly unknown[])[]) => typeInto(world.client, id, 'Log!A1', rows)
  const add = (rule: Rule, index = 0): Request => ({
    addConditionalFormatRule: { rule: { ranges: [{ sheetId: 0 }], ...rule }, index },
  })
  const when = (type: string, ...values: readonly string[]): sheets_v4.Schema$BooleanCondition => ({
    type,
    values: values.map(userEnteredValue => ({ userEnteredValue })),
  })
  const painted = (condition: sheets_v4.Schema$BooleanCondition, backgroundColor: object = red): Rule => ({
    booleanRule: { condition, format: { backgroundColor } },
  })
  /** The effective formats of a range, row by row. */
  const formats = async (range: string) => {
    const fields = 'sheets.data.rowData.values.effectiveFormat'
    const { data } = await world.client.spreadsheets.get({ spreadsheetId: id, ranges: [range], fields })
    const rows = data.sheets?.[0]?.data?.[0]?.rowData ?? []
    return rows.map(({ values = [] }) => values.map(({ effectiveFormat }) => effectiveFormat))
  }
  /** The addresses of the cells of columns A to D that a rule has painted. */
  const paintedCells = async (colour: object = red) =>
    (await formats('Log')).flatMap((cells, row) =>
      cells.flatMap((format, column) =>
        JSON.stringify(format?.backgroundColor) === JSON.stringify(colour)
          ? [`${'ABCD'[column]}${row + 1}`]
          : [],
      ),
    )

  it.each([
    ['TEXT_CONTAINS', ['LAT'], ['A1', 'B2']],
    ['TEXT_NOT_CONTAINS', ['a'], ['C1', 'A2', 'C2']],
    ['TEXT_STARTS_WITH', ['la'], ['A1', 'B2']],
    ['TEXT_ENDS_WITH', ['er'], ['B2']],
    ['TEXT_EQ', ['late'], ['A1']],
    ['TEXT_IS_EMAIL', [], ['B1']],
    ['NUMBER_GREATER', ['36'], ['A2']],
    ['NUMBER_GREATER_THAN_EQ', ['36'], ['C1', 'A2']],
    ['NUMBER_LESS', ['36.5'], ['C1']],
    ['NUMBER_LESS_THAN_EQ', ['36'], ['C1']],
    ['NUMBER_EQ', ['36'], ['C1']],
    ['NUMBER_NOT_EQ', ['36'], ['A2']],
    ['NUMBER_BETWEEN', ['30', '40'], ['C1', 'A2']],
    ['NUMBER_NOT_BETWEEN', ['36', '37'], ['A2']],
    ['NUMBER_GREATER', ['=$C$1'], ['A2']],
    ['NOT_BLANK', [], ['A1', 'B1', 'C1', 'A2', 'B2']],
    ['BLANK', [], ['C2']],
  ] as const)('%s %j paints the cells that meet it', async (type, values, cells) => {
    await typed(['Late', 'ada@uni.example', 36], [40, 'later', ''])
    await send(
      add({ ...painted(when(type, ...values)), ranges: [{ sheetId: 0, endRowIndex: 2, endColumnIndex: 3 }] }),
    )
    expect(await paintedCells()).toEqual(cells)
  })

  it.each([
    [when('DATE_BEFORE', '2026-03-09'), ['A1']],
    [when('DATE_ON_OR_BEFORE', '2026-03-09'), ['A1', 'A2']],
    [when('DATE_EQ', '2026-03-09'), ['A2']],
    [when('DATE_AFTER', '2026-03-09'), ['A3']],
    [when('DATE_ON_OR_AFTER', '2026-03-09'), ['A2', 'A3']],
    [when('DATE_BETWEEN', '2026-03-09', '2027-01-01'), ['A2']],
    [when('DATE_NOT_BETWEEN', '2026-03-09', '2027-01-01'), ['A1', 'A3']],
    [when('DATE_IS_VALID'), ['A1', 'A2', 'A3']],
  ])('%j paints the days that meet it', async (condition, cells) => {
    await typed(['2020-01-01'], ['2026-03-09'], ['2999-12-31'], ['no day'])
    await send(add(painted(condition)))
    expect(await paintedCells()).toEqual(cells)
  })

  it.each([
    ['DATE_EQ', 'TODAY', ['A3']],
    ['DATE_BEFORE', 'TODAY', ['A1', 'A2']],
    ['DATE_ON_OR_AFTER', 'TOMORROW', ['A4']],
    ['DATE_ON_OR_BEFORE', 'YESTERDAY', ['A1', 'A2']],
    ['DATE_EQ', 'PAST_WEEK', ['A2', 'A3']],
    ['DATE_AFTER', 'PAST_MONTH', ['A2', 'A3', 'A4']],
    ['DATE_BEFORE', 'PAST_YEAR', ['A1']],
  ])('%s %s counts from today', async (type, relativeDate, cells) => {
    await typed(['=TODAY()-400'], ['=TODAY()-3'], ['=TODAY()'], ['=TODAY()+1'])
    await send(add(painted({ type, values: [{ relativeDate }] })))
    expect(await paintedCells()).toEqual(cells)
  })

  it('a day is over when the clock says so, though nothing else changed', async () => {
    await typed(['2031-05-07'])
    const setClock = (now: string) =>
      fetch(`${world.url}/workspace/clock`, { method: 'POST', body: JSON.stringify({ now }) })
    await send(add(painted({ type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] })))
    await setClock('2031-05-07T12:00:00Z')
    expect(await paintedCells()).toEqual([])
    await setClock('2031-05-08T12:00:00Z')
    expect(await paintedCells()).toEqual(['A1'])
  })

  it('a formula reads as written for the first cell, shifted for the others, and may colour a whole row', async () => {
    await typed(['open', 1], ['closed', 2], ['', 3], ['closed'])
    const ranges = [{ sheetId: 0, startRowIndex: 1, endColumnIndex: 3 }]
    await send(add({ ...painted(when('CUSTOM_FORMULA', '=$A2="closed"')), ranges }))
    expect(await paintedCells()).toEqual(['A2', 'B2', 'C2', 'A4', 'B4', 'C4'])
    await send(add({ ...painted(when('CUSTOM_FORMULA', '=AND(B2>B1,LEN(A2)>0)'), green), ranges }))
    expect(await paintedCells(green)).toEqual(['A2'])
  })

  it('of each property the first rule that sets it counts, over the format that the cell has', async () => {
    await typed(['late and lost'])
    const bold = {
      booleanRule: { condition: when('TEXT_CONTAINS', 'late'), format: { textFormat: { bold: true } } },
    }
    await send(
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 1 },
          cell: { userEnteredFormat: { wrapStrategy: 'WRAP', textFormat: { italic: true } } },
          fields: 'userEnteredFormat',
        },
      },
      add(bold, 0),
      add(painted(when('TEXT_CONTAINS', 'lost'), red), 1),
      add(painted(when('TEXT_CONTAINS', 'late'), green), 2),
    )
    const [[format] = []] = await formats('Log!A1')
    expect(format).toMatchObject({
      backgroundColor: red,
      backgroundColorStyle: { rgbColor: red },
      wrapStrategy: 'WRAP',
      textFormat: { bold: true, italic: true, fontSize: 10 },
    })
    await send({ updateConditionalFormatRule: { sheetId: 0, index: 2, newIndex: 1 } })
    expect(await paintedCells(green)).toEqual(['A1'])
  })

  it('the format that was entered stays what it is, and a rule sets neither sizes nor borders', async () => {
    await typed(['late'])
    const format = { backgroundColor: red, textFormat: { fontSize: 20, strikethrough: true } }
    await send(add({ booleanRule: { condition: when('NOT_BLANK'), format } }))
    const { data } = await world.client.spreadsheets.get({ spreadsheetId: id, includeGridData: true })
    const cell = data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]
    expect(cell?.userEnteredFormat).toBeUndefined()
    expect(cell?.effectiveFormat?.textFormat).toMatchObject({ fontSize: 10, strikethrough: true })
    expect(data.sheets?.[0]?.conditionalFormats?.[0]?.booleanRule?.format?.backgroundColorStyle).toEqual({
      rgbColor: red,
    })
  })

  it('a colour scale mixes the colours of its points; what is no number is left alone', async () => {
    await typed(['0', '50', '100', 'none'], ['25'])
    const scale = (midpoint?: object): Rule => ({
      gradientRule: {
        minpoint: { type: 'MIN', color: red },
        ...(midpoint === undefined ? {} : { midpoint }),
        maxpoint: { type: 'MAX', color: green },
      },
    })
    const colours = async () =>
      (await formats('Log!A1:D2')).map(row =>
        row.map(format => [format?.backgroundColor?.red ?? 0, format?.backgroundColor?.green ?? 0]),
      )
    await send(add(scale()))
    expect(await colours()).toEqual([
      [
        [1, 0],
        [0.5, 0.5],
        [0, 1],
        [1, 1],
      ],
      [[0.75, 0.25]],
    ])
    const white = { red: 1, green: 1, blue: 1 }
    await send(add(scale({ type: 'NUMBER', value: '50', color: white })))
    expect(await colours()).toEqual([
      [
        [1, 0],
        [1, 1],
        [0, 1],
        [1, 1],
      ],
      [[1, 0.5]],
    ])
    await send(add(scale({ type: 'PERCENTILE', value: '50', color: white })))
    expect((await colours())[0]?.[1]).toEqual([0.8, 1])
  })

  it('an Excel file shows the colours that were seen', async () => {
    await typed(['late'])
    await send(add(painted(when('TEXT_EQ', 'late'), { red: 1, green: 0.4 })))
    const file = await fetch(`${world.url}/spreadsheets/d/${id}/export?format=xlsx`)
    expect(fileIn(Buffer.from(await file.arrayBuffer()), 'xl/styles.xml')).toContain('FF6600')
  })

  it('a filter hides rows by a formula and by days from today', async () => {
    await typed(['Case', 'Due'], ['a', '=TODAY()-1'], ['b', '=TODAY()+1'], ['c', ''])
    const hidden = async (column: number, condition: sheets_v4.Schema$BooleanCondition) => {
      await send({
        setBasicFilter: { filter: { range: { sheetId: 0 }, criteria: { [column]: { condition } } } },
      })
      const { data } = await world.client.spreadsheets.get({ spreadsheetId: id, includeGridData: true })
      const rows = data.sheets?.[0]?.data?.[0]?.rowMetadata ?? []
      return rows.flatMap(({ hiddenByFilter }, row) => (hiddenByFilter === true ? [row + 1] : []))
    }
    expect(await hidden(0, when('CUSTOM_FORMULA', '=B2<>""'))).toEqual([4])
    expect(await hidden(1, { type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] })).toEqual([3, 4])
  })

  it('a rule is a condition or a colour scale, not both', async () => {
    const ends = { minpoint: { type: 'MIN' }, maxpoint: { type: 'MAX' } }
    expect(await refusal(send(add({ ...painted(when('NOT_BLANK')), gradientRule: ends })))).toContain(
      "(oneof), oneof field 'rule' is already set. Cannot set 'gradientRule'",
    )
  })

  it.each([
    [{ gradientRule: { minpoint: { type: 'MIN' } } }, 'No interpolationPointType specified.'],
    [
      { gradientRule: { minpoint: { type: 'NUMBER' }, maxpoint: { type: 'MAX' } } },
      'InterpolationPoint.value is required.',
    ],
    [painted(when('CUSTOM_FORMULA', 'A1>1')), 'Invalid ConditionValue.userEnteredValue: A1>1'],
    [
      painted(when('ONE_OF_LIST', 'a')),
      'Condition type ONE_OF_LIST is not supported in conditional formats.',
    ],
    [{}, 'A conditional format rule must have a condition or a gradient.'],
  ])('%j is refused', async (rule, message) => {
    expect(await refusal(send(add(rule)))).toBe(
      `400 Invalid requests[0].addConditionalFormatRule: ${message}`,
    )
  })
})

/** One file of a zip archive, by its local header. */
function fileIn(archive: Buffer, name: string): string {
  const at = archive.indexOf(name)
  const extra = archive.readUInt16LE(at - 2)
  return inflateRawSync(archive.subarray(at + name.length + extra)).toString()
}
