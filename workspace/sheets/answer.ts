import { columnCountOf, rowCountOf, wholeOf } from './book.ts'
import type { Area, Book, Line, Sheet } from './book.ts'
import { extended, formatOf, showValue, valueAt } from './effective.ts'
import { hiddenByFilter } from './hidden-rows.ts'
import { located, sheetMetadata, lineLocation } from './metadata.ts'
import type { CellData, GridData, SheetAnswer, Spreadsheet } from './protocol.ts'
import { DEFAULT_FORMAT, THEME } from './theme.ts'

/** What of a spreadsheet is asked for. */
export interface Wanted {
  /** Sheets and their areas; undefined: every sheet, whole. */
  readonly areas: ReadonlyMap<Sheet, readonly Area[]> | undefined
  readonly gridData: boolean
  /** Where links into the workspace begin. */
  readonly origin: string
}

/** Who the owner's calls come from, as Google lists the editors of a protected range. */
export const OWNER_ADDRESS = 'owner@workspace.invalid'

export function spreadsheetAnswer(book: Book, wanted: Wanted): Spreadsheet {
  const { areas } = wanted
  const sheets = book.sheets.filter(sheet => areas === undefined || areas.has(sheet))
  return {
    spreadsheetId: book.id,
    properties: { ...book.properties, defaultFormat: DEFAULT_FORMAT, spreadsheetTheme: THEME },
    sheets: sheets.map(sheet => sheetAnswer(book, sheet, wanted)),
    namedRanges: listed(book.namedRanges),
    spreadsheetUrl: `${wanted.origin}/spreadsheets/d/${book.id}/edit`,
    developerMetadata: listed(
      book.metadata.map(entry => located(entry, { locationType: 'SPREADSHEET', spreadsheet: true })),
    ),
  }
}

/** A list as the protocol answers it: an empty one is left out. */
const listed = <Thing>(things: readonly Thing[]): readonly Thing[] | undefined =>
  things.length === 0 ? undefined : things

function sheetAnswer(book: Book, sheet: Sheet, { areas, gridData }: Wanted): SheetAnswer {
  const { sheetId, title, ...rest } = sheet.properties
  const index = book.sheets.indexOf(sheet)
  const properties = { sheetId, title, index, ...rest }
  const isGrid = sheet.properties.sheetType !== 'OBJECT'
  const data = (areas?.get(sheet) ?? [wholeOf(sheet)]).map(area => gridAnswer(book, sheet, area))
  return {
    properties,
    ...(gridData && isGrid ? { data } : {}),
    merges: listed(sheet.merges),
    conditionalFormats: listed(sheet.conditionalFormats),
    filterViews: listed(sheet.filterViews),
    protectedRanges: listed(sheet.protectedRanges.map(shownProtection)),
    basicFilter: sheet.basicFilter,
    charts: listed(sheet.charts),
    slicers: listed(sheet.slicers),
    tables: listed(sheet.tables),
    bandedRanges: listed(sheet.bandedRanges),
    developerMetadata: listed(sheetMetadata(sheet)),
    rowGroups: listed(sheet.rowGroups),
    columnGroups: listed(sheet.columnGroups),
  }
}

function shownProtection(range: Sheet['protectedRanges'][number]): Sheet['protectedRanges'][number] {
  const users = [...new Set([OWNER_ADDRESS, ...(range.editors?.users ?? [])])]
  return { ...range, requestingUserCanEdit: true, editors: { ...range.editors, users } }
}

const ROW_PIXELS = 21
const COLUMN_PIXELS = 100

function gridAnswer(book: Book, sheet: Sheet, area: Area): GridData {
  const rows = sheet.rows.slice(area.top, area.bottom)
  const last = rows.findLastIndex(row =>
    row?.cells.some((cell, at) => cell && at >= area.left && at < area.right),
  )
  const rowData = rows.slice(0, last + 1).map((row, down) => {
    const cells = (row?.cells ?? []).slice(area.left, area.right)
    const width = cells.findLastIndex(cell => cell !== undefined) + 1
    if (width === 0) return {}
    return {
      values: cells
        .slice(0, width)
        .map((cell, across) => cellAnswer(book, sheet, area.top + down, area.left + across, cell)),
    }
  })
  return {
    ...(area.top === 0 ? {} : { startRow: area.top }),
    ...(area.left === 0 ? {} : { startColumn: area.left }),
    rowData: listed(rowData),
    rowMetadata: lines(book, sheet, 'ROWS', area.top, Math.min(area.bottom, rowCountOf(sheet)), ROW_PIXELS),
    columnMetadata: lines(
      book,
      sheet,
      'COLUMNS',
      area.left,
      Math.min(area.right, columnCountOf(sheet)),
      COLUMN_PIXELS,
    ),
  }
}

function lines(
  book: Book,
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  from: number,
  to: number,
  pixelSize: number,
): readonly object[] {
  const have: readonly (Line | undefined)[] = dimension === 'ROWS' ? sheet.rows : sheet.columns
  const filtered = dimension === 'ROWS' ? hiddenByFilter(book, sheet) : new Set()
  return Array.from({ length: to - from }, (_, index) => {
    const line = have[from + index]
    const metadata = (line?.metadata ?? []).map(entry =>
      located(entry, lineLocation(sheet, dimension, from + index)),
    )
    return {
      pixelSize,
      ...line?.properties,
      ...(filtered.has(from + index) ? { hiddenByFilter: true } : {}),
      developerMetadata: listed(metadata),
    }
  })
}

function cellAnswer(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  cell: CellData | undefined,
): CellData {
  if (cell === undefined) return {}
  const value = valueAt(book, sheet, row, column)
  const { userEnteredValue, userEnteredFormat, ...rest } = cell
  return {
    ...(userEnteredValue === undefined ? {} : { userEnteredValue, effectiveValue: extended(value) }),
    ...(value === undefined ? {} : { formattedValue: showValue(value, formatOf(cell)) }),
    ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
    effectiveFormat: {
      ...DEFAULT_FORMAT,
      ...userEnteredFormat,
      textFormat: { ...DEFAULT_FORMAT.textFormat, ...userEnteredFormat?.textFormat },
    },
    ...rest,
  }
}
