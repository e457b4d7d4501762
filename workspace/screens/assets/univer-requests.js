import { gridRange } from './sheet-address.js'
import { blocksOf } from './univer-blocks.js'

/** Type of yes and no in Univer. */
const boolean = 3

/** Writes cells as if typed: the words that somebody typed or pasted, else what their values are written as. */
export const enter = (cells, wordsAt) => ({
  kind: 'enter',
  blocks: blocksOf(cells).map(({ area, rows }) => ({
    area,
    values: rows.map(row => row.map(cell => wordsAt(cell) ?? enteredText(cell))),
  })),
})

function enteredText({ v, f, t, s }) {
  if (f) return f
  if (typeof v === 'number' && /[yd]/i.test(s?.n?.pattern ?? '')) return dayText(v)
  return t === boolean ? v === 1 : (v ?? '')
}

/** A pasted day comes as a count of days: written out, it is read as a day again. */
function dayText(serial) {
  const text = new Date(Math.round((serial - 25569) * 86_400_000)).toISOString()
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

/** Writes values as they are, such as what stood there before. */
export const setCells = (sheetId, cells) =>
  blocksOf(cells).map(({ area, rows }) => ({
    kind: 'change',
    area,
    request: {
      updateCells: {
        range: gridRange(sheetId, area),
        rows: rows.map(row => ({ values: row.map(({ v, f, t }) => entered(exactValue(v, f, t))) })),
        fields: 'userEnteredValue',
      },
    },
  }))

const entered = value => (value === undefined ? {} : { userEnteredValue: value })

function exactValue(v, f, t) {
  if (f) return { formulaValue: f }
  if (v === undefined || v === null || v === '') return undefined
  if (t === boolean) return { boolValue: v === 1 }
  return typeof v === 'number' ? { numberValue: v } : { stringValue: String(v) }
}

const span = (sheetId, dimension, first, last) => ({
  sheetId,
  dimension,
  startIndex: first,
  endIndex: last + 1,
})

const areaOfRange = ({ startRow, endRow, startColumn, endColumn }) => ({
  top: startRow,
  bottom: endRow,
  left: startColumn,
  right: endColumn,
})

export const merge = sheetId => range => ({
  kind: 'change',
  area: areaOfRange(range),
  request: { mergeCells: { range: gridRange(sheetId, areaOfRange(range)), mergeType: 'MERGE_ALL' } },
})

export const unmerge = sheetId => range => ({
  kind: 'change',
  area: areaOfRange(range),
  request: { unmergeCells: { range: gridRange(sheetId, areaOfRange(range)) } },
})

export const insert = (sheetId, dimension, first, last) => ({
  kind: 'change',
  inserted: { dimension, first, last },
  request: {
    insertDimension: { range: span(sheetId, dimension, first, last), inheritFromBefore: first > 0 },
  },
})

/** Rows or columns after the last. */
export const addLines = (sheetId, dimension, length) => ({
  kind: 'change',
  request: { appendDimension: { sheetId, dimension, length } },
})

export const remove = (sheetId, dimension, first, last) => ({
  kind: 'change',
  removed: { dimension, first, last },
  area:
    dimension === 'ROWS'
      ? { top: first, bottom: last, left: 0, right: Infinity }
      : { top: 0, bottom: Infinity, left: first, right: last },
  request: { deleteDimension: { range: span(sheetId, dimension, first, last) } },
})

export const eachSize = (sizes, first, last) =>
  Array.from({ length: last - first + 1 }, (_, n) => [
    first + n,
    typeof sizes === 'number' ? sizes : sizes[first + n],
  ]).filter(([, size]) => typeof size === 'number')

const dimensionProperties = (sheetId, dimension, first, last, properties) => ({
  kind: 'change',
  request: {
    updateDimensionProperties: {
      range: span(sheetId, dimension, first, last),
      properties,
      fields: Object.keys(properties).join(','),
    },
  },
})

export const resize = (sheetId, dimension, at, size) =>
  dimensionProperties(sheetId, dimension, at, at, { pixelSize: Math.round(size) })

export const hide = (sheetId, dimension, hiddenByUser) => range =>
  dimension === 'ROWS'
    ? dimensionProperties(sheetId, dimension, range.startRow, range.endRow, { hiddenByUser })
    : dimensionProperties(sheetId, dimension, range.startColumn, range.endColumn, { hiddenByUser })

export const freeze = (sheetId, frozenRowCount, frozenColumnCount) => ({
  kind: 'change',
  request: {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenRowCount, frozenColumnCount } },
      fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
    },
  },
})

export const setNote = (sheetId, row, column, note) => ({
  kind: 'change',
  area: { top: Number(row), bottom: Number(row), left: Number(column), right: Number(column) },
  request: {
    updateCells: {
      start: { sheetId, rowIndex: Number(row), columnIndex: Number(column) },
      rows: [{ values: [note === '' ? {} : { note }] }],
      fields: 'note',
    },
  },
})
