import { shiftAttached } from '../attached.ts'
import { cellAt, columnCountOf, rowCountOf } from '../book.ts'
import { resize } from '../draft.ts'
import type { Draft } from '../draft.ts'
import { merge, updateMask } from '../mask.ts'
import { omit } from '../omit.ts'
import type { Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import { afterInsert, afterMove, afterRemove } from '../shift.ts'
import type { Ask } from './ask.ts'
import { spanOf } from './span.ts'
import type { Span } from './span.ts'

const lineWord = (dimension: string): string => (dimension === 'ROWS' ? 'row' : 'column')

function resizeLines(draft: Draft, { sheet, dimension, size }: Span, by: number): void {
  if (dimension === 'ROWS') resize(draft, sheet, size + by, columnCountOf(sheet))
  else resize(draft, sheet, rowCountOf(sheet), size + by)
}

export function insertDimension(draft: Draft, ask: Ask<'insertDimension'>): Reply {
  const span = spanOf(draft, ask.range)
  const { from, to, size } = span
  const before = ask.inheritFromBefore === true
  if (!before && from >= size) {
    throw invalid(`range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`)
  }
  if (from > size) throw invalid(`range.startIndex (${from}) is larger than current grid size (${size})`)
  if (before && from === 0) throw invalid('inheritFromBefore cannot be true when range.startIndex is 0.')
  insertLines(draft, span)
  inheritFormats(span, before ? from - 1 : to)
  return {}
}

function insertLines(draft: Draft, span: Span): void {
  const { sheet, dimension, from, to } = span
  const count = to - from
  resizeLines(draft, span, count)
  sheet.insert(dimension, from, count)
  shiftAttached(draft, sheet, dimension, afterInsert(from, count))
}

/** New lines look like the neighbour they inherit from: format, rules and size, not values. */
function inheritFormats({ sheet, dimension, from, to }: Span, source: number): void {
  const size = dimension === 'ROWS' ? columnCountOf(sheet) : Math.min(rowCountOf(sheet), sheet.rows.length)
  for (let across = 0; across < size; across += 1) {
    const cell = dimension === 'ROWS' ? cellAt(sheet, source, across) : cellAt(sheet, across, source)
    if (cell?.userEnteredFormat === undefined && cell?.dataValidation === undefined) continue
    const { userEnteredFormat, dataValidation } = cell
    const like = {
      ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
      ...(dataValidation === undefined ? {} : { dataValidation }),
    }
    for (let line = from; line < to; line += 1) {
      if (dimension === 'ROWS') sheet.write(line, across, like)
      else sheet.write(across, line, like)
    }
  }
}

export function deleteDimension(draft: Draft, { range }: Ask<'deleteDimension'>): Reply {
  const span = spanOf(draft, range)
  const { sheet, dimension, from, to, size } = span
  const word = lineWord(dimension)
  if (to > size || from >= size) {
    const tried = from >= size ? from : to - 1
    throw invalid(
      `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${tried} but there are only ${size} ${word}s.`,
    )
  }
  const grid = sheet.properties.gridProperties ?? {}
  const frozen = (dimension === 'ROWS' ? grid.frozenRowCount : grid.frozenColumnCount) ?? 0
  if (to - from >= size) throw invalid(`You can't delete all the ${word}s on the sheet.`)
  if (from <= frozen && to >= size)
    throw invalid(`Sorry, it is not possible to delete all non-frozen ${word}s.`)
  sheet.remove(dimension, from, to)
  const gone = Math.max(0, Math.min(to, frozen) - from)
  const name = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'
  sheet.properties = {
    ...sheet.properties,
    gridProperties: {
      ...omit(grid, name),
      ...(frozen - gone > 0 ? { [name]: frozen - gone } : {}),
      [dimension === 'ROWS' ? 'rowCount' : 'columnCount']: size - (to - from),
    },
  }
  shiftAttached(draft, sheet, dimension, afterRemove(from, to))
  return {}
}

export function moveDimension(draft: Draft, { source, destinationIndex = 0 }: Ask<'moveDimension'>): Reply {
  const { sheet, dimension, from, to, size } = spanOf(draft, source)
  if (to > size || destinationIndex > size || destinationIndex < 0)
    throw invalid('The destination index is out of bounds.')
  if (destinationIndex > from && destinationIndex < to) {
    throw invalid('The destinationIndex cannot be within the source range.')
  }
  sheet.move(dimension, from, to, destinationIndex)
  shiftAttached(draft, sheet, dimension, afterMove(from, to, destinationIndex))
  return {}
}

export function appendDimension(draft: Draft, ask: Ask<'appendDimension'>): Reply {
  const { sheetId, dimension, length = 0 } = ask
  if (length < 1) throw invalid('length must be greater than 0.')
  const range = {
    ...(sheetId === undefined ? {} : { sheetId }),
    ...(dimension === undefined ? {} : { dimension }),
  }
  resizeLines(draft, spanOf(draft, range), length)
  return {}
}

export function updateDimensionProperties(draft: Draft, ask: Ask<'updateDimensionProperties'>): Reply {
  const mask = updateMask(ask.fields, 'DimensionProperties')
  const { sheet, dimension, from, to, size } = spanOf(draft, ask.range)
  if (from >= size) throw invalid(`${lineWord(dimension)} index ${from} is out of bounds`)
  for (let line = from; line < Math.min(to, size); line += 1) {
    const { properties, metadata } = (dimension === 'ROWS' ? sheet.rows : sheet.columns)[line] ?? {}
    const merged = merge(properties ?? {}, ask.properties ?? {}, mask)
    const next = omit(merged, 'developerMetadata', 'hiddenByFilter', 'dataSourceColumnReference')
    sheet.setLine(dimension, line, {
      ...(metadata === undefined ? {} : { metadata }),
      ...(Object.keys(next).length === 0 ? {} : { properties: next }),
    })
  }
  return {}
}
