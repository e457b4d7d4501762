import { gridStyle } from './univer-style.js'

/** Types of cells in Univer: text, number, yes or no. */
const text = 1
const number = 2
const boolean = 3

/**
 * A tab as it is known here: its lines of cells whole, the looks of those stretches of rows that somebody looks at, and
 * the layout around them. Lines that stand as they stood `before` are the same objects as there.
 */
export function readTab({ properties, merges = [], data = [{}] }, contents, before) {
  const { rowMetadata = [], columnMetadata = [] } = data[0]
  const {
    rowCount = 0,
    columnCount = 0,
    frozenRowCount = 0,
    frozenColumnCount = 0,
  } = properties.gridProperties
  return {
    id: String(properties.sheetId),
    title: properties.title,
    rowCount,
    columnCount,
    frozenRows: frozenRowCount,
    frozenColumns: frozenColumnCount,
    ...linesOf(contents, before),
    looks: before?.looks ?? [],
    rules: before?.rules ?? new Map(),
    merges,
    rows: Object.fromEntries(rowMetadata.flatMap(rowLayout)),
    columns: Object.fromEntries(columnMetadata.flatMap(columnLayout)),
  }
}

/** The tab with the looks of a stretch of rows: styles, notes, and the rules that choices come from. */
export function withLooks(tab, first, count, rowData) {
  const looks = [...tab.looks]
  const rules = new Map()
  for (let row = first; row < first + count; row += 1)
    looks[row] = (rowData[row - first]?.values ?? []).map((value, column) => {
      if (value.dataValidation !== undefined) addTo(rules, value.dataValidation, row, column)
      // The grid puts numbers and texts on their sides by itself, also while they are typed.
      return { s: gridStyle({ ...value.effectiveFormat, ...value.userEnteredFormat }), note: value.note }
    })
  return { ...tab, looks, rules: new Map(tab.rules).set(first, [...rules.values()]) }
}

/** What stands in a cell, in Univer's words, with its look. */
export function cellAt(tab, row, column) {
  const content = tab.lines[row]?.[column]
  const style = tab.looks[row]?.[column]?.s
  return style === undefined ? content : { ...content, s: style }
}

export const noteAt = (tab, row, column) => tab.looks[row]?.[column]?.note

/** `values` as they came, for the next comparison, and `lines` of cells made of them. */
function linesOf({ results, entered }, before) {
  const values = results.map((row, at) => ({ results: row, entered: entered[at] ?? [] }))
  const lines = values.map((value, at) => {
    const old = before?.values[at]
    const same = old !== undefined && equal(old.results, value.results) && equal(old.entered, value.entered)
    return same
      ? before.lines[at]
      : value.results.map((result, column) => content(result, value.entered[column]))
  })
  return { values, lines }
}

const equal = (one, other) => one.length === other.length && one.every((value, at) => value === other[at])

/** A text that begins with = is a formula where its result is another. */
function content(result, entered) {
  const value = valueOf(result)
  const isFormula = typeof entered === 'string' && entered.startsWith('=') && entered !== result
  return isFormula ? { ...value, f: entered } : value
}

function valueOf(result) {
  if (typeof result === 'number') return { v: result, t: number }
  if (typeof result === 'boolean') return { v: result ? 1 : 0, t: boolean }
  return result === '' || result === undefined ? undefined : { v: result, t: text }
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
