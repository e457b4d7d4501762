import { gridStyle } from './univer-style.js'

/** A tab as the Sheets API gives it, in the shape Univer keeps: cells, notes and the layout around them. */
export function readTab({ properties, data = [{}], merges = [] }) {
  const { rowData = [], rowMetadata = [], columnMetadata = [] } = data[0]
  const {
    rowCount = 0,
    columnCount = 0,
    frozenRowCount = 0,
    frozenColumnCount = 0,
  } = properties.gridProperties
  const cells = new Map()
  const notes = new Map()
  const rules = new Map()
  rowData.forEach(({ values = [] }, row) =>
    values.forEach((value, column) => {
      const place = `${row},${column}`
      const cell = gridCell(value)
      if (cell !== undefined) cells.set(place, cell)
      if (value.note !== undefined) notes.set(place, value.note)
      if (value.dataValidation !== undefined) addTo(rules, value.dataValidation, row, column)
    }),
  )
  return {
    id: String(properties.sheetId),
    title: properties.title,
    rowCount,
    columnCount,
    frozenRows: frozenRowCount,
    frozenColumns: frozenColumnCount,
    cells,
    notes,
    rules: [...rules.values()],
    merges,
    rows: Object.fromEntries(rowMetadata.flatMap(rowLayout)),
    columns: Object.fromEntries(columnMetadata.flatMap(columnLayout)),
  }
}

/** New contents of a tab in the look that it had. */
export function inLookOf(contents, before) {
  const cells = new Map()
  for (const [place, { s }] of before.cells) if (s !== undefined) cells.set(place, { s })
  for (const [place, cell] of contents.cells) cells.set(place, { ...cell, ...cells.get(place) })
  return { ...contents, cells, rules: before.rules }
}

/** Google's own height of a row: rows that have it grow with what they hold. */
const plainHeight = 21

function rowLayout({ pixelSize, hiddenByUser }, row) {
  const layout = {
    ...(pixelSize === undefined || pixelSize === plainHeight ? {} : { h: pixelSize, ia: 0 }),
    ...(hiddenByUser ? { hd: 1 } : {}),
  }
  return Object.keys(layout).length === 0 ? [] : [[row, layout]]
}

function columnLayout({ pixelSize = 100, hiddenByUser }, column) {
  return [[column, { w: pixelSize, ...(hiddenByUser ? { hd: 1 } : {}) }]]
}

/** Types of cells in Univer: text, number, yes or no. */
const text = 1
const number = 2
const boolean = 3

function gridCell({ userEnteredValue, effectiveValue = {}, formattedValue, effectiveFormat }) {
  const style = gridStyle(effectiveFormat)
  const formula = userEnteredValue?.formulaValue
  const value = gridValue(effectiveValue, formattedValue)
  if (value === undefined && formula === undefined && style === undefined) return undefined
  return {
    ...value,
    ...(formula === undefined ? {} : { f: formula }),
    ...(style === undefined ? {} : { s: style }),
  }
}

function gridValue({ numberValue, boolValue, stringValue }, formattedValue) {
  if (numberValue !== undefined) return { v: numberValue, t: number }
  if (boolValue !== undefined) return { v: boolValue ? 1 : 0, t: boolean }
  const shown = stringValue ?? formattedValue
  return shown === undefined || shown === '' ? undefined : { v: shown, t: text }
}

/** Joins cells with the same rule into blocks, as long as they lie below each other. */
function addTo(rules, rule, row, column) {
  const key = JSON.stringify(rule)
  if (!rules.has(key)) rules.set(key, { rule, ranges: [], open: new Map() })
  const { ranges, open } = rules.get(key)
  const last = open.get(column)
  if (last?.endRow === row - 1) {
    last.endRow = row
    return
  }
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column }
  ranges.push(range)
  open.set(column, range)
}
