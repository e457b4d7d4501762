import { BLANK_SHEET, columnCountOf, rowCountOf, sheetIdOf } from './book.ts'
import type { Area, Book, Sheet } from './book.ts'
import type { DeveloperMetadata, NamedRange, SheetProperties, SpreadsheetProperties } from './protocol.ts'
import { checkProtection } from './protection.ts'
import { invalid } from './refusal.ts'
import { SheetDraft } from './sheet-draft.ts'

/** A spreadsheet under change by one call; thrown away when any part of the call is refused. */
export interface Draft extends Book {
  properties: SpreadsheetProperties
  readonly sheets: SheetDraft[]
  namedRanges: readonly NamedRange[]
  metadata: readonly DeveloperMetadata[]
  /** Who calls: `owner` may do everything, anybody else is held to the protected ranges. */
  readonly by: string
  /** Refuses with Google's words when there is no such sheet; `what` is what the request kind calls it. */
  sheet(sheetId: number | undefined, what?: 'sheet' | 'grid'): SheetDraft
  addSheet(properties: SheetProperties, at: number, like?: Sheet): SheetDraft
  /** A random id that nothing in the spreadsheet has, a positive int32. */
  freeId(taken: (id: number) => boolean): number
  freeze(): Book
}

export const OWNER = 'owner'

export function draftBook(book: Book, by: string): Draft {
  let nextKey = book.nextKey
  const takeKey = (): number => nextKey++
  const allow =
    by === OWNER ? () => undefined : (sheet: Sheet, area: Area) => checkProtection(sheet, area, by)
  const draft: Draft = {
    ...book,
    by,
    sheets: book.sheets.map(sheet => new SheetDraft(sheet, takeKey, allow)),
    get nextKey() {
      return nextKey
    },
    sheet(sheetId = 0, what = 'sheet') {
      const found = draft.sheets.find(sheet => sheetIdOf(sheet) === sheetId)
      if (found === undefined) throw invalid(`No ${what} with id: ${sheetId}`)
      return found
    },
    addSheet(properties, at, like) {
      const key = takeKey()
      const rows = (like?.rows ?? []).map(row => row && { ...row, key: takeKey() })
      const added = new SheetDraft({ ...(like ?? BLANK_SHEET), rows, key, properties }, takeKey, allow)
      draft.sheets.splice(at, 0, added)
      checkSize(draft)
      return added
    },
    freeId(taken) {
      for (;;) {
        const id = 1 + Math.floor(Math.random() * 2_147_483_646)
        if (!taken(id)) return id
      }
    },
    freeze() {
      const sheets = draft.sheets.map(sheet => sheet.freeze())
      const { id, properties, namedRanges, metadata } = draft
      return Object.freeze({
        id,
        properties,
        namedRanges,
        metadata,
        sheets,
        changedAt: book.changedAt,
        nextKey,
      })
    },
  }
  return draft
}

const CELL_LIMIT = 10_000_000
const COLUMN_LIMIT = 18_278

/** Refuses a grid that has outgrown what a spreadsheet may hold. */
function checkSize(book: Book): void {
  if (book.sheets.some(sheet => columnCountOf(sheet) > COLUMN_LIMIT)) {
    throw invalid(
      `This action would increase the number of columns in the sheet above the limit of ${COLUMN_LIMIT} columns.`,
    )
  }
  const cells = book.sheets.reduce((sum, sheet) => sum + rowCountOf(sheet) * columnCountOf(sheet), 0)
  if (cells > CELL_LIMIT) {
    throw invalid(
      `This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`,
    )
  }
}

/** Gives a sheet another size; cells that fall outside are gone. */
export function resize(draft: Draft, sheet: SheetDraft, rowCount: number, columnCount: number): void {
  if (rowCount < sheet.rows.length) sheet.remove('ROWS', rowCount, sheet.rows.length)
  if (columnCount < columnCountOf(sheet)) sheet.remove('COLUMNS', columnCount, columnCountOf(sheet))
  const gridProperties = { ...sheet.properties.gridProperties, rowCount, columnCount }
  sheet.properties = { ...sheet.properties, gridProperties }
  checkSize(draft)
}
