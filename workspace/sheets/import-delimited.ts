import { applyBatch } from './batch.ts'
import type { Book } from './book.ts'
import { sheetIdOf } from './book.ts'
import { draftBook, OWNER } from './draft.ts'
import type { Draft } from './draft.ts'

/** A spreadsheet whose content is replaced by delimited text, as Drive converts it: one tab, values read as typed. */
export function draftImport(book: Book, text: string, delimiter: string): Draft {
  const draft = draftBook(book, OWNER)
  const [sheet] = draft.sheets.splice(1) && draft.sheets
  if (sheet === undefined) return draft
  sheet.remove('ROWS', 0, sheet.rows.length)
  const sheetId = sheetIdOf(sheet)
  applyBatch(draft, [{ pasteData: { coordinate: { sheetId }, data: text, delimiter } }])
  return draft
}
