import { areaOf, columnCountOf, rowCountOf, sheetIdOf, titleOf } from './book.ts'
import type { Area, Book, Sheet } from './book.ts'
import type { GridRange } from './protocol.ts'
import { invalid } from './refusal.ts'

/** Part of one sheet, clipped to its grid. */
export interface Place {
  readonly sheet: Sheet
  readonly area: Area
  /** A single cell was named: values written there may spread right and down. */
  readonly cell: boolean
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** A → 0, ZZZ → 18277. */
export function columnIndex(name: string): number {
  return (
    Array.from(name.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  )
}

const CELL = /^\$?([A-Z]{0,3})\$?(\d*)$/i
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i

/** Reads `A1`, `A1:C`, `2:3`, `D4:A1`, `R1C1:R2C2` as a GridRange without its sheet; undefined when it is none. */
export function parseA1(text: string): GridRange | undefined {
  const byNumber = R1C1.exec(text)
  if (byNumber !== null) {
    const [top = 1, left = 1, bottom = top, right = left] = byNumber
      .slice(1)
      .flatMap(n => (n ? [Number(n)] : []))
    return top < 1 || left < 1 ? undefined : box([top, bottom], [left - 1, right - 1])
  }
  const ends = text.split(':')
  const [first, second = first] = ends.map(end => CELL.exec(end.trim()))
  if (first === null || first === undefined || second === null || second === undefined || ends.length > 2)
    return undefined
  const rows = [first[2] ?? '', second[2] ?? ''].filter(row => row !== '').map(Number)
  const columns = [first[1] ?? '', second[1] ?? ''].filter(column => column !== '').map(columnIndex)
  const single = ends.length === 1
  if ((single && (rows.length < 2 || columns.length < 2)) || rows.length + columns.length < 2)
    return undefined
  if (rows.some(row => row < 1)) return undefined
  return box(rows, columns)
}

function box(rows: readonly number[], columns: readonly number[]): GridRange {
  const [row, lastRow] = rows
  const [column, lastColumn] = columns
  return {
    ...(row === undefined ? {} : { startRowIndex: Math.min(row, lastRow ?? row) - 1 }),
    ...(row === undefined || lastRow === undefined ? {} : { endRowIndex: Math.max(row, lastRow) }),
    ...(column === undefined ? {} : { startColumnIndex: Math.min(column, lastColumn ?? column) }),
    ...(column === undefined || lastColumn === undefined
      ? {}
      : { endColumnIndex: Math.max(column, lastColumn) + 1 }),
  }
}

/** Titles of letters, digits and underscores stand bare unless they look like a cell. */
export function quoteTitle(title: string): string {
  const bare = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title)
  return bare && parseA1(title) === undefined ? title : `'${title.replaceAll("'", "''")}'`
}

/** `Sheet1!A1:Z1000`; one cell is written once. */
export function writeRange(sheet: Sheet, area: Area): string {
  const first = `${columnName(area.left)}${area.top + 1}`
  const last = `${columnName(area.right - 1)}${area.bottom}`
  return `${quoteTitle(titleOf(sheet))}!${first === last ? first : `${first}:${last}`}`
}

/** Splits `'My sheet'!A1` at its last exclamation mark outside quotes. */
function split(text: string): { readonly title?: string; readonly range?: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text)
  if (quoted !== null) {
    const title = (quoted[1] ?? '').replaceAll("''", "'")
    return quoted[2] === undefined ? { title } : { title, range: quoted[2] }
  }
  const mark = text.lastIndexOf('!')
  return mark < 0 ? { range: text } : { title: text.slice(0, mark), range: text.slice(mark + 1) }
}

function sheetByTitle(book: Book, title: string): Sheet | undefined {
  return (
    book.sheets.find(sheet => titleOf(sheet) === title) ??
    book.sheets.find(sheet => titleOf(sheet).toLowerCase() === title.toLowerCase())
  )
}

function namedPlace(
  book: Book,
  name: string,
): { readonly sheet: Sheet; readonly range: GridRange } | undefined {
  const named = book.namedRanges.find(range => range.name?.toLowerCase() === name.toLowerCase())
  const range = named?.range
  const sheet = book.sheets.find(sheet => sheetIdOf(sheet) === (range?.sheetId ?? 0))
  return range === undefined || sheet === undefined ? undefined : { sheet, range }
}

function resolve(book: Book, text: string): { readonly sheet: Sheet; readonly range: GridRange } | undefined {
  const { title, range } = split(text)
  const first = book.sheets.find(sheet => sheet.properties.hidden !== true) ?? book.sheets[0]
  if (title === undefined) {
    const bare = range ?? ''
    const named = namedPlace(book, bare)
    if (named !== undefined) return named
    const parsed = parseA1(bare)
    if (parsed !== undefined) return first === undefined ? undefined : { sheet: first, range: parsed }
    const sheet = sheetByTitle(book, bare)
    return sheet === undefined ? undefined : { sheet, range: {} }
  }
  const sheet = sheetByTitle(book, title)
  if (sheet === undefined) return undefined
  if (range === undefined) return { sheet, range: {} }
  const parsed = parseA1(range)
  return parsed === undefined ? namedPlace(book, range) : { sheet, range: parsed }
}

/** Finds what an A1 or R1C1 text, a named range or a title points at, clipped; refuses what does not parse or starts outside. */
export function findPlace(book: Book, text: string): Place {
  const found = resolve(book, text)
  if (found === undefined) throw invalid(`Unable to parse range: ${text}`)
  const area = clip(found.sheet, found.range)
  return {
    sheet: found.sheet,
    area,
    cell: area.bottom - area.top === 1 && area.right - area.left === 1 && isClosed(found.range),
  }
}

const isClosed = (range: GridRange): boolean =>
  range.endRowIndex !== undefined && range.endColumnIndex !== undefined

/** Refuses a GridRange whose ends are negative or the wrong way round. */
function checkEnds(range: GridRange): void {
  const { startRowIndex: top = 0, endRowIndex: bottom = Infinity } = range
  const { startColumnIndex: left = 0, endColumnIndex: right = Infinity } = range
  if (Math.min(top, bottom, left, right) < 0) throw invalid('Indices of a range must not be negative.')
  if (top >= bottom)
    throw invalid(`range.startRowIndex[${top}] must be less than range.endRowIndex[${bottom}]`)
  if (left >= right) {
    throw invalid(`range.startColumnIndex[${left}] must be less than range.endColumnIndex[${right}]`)
  }
}

/** The area of a GridRange inside the grid; a start outside is refused. */
export function clip(sheet: Sheet, range: GridRange): Area {
  checkEnds(range)
  const asked = areaOf(sheet, range)
  const rows = rowCountOf(sheet)
  const columns = columnCountOf(sheet)
  if (asked.top >= rows || asked.left >= columns) {
    throw invalid(
      `Range (${writeRange(sheet, asked)}) exceeds grid limits. Max rows: ${rows}, max columns: ${columns}`,
    )
  }
  return { ...asked, bottom: Math.min(asked.bottom, rows), right: Math.min(asked.right, columns) }
}
