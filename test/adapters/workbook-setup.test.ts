import { describe, expect, it } from 'vitest'
import { sheetsClient } from '../../functions/adapters/google-auth.ts'
import { googleSheets } from '../../functions/adapters/google-sheets.ts'
import { applySchema, createWorkbook, planSchema } from '../../functions/adapters/google-workbook-setup.ts'
import { staff, system } from '../../sheets-schema/column.ts'
import { studentsTab } from '../../sheets-schema/common/people.ts'
import { firstTabs, lastTabs } from '../../sheets-schema/common/tabs.ts'
import { resolveHeaders } from '../../sheets-schema/headers.ts'
import { anyText, choice, day, optional } from '../../sheets-schema/kinds.ts'
import { resultTab } from '../../sheets-schema/result-tab.ts'
import type { WorkbookSchema } from '../../sheets-schema/workbook.ts'
import { openDesk } from './open-desk.ts'

const results = resultTab({
  title: "Year's results",
  purpose: 'One row a case.',
  states: [
    { when: 'is', text: 'open', tone: 'student' },
    { when: 'is', text: 'closed', tone: 'void' },
  ],
  decisions: ['pass', 'fail'],
  more: {},
  staff: {},
})
const students = studentsTab({ entered: staff('Entered', optional(day())) })
const schema: WorkbookSchema = {
  programme: 'test',
  title: 'Office of tests',
  timeZone: 'Asia/Taipei',
  locale: 'en_GB',
  tabs: [...firstTabs, results, students, ...lastTabs],
}

describe('a workbook made from its schema', () => {
  it('has every tab and column, and a second plan finds nothing to do', async () => {
    await using desk = await openDesk()
    const id = await createWorkbook(desk.access, schema)
    expect((await applySchema(desk.access, id, schema)).length).toBeGreaterThan(schema.tabs.length)
    expect(await planSchema(desk.access, id, schema)).toEqual([])

    const shape = await googleSheets(desk.access).shape(id)
    expect(shape).toMatchObject({ title: schema.title, timeZone: 'Asia/Taipei', locale: 'en_GB' })
    expect(shape.tabs.map(tab => tab.title)).toEqual(schema.tabs.map(tab => tab.title))
    expect(shape.tabs.filter(tab => tab.hidden).map(tab => tab.title)).toEqual(['_ledger'])
    for (const tab of schema.tabs) {
      const there = shape.tabs.find(({ sheetId }) => sheetId === tab.sheetId)
      expect(there?.headers).toEqual(Object.values(tab.columns).map(column => column.header))
      expect([...(there?.columnNames.values() ?? [])]).toEqual(Object.keys(tab.columns))
    }
  })

  it('stays found when staff rename tabs and headers, move columns and add their own', async () => {
    await using desk = await openDesk()
    const id = await createWorkbook(desk.access, schema)
    await applySchema(desk.access, id, schema)
    const { sheetId } = students
    const header = (index: number, stringValue: string) => ({
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: index },
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        fields: 'userEnteredValue',
      },
    })
    await desk.staff(
      id,
      { updateSheetProperties: { properties: { sheetId, title: 'Roll' }, fields: 'title' } },
      header(2, 'Where to write'),
      {
        insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
      },
      header(0, 'My notes'),
      {
        moveDimension: {
          source: { sheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 },
          destinationIndex: 6,
        },
      },
    )
    expect(await planSchema(desk.access, id, schema)).toEqual([])
    const shape = await googleSheets(desk.access).shape(id)
    const roll = shape.tabs.find(tab => tab.sheetId === sheetId)
    expect(roll?.title).toBe('Roll')
    const { at, problems } = resolveHeaders(students, roll?.headers ?? [], roll?.columnNames ?? new Map())
    expect(problems).toEqual([])
    expect(roll?.headers[at.get('address') ?? -1]).toBe('Where to write')
  })

  it('shows two lines of every case, whatever its reasons run to, and all of what needs attention', async () => {
    await using desk = await openDesk()
    const id = await createWorkbook(desk.access, schema)
    await applySchema(desk.access, id, schema)
    const { data } = await (
      await sheetsClient(desk.access)
    ).spreadsheets.get({
      spreadsheetId: id,
      fields: 'sheets(properties.title,data(rowMetadata.pixelSize))',
    })
    const heights = new Map(
      data.sheets?.map(sheet => [
        sheet.properties?.title,
        sheet.data?.[0]?.rowMetadata?.slice(0, 3).map(({ pixelSize }) => pixelSize),
      ]),
    )
    expect(heights.get(results.title)).toEqual([21, 38, 38])
    expect(heights.get('Needs attention')).toEqual([21, 21, 21])
  })

  it('gains a new column at the right end, after the columns staff added', async () => {
    await using desk = await openDesk()
    const id = await createWorkbook(desk.access, schema)
    await applySchema(desk.access, id, schema)
    const end = Object.keys(students.columns).length
    await desk.staff(
      id,
      { appendDimension: { sheetId: students.sheetId, dimension: 'COLUMNS', length: 1 } },
      {
        updateCells: {
          start: { sheetId: students.sheetId, rowIndex: 0, columnIndex: end },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'My notes' } }] }],
          fields: 'userEnteredValue',
        },
      },
    )
    const grown = studentsTab({
      entered: staff('Entered', optional(day())),
      track: staff('Track', optional(choice(['a', 'b']))),
      remark: system('Remark', anyText()),
    })
    const wider = { ...schema, tabs: schema.tabs.map(tab => (tab.sheetId === grown.sheetId ? grown : tab)) }
    const changes = await applySchema(desk.access, id, wider)
    expect(changes.map(change => change.kind)).toEqual([
      'widen-tab',
      'add-column',
      'add-column',
      'name-column',
      'set-dropdown',
      'name-column',
      'protect-column',
    ])
    expect(await planSchema(desk.access, id, wider)).toEqual([])
    const shape = await googleSheets(desk.access).shape(id)
    const there = shape.tabs.find(tab => tab.sheetId === grown.sheetId)
    expect(there?.headers.slice(end)).toEqual(['My notes', 'Track', 'Remark'])
    expect(there?.dropdowns.get(end + 1)).toEqual(['a', 'b'])
  })
})

describe('reading and writing the workbook it made', () => {
  it('commits behind the guard, shows the rows again, and refuses who comes second', async () => {
    await using desk = await openDesk()
    const id = await createWorkbook(desk.access, schema)
    await applySchema(desk.access, id, schema)
    const books = googleSheets(desk.access)
    const { sheetId } = students

    const empty = await books.gather(id, [sheetId, 4711])
    expect(empty).toMatchObject({
      at: expect.stringMatching(/^2024-05-31T16:3\d:\d\d\.000Z$/),
      guardFirst: undefined,
      guardLast: undefined,
      missing: [4711],
    })
    const echo = [{ sheetId, title: 'Students', rows: [1] }]
    const edits = [{ kind: 'append', sheetId, rows: [['=1+1', 'Lin', null, 36]] }] as const
    const first = await books.commit(id, { guard: undefined, nonce: 1001, edits, echo })
    expect(first).toMatchObject({ kind: 'committed' })
    expect(first.kind === 'committed' && first.echo.get(sheetId)?.get(1)).toEqual(['=1+1', 'Lin', null, 36])
    expect(await books.commit(id, { guard: undefined, nonce: 1002, edits, echo })).toEqual({ kind: 'stale' })

    const cells = [{ kind: 'set', sheetId, row: 1, column: 1, cells: ['Wang', ''] }] as const
    expect(await books.commit(id, { guard: 1001, nonce: 1003, edits: cells, echo: [] })).toMatchObject({
      kind: 'committed',
    })
    expect(await books.commit(id, { guard: 1001, nonce: 1004, edits: cells, echo: [] })).toEqual({
      kind: 'stale',
    })
    const reading = await books.gather(id, [sheetId])
    expect(reading).toMatchObject({ guardFirst: 1003, guardLast: 1003, missing: [] })
    expect(reading.tabs.get(sheetId)?.cells[1]).toEqual(['=1+1', 'Wang', null, 36])
  })

  it('names the edit that cannot be made, and nothing of the batch is there', async () => {
    await using desk = await openDesk()
    const id = await createWorkbook(desk.access, schema)
    await applySchema(desk.access, id, schema)
    const books = googleSheets(desk.access)
    const outcome = await books.commit(id, {
      guard: undefined,
      nonce: 1001,
      edits: [
        { kind: 'append', sheetId: students.sheetId, rows: [['A1']] },
        { kind: 'append', sheetId: 4711, rows: [['A2']] },
      ],
      echo: [],
    })
    expect(outcome).toMatchObject({ kind: 'refused', edit: 1 })
    const reading = await books.gather(id, [students.sheetId])
    expect(reading.guardLast).toBeUndefined()
    expect(reading.tabs.get(students.sheetId)?.cells).toHaveLength(1)
  })

  it('does not know whether a batch was applied when the answer is lost; the guard tells', async () => {
    await using desk = await openDesk()
    const id = await createWorkbook(desk.access, schema)
    await applySchema(desk.access, id, schema)
    const books = googleSheets(desk.access)
    const { sheetId } = students
    const batch = {
      guard: undefined,
      nonce: 1001,
      edits: [{ kind: 'append', sheetId, rows: [['A1']] }],
      echo: [],
    } as const
    await desk.fault({ method: 'POST', path: ':batchUpdate', times: 1, status: 500, afterApply: true })
    expect(await books.commit(id, batch)).toMatchObject({ kind: 'unknown' })
    const reading = await books.gather(id, [sheetId])
    expect(reading.guardLast).toBe(1001)
    expect(reading.tabs.get(sheetId)?.cells).toHaveLength(2)
  })
})
