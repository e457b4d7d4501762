import { padding, usualStyle } from './univer-style.js'
import { cellAt } from './univer-tab.js'

/** A tab as a workbook of Univer with this one sheet: a copy, for Univer writes into what it is given. */
export function snapshotOf(tab, unitId) {
  const cellData = {}
  const rows = Math.max(tab.lines.length, tab.looks.length)
  for (let row = 0; row < rows; row += 1) {
    const line = {}
    const width = Math.max(tab.lines[row]?.length ?? 0, tab.looks[row]?.length ?? 0)
    for (let column = 0; column < width; column += 1) {
      const cell = cellAt(tab, row, column)
      if (cell !== undefined) line[column] = { ...cell, s: { pd: padding, ...cell.s } }
    }
    cellData[row] = line
  }
  const frozen = tab.frozenRows > 0 || tab.frozenColumns > 0
  const sheet = {
    id: tab.id,
    name: tab.title,
    cellData,
    rowCount: tab.rowCount,
    columnCount: tab.columnCount,
    defaultRowHeight: 28,
    defaultColumnWidth: 100,
    rowData: structuredClone(tab.rows),
    columnData: structuredClone(tab.columns),
    mergeData: tab.merges.map(unitRange),
    rowHeader: { width: 46 },
    columnHeader: { height: 24 },
    ...(frozen ? { freeze: freezeOf(tab) } : {}),
  }
  return {
    id: unitId,
    name: tab.title,
    locale: 'enUS',
    styles: {},
    defaultStyle: usualStyle,
    sheetOrder: [tab.id],
    sheets: { [tab.id]: sheet },
    resources: [
      { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify({ [tab.id]: notesOf(tab) }) },
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify({ [tab.id]: rulesOf(tab) }) },
    ],
  }
}

const freezeOf = ({ frozenRows, frozenColumns }) => ({
  xSplit: frozenColumns,
  ySplit: frozenRows,
  startRow: frozenRows === 0 ? -1 : frozenRows,
  startColumn: frozenColumns === 0 ? -1 : frozenColumns,
})

/** A GridRange as Univer has ranges, with both ends included. */
export const unitRange = ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) => ({
  startRow: startRowIndex,
  endRow: endRowIndex - 1,
  startColumn: startColumnIndex,
  endColumn: endColumnIndex - 1,
})

export const noteOf = (tab, row, column, note) => ({
  id: `${tab.id}-${row}-${column}`,
  row: Number(row),
  col: Number(column),
  width: 280,
  height: Math.min(60 + 18 * Math.ceil(note.length / 34), 260),
  note,
})

function notesOf(tab) {
  const notes = {}
  tab.looks.forEach((look, row) =>
    look.forEach(({ note }, column) => {
      if (note === undefined) return
      notes[row] ??= {}
      notes[row][column] = noteOf(tab, row, column, note)
    }),
  )
  return notes
}

const arrow = 1
const stop = 1
const warn = 2

/** A rule of the stretch of rows that begins with `first`, as Univer has it: none where it is of a kind not drawn. */
export const ruleOf =
  first =>
  ({ rule, ranges, choices }, index) => {
    const common = { uid: `rule-${first}-${index}`, ranges, allowBlank: true, showErrorMessage: true }
    if (choices !== undefined)
      return [
        {
          ...common,
          type: 'list',
          formula1: JSON.stringify(choices),
          renderMode: arrow,
          errorStyle: rule.strict ? stop : warn,
          error: 'The value must be one of the choices of this cell.',
        },
      ]
    return rule.condition?.type === 'BOOLEAN' ? [{ ...common, type: 'checkbox' }] : []
  }

const rulesOf = tab => [...tab.rules].flatMap(([first, rules]) => rules.flatMap(ruleOf(first)))
