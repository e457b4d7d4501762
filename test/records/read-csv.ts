/** RFC 4180 as any other program reads it, the headers first. */
export function readCsv(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gsu
  let line: string[] = []
  for (const [, written = '', end] of csv.replace(/^\uFEFF/u, '').matchAll(cell)) {
    line.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written)
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}

/** The text of a cell without the mark that keeps it text. */
export const unmarked = (cell: string): string =>
  /^'(?:'*[\t\r\n]|['\s\p{Cf}]*[=+\-@])/u.test(cell.normalize('NFKC')) ? cell.replace(/^'/u, '') : cell
