import { wholeOf } from './book.ts'
import type { Book } from './book.ts'
import { readValues } from './read-values.ts'

/** The first sheet as shown, in CSV with CRLF, as Drive exports it: every row as wide as the widest. */
export function exportCsv(book: Book): string {
  const [sheet] = book.sheets
  if (sheet === undefined) return ''
  const { values = [] } = readValues(book, sheet, wholeOf(sheet), {})
  const width = Math.max(0, ...values.map(row => row.length))
  const lines = values.map(row =>
    Array.from({ length: width }, (_, column) => quoted(String(row[column] ?? ''))),
  )
  return lines.map(line => line.join(',')).join('\r\n')
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
