import writeExcelFile from 'write-excel-file/node'
import type { CellObject } from 'write-excel-file/node'
import { cellAt, titleOf } from './book.ts'
import type { Book, Sheet } from './book.ts'
import { showValue, valueAt } from './effective.ts'
import { formatAt } from './automatic-format.ts'
import { isMoment } from './number-format.ts'
import type { CellData, NumberFormat } from './protocol.ts'

/** All sheets with a grid as an Excel workbook: values (formulas by their value), number formats, colours, frozen lines, widths. */
export function exportXlsx(book: Book): Promise<Buffer> {
  const sheets = book.sheets
    .filter(sheet => sheet.properties.sheetType !== 'OBJECT')
    .map(sheet => {
      const { frozenRowCount, frozenColumnCount } = sheet.properties.gridProperties ?? {}
      return {
        sheet: excelTitle(titleOf(sheet)),
        data: rowsOf(book, sheet),
        columns: sheet.columns.map(column => ({ width: (column?.properties?.pixelSize ?? 100) / 7 })),
        ...(frozenRowCount === undefined ? {} : { stickyRowsCount: frozenRowCount }),
        ...(frozenColumnCount === undefined ? {} : { stickyColumnsCount: frozenColumnCount }),
      }
    })
  return writeExcelFile(sheets).toBuffer()
}

/** Excel takes 31 characters and some marks less than Sheets. */
const excelTitle = (title: string): string => title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)

function rowsOf(book: Book, sheet: Sheet): (CellObject | null)[][] {
  return sheet.rows.map((row, at) =>
    (row?.cells ?? []).map((cell, column) =>
      cell === undefined ? null : excelCell(book, sheet, at, column),
    ),
  )
}

function excelCell(book: Book, sheet: Sheet, row: number, column: number): CellObject | null {
  const cell = cellAt(sheet, row, column)
  const value = valueAt(book, sheet, row, column)
  const look = lookOf(cell)
  if (value === undefined) return Object.keys(look).length === 0 ? null : { ...look }
  const format = formatAt(book, sheet, row, column)
  if (typeof value === 'number') return { ...look, value, type: Number, ...excelFormat(format) }
  if (typeof value === 'boolean') return { ...look, value, type: Boolean }
  return { ...look, value: showValue(value, format), type: String }
}

/** Patterns of days and times are lower case in Excel too; without one Excel gets the one that Sheets shows. */
function excelFormat(format: NumberFormat | undefined): { readonly format?: string } {
  if (format?.pattern !== undefined) return { format: format.pattern }
  return isMoment(format) ? { format: 'yyyy-mm-dd' } : {}
}

function lookOf(cell: CellData | undefined): CellObject {
  const { backgroundColor, textFormat, wrapStrategy } = cell?.userEnteredFormat ?? {}
  return {
    ...(textFormat?.bold === true ? { fontWeight: 'bold' } : {}),
    ...(textFormat?.italic === true ? { fontStyle: 'italic' } : {}),
    ...(backgroundColor === undefined ? {} : { backgroundColor: hex(backgroundColor) }),
    ...(textFormat?.foregroundColor === undefined ? {} : { textColor: hex(textFormat.foregroundColor) }),
    ...(wrapStrategy === 'WRAP' ? { wrap: true } : {}),
  }
}

type Color = NonNullable<NonNullable<CellData['userEnteredFormat']>['backgroundColor']>

function hex({ red = 0, green = 0, blue = 0 }: Color): string {
  const pair = (part: number): string =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${pair(red)}${pair(green)}${pair(blue)}`
}
