import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { z } from 'zod'
import type { Cell } from '../../sheets-schema/cell.ts'
import type { Tab } from '../../sheets-schema/tab.ts'

const readValues = z.array(z.array(z.coerce.string())).catch([])

/** A cell that staff type into: where, and what. */
export interface Typed {
  readonly tab: Tab
  /** 0 is the headers. */
  readonly row: number
  readonly header: string
  readonly value: Cell
}

/** The hands of staff in one workbook, through Google's own client. */
export class Desk {
  readonly #api: sheets_v4.Sheets
  readonly #spreadsheetId: string

  constructor(rootUrl: string, spreadsheetId: string) {
    this.#api = sheets({ version: 'v4', rootUrl })
    this.#spreadsheetId = spreadsheetId
  }

  /** All rows as they are shown, the headers first. */
  async read(tab: Tab): Promise<readonly (readonly string[])[]> {
    const { data } = await this.#api.spreadsheets.values.get({
      spreadsheetId: this.#spreadsheetId,
      range: `'${tab.title}'`,
    })
    return readValues.parse(data.values ?? [])
  }

  async append(tab: Tab, rows: readonly Readonly<Record<string, Cell>>[]): Promise<void> {
    const [headers = []] = await this.read(tab)
    for (const header of rows.flatMap(row => Object.keys(row))) columnOf(tab, headers, header)
    await this.#api.spreadsheets.values.append({
      spreadsheetId: this.#spreadsheetId,
      range: `'${tab.title}'!A1`,
      valueInputOption: 'RAW',
      requestBody: { values: rows.map(row => headers.map(header => row[header] ?? '')) },
    })
  }

  /** Types all cells at once. */
  async type(cells: readonly Typed[]): Promise<void> {
    const tabs = [...new Set(cells.map(({ tab }) => tab))]
    const headers = new Map(
      await Promise.all(tabs.map(async tab => [tab, (await this.read(tab))[0] ?? []] as const)),
    )
    const data = cells.map(({ tab, row, header, value }) => ({
      range: `'${tab.title}'!${letters(columnOf(tab, headers.get(tab) ?? [], header))}${row + 1}`,
      values: [[value ?? '']],
    }))
    await this.#api.spreadsheets.values.batchUpdate({
      spreadsheetId: this.#spreadsheetId,
      requestBody: { valueInputOption: 'USER_ENTERED', data },
    })
  }
}

function columnOf(tab: Tab, headers: readonly string[], header: string): number {
  const column = headers.indexOf(header)
  if (column < 0) throw new Error(`“${tab.title}” has no column “${header}”: ${headers.join(', ')}`)
  return column
}

/** 0 → A, 26 → AA */
function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
