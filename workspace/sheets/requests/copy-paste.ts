import { omit } from '../omit.ts'
import { clip } from '../a1.ts'
import { cellAt, columnCountOf, rowCountOf } from '../book.ts'
import type { Area } from '../book.ts'
import type { Draft } from '../draft.ts'
import { extended, valueAt } from '../effective.ts'
import { shiftFormula } from '../formula/references.ts'
import type { CellData, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

/** What a paste of each type takes along. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  PASTE_NORMAL: ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns'],
  PASTE_VALUES: ['userEnteredValue'],
  PASTE_FORMAT: ['userEnteredFormat'],
  PASTE_NO_BORDERS: ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns'],
  PASTE_FORMULA: ['userEnteredValue'],
  PASTE_DATA_VALIDATION: ['dataValidation'],
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
  const taken = TAKEN[pasteType]
  if (taken === undefined) throw invalid(`Paste type ${pasteType} is not served by this workspace.`)
  return taken
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
  return {}
}

function read(
  draft: Draft,
  sheet: SheetDraft,
  area: Area,
  valuesOnly: boolean,
): readonly (readonly (CellData | undefined)[])[] {
  return Array.from({ length: area.bottom - area.top }, (_, down) =>
    Array.from({ length: area.right - area.left }, (_, across) => {
      const [row, column] = [area.top + down, area.left + across]
      if (!valuesOnly) return cellAt(sheet, row, column)
      return { userEnteredValue: extended(valueAt(draft, sheet, row, column)) }
    }),
  )
}

/** The destination made as large as whole copies of the source need, but not beyond the grid. */
function spread(
  sheet: SheetDraft,
  area: Area,
  size: { readonly height: number; readonly width: number },
): Area {
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
