import { findPlace, writeRange } from './a1.ts'
import { columnCountOf, rowCountOf } from './book.ts'
import type { Area, Book, Sheet } from './book.ts'
import { dataRegion, firstFilled } from './data-region.ts'
import { resize } from './draft.ts'
import type { Draft } from './draft.ts'
import { filledBottom } from './effective.ts'
import type { ValueRange } from './protocol.ts'
import { fill, inputOption, linesOf } from './write-values.ts'
import type { Typing, Written } from './write-values.ts'

export interface Appended extends Written {
  /** The table that was found, as it was before; undefined when there was none. */
  readonly tableRange: string | undefined
}

/**
 * Looks for a table in a range of a spreadsheet and writes below its last row, from its first column, in a draft of it that nobody
 * has written to. `INSERT_ROWS` pushes down what is there,
 * otherwise it is written over.
 */
export function appendValues(
  book: Book,
  draft: Draft,
  given: ValueRange,
  range: string,
  typing: Typing,
  insertDataOption: string | undefined,
): Appended {
  const option = inputOption(typing.option)
  const place = findPlace(book, range)
  const sheet = draft.sheet(place.sheet.properties.sheetId)
  const lines = linesOf(given)
  const table = findTable(book, place.sheet, place.area)
  const tableRange = table === undefined ? undefined : writeRange(sheet, table)
  const top = table?.bottom ?? place.area.top
  const left = table?.left ?? place.area.left
  const width = Math.max(1, ...lines.map(line => line.length))
  const area = { top, left, bottom: top + Math.max(1, lines.length), right: left + width }
  const inserted = insertDataOption === 'INSERT_ROWS' && table !== undefined ? lines.length : 0
  if (inserted > 0) sheet.insert('ROWS', top, inserted)
  const rows = Math.max(rowCountOf(sheet) + inserted, area.bottom)
  if (rows !== rowCountOf(sheet) || area.right > columnCountOf(sheet)) {
    resize(draft, sheet, rows, Math.max(columnCountOf(sheet), area.right))
  }
  return { ...fill(draft, sheet, area, lines, { ...typing, option }), tableRange }
}

/** The block of filled cells that a range touches, the lowest one when it touches several. */
function findTable(book: Book, sheet: Sheet, range: Area): Area | undefined {
  for (let row = Math.min(range.bottom, filledBottom(book, sheet)) - 1; row >= range.top; row -= 1) {
    const column = firstFilled(book, sheet, row, range.left, range.right)
    if (column >= 0) return dataRegion(book, sheet, row, column)
  }
  return undefined
}
