import { wholeOf } from './book.ts'
import type { Book, Sheet } from './book.ts'
import { readValues } from './read-values.ts'

/** A sheet as shown, in CSV with CRLF, as Drive exports it: every row as wide as the widest. */
export function exportCsv(book: Book, sheet: Sheet): string {
  return lines(book, sheet)
    .map(line => line.map(quoted).join(','))
    .join('\r\n')
}

/** A sheet as shown, tabs between its cells; tabs and line breaks within a cell become blanks. */
export function exportTsv(book: Book, sheet: Sheet): string {
  return lines(book, sheet)
    .map(line => line.map(text => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\r\n')
}

function lines(book: Book, sheet: Sheet): readonly (readonly string[])[] {
  const { values = [] } = readValues(book, sheet, wholeOf(sheet), {})
  const width = values.reduce((most, row) => Math.max(most, row.length), 0)
  return values.map(row => Array.from({ length: width }, (_, column) => String(row[column] ?? '')))
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
