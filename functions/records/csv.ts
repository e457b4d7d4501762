import type { DocumentColumn } from '../programmes/document.ts'

export interface CsvTable {
  readonly columns: readonly Pick<DocumentColumn, 'name' | 'kind'>[]
  readonly rows: readonly (readonly string[])[]
}

export interface CsvManners {
  /**
   * For a spreadsheet program: begins with a byte order mark, and ids that look like numbers are kept as text.
   * Without it the file is for another system, and ids stand as they are.
   */
  readonly forSpreadsheets: boolean
}

/** What a spreadsheet program would run as a formula, also in full width, and the mark itself. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠']/u

/** What a spreadsheet program would turn into a number or a day: leading zeros, `1E5`, `3-4`. */
const numberLike = /^(?=.*\d)[\d.,/:\-\s]+(?:e[+-]?\d+)?$/iu

/** Before a cell it makes it text; a reader takes one away again. */
const mark = "'"

/** RFC 4180 in UTF-8: quoted where needed, CRLF at the end of each line, no cell that could be run as a formula. */
export function csvOf({ columns, rows }: CsvTable, { forSpreadsheets }: CsvManners): string {
  const cells = (row: readonly string[]) =>
    columns.map(({ kind }, index) => {
      const text = (row[index] ?? '').toWellFormed()
      const isKept = dangerous.test(text) || (forSpreadsheets && kind === 'id' && numberLike.test(text))
      return isKept ? `${mark}${text}` : text
    })
  const lines = [columns.map(({ name }) => name), ...rows.map(cells)]
  const body = lines.map(line => `${line.map(quoted).join(',')}\r\n`).join('')
  return forSpreadsheets ? `\uFEFF${body}` : body
}

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
