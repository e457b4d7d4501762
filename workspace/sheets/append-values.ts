import { findPlace, writeRange } from './a1.ts'
import { cellAt, columnCountOf, isFilled, rowCountOf } from './book.ts'
import type { Area, Book, Sheet } from './book.ts'
import { resize } from './draft.ts'
import type { Draft } from './draft.ts'
import { filledBottom, filledRight, valueAt } from './effective.ts'
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
    if (column >= 0) return grow(book, sheet, row, column)
  }
  return undefined
}

/** Widens a box while a filled cell lies on the rim just outside it: first up and down, then sideways, until neither helps. */
function grow(book: Book, sheet: Sheet, row: number, column: number): Area {
  let [top, bottom, left, right] = [row, row + 1, column, column + 1]
  for (;;) {
    while (top > 0 && firstFilled(book, sheet, top - 1, left - 1, right + 1) >= 0) top -= 1
    while (bottom < rowCountOf(sheet) && firstFilled(book, sheet, bottom, left - 1, right + 1) >= 0)
      bottom += 1
    const before = right - left
    if (left > 0 && anyFilled(book, sheet, left - 1, top - 1, bottom + 1)) left -= 1
    if (right < columnCountOf(sheet) && anyFilled(book, sheet, right, top - 1, bottom + 1)) right += 1
    if (right - left === before) return { top, bottom, left, right }
  }
}

/** The first filled column of a row from `left` to `right` - 1; -1: none. */
function firstFilled(book: Book, sheet: Sheet, row: number, left: number, right: number): number {
  const cells = sheet.rows[row]?.cells ?? []
  const end = Math.min(right, sheet.arrayFormulas ? filledRight(book, sheet, row) : cells.length)
  for (let column = Math.max(0, left); column < end; column += 1) {
    if (isFilled(cells[column]) || isReached(book, sheet, row, column)) return column
  }
  return -1
}

function anyFilled(book: Book, sheet: Sheet, column: number, top: number, bottom: number): boolean {
  const end = Math.min(bottom, filledBottom(book, sheet))
  for (let row = Math.max(0, top); row < end; row += 1) {
    if (isFilled(cellAt(sheet, row, column)) || isReached(book, sheet, row, column)) return true
  }
  return false
}

/** Whether the array of another cell fills this one. */
const isReached = (book: Book, sheet: Sheet, row: number, column: number): boolean =>
  sheet.arrayFormulas && valueAt(book, sheet, row, column) !== undefined
