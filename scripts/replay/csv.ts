/** Comma-separated values as Sheets and Excel save them: quotes doubled, line breaks within quotes, a BOM at times. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y
  const source = text.replace(/^\uFEFF/u, '')
  while (cell.lastIndex < source.length) {
    const at = cell.lastIndex
    const found = cell.exec(source)
    if (!found)
      throw new Error(`a quote is not closed, or stands within a word, in line ${lineAt(source, at)}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',' && cell.lastIndex === source.length) row.push('')
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows.filter(cells => cells.some(each => each.trim() !== ''))
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/u).length
