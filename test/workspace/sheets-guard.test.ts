import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batch, newSpreadsheet, openSheetsWorld, refusal, valuesOf } from './sheets-world.ts'
import type { SheetsWorld } from './sheets-world.ts'

const guard = (sheetId: number): sheets_v4.Schema$SheetProperties => ({
  sheetId,
  title: '_guard',
  hidden: true,
  gridProperties: { rowCount: 1, columnCount: 1 },
})
const text = (stringValue: string): sheets_v4.Schema$CellData => ({ userEnteredValue: { stringValue } })

/** What a pass commits: swap the guard, write its nonce, update a row, append a row. */
function commit(have: number, next: number, who: string): sheets_v4.Schema$Request[] {
  return [
    { deleteSheet: { sheetId: have } },
    { addSheet: { properties: guard(next) } },
    {
      updateCells: {
        start: { sheetId: next, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [text(String(next))] }],
        fields: 'userEnteredValue',
      },
    },
    {
      updateCells: {
        start: { sheetId: 1, rowIndex: 0, columnIndex: 1 },
        rows: [{ values: [text(who)] }],
        fields: 'userEnteredValue',
      },
    },
    { appendCells: { sheetId: 1, rows: [{ values: [text(who)] }], fields: 'userEnteredValue' } },
  ]
}

describe('two writers behind one guard', () => {
  let world: SheetsWorld
  beforeAll(async () => {
    world = await openSheetsWorld()
  })
  afterAll(() => world.close())

  it('one wins; the other is refused in Google’s words and leaves no trace', async () => {
    const { client } = world
    const id = await newSpreadsheet(client, { sheetId: 1, title: 'Results' }, guard(100))
    await batch(client, id, {
      appendCells: { sheetId: 1, rows: [{ values: [text('header')] }], fields: '*' },
    })
    const outcomes = await Promise.all([
      refusal(batch(client, id, ...commit(100, 201, 'first'))),
      refusal(batch(client, id, ...commit(100, 202, 'second'))),
    ])
    expect(outcomes.toSorted()).toEqual([
      '400 Invalid requests[0].deleteSheet: No sheet with id: 100',
      'accepted',
    ])
    const winner = outcomes[0] === 'accepted' ? 'first' : 'second'
    expect(await valuesOf(client, id, 'Results')).toEqual([['header', winner], [winner]])
    const { data } = await client.spreadsheets.get({
      spreadsheetId: id,
      fields: 'sheets.properties(sheetId,title,hidden)',
    })
    expect(data.sheets).toEqual([
      { properties: { sheetId: 1, title: 'Results' } },
      { properties: { sheetId: winner === 'first' ? 201 : 202, title: '_guard', hidden: true } },
    ])
  })

  it('of twenty writers who all try again, every one gets in exactly once', async () => {
    const { client } = world
    const id = await newSpreadsheet(client, { sheetId: 1, title: 'Results' }, guard(1000))
    const write = async (who: number): Promise<void> => {
      for (let attempt = 1; ; attempt += 1) {
        const { data } = await client.spreadsheets.values.get({ spreadsheetId: id, range: '_guard!A1' })
        const have = Number(data.values?.[0]?.[0] ?? 1000)
        const outcome = await refusal(
          batch(client, id, ...commit(have, 10_000 + who * 100 + attempt, `writer ${who}`)),
        )
        if (outcome === 'accepted') return
        expect(outcome).toMatch(/No sheet with id: \d+$/)
      }
    }
    await Promise.all(Array.from({ length: 20 }, (_, who) => write(who)))
    const { data } = await client.spreadsheets.values.get({
      spreadsheetId: id,
      range: 'Results!A:A',
      majorDimension: 'COLUMNS',
    })
    const appended: string[] = (data.values?.[0] ?? []).filter(value => value !== '')
    expect(new Set(appended).size).toBe(20)
    expect(appended).toHaveLength(20)
  })

  it('a refusal further down takes back what came before it in the batch', async () => {
    const { client } = world
    const id = await newSpreadsheet(client, { sheetId: 1, title: 'Results' }, guard(5))
    const outcome = await refusal(batch(client, id, ...commit(5, 6, 'me'), { deleteSheet: { sheetId: 404 } }))
    expect(outcome).toBe('400 Invalid requests[5].deleteSheet: No sheet with id: 404')
    expect(await valuesOf(client, id, 'Results')).toEqual([])
    expect(await refusal(batch(client, id, ...commit(5, 7, 'me')))).toBe('accepted')
  })

  it('what was committed is there after a restart, row by row', async () => {
    const id = await newSpreadsheet(world.client, { sheetId: 1, title: 'Results' }, guard(5))
    await batch(world.client, id, ...commit(5, 6, 'before'))
    world = await world.restart()
    await batch(world.client, id, ...commit(6, 7, 'after'))
    world = await world.restart()
    expect(await valuesOf(world.client, id, 'Results')).toEqual([['', 'after'], ['before'], ['after']])
    expect(await valuesOf(world.client, id, '_guard!A1')).toEqual([['7']])
  })
})
