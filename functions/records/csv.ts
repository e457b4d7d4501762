import type { DocumentColumn } from '../programmes/document.ts'

export interface CsvTable {
  readonly columns: readonly Pick<DocumentColumn, 'name' | 'kind'>[]
  readonly rows: readonly (readonly string[])[]
}

export interface CsvManners {
  /** Begins with a byte order mark: without one Excel takes UTF-8 for the code page of its machine. */
  readonly bom: boolean
}

/** What a spreadsheet program would run as a formula, also behind blanks and signs that are not seen; marked text of this kind is marked once more. */
const dangerous = /^(?:'*[\t\r\n]|['\s\p{Cf}]*[=+\-@])/u

/** Signs in full width and in small forms are told by what they stand for. */
const isDangerous = (text: string): boolean => dangerous.test(text.normalize('NFKC'))

/** Before a cell it makes it text; a reader takes one away again. */
const mark = "'"

/** RFC 4180 in UTF-8: ids always in quotes, CRLF at the end of each line, no cell that could be run as a formula. */
export function csvOf({ columns, rows }: CsvTable, { bom }: CsvManners): string {
  const cells = (row: readonly string[]) =>
    columns.map(({ kind }, index) => {
      const text = (row[index] ?? '').toWellFormed()
      const safe = isDangerous(text) ? `${mark}${text}` : text
      return kind === 'id' ? quoted(safe) : quotedWhereNeeded(safe)
    })
  const lines = [columns.map(({ name }) => name), ...rows.map(cells)]
  const body = lines.map(line => `${line.join(',')}\r\n`).join('')
  return bom ? `\uFEFF${body}` : body
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const quotedWhereNeeded = (text: string): string => (/[",\r\n]|^\s|\s$/u.test(text) ? quoted(text) : text)
