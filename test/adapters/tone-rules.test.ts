import { describe, expect, it } from 'vitest'
import { googleSheets } from '../../functions/adapters/google-sheets.ts'
import { sheetsClient } from '../../functions/adapters/google-auth.ts'
import { applySchema, createWorkbook, planSchema } from '../../functions/adapters/google-workbook-setup.ts'
import { toneColours } from '../../functions/adapters/tone-rules.ts'
import { resultTab } from '../../sheets-schema/result-tab.ts'
import type { WorkbookSchema } from '../../sheets-schema/workbook.ts'
import { openDesk, type Desk } from './open-desk.ts'

const results = (tone: 'student' | 'others') =>
  resultTab({
    title: 'Results',
    purpose: 'One row a case.',
    states: [
      { when: 'ends-with', text: ', on hold', tone: 'blocked' },
      { when: 'is', text: 'open', tone },
      { when: 'is', text: 'closed', tone: 'void' },
    ],
    decisions: [],
    more: {},
    staff: {},
  })
const schema = (tone: 'student' | 'others' = 'student'): WorkbookSchema => ({
  programme: 'test',
  title: 'Office of tests',
  timeZone: 'Asia/Taipei',
  locale: 'en_GB',
  tabs: [results(tone)],
})
const { sheetId } = results('student')
const state = 3
const due = 5

/** A workbook with four rows, and what a reader of the API sees of a column's cells below the header. */
async function openOffice(desk: Desk) {
  const id = await createWorkbook(desk.access, schema())
  await applySchema(desk.access, id, schema())
  const rows = ['open', 'open, on hold', 'Closed', 'opened'].map((words, index) => [
    'SP-1',
    'B1',
    'Lin',
    words,
    '',
    45_400 + index,
  ])
  await googleSheets(desk.access).commit(id, {
    guard: undefined,
    nonce: 1001,
    edits: [{ kind: 'append', sheetId, rows }],
    echo: [],
  })
  const client = await sheetsClient(desk.access)
  const looks = async (column: number) => {
    const fields = 'sheets.data.rowData.values.effectiveFormat(backgroundColor,textFormat.foregroundColor)'
    const { data } = await client.spreadsheets.get({ spreadsheetId: id, ranges: ['Results!2:5'], fields })
    return (data.sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values }) => {
      const { backgroundColor, textFormat } = values?.[column]?.effectiveFormat ?? {}
      const same = (one: object | null | undefined, other: object) =>
        JSON.stringify(rounded(one)) === JSON.stringify(rounded(other))
      const found = Object.entries(toneColours).find(
        ([, tone]) =>
          same(backgroundColor, tone.backgroundColor) &&
          same(textFormat?.foregroundColor, tone.foregroundColor),
      )
      return found?.[0] ?? 'plain'
    })
  }
  return { id, client, looks }
}

const rounded = (color: Readonly<Record<string, number>> | object | null | undefined) =>
  ['red', 'green', 'blue'].map(part => Math.round(Number(Reflect.get(color ?? {}, part) ?? 0) * 255))

describe('the colours of states in a workbook', () => {
  it('follow the word in the cell and the coming of a day, in Google’s own rules', async () => {
    await using desk = await openDesk()
    const { id, looks } = await openOffice(desk)
    expect(await looks(state)).toEqual(['student', 'blocked', 'void', 'plain'])
    expect((await looks(due))[0]).toBe('blocked')
    expect(await planSchema(desk.access, id, schema())).toEqual([])
  })

  it('come to a workbook that has none, stay below the rules of staff, and are mended where they were torn', async () => {
    await using desk = await openDesk()
    const { id, client, looks } = await openOffice(desk)
    const own = {
      ranges: [{ sheetId, startColumnIndex: state, endColumnIndex: state + 1 }],
      booleanRule: {
        condition: { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: 'open,' }] },
        format: { backgroundColor: { red: 1 } },
      },
    }
    const torn = [
      { sheetId, startRowIndex: 2, endRowIndex: 4, startColumnIndex: state, endColumnIndex: state + 1 },
    ]
    const { data } = await client.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.conditionalFormats' })
    const rules = data.sheets?.[0]?.conditionalFormats ?? []
    await desk.staff(
      id,
      { updateConditionalFormatRule: { index: 1, rule: { ...rules[1], ranges: torn } } },
      { deleteConditionalFormatRule: { sheetId, index: 2 } },
      { addConditionalFormatRule: { index: 0, rule: own } },
    )
    expect(await looks(state)).toEqual(['plain', 'plain', 'plain', 'plain'])
    const changes = await applySchema(desk.access, id, schema())
    expect(changes.map(({ kind }) => kind)).toEqual(['set-tone', 'add-tone'])
    expect(await looks(state)).toEqual(['student', 'plain', 'void', 'plain'])
    expect(await planSchema(desk.access, id, schema())).toEqual([])
  })

  it('change with the schema, but not where staff chose others', async () => {
    await using desk = await openDesk()
    const { id, client, looks } = await openOffice(desk)
    expect((await applySchema(desk.access, id, schema('others'))).map(({ kind }) => kind)).toEqual([
      'set-tone',
    ])
    expect((await looks(state))[0]).toBe('others')
    const { data } = await client.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.conditionalFormats' })
    const rule = data.sheets?.[0]?.conditionalFormats?.[1]
    const pink = { ...rule?.booleanRule, format: { backgroundColor: { red: 1, green: 0.8, blue: 0.9 } } }
    await desk.staff(id, { updateConditionalFormatRule: { index: 1, rule: { ...rule, booleanRule: pink } } })
    expect(await planSchema(desk.access, id, schema('student'))).toEqual([])
  })

  it.each(Object.entries(toneColours))(
    '%s can be read: its letters stand out from their ground',
    (_, colours) => {
      const light = (color: object): number => {
        const [red = 0, green = 0, blue = 0] = rounded(color).map(part => {
          const share = part / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const [ground, letters] = [light(colours.backgroundColor), light(colours.foregroundColor)]
      expect((ground + 0.05) / (letters + 0.05)).toBeGreaterThan(7)
    },
  )
})
