import { columnCountOf, rowCountOf, wholeOf } from './book.ts'
import type { Area, Book, Line, Sheet } from './book.ts'
import { conditionalFormats, formatOver } from './conditional-formats.ts'
import type { ConditionalFormats } from './conditional-formats.ts'
import { extended, filledBottom, filledRight, showValue, valueAt } from './effective.ts'
import { formatAt } from './automatic-format.ts'
import { hiddenByFilter } from './hidden-rows.ts'
import { located, sheetMetadata, lineLocation } from './metadata.ts'
import type { CellData, CellFormat, GridData, RowData, SheetAnswer, Spreadsheet } from './protocol.ts'
import { CELL_FORMAT, DEFAULT_FORMAT, THEME } from './theme.ts'
import type { Value } from './value.ts'

/** What of a spreadsheet is asked for. */
export interface Wanted {
  /** Sheets and their areas; undefined: every sheet, whole. */
  readonly areas: ReadonlyMap<Sheet, readonly Area[]> | undefined
  readonly gridData: boolean
  /** Whether the cells' effective formats are wanted, which rules may have to be worked out for. */
  readonly looks: boolean
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

function sheetAnswer(book: Book, sheet: Sheet, { areas, gridData, looks }: Wanted): SheetAnswer {
  const { sheetId, title, ...rest } = sheet.properties
  const index = book.sheets.indexOf(sheet)
  const properties = { sheetId, title, index, ...rest }
  const isGrid = sheet.properties.sheetType !== 'OBJECT'
  const drawing = { book, sheet, looks, ruled: looks ? conditionalFormats(book, sheet) : undefined }
  const data = (areas?.get(sheet) ?? [wholeOf(sheet)]).map(area => gridAnswer(drawing, area))
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

/** A sheet whose cells are asked for; `ruled` is what its conditional formats make of them, where that is wanted. */
interface Drawing {
  readonly book: Book
  readonly sheet: Sheet
  readonly looks: boolean
  readonly ruled: ConditionalFormats | undefined
}

function gridAnswer(drawing: Drawing, area: Area): GridData {
  const { book, sheet } = drawing
  const rows = Array.from({ length: lastRow(drawing, area) - area.top }, (_, down) =>
    rowAnswer(drawing, area, area.top + down),
  )
  const rowData = rows.slice(0, rows.findLastIndex(({ values }) => values !== undefined) + 1)
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

/** Below the last cell that was written there may be blank ones that a rule colours. */
function lastRow({ book, sheet, ruled }: Drawing, area: Area): number {
  return Math.max(area.top, Math.min(area.bottom, Math.max(filledBottom(book, sheet), ruled?.bottom ?? 0)))
}

function rowAnswer(drawing: Drawing, area: Area, row: number): RowData {
  const { book, sheet, looks, ruled } = drawing
  const cells = sheet.rows[row]?.cells ?? []
  const right = Math.min(area.right, Math.max(filledRight(book, sheet, row), ruled?.right ?? 0))
  const values: CellData[] = []
  for (let column = area.left; column < right; column += 1) {
    const cell = cells[column]
    const above = ruled?.at(row, column)
    const content = contentAnswer(book, sheet, row, column, cell)
    values.push(
      content === undefined && above === undefined
        ? {}
        : {
            ...content,
            ...(looks
              ? { effectiveFormat: formatOver(lookOf(drawing, row, column, cell), above ?? {}) }
              : {}),
          },
    )
  }
  const width = values.findLastIndex(value => Object.keys(value).length > 0) + 1
  return width === 0 ? {} : { values: values.slice(0, width) }
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

/** What is in a cell; undefined when it was never written and no array fills it. */
function contentAnswer(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  cell: CellData | undefined,
): CellData | undefined {
  const value = valueAt(book, sheet, row, column)
  if (cell === undefined && value === undefined) return undefined
  const { userEnteredValue, ...rest } = cell ?? {}
  const shown = showValue(value, formatAt(book, sheet, row, column))
  return {
    ...(userEnteredValue === undefined ? {} : { userEnteredValue }),
    // A text without characters is no value on the wire.
    ...(value === undefined || value === '' ? {} : { effectiveValue: extended(value) }),
    ...(shown === '' ? {} : { formattedValue: shown }),
    ...rest,
  }
}

/** The look of a cell without what the rules give it: the default for what it holds, and its own format over that. */
function lookOf(
  { book, sheet }: Drawing,
  row: number,
  column: number,
  cell: CellData | undefined,
): CellFormat {
  const numberFormat = formatAt(book, sheet, row, column)
  const entered = cell?.userEnteredFormat ?? {}
  return formatOver(
    { ...CELL_FORMAT, ...sideOf(valueAt(book, sheet, row, column)) },
    numberFormat === undefined ? entered : { ...entered, numberFormat },
  )
}

/** On which side of its cell a value stands that nobody has put anywhere. */
function sideOf(value: Value): CellFormat {
  if (value === undefined || value === '') return {}
  if (typeof value === 'number') return { horizontalAlignment: 'RIGHT' }
  return { horizontalAlignment: typeof value === 'boolean' ? 'CENTER' : 'LEFT' }
}
