import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { z } from 'zod'
import type { Cell } from '../sheets-schema/cell.ts'
import type { Tab } from '../sheets-schema/tab.ts'

export type Row = Readonly<Record<string, Cell>>
const cells = z.array(z.array(z.union([z.string(), z.number(), z.boolean()]))).catch([])

/** What staff do in the workbook, through Google's own client: they know headers and rows, never our keys or codes. */
export class Desk {
  readonly #api: sheets_v4.Sheets
  readonly #spreadsheetId: string

  constructor(rootUrl: string, spreadsheetId: string) {
    this.#api = sheets({ version: 'v4', rootUrl })
    this.#spreadsheetId = spreadsheetId
  }

  /** The tab's rows by header; blank cells are null. */
  async rows(tab: Tab): Promise<readonly Row[]> {
    const [headers = [], ...rows] = await this.cells(tab)
    return rows.map(row =>
      Object.fromEntries(headers.map((header, index) => [String(header), blank(row[index])])),
    )
  }

  async headers(tab: Tab): Promise<readonly string[]> {
    return ((await this.cells(tab))[0] ?? []).map(String)
  }

  async row(tab: Tab, key: string): Promise<Row | undefined> {
    const header = tab.columns[tab.key]?.header ?? ''
    return (await this.rows(tab)).find(row => row[header] === key)
  }

  /** Types into the cell under the header in the row of the key, as a person would. */
  async type(tab: Tab, key: string, header: string, value: Cell): Promise<void> {
    const { row, column } = await this.#find(tab, key, header)
    await this.write(`'${tab.title}'!${letter(column)}${row + 1}`, [[value]])
  }

  async write(range: string, values: readonly (readonly Cell[])[]): Promise<void> {
    await this.#api.spreadsheets.values.update({
      spreadsheetId: this.#spreadsheetId,
      range,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: values.map(row => row.map(cell => cell ?? '')) },
    })
  }

  /** Adds a row at the end of a register. */
  async add(tab: Tab, row: Readonly<Record<string, Cell>>): Promise<void> {
    await this.addAll(tab, [row])
  }

  async addAll(tab: Tab, rows: readonly Readonly<Record<string, Cell>>[]): Promise<void> {
    const [headers = []] = await this.cells(tab)
    await this.#api.spreadsheets.values.append({
      spreadsheetId: this.#spreadsheetId,
      range: `'${tab.title}'!A1`,
      valueInputOption: 'RAW',
      requestBody: { values: rows.map(row => headers.map(header => row[String(header)] ?? '')) },
    })
  }

  async change(...requests: readonly sheets_v4.Schema$Request[]): Promise<void> {
    await this.#api.spreadsheets.batchUpdate({
      spreadsheetId: this.#spreadsheetId,
      requestBody: { requests: [...requests] },
    })
  }

  /** Sorts all rows below the headers by one column. */
  async sort(tab: Tab, header: string, order: 'ASCENDING' | 'DESCENDING' = 'DESCENDING'): Promise<void> {
    const [headers = []] = await this.cells(tab)
    await this.change({
      sortRange: {
        range: { sheetId: tab.sheetId, startRowIndex: 1 },
        sortSpecs: [{ dimensionIndex: headers.indexOf(header), sortOrder: order }],
      },
    })
  }

  async deleteRow(tab: Tab, key: string): Promise<void> {
    const { row } = await this.#find(tab, key, tab.columns[tab.key]?.header ?? '')
    await this.change({
      deleteDimension: {
        range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      },
    })
  }

  async insertColumn(tab: Tab, at: number): Promise<void> {
    await this.change({
      insertDimension: {
        range: { sheetId: tab.sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        inheritFromBefore: false,
      },
    })
  }

  /** The notes in the row of the key, by header. */
  async notes(tab: Tab, key: string): Promise<Readonly<Record<string, string>>> {
    const { row } = await this.#find(tab, key, tab.columns[tab.key]?.header ?? '')
    const { data } = await this.#api.spreadsheets.get({
      spreadsheetId: this.#spreadsheetId,
      ranges: [`'${tab.title}'!${row + 1}:${row + 1}`],
      fields: 'sheets.data.rowData.values.note',
    })
    const [headers = []] = await this.cells(tab)
    const noted = data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values ?? []
    return Object.fromEntries(
      noted.flatMap(({ note }, index) => (note ? [[String(headers[index]), note]] : [])),
    )
  }

  /** Writes a note on a cell, as a person would. */
  async note(tab: Tab, key: string, header: string, note: string): Promise<void> {
    const { row, column } = await this.#find(tab, key, header)
    const start = { sheetId: tab.sheetId, rowIndex: row, columnIndex: column }
    await this.change({ updateCells: { start, rows: [{ values: [{ note }] }], fields: 'note' } })
  }

  async #find(tab: Tab, key: string, header: string): Promise<{ row: number; column: number }> {
    const all = await this.cells(tab)
    const keyColumn = (all[0] ?? []).indexOf(tab.columns[tab.key]?.header ?? '')
    const row = all.findIndex((cellsOfRow, index) => index > 0 && cellsOfRow[keyColumn] === key)
    const column = (all[0] ?? []).indexOf(header)
    if (row < 0 || column < 0) throw new Error(`there is no cell ${key} / ${header} in ${tab.title}`)
    return { row, column }
  }

  /** The tab as it stands, headers first. */
  async cells(tab: Tab): Promise<readonly (readonly (string | number | boolean)[])[]> {
    const { data } = await this.#api.spreadsheets.values.get({
      spreadsheetId: this.#spreadsheetId,
      range: `'${tab.title}'`,
      valueRenderOption: 'UNFORMATTED_VALUE',
    })
    return cells.parse(data.values ?? [])
  }
}

const blank = (value: string | number | boolean | undefined): Cell =>
  value === undefined || value === '' ? null : value

/** 0 → A, 26 → AA. */
function letter(column: number): string {
  return column < 26
    ? String.fromCodePoint(65 + column)
    : `${letter(Math.floor(column / 26) - 1)}${letter(column % 26)}`
}
