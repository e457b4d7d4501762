import { clip } from '../a1.ts'
import { cellAt, columnCountOf, rowCountOf } from '../book.ts'
import { resize } from '../draft.ts'
import type { Draft } from '../draft.ts'
import { showValue, valueAt } from '../effective.ts'
import { enterTyped } from '../enter.ts'
import { omit } from '../omit.ts'
import type { Reply } from '../protocol.ts'
import { invalid, unserved } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

/** Reads delimited text, fields in double quotes when they hold the delimiter, a quote or a line break. */
export function readDelimited(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quoted) {
      if (character !== '"') field += character
      else if (text.charAt(at + 1) === '"') field += text.charAt((at += 1))
      else quoted = false
    } else if (character === '"' && field === '') quoted = true
    else if (text.startsWith(delimiter, at)) {
      rows.at(-1)?.push(field)
      field = ''
      at += delimiter.length - 1
    } else if (character === '\n') {
      rows.at(-1)?.push(field.replace(/\r$/, ''))
      rows.push([])
      field = ''
    } else field += character
  }
  rows.at(-1)?.push(field)
  return text.endsWith('\n') ? rows.slice(0, -1) : rows
}

/** Pastes delimited text from a cell on, read as if typed; the grid grows when it must. */
export function pasteData(draft: Draft, ask: Ask<'pasteData'>): Reply {
  const { coordinate, data = '', delimiter, html, type = 'PASTE_NORMAL' } = ask
  if (html === true) throw unserved('pasteData of HTML')
  if (delimiter === undefined) throw invalid('A delimiter or html must be specified.')
  if (coordinate === undefined) throw invalid('A coordinate must be specified.')
  const sheet = draft.sheet(coordinate.sheetId, 'grid')
  const { rowIndex = 0, columnIndex = 0 } = coordinate
  clip(sheet, { startRowIndex: rowIndex, startColumnIndex: columnIndex })
  const rows = readDelimited(data, delimiter)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  grow(draft, sheet, rowIndex + rows.length, columnIndex + width)
  // Plain text brings no formats, rules or notes: those kinds of paste take nothing from it.
  if (!/NORMAL|VALUES|FORMULA|NO_BORDERS/.test(type)) return {}
  rows.forEach((row, down) => {
    row.forEach((text, across) => typeInto(draft, sheet, rowIndex + down, columnIndex + across, text))
  })
  return {}
}

function grow(draft: Draft, sheet: SheetDraft, rows: number, columns: number): void {
  const [height, width] = [rowCountOf(sheet), columnCountOf(sheet)]
  if (rows > height || columns > width) resize(draft, sheet, Math.max(rows, height), Math.max(columns, width))
}

function typeInto(draft: Draft, sheet: SheetDraft, row: number, column: number, text: string): void {
  const entered = enterTyped(text, draft.properties.locale ?? 'en_US', new Date(draft.changedAt))
  const kept = omit(cellAt(sheet, row, column) ?? {}, 'userEnteredValue', 'textFormatRuns')
  sheet.write(row, column, {
    ...kept,
    ...(entered.value === undefined ? {} : { userEnteredValue: entered.value }),
    ...(entered.format === undefined
      ? {}
      : { userEnteredFormat: { ...kept.userEnteredFormat, numberFormat: entered.format } }),
  })
}

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' }

/** Splits a column of text into it and the columns to its right, which are written over. */
export function textToColumns(draft: Draft, ask: Ask<'textToColumns'>): Reply {
  const { source = {}, delimiterType = 'AUTODETECT' } = ask
  const sheet = draft.sheet(source.sheetId, 'grid')
  const { top, bottom, left, right } = clip(sheet, source)
  if (right - left !== 1) throw invalid('The source range must span exactly one column.')
  const book = draft.freeze()
  const texts = sheet.rows
    .slice(top, bottom)
    .map((_, down) => showValue(valueAt(book, sheet, top + down, left), undefined))
  const delimiter =
    delimiterType === 'CUSTOM'
      ? ask.delimiter
      : delimiterType === 'AUTODETECT'
        ? detected(texts)
        : DELIMITERS[delimiterType]
  if (delimiter === undefined) throw invalid('A delimiter must be specified.')
  const split = texts.map(text => readDelimited(text, delimiter)[0] ?? [])
  grow(draft, sheet, 0, left + split.reduce((most, parts) => Math.max(most, parts.length), 0))
  split.forEach((parts, down) => {
    if (parts.length < 2) return
    parts.forEach((part, across) => typeInto(draft, sheet, top + down, left + across, part.trim()))
  })
  return {}
}

/** The delimiter that most of the texts have; a comma when none has any. */
function detected(texts: readonly string[]): string {
  const counted = [',', ';', '.', ' '].map(delimiter => ({
    delimiter,
    count: texts.filter(text => text.includes(delimiter)).length,
  }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
