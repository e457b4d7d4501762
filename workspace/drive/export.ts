import type { Answer } from '../http.ts'
import { sheetIdOf } from '../sheets/book.ts'
import type { Book } from '../sheets/book.ts'
import { exportCsv, exportTsv } from '../sheets/export-csv.ts'
import { exportXlsx } from '../sheets/export-xlsx.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The formats of a spreadsheet's download address, by their media types. */
const FORMATS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xlsx: XLSX,
}

/** A spreadsheet in another format, the first sheet where it holds only one; undefined: not a format that is served. */
export async function exported(book: Book, mimeType: string, sheetId?: number): Promise<Answer | undefined> {
  const sheet = book.sheets.find(sheet => sheetId === undefined || sheetIdOf(sheet) === sheetId)
  if (mimeType === XLSX)
    return { status: 200, headers: { 'content-type': XLSX }, body: await exportXlsx(book) }
  if (sheet === undefined) return undefined
  if (mimeType === 'text/csv') return textual(mimeType, exportCsv(book, sheet))
  return mimeType === 'text/tab-separated-values' ? textual(mimeType, exportTsv(book, sheet)) : undefined
}

const textual = (mimeType: string, body: string): Answer => ({
  status: 200,
  headers: { 'content-type': mimeType },
  body,
})

/** The download that the menu of a spreadsheet offers: `/spreadsheets/d/ID/export?format=csv&gid=0`. */
export async function download(book: Book, query: URLSearchParams): Promise<Answer | undefined> {
  const format = query.get('format') ?? 'xlsx'
  const gid = query.get('gid')
  const answer = await exported(book, FORMATS[format] ?? '', gid === null ? undefined : Number(gid))
  if (answer === undefined) return undefined
  const name = encodeURIComponent(`${book.properties.title ?? 'spreadsheet'}.${format}`)
  const disposition = `attachment; filename="download.${format}"; filename*=UTF-8''${name}`
  return { ...answer, headers: { ...answer.headers, 'content-disposition': disposition } }
}
