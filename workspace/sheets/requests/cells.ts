import { omit } from '../omit.ts'
import { clip } from '../a1.ts'
import {
  areaOf,
  cellAt,
  columnCountOf,
  filledRows,
  gridRange,
  isFilled,
  rowCountOf,
  sheetIdOf,
} from '../book.ts'
import type { Area } from '../book.ts'
import { updatedCell } from '../cell-update.ts'
import { resize } from '../draft.ts'
import type { Draft } from '../draft.ts'
import { shiftFormula } from '../formula/references.ts'
import { updateMask } from '../mask.ts'
import type { Mask } from '../mask.ts'
import type { CellData, GridCoordinate, Reply, RowData } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'
import { insertRange } from './ranges.ts'
import { findTable } from './tables.ts'

export function updateCells(draft: Draft, ask: Ask<'updateCells'>): Reply {
  const mask = updateMask(ask.fields, 'CellData')
  const at = ask.range ?? ask.start
  if (at === undefined) throw invalid('Must specify either start or range.')
  const sheet = draft.sheet(at.sheetId, 'grid')
  const area = ask.range === undefined ? startingAt(sheet, ask.start ?? {}) : clip(sheet, ask.range)
  writeRows(sheet, area, ask.rows ?? [], mask)
  if (ask.range !== undefined) clearRest(sheet, area, ask.rows ?? [], mask)
  return {}
}

function startingAt(sheet: SheetDraft, start: GridCoordinate): Area {
  const { rowIndex = 0, columnIndex = 0 } = start
  return clip(sheet, { startRowIndex: rowIndex, startColumnIndex: columnIndex })
}

function writeRows(sheet: SheetDraft, area: Area, rows: readonly RowData[], mask: Mask): void {
  rows.forEach(({ values = [] }, down) => {
    const row = area.top + down
    if (row >= area.bottom) {
      throw invalid(`Attempting to write row: ${row}, beyond the last requested row of: ${area.bottom - 1}`)
    }
    values.forEach((given, across) => {
      const column = area.left + across
      if (column >= area.right) {
        throw invalid(
          `Attempting to write column: ${column}, beyond the last requested column of: ${area.right - 1}`,
        )
      }
      sheet.write(row, column, updatedCell(cellAt(sheet, row, column), given, mask))
    })
  })
}

/** With a range, masked fields of cells that were not given are cleared. */
function clearRest(sheet: SheetDraft, area: Area, rows: readonly RowData[], mask: Mask): void {
  for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row += 1) {
    const given = rows[row - area.top]?.values?.length ?? 0
    const right = Math.min(area.right, sheet.rows[row]?.cells.length ?? 0)
    for (let column = area.left + given; column < right; column += 1) {
      sheet.write(row, column, updatedCell(cellAt(sheet, row, column), {}, mask))
    }
  }
}

/** Adds rows after the last row with data, the grid growing when it must. */
export function appendCells(draft: Draft, ask: Ask<'appendCells'>): Reply {
  const mask = updateMask(ask.fields, 'CellData')
  if (ask.tableId !== undefined) return appendToTable(draft, ask, mask)
  const sheet = draft.sheet(ask.sheetId, 'grid')
  const rows = ask.rows ?? []
  const top = filledRows(sheet)
  const bottom = top + rows.length
  if (bottom > rowCountOf(sheet)) resize(draft, sheet, bottom, columnCountOf(sheet))
  writeRows(sheet, { top, bottom, left: 0, right: columnCountOf(sheet) }, rows, mask)
  return {}
}

/** Adds rows below the last filled one of a table; the table grows, and what is below it moves down. */
function appendToTable(draft: Draft, { tableId, rows = [] }: Ask<'appendCells'>, mask: Mask): Reply {
  const { sheet, have } = findTable(draft, tableId)
  const table = areaOf(sheet, have.range ?? {})
  const filled = sheet.rows
    .slice(table.top + 1, table.bottom)
    .findLastIndex(row => row?.cells.slice(table.left, table.right).some(isFilled))
  const top = table.top + 2 + filled
  const area = { ...table, top, bottom: Math.max(table.bottom, top + rows.length) }
  if (area.bottom > table.bottom) {
    const room = { ...table, top: table.bottom, bottom: area.bottom }
    if (room.bottom > rowCountOf(sheet)) resize(draft, sheet, room.bottom, columnCountOf(sheet))
    insertRange(draft, { range: gridRange(sheetIdOf(sheet), room), shiftDimension: 'ROWS' })
    const range = gridRange(sheetIdOf(sheet), { ...table, bottom: area.bottom })
    sheet.tables = sheet.tables.map(table => (table === have ? { ...have, range } : table))
  }
  writeRows(sheet, area, rows, mask)
  return {}
}

/** Writes one cell into every cell of a range; its formula is shifted as a copy would be. */
export function repeatCell(draft: Draft, { range = {}, cell = {}, fields }: Ask<'repeatCell'>): Reply {
  const mask = updateMask(fields, 'CellData', " (Use '*' to indicate all fields.)")
  const sheet = draft.sheet(range.sheetId, 'grid')
  const area = clip(sheet, range)
  const formula = cell.userEnteredValue?.formulaValue
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const given: CellData =
        formula === undefined
          ? cell
          : {
              ...cell,
              userEnteredValue: { formulaValue: shiftFormula(formula, row - area.top, column - area.left) },
            }
      sheet.write(row, column, updatedCell(cellAt(sheet, row, column), given, mask))
    }
  }
  return {}
}

/** Sets or (without a rule) clears the data validation of a range; a checkbox gives blank cells FALSE. */
export function setDataValidation(draft: Draft, { range = {}, rule }: Ask<'setDataValidation'>): Reply {
  const sheet = draft.sheet(range.sheetId, 'grid')
  const area = clip(sheet, range)
  if (rule !== undefined && rule.condition?.type === undefined) throw invalid('Condition must be set.')
  const checkbox = rule?.condition?.type === 'BOOLEAN'
  for (let row = area.top; row < area.bottom; row += 1) {
    if (rule === undefined && row >= sheet.rows.length) break
    for (let column = area.left; column < area.right; column += 1) {
      const rest = omit(cellAt(sheet, row, column) ?? {}, 'dataValidation')
      const filled = checkbox ? { userEnteredValue: { boolValue: false }, ...rest } : rest
      sheet.write(row, column, rule === undefined ? rest : { ...filled, dataValidation: rule })
    }
  }
  return {}
}
