import { noteOf, ruleOf, unitRange } from './univer-snapshot.js'
import { wholeStyle } from './univer-style.js'
import { cellAt, noteAt } from './univer-tab.js'

/** Mutations that come from the API: they are neither sent back nor undone by the person at the screen. */
const fromElsewhere = { fromCollab: true }
/** A result beside its formula, which Univer would otherwise take for a value instead of it. */
const asResult = { ...fromElsewhere, onlyLocal: true, fromFormula: true }
const gone = { v: null, f: null, si: null, p: null, s: null }

const same = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other)

/**
 * Brings the sheet that is shown from `have` to `want`, cell by cell, so that selection, scroll position and an edit
 * going on stay as they are. `settled` says of a place whether it is to be left alone (`false`), written though it
 * looks unchanged (`true`), or compared (undefined).
 */
export function applyDifference({ commands, unitId, merged }, have, want, settled) {
  const sheet = { unitId, subUnitId: want.id }
  const run = (id, params, options = fromElsewhere) => commands.syncExecuteCommand(id, params, options)
  // What is on its way to the API may need more room than there was when this was read.
  const growing = [...settled.values()].includes(false)
  if (!growing) applySizes(run, sheet, have, want)
  const unfitted = applyLayout(run, sheet, have, want)
  applyMerges(run, sheet, merged, want.merges.map(unitRange))
  const changed = changedCells(have, want, settled)
  if (changed.rows.size > 0) {
    run('sheet.mutation.set-range-values', { ...sheet, cellValue: changed.cells })
    // A formula makes Univer forget the value, which is what the API gave for it.
    if (changed.results !== undefined)
      run('sheet.mutation.set-range-values', { ...sheet, cellValue: changed.results }, asResult)
  }
  applyNotes(run, { unitId, sheetId: want.id }, have, want)
  applyRules(run, sheet, have, want)
  for (const row of unfitted) changed.rows.add(row)
  return changed.rows
}

/** The rows that are not the same objects as before, and those of places that were written. */
function changedRows(have, want, settled) {
  const last = Math.max(have.lines.length, want.lines.length, have.looks.length, want.looks.length)
  const rows = new Set([...settled.keys()].map(place => Number(place.split(',')[0])))
  for (let row = 0; row < last; row += 1)
    if (have.lines[row] !== want.lines[row] || have.looks[row] !== want.looks[row]) rows.add(row)
  return rows
}

function changedCells(have, want, settled) {
  const cells = {}
  const rows = new Set()
  let results
  for (const row of changedRows(have, want, settled))
    for (let column = 0; column < want.columnCount; column += 1) {
      const state = settled.get(`${row},${column}`)
      const [before, after] = [cellAt(have, row, column), cellAt(want, row, column)]
      if (state === false || (state === undefined && same(before, after))) continue
      rows.add(row)
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
  want.looks.forEach((look, row) => {
    if (look === have.looks[row]) return
    const width = Math.max(look.length, have.looks[row]?.length ?? 0)
    for (let col = 0; col < width; col += 1) {
      const note = noteAt(want, row, col)
      if (note === noteAt(have, row, col)) continue
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
  })
}

const source = 'patched'

/** The drop-downs and boxes of each stretch of rows, put in place of those that it had. */
function applyRules(run, sheet, have, want) {
  for (const [first, rules] of want.rules) {
    const [before, after] = [have.rules.get(first) ?? [], rules].map(each => each.flatMap(ruleOf(first)))
    if (same(before, after)) continue
    const ruleId = before.map(({ uid }) => uid)
    if (ruleId.length > 0) run('data-validation.mutation.removeRule', { ...sheet, ruleId, source })
    for (const rule of after) run('data-validation.mutation.addRule', { ...sheet, rule, source })
  }
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
export const rowsMoved = (have, want) =>
  have.lines.some((line, row) => {
    const before = line[0]?.v
    return row > 0 && before !== undefined && before !== want.lines[row]?.[0]?.v
  })

/** The tab as it is known here after rows or columns were put in or taken out by hand. */
export function shifted(tab, { dimension, first, last }, sign) {
  const count = last - first + 1
  const move = list => {
    const moved = [...list]
    if (moved.length <= first) return moved
    moved.splice(first, sign < 0 ? count : 0, ...(sign < 0 ? [] : Array.from({ length: count })))
    return moved
  }
  const [inRows, size] = [dimension === 'ROWS', dimension === 'ROWS' ? 'rowCount' : 'columnCount']
  const moveIn = table => (inRows ? move(table) : table.map(line => line && move(line)))
  return {
    ...tab,
    // Nothing here is as the API gave it: the next reading takes each line anew.
    values: [],
    lines: moveIn(tab.lines).map(line => line ?? []),
    looks: moveIn(tab.looks),
    [size]: tab[size] + sign * count,
  }
}
