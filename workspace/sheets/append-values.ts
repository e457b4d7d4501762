import { findPlace, writeRange } from './a1.ts'
import { cellAt, columnCountOf, isFilled, rowCountOf } from './book.ts'
import type { Area, Sheet } from './book.ts'
import { resize } from './draft.ts'
import type { Draft } from './draft.ts'
import type { ValueRange } from './protocol.ts'
import { fill, inputOption, linesOf } from './write-values.ts'
import type { Typing, Written } from './write-values.ts'

export interface Appended extends Written {
  /** The table that was found, as it was before; undefined when there was none. */
  readonly tableRange: string | undefined
}

/**
 * Looks for a table in a range and writes below its last row, from its first column. `INSERT_ROWS` pushes down what is there,
 * otherwise it is written over.
 */
export function appendValues(
  draft: Draft,
  given: ValueRange,
  range: string,
  typing: Typing,
  insertDataOption: string | undefined,
): Appended {
  const option = inputOption(typing.option)
  const place = findPlace(draft, range)
  const sheet = draft.sheet(place.sheet.properties.sheetId)
  const lines = linesOf(given)
  const table = findTable(sheet, place.area)
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
function findTable(sheet: Sheet, range: Area): Area | undefined {
  const filled = (row: number, column: number): boolean => isFilled(cellAt(sheet, row, column))
  let row = Math.min(range.bottom, sheet.rows.length) - 1
  let column = -1
  for (; row >= range.top; row -= 1) {
    column =
      sheet.rows[row]?.cells.findIndex(
        (cell, at) => at >= range.left && at < range.right && isFilled(cell),
      ) ?? -1
    if (column >= 0) break
  }
  return column < 0 ? undefined : grow(sheet, filled, row, column)
}

/** Widens a box while a filled cell lies on the rim just outside it: first up and down, then sideways, until neither helps. */
function grow(
  sheet: Sheet,
  filled: (row: number, column: number) => boolean,
  row: number,
  column: number,
): Area {
  let [top, bottom, left, right] = [row, row + 1, column, column + 1]
  for (;;) {
    const rim = (at: number): boolean => some(left - 1, right + 1, across => filled(at, across))
    const side = (at: number): boolean => some(top - 1, bottom + 1, down => filled(down, at))
    while (top > 0 && rim(top - 1)) top -= 1
    while (bottom < rowCountOf(sheet) && rim(bottom)) bottom += 1
    const before = right - left
    if (left > 0 && side(left - 1)) left -= 1
    if (right < columnCountOf(sheet) && side(right)) right += 1
    if (right - left === before) return { top, bottom, left, right }
  }
}

function some(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (test(at)) return true
  return false
}
