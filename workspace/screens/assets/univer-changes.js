import {
  eachSize,
  enter,
  freeze,
  hide,
  insert,
  merge,
  remove,
  resize,
  setCells,
  setNote,
  unmerge,
} from './univer-requests.js'

/**
 * What a person did in the grid, as calls of the Sheets API: `enter` writes as if typed, `change` is exact. `wordsAt`
 * knows the words themselves where somebody has just typed or pasted them, `formulaAt` the formula of a cell that Univer
 * gives as being that of another one (`si`), `undone` the mutations that are just being taken back.
 */
export function callsOf({ id, params }, sheetId, { wordsAt, formulaAt, undone }) {
  const spelt = cell => (cell.si && !cell.f ? { ...cell, f: formulaAt(cell) } : cell)
  return readers[id]?.(params, sheetId, { wordsAt, spelt, undone })
}

const structural = /insert-(?:row|col)|remove-(?:row|col)|-frozen|insert-multi/
const undoing = /\.undo$/
const redoing = /\.redo$/
/** Typing sets the look that Univer takes a value for; what the API takes it for counts. */
const typing = 'sheet.command.set-range-values'

/** The cells whose look a person may have changed. */
export function restyledBy({ id, params: { trigger = '', cellValue, values, ranges, from, to } }) {
  if (trigger === typing || structural.test(trigger)) return []
  if (id === 'sheet.mutation.set-range-values')
    return cellsOf(cellValue).filter(cell => cell.gone || 's' in cell)
  if (id === 'sheet.mutation.move-range') return [...cellsOf(from.value), ...cellsOf(to.value)]
  if (id === 'sheet.mutation.set.numfmt')
    return Object.values(values).flatMap(value => value.ranges.flatMap(placesOf))
  return id === 'sheet.mutation.remove.numfmt' ? ranges.flatMap(placesOf) : []
}

function placesOf({ startRow, endRow, startColumn, endColumn }) {
  const places = []
  for (let row = startRow; row <= endRow; row += 1)
    for (let column = startColumn; column <= endColumn; column += 1) places.push({ row, column })
  return places
}

const holdsValue = cell => cell.gone || 'v' in cell || 'f' in cell || cell.si

/**
 * Whether what is taken back had written the value of a cell: Univer gives the value back with the look too, but a
 * colleague may have written another since.
 */
function wroteValue(mutations) {
  const written = mutations.filter(({ id }) => id === 'sheet.mutation.set-range-values')
  if (written.length === 0) return () => true
  const places = new Set(
    written
      .flatMap(({ params }) => cellsOf(params.cellValue))
      .filter(holdsValue)
      .map(({ row, column }) => `${row},${column}`),
  )
  return ({ row, column }) => places.has(`${row},${column}`)
}

const readers = {
  'sheet.mutation.set-range-values': ({ cellValue, trigger = '' }, sheetId, { wordsAt, spelt, undone }) => {
    if (structural.test(trigger)) return []
    const cells = cellsOf(cellValue).filter(holdsValue).map(spelt)
    if (undoing.test(trigger)) return setCells(sheetId, cells.filter(wroteValue(undone())))
    // A value of no type yet is what somebody typed or pasted: it is read once more.
    const isExact = ({ t }) => redoing.test(trigger) && t !== undefined
    const typed = cells.filter(cell => !isExact(cell))
    const calls = setCells(sheetId, cells.filter(isExact))
    return typed.length === 0 ? calls : [...calls, enter(typed, wordsAt)]
  },
  'sheet.mutation.move-range': ({ from, to }, sheetId, { spelt }) =>
    setCells(sheetId, [...cellsOf(from.value), ...cellsOf(to.value)].map(spelt)),
  'sheet.mutation.add-worksheet-merge': ({ ranges }, sheetId) => ranges.map(merge(sheetId)),
  'sheet.mutation.remove-worksheet-merge': ({ ranges }, sheetId) => ranges.map(unmerge(sheetId)),
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

/** The cells of a matrix of Univer by row and column; `gone` are those that it takes away whole. */
function cellsOf(matrix = {}) {
  return Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line ?? {}).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      ...(cell ?? { gone: true }),
    })),
  )
}
