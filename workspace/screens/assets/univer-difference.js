import { noteOf, unitRange } from './univer-snapshot.js'
import { wholeStyle } from './univer-style.js'

/** Mutations that come from the API: they are neither sent back nor undone by the person at the screen. */
const fromElsewhere = { fromCollab: true }
const gone = { v: null, f: null, si: null, p: null, s: null }

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Brings the sheet that is shown from `have` to `want`, cell by cell, so that selection, scroll position and an edit
 * going on stay as they are. `settled` says of a place whether it is to be left alone (`false`), written though it
 * looks unchanged (`true`), or compared (undefined).
 */
export function applyDifference({ commands, unitId, merged }, have, want, settled) {
  const sheet = { unitId, subUnitId: want.id }
  const run = (id, params) => commands.syncExecuteCommand(id, params, fromElsewhere)
  applySizes(run, sheet, have, want)
  const unfitted = applyLayout(run, sheet, have, want)
  applyMerges(run, sheet, merged, want.merges.map(unitRange))
  const changed = changedCells(have, want, settled)
  if (changed.rows.size > 0) {
    run('sheet.mutation.set-range-values', { ...sheet, cellValue: changed.cells })
    // A formula makes Univer forget the value, which is what the API gave for it.
    if (changed.results !== undefined)
      run('sheet.mutation.set-range-values', { ...sheet, cellValue: changed.results })
  }
  applyNotes(run, { unitId, sheetId: want.id }, have, want)
  for (const row of unfitted) changed.rows.add(row)
  return changed.rows
}

function changedCells(have, want, settled) {
  const cells = {}
  const rows = new Set()
  let results
  for (const place of new Set([...have.cells.keys(), ...want.cells.keys(), ...settled.keys()])) {
    const state = settled.get(place)
    const [before, after] = [have.cells.get(place), want.cells.get(place)]
    if (state === false || (state === undefined && same(before, after))) continue
    const [row, column] = place.split(',')
    rows.add(Number(row))
    cells[row] ??= {}
    cells[row][column] =
      after === undefined
        ? gone
        : { v: null, t: null, f: null, si: null, p: null, ...after, s: wholeStyle(after.s) }
    if (after?.f !== undefined) {
      results ??= {}
      results[row] ??= {}
      results[row][column] = { v: after.v ?? null, t: after.t ?? null }
    }
  }
  return { cells, rows, results }
}

function applySizes(run, sheet, have, want) {
  if (have.rowCount !== want.rowCount)
    run('sheet.mutation.set-worksheet-row-count', { ...sheet, rowCount: want.rowCount })
  if (have.columnCount !== want.columnCount)
    run('sheet.mutation.set-worksheet-column-count', { ...sheet, columnCount: want.columnCount })
  if (have.frozenRows !== want.frozenRows || have.frozenColumns !== want.frozenColumns)
    run('sheet.mutation.set-frozen', {
      ...sheet,
      xSplit: want.frozenColumns,
      ySplit: want.frozenRows,
      startRow: want.frozenRows === 0 ? -1 : want.frozenRows,
      startColumn: want.frozenColumns === 0 ? -1 : want.frozenColumns,
    })
}

/** Widths, heights and what is hidden; gives the rows back whose height is to be found anew. */
function applyLayout(run, sheet, have, want) {
  for (const [at, before, after] of changedLines(have.columns, want.columns)) {
    const lines = { ...sheet, ranges: [{ ...wholeOf(want), startColumn: at, endColumn: at }] }
    if (before.w !== after.w && after.w !== undefined)
      run('sheet.mutation.set-worksheet-col-width', { ...lines, colWidth: after.w })
    applyHidden(run, lines, 'col', before, after)
  }
  const unfitted = []
  for (const [at, before, after] of changedLines(have.rows, want.rows)) {
    const lines = { ...sheet, ranges: [{ ...wholeOf(want), startRow: at, endRow: at }] }
    if (before.h !== after.h) {
      const own = after.h !== undefined
      if (own) run('sheet.mutation.set-worksheet-row-height', { ...lines, rowHeight: after.h })
      else unfitted.push(at)
      run('sheet.mutation.set-worksheet-row-is-auto-height', { ...lines, autoHeightInfo: own ? 0 : 1 })
    }
    applyHidden(run, lines, 'row', before, after)
  }
  return unfitted
}

function applyHidden(run, lines, axis, before, after) {
  if (before.hd === after.hd) return
  run(`sheet.mutation.set-${axis}-${after.hd === 1 ? 'hidden' : 'visible'}`, lines)
}

const wholeOf = ({ rowCount, columnCount }) => ({
  startRow: 0,
  endRow: rowCount - 1,
  startColumn: 0,
  endColumn: columnCount - 1,
})

/** The lines that are laid out otherwise than before: `[index, before, after]`. */
const changedLines = (have, want) =>
  [...new Set([...Object.keys(have), ...Object.keys(want)])]
    .map(at => [Number(at), have[at] ?? {}, want[at] ?? {}])
    .filter(([, before, after]) => !same(before, after))

/** What is merged here may be ahead of what is known: it is compared with what is wanted itself. */
function applyMerges(run, sheet, merged, wanted) {
  const keyOf = ({ startRow, endRow, startColumn, endColumn }) =>
    [startRow, endRow, startColumn, endColumn].join()
  const without = (ranges, others) => {
    const keys = new Set(others.map(keyOf))
    return ranges.filter(range => !keys.has(keyOf(range)))
  }
  const [gone, come] = [without(merged, wanted), without(wanted, merged)]
  if (gone.length > 0) run('sheet.mutation.remove-worksheet-merge', { ...sheet, ranges: gone })
  if (come.length > 0) run('sheet.mutation.add-worksheet-merge', { ...sheet, ranges: come })
}

function applyNotes(run, sheet, have, want) {
  for (const place of new Set([...have.notes.keys(), ...want.notes.keys()])) {
    const note = want.notes.get(place)
    if (note === have.notes.get(place)) continue
    const [row, col] = place.split(',').map(Number)
    if (note === undefined) run('sheet.mutation.remove-note', { ...sheet, row, col, silent: true })
    else
      run('sheet.mutation.update-note', {
        ...sheet,
        row,
        col,
        note: noteOf(want, row, col, note),
        silent: true,
      })
  }
}

/** What of a tab cannot be changed in place: then it is opened anew. */
export function shapeOf({ id, rules }) {
  return JSON.stringify([id, rules.map(({ rule, ranges, choices }) => [rule, ranges, choices])])
}

/** The tab with so many rows or columns more at its end, here and in the grid. */
export function growBy({ commands, unitId }, tab, dimension, length) {
  const sheet = { unitId, subUnitId: tab.id }
  const [count, name] = dimension === 'ROWS' ? ['rowCount', 'row'] : ['columnCount', 'column']
  const grown = { ...tab, [count]: tab[count] + length }
  const params = { ...sheet, [count]: grown[count] }
  commands.syncExecuteCommand(`sheet.mutation.set-worksheet-${name}-count`, params, fromElsewhere)
  return grown
}

/** Whether rows that were there are somewhere else now: what could be undone would then hit other rows. */
export function rowsMoved(have, want) {
  for (let row = 1; row < have.rowCount; row += 1) {
    const before = have.cells.get(`${row},0`)?.v
    if (before !== undefined && before !== want.cells.get(`${row},0`)?.v) return true
  }
  return false
}

/** The tab as it is known here after rows or columns were put in or taken out by hand. */
export function shifted(tab, { dimension, first, last }, sign) {
  const by = sign * (last - first + 1)
  const axis = dimension === 'ROWS' ? 0 : 1
  const move = places => {
    const moved = new Map()
    for (const [place, value] of places) {
      const at = place.split(',').map(Number)
      if (sign < 0 && at[axis] >= first && at[axis] <= last) continue
      if (at[axis] >= first) at[axis] += by
      moved.set(at.join(), value)
    }
    return moved
  }
  const count = dimension === 'ROWS' ? 'rowCount' : 'columnCount'
  return { ...tab, cells: move(tab.cells), notes: move(tab.notes), [count]: tab[count] + by }
}
