import type { Database } from '../database.ts'
import { goesWithFile } from '../drive/files.ts'
import { BLANK_SHEET } from './book.ts'
import type { Book, Row, Sheet } from './book.ts'

/** How spreadsheets lie in the database: heads, the order of rows in pieces, and the rows by key. */
export interface SheetTables {
  readBook(id: string): Book | undefined
  writeBook(book: Book): void
  /** Writes a sheet's head and those pieces of its order that differ; the rows themselves are written apart. */
  writeSheet(book: string, old: Sheet | undefined, sheet: Sheet): void
  dropSheet(book: string, sheet: Sheet): void
  writeRows(book: string, rows: readonly Row[]): void
  dropRows(book: string, keys: readonly number[]): void
}

/** Rows whose keys are kept in one piece of the order: an append to a long sheet rewrites one piece. */
const PIECE = 512

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS sheets_books (id TEXT PRIMARY KEY, head TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sheets_heads
    (book TEXT, sheet INTEGER, head TEXT NOT NULL, PRIMARY KEY (book, sheet)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sheets_order
    (book TEXT, sheet INTEGER, piece INTEGER, keys TEXT NOT NULL, PRIMARY KEY (book, sheet, piece)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sheets_rows (book TEXT, key INTEGER, row TEXT NOT NULL, PRIMARY KEY (book, key));`

export function sheetTables({ sql }: Database): SheetTables {
  sql.exec(SCHEMA)
  goesWithFile(sql, 'sheets_books', 'id')
  for (const table of ['sheets_heads', 'sheets_order', 'sheets_rows']) goesWithFile(sql, table, 'book')
  const putBook = sql.prepare('INSERT OR REPLACE INTO sheets_books VALUES (?, ?)')
  const putHead = sql.prepare('INSERT OR REPLACE INTO sheets_heads VALUES (?, ?, ?)')
  const putPiece = sql.prepare('INSERT OR REPLACE INTO sheets_order VALUES (?, ?, ?, ?)')
  const cutPieces = sql.prepare('DELETE FROM sheets_order WHERE book = ? AND sheet = ? AND piece >= ?')
  const cutHead = sql.prepare('DELETE FROM sheets_heads WHERE book = ? AND sheet = ?')
  const putRow = sql.prepare('INSERT OR REPLACE INTO sheets_rows VALUES (?, ?, ?)')
  const cutRow = sql.prepare('DELETE FROM sheets_rows WHERE book = ? AND key = ?')
  const getBook = sql.prepare('SELECT head FROM sheets_books WHERE id = ?')
  const getHeads = sql.prepare('SELECT head FROM sheets_heads WHERE book = ?')
  const getOrder = sql.prepare('SELECT sheet, keys FROM sheets_order WHERE book = ? ORDER BY sheet, piece')
  const getRows = sql.prepare('SELECT row FROM sheets_rows WHERE book = ?')

  const readSheets = (id: string): Map<number, Sheet> => {
    const rows = new Map(getRows.all(id).map(({ row }) => parseRow(String(row))))
    const orders = Map.groupBy(getOrder.all(id), ({ sheet }) => Number(sheet))
    const heads = getHeads.all(id).map(({ head }) => parseHead(String(head)))
    return new Map(
      heads.map(head => {
        const keys = (orders.get(head.key) ?? []).flatMap(({ keys }) => parseKeys(String(keys)))
        return [head.key, { ...head, rows: keys.map(key => rows.get(key)) }]
      }),
    )
  }

  return {
    readBook(id) {
      const head = getBook.get(id)?.['head']
      if (head === undefined) return undefined
      const { sheets: keys, ...rest } = parseBook(String(head))
      const sheets = readSheets(id)
      return { ...rest, sheets: keys.flatMap(key => sheets.get(key) ?? []) }
    },
    writeBook(book) {
      putBook.run(book.id, JSON.stringify({ ...book, sheets: book.sheets.map(({ key }) => key) }))
    },
    writeSheet(book, old, sheet) {
      putHead.run(book, sheet.key, JSON.stringify({ ...sheet, rows: undefined }))
      if (old?.rows === sheet.rows) return
      for (let start = 0; start < sheet.rows.length; start += PIECE) {
        if (old !== undefined && sameOrder(old, sheet, start)) continue
        putPiece.run(book, sheet.key, start / PIECE, orderOf(sheet, start))
      }
      cutPieces.run(book, sheet.key, Math.ceil(sheet.rows.length / PIECE))
    },
    dropSheet(book, sheet) {
      cutHead.run(book, sheet.key)
      cutPieces.run(book, sheet.key, 0)
      for (const row of sheet.rows) if (row !== undefined) cutRow.run(book, row.key)
    },
    writeRows(book, rows) {
      for (const row of rows) putRow.run(book, row.key, JSON.stringify(row))
    },
    dropRows(book, keys) {
      for (const key of keys) cutRow.run(book, key)
    },
  }
}

/** The keys of one piece; blank rows are written as nothing between commas. */
function orderOf(sheet: Sheet, start: number): string {
  return sheet.rows
    .slice(start, start + PIECE)
    .map(row => row?.key ?? '')
    .join(',')
}

function sameOrder(old: Sheet, next: Sheet, start: number): boolean {
  if (old.rows.length <= start) return false
  for (let index = start; index < start + PIECE; index += 1) {
    if (old.rows[index] !== next.rows[index] && old.rows[index]?.key !== next.rows[index]?.key) return false
  }
  return true
}

/** A spreadsheet with the keys of its sheets, in their order. */
type BookHead = Omit<Book, 'sheets'> & { readonly sheets: readonly number[] }

// What follows reads back only what the functions above have written.

function parseKeys(text: string): readonly number[] {
  return text.split(',').map(key => (key === '' ? 0 : Number(key)))
}

function parseRow(text: string): readonly [number, Row] {
  const stored: Row = JSON.parse(text)
  // JSON has no undefined: a cell that was never written comes back as null.
  return [stored.key, { ...stored, cells: stored.cells.map(cell => cell ?? undefined) }]
}

function parseHead(text: string): Omit<Sheet, 'rows'> {
  const stored: Omit<Sheet, 'rows'> = JSON.parse(text)
  return {
    ...BLANK_SHEET,
    ...stored,
    columns: stored.columns.map(column => column ?? undefined),
    // Heads from before arrays were looked for do not say.
    arrayFormulas: stored.arrayFormulas ?? true,
  }
}

function parseBook(text: string): BookHead {
  const stored: BookHead = JSON.parse(text)
  return stored
}
