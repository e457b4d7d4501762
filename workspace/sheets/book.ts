import type {
  BandedRange,
  BasicFilter,
  CellData,
  ConditionalFormatRule,
  DeveloperMetadata,
  DimensionGroup,
  DimensionProperties,
  EmbeddedChart,
  FilterView,
  GridRange,
  NamedRange,
  ProtectedRange,
  SheetProperties,
  Slicer,
  SpreadsheetProperties,
  Table,
} from './protocol.ts'

/** A row or column beside its cells. Metadata is kept without its location: it moves with what it sits on. */
export interface Line {
  readonly properties?: DimensionProperties
  readonly metadata?: readonly DeveloperMetadata[]
}

/** A row that holds something. Its key stays when the row moves, so a sort writes no cell. */
export interface Row extends Line {
  readonly key: number
  /** By column; cells that were never written are undefined. */
  readonly cells: readonly (CellData | undefined)[]
}

export interface Sheet {
  /** Names the sheet in the database; sheetId can be used again, this cannot. */
  readonly key: number
  /** Without index, which is the place in {@link Book.sheets}. */
  readonly properties: SheetProperties
  /** From the top; rows that hold nothing are undefined, those at the end are left out. */
  readonly rows: readonly (Row | undefined)[]
  readonly columns: readonly (Line | undefined)[]
  /** Whether a formula stands here that may fill its neighbours: only then are they looked for. */
  readonly arrayFormulas: boolean
  readonly merges: readonly GridRange[]
  readonly protectedRanges: readonly ProtectedRange[]
  readonly conditionalFormats: readonly ConditionalFormatRule[]
  readonly filterViews: readonly FilterView[]
  readonly basicFilter: BasicFilter | undefined
  readonly bandedRanges: readonly BandedRange[]
  readonly charts: readonly EmbeddedChart[]
  readonly slicers: readonly Slicer[]
  readonly tables: readonly Table[]
  readonly rowGroups: readonly DimensionGroup[]
  readonly columnGroups: readonly DimensionGroup[]
  readonly metadata: readonly DeveloperMetadata[]
}

/** What a sheet has beside its name and size when nobody has touched it. */
export const BLANK_SHEET: Omit<Sheet, 'key' | 'properties'> = {
  rows: [],
  columns: [],
  arrayFormulas: false,
  merges: [],
  protectedRanges: [],
  conditionalFormats: [],
  filterViews: [],
  basicFilter: undefined,
  bandedRanges: [],
  charts: [],
  slicers: [],
  tables: [],
  rowGroups: [],
  columnGroups: [],
  metadata: [],
}

/** A spreadsheet at one moment; never changed, only followed by the next one. */
export interface Book {
  readonly id: string
  readonly properties: SpreadsheetProperties
  readonly sheets: readonly Sheet[]
  readonly namedRanges: readonly NamedRange[]
  readonly metadata: readonly DeveloperMetadata[]
  /** When it last changed, RFC 3339. */
  readonly changedAt: string
  /** The next free key of a row or sheet. */
  readonly nextKey: number
}

/** Part of a grid: rows top to bottom - 1, columns left to right - 1. */
export interface Area {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const sheetIdOf = (sheet: Sheet): number => sheet.properties.sheetId ?? 0
export const titleOf = (sheet: Sheet): string => sheet.properties.title ?? ''
export const rowCountOf = (sheet: Sheet): number => sheet.properties.gridProperties?.rowCount ?? 0
export const columnCountOf = (sheet: Sheet): number => sheet.properties.gridProperties?.columnCount ?? 0

export function wholeOf(sheet: Sheet): Area {
  return { top: 0, bottom: rowCountOf(sheet), left: 0, right: columnCountOf(sheet) }
}

export function cellAt(sheet: Sheet, row: number, column: number): CellData | undefined {
  return sheet.rows[row]?.cells[column]
}

/** Whether a cell has a value; formats, notes and rules alone do not count as data. */
export function isFilled(cell: CellData | undefined): boolean {
  return cell?.userEnteredValue !== undefined
}

/** How many rows from the top until nothing filled follows. */
export function filledRows(sheet: Sheet): number {
  return sheet.rows.findLastIndex(row => row?.cells.some(isFilled)) + 1
}

/** A GridRange as the protocol prints it: sheet 0 is left out. */
export function gridRange(sheetId: number, area: Area): GridRange {
  return {
    ...(sheetId === 0 ? {} : { sheetId }),
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  }
}

export function overlap(one: Area, other: Area): boolean {
  return one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom &&
    outer.left <= inner.left &&
    inner.right <= outer.right
  )
}

/** A GridRange with its missing ends filled in from the grid, neither checked nor clipped. */
export function areaOf(sheet: Sheet, range: GridRange): Area {
  return {
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? rowCountOf(sheet),
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? columnCountOf(sheet),
  }
}
