import { writeRange } from './a1.ts'
import { cellAt } from './book.ts'
import type { Area, Book, Sheet } from './book.ts'
import { formatOf, showValue, valueAt } from './effective.ts'
import { isMoment } from './number-format.ts'
import type { ValueRange } from './protocol.ts'
import { isError } from './value.ts'

/** How values are wanted; what is not given is Google's default. */
export interface Rendering {
  readonly majorDimension?: string | undefined
  readonly valueRenderOption?: string | undefined
  readonly dateTimeRenderOption?: string | undefined
}

export type Shown = string | number | boolean

/** A value range whose cells are known to be shown values. */
export interface ShownRange extends ValueRange {
  readonly values?: readonly (readonly Shown[])[]
}

/** The values of an area, without empty rows and cells at the end; no `values` when all is empty. */
export function readValues(book: Book, sheet: Sheet, area: Area, how: Rendering): ShownRange {
  const columnsFirst = how.majorDimension === 'COLUMNS'
  const lines = columnsFirst
    ? span(area.left, area.right).map(column =>
        span(area.top, filledBottom(sheet, area)).map(row => [row, column] as const),
      )
    : span(area.top, filledBottom(sheet, area)).map(row =>
        span(area.left, filledRight(sheet, area, row)).map(column => [row, column] as const),
      )
  const values = trimmed(
    lines.map(line =>
      trimmed(
        line.map(([row, column]) => render(book, sheet, row, column, how)),
        isBlank,
      ),
    ),
    line => line.length === 0,
  )
  return {
    range: writeRange(sheet, area),
    majorDimension: columnsFirst ? 'COLUMNS' : 'ROWS',
    ...(values.length === 0 ? {} : { values }),
  }
}

const isBlank = (value: Shown): boolean => value === ''
const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
const filledBottom = (sheet: Sheet, area: Area): number => Math.min(area.bottom, sheet.rows.length)
const filledRight = (sheet: Sheet, area: Area, row: number): number =>
  Math.min(area.right, sheet.rows[row]?.cells.length ?? 0)

function trimmed<Thing>(list: readonly Thing[], empty: (thing: Thing) => boolean): readonly Thing[] {
  return list.slice(0, list.findLastIndex(thing => !empty(thing)) + 1)
}

function render(book: Book, sheet: Sheet, row: number, column: number, how: Rendering): Shown {
  const cell = cellAt(sheet, row, column)
  if (cell?.userEnteredValue === undefined) return ''
  const formula = cell.userEnteredValue.formulaValue
  if (how.valueRenderOption === 'FORMULA' && formula !== undefined) return formula
  const value = valueAt(book, sheet, row, column)
  const format = formatOf(cell)
  const raw = how.valueRenderOption === 'UNFORMATTED_VALUE' || how.valueRenderOption === 'FORMULA'
  const asText = isMoment(format) && how.dateTimeRenderOption === 'FORMATTED_STRING'
  if (!raw || isError(value) || (asText && typeof value === 'number')) return showValue(value, format)
  return value ?? ''
}
