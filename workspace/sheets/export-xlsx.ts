import writeExcelFile from 'write-excel-file/node'
import { sanitizeTextContent } from 'write-excel-file/utility'
import type { CellObject } from 'write-excel-file/node'
import { columnIndex } from './a1.ts'
import { cellAt, titleOf } from './book.ts'
import type { Book, Sheet } from './book.ts'
import { conditionalFormats, formatOver } from './conditional-formats.ts'
import { filledBottom, filledRight, showValue, valueAt } from './effective.ts'
import { excelFormula } from './excel-formula.ts'
import { formatAt } from './automatic-format.ts'
import { patternOf } from './number-format.ts'
import type { CellFormat, NumberFormat } from './protocol.ts'
import { isError } from './value.ts'
import type { Value } from './value.ts'

/** All sheets with a grid as an Excel workbook: formulas with their values, number formats, colours, frozen lines, widths. */
export function exportXlsx(book: Book): Promise<Buffer> {
  const grids = book.sheets.filter(sheet => sheet.properties.sheetType !== 'OBJECT')
  const sheets = grids.map(sheet => {
    const { frozenRowCount, frozenColumnCount } = sheet.properties.gridProperties ?? {}
    return {
      sheet: excelTitle(titleOf(sheet)),
      data: rowsOf(book, sheet),
      columns: sheet.columns.map(column => ({ width: (column?.properties?.pixelSize ?? 100) / 7 })),
      ...(frozenRowCount === undefined ? {} : { stickyRowsCount: frozenRowCount }),
      ...(frozenColumnCount === undefined ? {} : { stickyColumnsCount: frozenColumnCount }),
    }
  })
  return writeExcelFile(sheets, { features: [results(book, grids)] }).toBuffer()
}

/** The values of formulas beside them, for programs that do not work them out: the writer leaves them out. */
function results(book: Book, sheets: readonly Sheet[]) {
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    const sheet = sheets[sheetIndex]
    return xml.replaceAll(
      /<c r="([A-Z]+)(\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g,
      (_cell: string, letters: string, digits: string, rest: string, formula: string) => {
        const value = sheet && valueAt(book, sheet, Number(digits) - 1, columnIndex(letters))
        const { type, text } = resultOf(value)
        return `<c r="${letters}${digits}"${rest}${type}>${formula}<v>${text}</v></c>`
      },
    )
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }
}

function resultOf(value: Value): { readonly type: string; readonly text: string } {
  if (typeof value === 'number') return { type: '', text: String(value) }
  if (typeof value === 'boolean') return { type: ' t="b"', text: String(Number(value)) }
  const text = sanitizeTextContent(showValue(value, undefined))
  return { type: isError(value) ? ' t="e"' : ' t="str"', text }
}

/** Excel takes 31 characters and some marks less than Sheets. */
const excelTitle = (title: string): string => title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)

/** What conditional formats colour is coloured for good in the file: it is what was seen when it was made. */
function rowsOf(book: Book, sheet: Sheet): (CellObject | null)[][] {
  const ruled = conditionalFormats(book, sheet)
  return Array.from({ length: filledBottom(book, sheet) }, (_, row) =>
    Array.from({ length: filledRight(book, sheet, row) }, (_, column) => {
      const own = cellAt(sheet, row, column)?.userEnteredFormat ?? {}
      const look = lookOf(formatOver(own, ruled?.at(row, column) ?? {}))
      const value = excelValue(book, sheet, row, column)
      return value === undefined && Object.keys(look).length === 0 ? null : { ...look, ...value }
    }),
  )
}

function excelValue(book: Book, sheet: Sheet, row: number, column: number): CellObject | undefined {
  const value = valueAt(book, sheet, row, column)
  if (value === undefined) return undefined
  const format = formatAt(book, sheet, row, column)
  const entered = cellAt(sheet, row, column)?.userEnteredValue?.formulaValue
  const formula = entered === undefined ? undefined : excelFormula(entered, value)
  if (formula !== undefined) return { value: formula, type: 'Formula', ...excelFormat(format) }
  if (typeof value === 'number') return { value, type: Number, ...excelFormat(format) }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return { value: showValue(value, format), type: String }
}

/** Patterns of days and times are lower case in Excel too. */
function excelFormat(numberFormat: NumberFormat | undefined): { readonly format?: string } {
  const format = patternOf(numberFormat)
  return format === undefined ? {} : { format }
}

function lookOf({ backgroundColor, textFormat, wrapStrategy }: CellFormat): CellObject {
  return {
    ...(textFormat?.bold === true ? { fontWeight: 'bold' } : {}),
    ...(textFormat?.italic === true ? { fontStyle: 'italic' } : {}),
    ...(backgroundColor === undefined ? {} : { backgroundColor: hex(backgroundColor) }),
    ...(textFormat?.foregroundColor === undefined ? {} : { textColor: hex(textFormat.foregroundColor) }),
    ...(wrapStrategy === 'WRAP' ? { wrap: true } : {}),
  }
}

type Color = NonNullable<CellFormat['backgroundColor']>

function hex({ red = 0, green = 0, blue = 0 }: Color): string {
  const pair = (part: number): string =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${pair(red)}${pair(green)}${pair(blue)}`
}
