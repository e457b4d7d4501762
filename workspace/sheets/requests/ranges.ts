import { clip } from '../a1.ts'
import { areaOf, columnCountOf, filledRows, overlap, rowCountOf } from '../book.ts'
import type { Area } from '../book.ts'
import { resize } from '../draft.ts'
import type { Draft } from '../draft.ts'
import type { CellData, GridRange, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

interface Shift {
  readonly sheet: SheetDraft
  readonly area: Area
  readonly down: boolean
}

function shiftOf(draft: Draft, range: GridRange, shiftDimension: string | undefined): Shift {
  if (shiftDimension !== 'ROWS' && shiftDimension !== 'COLUMNS') throw invalid('No shiftDimension specified.')
  const sheet = draft.sheet(range.sheetId, 'grid')
  const area = clip(sheet, range)
  const down = shiftDimension === 'ROWS'
  const touched = down ? { ...area, bottom: rowCountOf(sheet) } : { ...area, right: columnCountOf(sheet) }
  if (sheet.merges.some(merge => overlap(areaOf(sheet, merge), touched))) {
    throw invalid('You cannot shift cells through a merge.')
  }
  return { sheet, area, down }
}

/** Makes room in part of a grid; cells move down or right, the grid grows when data would fall off. */
export function insertRange(draft: Draft, { range = {}, shiftDimension }: Ask<'insertRange'>): Reply {
  const { sheet, area, down } = shiftOf(draft, range, shiftDimension)
  const by = down ? area.bottom - area.top : area.right - area.left
  const used = down ? filledRows(sheet) : Math.max(0, ...sheet.rows.map(row => row?.cells.length ?? 0))
  const size = down ? rowCountOf(sheet) : columnCountOf(sheet)
  const needed = Math.max(size, used + by)
  if (needed > size) {
    resize(draft, sheet, down ? needed : rowCountOf(sheet), down ? columnCountOf(sheet) : needed)
  }
  if (down) eachColumn(area, column => shiftColumn(sheet, column, area.top, by))
  else eachRow(area, row => shiftRow(sheet, row, area.left, by))
  return {}
}

/** Takes cells out; those below or right of them move in. */
export function deleteRange(draft: Draft, { range = {}, shiftDimension }: Ask<'deleteRange'>): Reply {
  const { sheet, area, down } = shiftOf(draft, range, shiftDimension)
  if (down) eachColumn(area, column => shiftColumn(sheet, column, area.bottom, area.top - area.bottom))
  else eachRow(area, row => shiftRow(sheet, row, area.right, area.left - area.right))
  return {}
}

function eachColumn({ left, right }: Area, act: (column: number) => void): void {
  for (let column = left; column < right; column += 1) act(column)
}

function eachRow({ top, bottom }: Area, act: (row: number) => void): void {
  for (let row = top; row < bottom; row += 1) act(row)
}

/** Moves the cells of a column from a row on by so many rows; what they leave is empty. */
function shiftColumn(sheet: SheetDraft, column: number, from: number, by: number): void {
  const cells = sheet.rows.slice(from).map(row => row?.cells[column])
  place(cells, from, by, (row, cell) => sheet.write(row, column, cell))
}

function shiftRow(sheet: SheetDraft, row: number, from: number, by: number): void {
  const cells = sheet.rows[row]?.cells.slice(from) ?? []
  place(cells, from, by, (column, cell) => sheet.write(row, column, cell))
}

function place(
  cells: readonly (CellData | undefined)[],
  from: number,
  by: number,
  write: (index: number, cell: CellData | undefined) => void,
): void {
  cells.forEach((_, index) => write(from + index, undefined))
  if (by < 0) for (let index = from + by; index < from; index += 1) write(index, undefined)
  cells.forEach((cell, index) => {
    if (cell !== undefined) write(from + index + by, cell)
  })
}
