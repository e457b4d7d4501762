import { omit } from '../omit.ts'
import { clip } from '../a1.ts'
import {
  areaOf,
  cellAt,
  columnCountOf,
  contains,
  gridRange,
  overlap,
  rowCountOf,
  sheetIdOf,
} from '../book.ts'
import type { Area } from '../book.ts'
import type { Draft } from '../draft.ts'
import { extended, valueAt } from '../effective.ts'
import { shiftFormula } from '../formula/references.ts'
import type { CellData, ConditionalFormatRule, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

interface Size {
  readonly height: number
  readonly width: number
}

/** What a paste of each type takes along. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  PASTE_NORMAL: ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns'],
  PASTE_VALUES: ['userEnteredValue'],
  PASTE_FORMAT: ['userEnteredFormat'],
  PASTE_NO_BORDERS: ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns'],
  PASTE_FORMULA: ['userEnteredValue'],
  PASTE_DATA_VALIDATION: ['dataValidation'],
  PASTE_CONDITIONAL_FORMATTING: [],
}

/** Moves a range to another place, where it has the same size. */
export function cutPaste(draft: Draft, ask: Ask<'cutPaste'>): Reply {
  const { source = {}, destination = {}, pasteType = 'PASTE_NORMAL' } = ask
  const taken = takenBy(pasteType)
  const from = draft.sheet(source.sheetId, 'grid')
  const to = draft.sheet(destination.sheetId, 'grid')
  const { top, bottom, left, right } = clip(from, source)
  const { rowIndex = 0, columnIndex = 0 } = destination
  const corner = { top: rowIndex, bottom: rowIndex + 1, left: columnIndex, right: columnIndex + 1 }
  const area = spread(to, corner, { height: bottom - top, width: right - left })
  const cells = read(draft, from, { top, bottom, left, right }, pasteType === 'PASTE_VALUES')
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      from.write(row, column, pasted(cellAt(from, row, column), undefined, taken, pasteType))
    }
  }
  cells.forEach((line, down) => {
    line.forEach((cell, across) => {
      const [row, column] = [area.top + down, area.left + across]
      to.write(row, column, pasted(cellAt(to, row, column), cell, taken, pasteType))
    })
  })
  return {}
}

function takenBy(pasteType: string): readonly string[] {
  return TAKEN[pasteType] ?? []
}

/** Copies a range over another, repeated as often as it fits and at least once. */
export function copyPaste(draft: Draft, ask: Ask<'copyPaste'>): Reply {
  const { source = {}, destination = {}, pasteType = 'PASTE_NORMAL' } = ask
  const transposed = ask.pasteOrientation === 'TRANSPOSE'
  const taken = takenBy(pasteType)
  const from = draft.sheet(source.sheetId, 'grid')
  const to = draft.sheet(destination.sheetId, 'grid')
  const copied = clip(from, source)
  const [height, width] = [copied.bottom - copied.top, copied.right - copied.left]
  const size = transposed ? { height: width, width: height } : { height, width }
  const area = spread(to, clip(to, destination), size)
  const cells = read(draft, from, copied, pasteType === 'PASTE_VALUES')
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const [down, across] = [(row - area.top) % size.height, (column - area.left) % size.width]
      const [sourceDown, sourceAcross] = transposed ? [across, down] : [down, across]
      const cell = cells[sourceDown]?.[sourceAcross]
      const moved = shifted(cell, row - copied.top - sourceDown, column - copied.left - sourceAcross)
      to.write(row, column, pasted(cellAt(to, row, column), moved, taken, pasteType))
    }
  }
  const tiles = tilesOf(area, size)
  if (pasteType === 'PASTE_NORMAL' && !transposed) pasteMerges(from, copied, to, tiles)
  if (pasteType === 'PASTE_CONDITIONAL_FORMATTING') pasteRules(from, copied, to, area)
  return {}
}

/** The places where whole copies of the source go. */
function tilesOf(area: Area, { height, width }: Size): readonly Area[] {
  const tiles: Area[] = []
  for (let { top } = area; top < area.bottom; top += height) {
    for (let { left } = area; left < area.right; left += width) {
      tiles.push({ top, left, bottom: top + height, right: left + width })
    }
  }
  return tiles
}

/** Cells merged in the source are merged in each copy; merges that a copy covers are undone. */
function pasteMerges(from: SheetDraft, copied: Area, to: SheetDraft, tiles: readonly Area[]): void {
  const inside = from.merges.map(merge => areaOf(from, merge)).filter(merge => contains(copied, merge))
  const kept = to.merges.filter(merge => !tiles.some(tile => contains(tile, areaOf(to, merge))))
  const brought = tiles.flatMap(tile =>
    inside.map(({ top, bottom, left, right }) => {
      const [down, across] = [tile.top - copied.top, tile.left - copied.left]
      const area = { top: top + down, bottom: bottom + down, left: left + across, right: right + across }
      return gridRange(sheetIdOf(to), area)
    }),
  )
  if (kept.length !== to.merges.length || brought.length > 0) to.merges = [...kept, ...brought]
}

/** Rules of the source hold in the destination too; on another sheet they become rules of that sheet. */
function pasteRules(from: SheetDraft, copied: Area, to: SheetDraft, area: Area): void {
  const range = gridRange(sheetIdOf(to), area)
  const touches = ({ ranges = [] }: ConditionalFormatRule): boolean =>
    ranges.some(range => overlap(areaOf(from, range), copied))
  to.conditionalFormats =
    from === to
      ? to.conditionalFormats.map(rule =>
          touches(rule) ? { ...rule, ranges: [...(rule.ranges ?? []), range] } : rule,
        )
      : [
          ...to.conditionalFormats,
          ...from.conditionalFormats.filter(touches).map(rule => ({ ...rule, ranges: [range] })),
        ]
}

function read(
  draft: Draft,
  sheet: SheetDraft,
  area: Area,
  valuesOnly: boolean,
): readonly (readonly (CellData | undefined)[])[] {
  const book = draft.freeze()
  return Array.from({ length: area.bottom - area.top }, (_, down) =>
    Array.from({ length: area.right - area.left }, (_, across) => {
      const [row, column] = [area.top + down, area.left + across]
      if (!valuesOnly) return cellAt(sheet, row, column)
      return { userEnteredValue: extended(valueAt(book, sheet, row, column)) }
    }),
  )
}

/** The destination made as large as whole copies of the source need, but not beyond the grid. */
function spread(sheet: SheetDraft, area: Area, size: Size): Area {
  const fit = (length: number, unit: number): number => Math.max(1, Math.floor(length / unit)) * unit
  const bottom = area.top + fit(area.bottom - area.top, size.height)
  const right = area.left + fit(area.right - area.left, size.width)
  if (bottom > rowCountOf(sheet) || right > columnCountOf(sheet)) {
    throw invalid('The destination range exceeds grid limits.')
  }
  return { ...area, bottom, right }
}

function shifted(cell: CellData | undefined, rows: number, columns: number): CellData | undefined {
  const formula = cell?.userEnteredValue?.formulaValue
  if (formula === undefined) return cell
  return { ...cell, userEnteredValue: { formulaValue: shiftFormula(formula, rows, columns) } }
}

function pasted(
  old: CellData | undefined,
  copied: CellData | undefined,
  taken: readonly string[],
  pasteType: string,
): CellData {
  const kept = Object.entries(old ?? {}).filter(([name]) => !taken.includes(name))
  const brought = Object.entries(copied ?? {}).filter(([name]) => taken.includes(name))
  const cell: CellData = Object.fromEntries([...kept, ...brought])
  if (pasteType !== 'PASTE_NO_BORDERS') return cell
  return { ...cell, userEnteredFormat: omit(cell.userEnteredFormat ?? {}, 'borders') }
}
