import { applyBatch } from './batch.ts'
import type { Book } from './book.ts'
import { draftBook, OWNER } from './draft.ts'
import type { Draft } from './draft.ts'
import { freeSheetId } from './requests/sheets.ts'

/** Longest title of a tab. */
const LONGEST_TITLE = 100

/**
 * A spreadsheet whose content is replaced by delimited text, as Drive converts it: one new tab of the spreadsheet's own
 * name, values read as typed, and the time zone in which Google's converter lives.
 */
export function draftImport(book: Book, text: string, delimiter: string): Draft {
  const draft = draftBook(book, OWNER)
  const sheetId = freeSheetId(draft)
  const title = (book.properties.title ?? '').slice(0, LONGEST_TITLE)
  draft.sheets.splice(0)
  draft.namedRanges = []
  draft.properties = { ...draft.properties, timeZone: 'America/Los_Angeles' }
  const gridProperties = { rowCount: 1000, columnCount: 26 }
  draft.addSheet({ sheetId, title, sheetType: 'GRID', gridProperties }, 0)
  applyBatch(draft, [{ pasteData: { coordinate: { sheetId }, data: text, delimiter } }])
  return draft
}
