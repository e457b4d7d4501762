import { writeRange } from './a1.ts'
import { cellAt } from './book.ts'
import type { Area, Book, Sheet } from './book.ts'
import { filledBottom, filledRight, showValue, valueAt } from './effective.ts'
import { formatAt } from './automatic-format.ts'
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
  const values = columnsFirst ? columnsOf(book, sheet, area, how) : rowsOf(book, sheet, area, how)
  const filled = trimmed(values, line => line.length === 0)
  return {
    range: writeRange(sheet, area),
    majorDimension: columnsFirst ? 'COLUMNS' : 'ROWS',
    ...(filled.length === 0 ? {} : { values: filled }),
  }
}

function rowsOf(book: Book, sheet: Sheet, { top, bottom, left, right }: Area, how: Rendering): Lines {
  const height = Math.max(0, Math.min(bottom, filledBottom(book, sheet)) - top)
  return Array.from({ length: height }, (_, down) => {
    const width = Math.min(right, filledRight(book, sheet, top + down)) - left
    const line = Array.from({ length: Math.max(0, width) }, (_, across) =>
      render(book, sheet, top + down, left + across, how),
    )
    return trimmed(line, isBlank)
  })
}

function columnsOf(book: Book, sheet: Sheet, { top, bottom, left, right }: Area, how: Rendering): Lines {
  const height = Math.max(0, Math.min(bottom, filledBottom(book, sheet)) - top)
  return Array.from({ length: right - left }, (_, across) => {
    const line = Array.from({ length: height }, (_, down) =>
      render(book, sheet, top + down, left + across, how),
    )
    return trimmed(line, isBlank)
  })
}

type Lines = readonly (readonly Shown[])[]

const isBlank = (value: Shown): boolean => value === ''
function trimmed<Thing>(list: readonly Thing[], empty: (thing: Thing) => boolean): readonly Thing[] {
  const length = list.findLastIndex(thing => !empty(thing)) + 1
  return length === list.length ? list : list.slice(0, length)
}

function render(book: Book, sheet: Sheet, row: number, column: number, how: Rendering): Shown {
  const formula = cellAt(sheet, row, column)?.userEnteredValue?.formulaValue
  if (how.valueRenderOption === 'FORMULA' && formula !== undefined) return formula
  const value = valueAt(book, sheet, row, column)
  if (value === undefined) return ''
  const format = formatAt(book, sheet, row, column)
  const raw = how.valueRenderOption === 'UNFORMATTED_VALUE' || how.valueRenderOption === 'FORMULA'
  const asText = isMoment(format) && how.dateTimeRenderOption === 'FORMATTED_STRING'
  if (!raw || isError(value) || (asText && typeof value === 'number')) return showValue(value, format)
  return value
}
