/** What a person did in the grid, as calls of the Sheets API: `enter` writes as if typed, `change` is exact. */
export function callsOf({ id, params }, sheetId, typed) {
  const read = readers[id]
  return read === undefined ? undefined : read(params, sheetId, typed)
}

const structural = /insert-(?:row|col)|remove-(?:row|col)|-frozen|insert-multi/
const exact = /\.(?:undo|redo)$/

const readers = {
  'sheet.mutation.set-range-values': ({ cellValue, trigger = '' }, sheetId, typed) => {
    if (structural.test(trigger)) return []
    const cells = cellsOf(cellValue)
    if (exact.test(trigger)) return cells.map(cell => setCell(sheetId, cell))
    const blocks = cells.map(cell => ({ area: areaOf(cell), values: [[enteredText(cell, typed)]] }))
    return blocks.length === 0 ? [] : [{ kind: 'enter', blocks: joined(blocks) }]
  },
  'sheet.mutation.move-range': ({ from, to, trigger = '' }, sheetId) =>
    [...cellsOf(from.value), ...cellsOf(to.value)].map(cell => setCell(sheetId, cell, trigger)),
  'sheet.mutation.insert-row': ({ range }, sheetId) => [
    insert(sheetId, 'ROWS', range.startRow, range.endRow),
  ],
  'sheet.mutation.insert-col': ({ range }, sheetId) => [
    insert(sheetId, 'COLUMNS', range.startColumn, range.endColumn),
  ],
  'sheet.mutation.remove-rows': ({ range }, sheetId) => [
    remove(sheetId, 'ROWS', range.startRow, range.endRow),
  ],
  'sheet.mutation.remove-col': ({ range }, sheetId) => [
    remove(sheetId, 'COLUMNS', range.startColumn, range.endColumn),
  ],
  'sheet.mutation.set-worksheet-col-width': ({ ranges, colWidth }, sheetId) =>
    ranges.flatMap(({ startColumn, endColumn }) =>
      eachSize(colWidth, startColumn, endColumn).map(([at, size]) => resize(sheetId, 'COLUMNS', at, size)),
    ),
  'sheet.mutation.set-worksheet-row-height': ({ ranges, rowHeight }, sheetId) =>
    ranges.flatMap(({ startRow, endRow }) =>
      eachSize(rowHeight, startRow, endRow).map(([at, size]) => resize(sheetId, 'ROWS', at, size)),
    ),
  'sheet.mutation.set-frozen': ({ xSplit, ySplit }, sheetId) => [freeze(sheetId, ySplit, xSplit)],
  'sheet.mutation.set-row-hidden': ({ ranges }, sheetId) => ranges.map(hide(sheetId, 'ROWS', true)),
  'sheet.mutation.set-row-visible': ({ ranges }, sheetId) => ranges.map(hide(sheetId, 'ROWS', false)),
  'sheet.mutation.set-col-hidden': ({ ranges }, sheetId) => ranges.map(hide(sheetId, 'COLUMNS', true)),
  'sheet.mutation.set-col-visible': ({ ranges }, sheetId) => ranges.map(hide(sheetId, 'COLUMNS', false)),
  'sheet.mutation.update-note': ({ row, col, note }, sheetId) => [setNote(sheetId, row, col, note.note)],
  'sheet.mutation.remove-note': ({ row, col }, sheetId) => [setNote(sheetId, row, col, '')],
  'sheet.mutation.update-note-position': () => [],
  'sheet.mutation.toggle-note-popup': () => [],
  // What is filtered out and how numbers look here is this person's own view of the tab.
  'sheet.mutation.set-filter-range': () => [],
  'sheet.mutation.set-filter-criteria': () => [],
  'sheet.mutation.re-calc-filter': () => [],
  'sheet.mutation.remove-filter': () => [],
  'sheet.mutation.mark-dirty-filter-change': () => [],
  'sheet.mutation.set.numfmt': () => [],
  'sheet.mutation.remove.numfmt': () => [],
  'sheet.mutation.set-worksheet-row-auto-height': () => [],
  'sheet.mutation.set-worksheet-row-is-auto-height': () => [],
  'sheet.mutation.data-validation-formula-mark-dirty': () => [],
}

/** The cells of a matrix of Univer whose value or formula changed, by row and column. */
function cellsOf(matrix = {}) {
  return Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line ?? {})
      .filter(([, cell]) => cell === null || 'v' in cell || 'f' in cell)
      .map(([column, cell]) => ({ row: Number(row), column: Number(column), ...cell })),
  )
}

const boolean = 3

/** What is sent as typed: the words themselves where a person just typed them, else the cell's value. */
function enteredText({ row, column, v, f, t, s }, typed) {
  if (typed?.row === row && typed.column === column) return typed.text
  if (f) return f
  if (typeof v === 'number' && /[yd]/i.test(s?.n?.pattern ?? '')) return dayText(v)
  return t === boolean ? v === 1 : (v ?? '')
}

/** A pasted day comes as a count of days: written out, it is read as a day again. */
function dayText(serial) {
  const text = new Date(Math.round((serial - 25569) * 86_400_000)).toISOString()
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

const areaOf = ({ row, column }) => ({ top: row, bottom: row, left: column, right: column })

/** Joins neighbours in a row, then rows of the same width, so that a pasted block is one range. */
function joined(blocks) {
  const lines = []
  for (const { area, values } of blocks) {
    const last = lines.at(-1)
    if (last?.area.top === area.top && last.area.right === area.left - 1) {
      last.area.right = area.right
      last.values[0].push(values[0][0])
    } else lines.push({ area: { ...area }, values: [[...values[0]]] })
  }
  const whole = []
  for (const line of lines) {
    const above = whole.at(-1)
    const { top, left, right } = line.area
    if (above?.area.bottom === top - 1 && above.area.left === left && above.area.right === right) {
      above.area.bottom = top
      above.values.push(...line.values)
    } else whole.push(line)
  }
  return whole
}

function setCell(sheetId, { row, column, v, f, t }) {
  const value = exactValue(v, f, t)
  return {
    kind: 'change',
    area: areaOf({ row, column }),
    request: {
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [value === undefined ? {} : { userEnteredValue: value }] }],
        fields: 'userEnteredValue',
      },
    },
  }
}

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

const insert = (sheetId, dimension, first, last) => ({
  kind: 'change',
  inserted: { dimension, first, last },
  request: {
    insertDimension: { range: span(sheetId, dimension, first, last), inheritFromBefore: first > 0 },
  },
})

const remove = (sheetId, dimension, first, last) => ({
  kind: 'change',
  removed: { dimension, first, last },
  area:
    dimension === 'ROWS'
      ? { top: first, bottom: last, left: 0, right: Infinity }
      : { top: 0, bottom: Infinity, left: first, right: last },
  request: { deleteDimension: { range: span(sheetId, dimension, first, last) } },
})

const eachSize = (sizes, first, last) =>
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

const resize = (sheetId, dimension, at, size) =>
  dimensionProperties(sheetId, dimension, at, at, { pixelSize: Math.round(size) })

const hide = (sheetId, dimension, hiddenByUser) => range =>
  dimension === 'ROWS'
    ? dimensionProperties(sheetId, dimension, range.startRow, range.endRow, { hiddenByUser })
    : dimensionProperties(sheetId, dimension, range.startColumn, range.endColumn, { hiddenByUser })

const freeze = (sheetId, frozenRowCount, frozenColumnCount) => ({
  kind: 'change',
  request: {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenRowCount, frozenColumnCount } },
      fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
    },
  },
})

const setNote = (sheetId, row, column, note) => ({
  kind: 'change',
  request: {
    updateCells: {
      start: { sheetId, rowIndex: Number(row), columnIndex: Number(column) },
      rows: [{ values: [note === '' ? {} : { note }] }],
      fields: 'note',
    },
  },
})
