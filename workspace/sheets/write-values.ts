import { omit } from './omit.ts'
import { columnName, findPlace, writeRange } from './a1.ts'
import type { Place } from './a1.ts'
import { cellAt, columnCountOf, rowCountOf } from './book.ts'
import type { Area } from './book.ts'
import type { Draft } from './draft.ts'
import { formatOf } from './effective.ts'
import { enterRaw, enterTyped } from './enter.ts'
import { isMoment } from './number-format.ts'
import type { ValueRange } from './protocol.ts'
import { invalid } from './refusal.ts'
import type { SheetDraft } from './sheet-draft.ts'

/** What a write of values touched, as UpdateValuesResponse counts it (without the spreadsheet's id). */
export interface Written {
  readonly sheet: SheetDraft
  readonly area: Area
  /** The lines in which something was written, counted from 0. */
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
  readonly counts: {
    readonly updatedRange: string
    readonly updatedRows?: number
    readonly updatedColumns?: number
    readonly updatedCells?: number
  }
}

export interface Typing {
  /** RAW or USER_ENTERED; Google refuses a write that does not say. */
  readonly option: string | undefined
  /** Gives the year of dates typed without one. */
  readonly today: Date
}

/** Writes values from the first cell of a range on; what the range cannot hold is refused. */
export function writeValues(draft: Draft, given: ValueRange, range: string, typing: Typing): Written {
  const option = inputOption(typing.option)
  const place = findPlace(draft, range)
  const sheet = draft.sheet(place.sheet.properties.sheetId)
  const lines = linesOf(given)
  const area = extent(place, lines)
  checkFits(place, area)
  return fill(draft, sheet, area, lines, { ...typing, option })
}

export function inputOption(option: string | undefined): string {
  if (option === undefined || option === '' || option === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalid("'valueInputOption' is required but not specified")
  }
  return option
}

/** The values by rows, whatever way they were given. */
export function linesOf({ values = [], majorDimension }: ValueRange): readonly (readonly unknown[])[] {
  checkScalars(values)
  if (majorDimension !== 'COLUMNS') return values
  const height = Math.max(0, ...values.map(column => column.length))
  return Array.from({ length: height }, (_, row) => values.map(column => column[row] ?? null))
}

function checkScalars(values: readonly (readonly unknown[])[]): void {
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (typeof value !== 'object' || value === null) return
      const kind = Array.isArray(value) ? 'list_value' : 'struct_value'
      throw invalid(`Invalid values[${row}][${column}]: ${kind} {\n}\n`)
    })
  })
}

function extent(place: Place, lines: readonly (readonly unknown[])[]): Area {
  const { top, left } = place.area
  const width = Math.max(0, ...lines.map(line => line.length))
  return { top, left, bottom: top + Math.max(1, lines.length), right: left + Math.max(1, width) }
}

function checkFits(place: Place, area: Area): void {
  const { sheet, cell } = place
  const room = cell ? { bottom: rowCountOf(sheet), right: columnCountOf(sheet) } : place.area
  const { bottom, right } = room
  if (area.bottom <= bottom && area.right <= right) return
  if (cell) {
    throw invalid(
      `Range (${writeRange(sheet, area)}) exceeds grid limits. Max rows: ${rowCountOf(sheet)}, max columns: ${columnCountOf(sheet)}`,
    )
  }
  const what = area.bottom > bottom ? `row [${bottom + 1}]` : `column [${columnName(right)}]`
  throw invalid(
    `Requested writing within range [${writeRange(sheet, place.area)}], but tried writing to ${what}`,
  )
}

/** Writes lines into an area: null leaves a cell alone, an empty text empties it. */
export function fill(
  draft: Draft,
  sheet: SheetDraft,
  area: Area,
  lines: readonly (readonly unknown[])[],
  { option, today }: Typing,
): Written {
  const rows = new Set<number>()
  const columns = new Set<number>()
  let cells = 0
  lines.forEach((line, down) => {
    line.forEach((value, across) => {
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return
      const row = area.top + down
      const column = area.left + across
      put(draft, sheet, row, column, value, option === 'USER_ENTERED' ? today : undefined)
      rows.add(row)
      columns.add(column)
      cells += 1
    })
  })
  const counted = { updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }
  return {
    sheet,
    area,
    rows,
    columns,
    counts: { updatedRange: writeRange(sheet, area), ...(cells === 0 ? {} : counted) },
  }
}

function put(
  draft: Draft,
  sheet: SheetDraft,
  row: number,
  column: number,
  value: string | number | boolean,
  today: Date | undefined,
): void {
  const old = cellAt(sheet, row, column)
  const had = formatOf(old)
  const typed = today !== undefined && had?.type !== 'TEXT'
  const entered = typed ? enterTyped(value, draft.properties.locale ?? 'en_US', today) : enterRaw(value)
  const kept = omit(old ?? {}, 'userEnteredValue', 'textFormatRuns')
  const reformat =
    entered.format !== undefined && (had === undefined || (isMoment(entered.format) && !isMoment(had)))
  sheet.write(row, column, {
    ...kept,
    ...(entered.value === undefined ? {} : { userEnteredValue: entered.value }),
    ...(reformat ? { userEnteredFormat: { ...kept.userEnteredFormat, numberFormat: entered.format } } : {}),
  })
}

/** Empties an area of values; formats, notes and rules stay. */
export function clearValues(sheet: SheetDraft, area: Area): void {
  for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row += 1) {
    sheet.rows[row]?.cells.forEach((cell, column) => {
      if (column < area.left || column >= area.right || cell?.userEnteredValue === undefined) return
      sheet.write(row, column, omit(cell, 'userEnteredValue', 'textFormatRuns'))
    })
  }
}
