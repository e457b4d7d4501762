import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { Cell } from '../../sheets-schema/cell.ts'
import { guardTitle } from '../../sheets-schema/common/guard.ts'
import type { Echo, EchoRange, TabReading } from '../ports.ts'
import { withoutTrailingBlanks } from './trailing-blanks.ts'

/** The values of a read, by tab; the guard's number as it was first and last seen. */
export interface ReadValues {
  readonly guardFirst: number | undefined
  readonly guardLast: number | undefined
  readonly tabs: ReadonlyMap<number, TabReading>
}

/**
 * Google names the filters that each range matched: tabs are told apart by the id that was asked for, never by
 * position, since a filter given twice may be answered once.
 */
export function readValues(answer: sheets_v4.Schema$BatchGetValuesByDataFilterResponse): ReadValues {
  const guards: (number | undefined)[] = []
  const tabs = new Map<number, TabReading>()
  for (const { valueRange, dataFilters } of answer.valueRanges ?? []) {
    const title = titleOf(valueRange?.range ?? '')
    const sheetId = dataFilters?.find(filter => filter.gridRange)?.gridRange?.sheetId
    const cells = rowsOf(valueRange?.values)
    if (typeof sheetId === 'number') tabs.set(sheetId, { sheetId, title, cells })
    else if (title === guardTitle) guards.push(guardNumber(cells[0]?.[0]))
  }
  return { guardFirst: guards[0], guardLast: guards.at(-1), tabs }
}

/** The guard is a whole number; anything else in its cell was written by somebody else. */
export function guardNumber(cell: Cell | undefined): number | undefined {
  return typeof cell === 'number' && Number.isInteger(cell) ? cell : undefined
}

/** `'It''s here'!A1:Z9` → `It's here`. */
function titleOf(range: string): string {
  const sheet = range.slice(0, Math.max(range.lastIndexOf('!'), 0))
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet
}

function rowsOf(values: unknown): readonly (readonly Cell[])[] {
  if (!Array.isArray(values)) return []
  return values.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : []))
}

/** Blank cells between others are answered as ''. */
function cellOf(value: unknown): Cell {
  if (value === '' || value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new TypeError(`Sheets answered a cell that is neither text, number nor boolean: ${typeof value}`)
}

/** The rows that were asked to be shown after a batch, headers as row 0; a row without cells is empty, not absent. */
export function readEcho(
  wanted: readonly EchoRange[],
  answer: sheets_v4.Schema$BatchUpdateSpreadsheetResponse,
): Echo {
  const shown = new Map<number, Map<number, readonly Cell[]>>()
  for (const { properties, data } of answer.updatedSpreadsheet?.sheets ?? [])
    shown.set(properties?.sheetId ?? 0, rowsOfGrid(data ?? []))
  return new Map(
    wanted.map(({ sheetId, rows }) => [
      sheetId,
      new Map([0, ...rows].map(row => [row, shown.get(sheetId)?.get(row) ?? []])),
    ]),
  )
}

/** Zero start rows are left out of Google's answers. */
function rowsOfGrid(data: readonly sheets_v4.Schema$GridData[]): Map<number, readonly Cell[]> {
  const rows = new Map<number, readonly Cell[]>()
  for (const { startRow, rowData } of data)
    for (const [offset, { values }] of (rowData ?? []).entries())
      rows.set(
        (startRow ?? 0) + offset,
        withoutTrailingBlanks((values ?? []).map(shownCell), cell => cell === null),
      )
  return rows
}

/** A cell as a read of unformatted values would give it. */
export function shownCell({ effectiveValue }: sheets_v4.Schema$CellData): Cell {
  const error = effectiveValue?.errorValue
  if (error) return errorTexts[error.type ?? ''] ?? '#ERROR!'
  return cellOf(effectiveValue?.stringValue ?? effectiveValue?.numberValue ?? effectiveValue?.boolValue)
}

/** Errors of formulas as a read of unformatted values gives them. */
const errorTexts: Readonly<Record<string, string>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
}
