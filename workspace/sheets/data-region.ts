import { cellAt, columnCountOf, contains, isFilled, rowCountOf } from './book.ts'
import type { Area, Book, Sheet } from './book.ts'
import { filledBottom, filledRight, valueAt } from './effective.ts'

/** A region of a sheet, the cell it was grown from, and the rows of the sheet at that moment. */
interface Found {
  readonly row: number
  readonly column: number
  readonly region: Area
  readonly rows: Sheet['rows']
}

/** The regions found last, by sheet: whoever appends to a long sheet asks for nearly the same one again and again. */
const lately = new Map<string, Found>()
const REMEMBERED = 16

/**
 * The block of filled cells around one of a sheet that no longer changes: the smallest box with the cell in it and nothing
 * filled on the rim just outside. A box that takes in the cell from which a region was found lately takes in all of that region.
 */
export function dataRegion(book: Book, sheet: Sheet, row: number, column: number): Area {
  if (sheet.arrayFormulas) return grow(book, sheet, row, column, undefined)
  const key = `${book.id} ${sheet.key}`
  const found = lately.get(key)
  const region = grow(book, sheet, row, column, found && stillThere(found, sheet) ? found : undefined)
  lately.delete(key)
  lately.set(key, { row, column, region, rows: sheet.rows })
  for (const oldest of lately.keys()) {
    if (lately.size <= REMEMBERED) break
    lately.delete(oldest)
  }
  return region
}

/** Whether the rows of a region, and the one above it, are what they were. */
function stillThere({ region, rows }: Found, sheet: Sheet): boolean {
  for (let row = Math.max(0, region.top - 1); row < region.bottom; row += 1) {
    if (rows[row] !== sheet.rows[row]) return false
  }
  return true
}

/** Widens a box while a filled cell lies on its rim: first up and down, then sideways, until neither helps. */
function grow(book: Book, sheet: Sheet, row: number, column: number, found: Found | undefined): Area {
  let box: Area = { top: row, bottom: row + 1, left: column, right: column + 1 }
  for (;;) {
    box = grownDown(book, sheet, grownUp(book, sheet, box, found))
    const { top, bottom, left, right } = box
    // Beside a region of the same columns nothing was filled.
    const known = found?.region
    const isKnown = known?.left === left && known.right === right && contains(box, known)
    const from = isKnown ? known.bottom : top - 1
    const wider = {
      ...box,
      left: left > 0 && anyFilled(book, sheet, left - 1, from, bottom + 1) ? left - 1 : left,
      right:
        right < columnCountOf(sheet) && anyFilled(book, sheet, right, from, bottom + 1) ? right + 1 : right,
    }
    if (wider.left === left && wider.right === right) return box
    box = wider
  }
}

function grownUp(book: Book, sheet: Sheet, start: Area, found: Found | undefined): Area {
  let box = withFound(start, found)
  while (box.top > 0 && firstFilled(book, sheet, box.top - 1, box.left - 1, box.right + 1) >= 0) {
    box = withFound({ ...box, top: box.top - 1 }, found)
  }
  return box
}

function grownDown(book: Book, sheet: Sheet, box: Area): Area {
  let { bottom } = box
  while (bottom < rowCountOf(sheet) && firstFilled(book, sheet, bottom, box.left - 1, box.right + 1) >= 0)
    bottom += 1
  return { ...box, bottom }
}

const holds = (box: Area, { row, column }: Found): boolean =>
  row >= box.top && row < box.bottom && column >= box.left && column < box.right

function withFound(box: Area, found: Found | undefined): Area {
  if (found === undefined || !holds(box, found)) return box
  const { top, bottom, left, right } = found.region
  return {
    top: Math.min(top, box.top),
    bottom: Math.max(bottom, box.bottom),
    left: Math.min(left, box.left),
    right: Math.max(right, box.right),
  }
}

/** The first filled column of a row from `left` to `right` - 1; -1: none. */
export function firstFilled(book: Book, sheet: Sheet, row: number, left: number, right: number): number {
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
