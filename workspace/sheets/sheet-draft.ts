import { columnCountOf, rowCountOf } from './book.ts'
import type { Area, Line, Row, Sheet } from './book.ts'
import { omit } from './omit.ts'
import type { CellData } from './protocol.ts'

const trimmed = <Thing>(list: readonly (Thing | undefined)[]): readonly (Thing | undefined)[] =>
  list.slice(0, list.findLastIndex(thing => thing !== undefined) + 1)

/** A cell as it is stored: without empty properties; undefined when nothing is left. */
function tidy(cell: CellData | undefined): CellData | undefined {
  if (cell === undefined) return undefined
  const kept = Object.entries(cell).filter(([, value]) => value !== undefined && !isEmpty(value))
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}

type Fields = Omit<Sheet, 'rows' | 'columns' | 'key'>
type Writable<T> = { -readonly [Name in keyof T]: T[Name] }

/** A sheet under change. Rows are copied when first written to; the sheet it came from is never touched. */
export interface SheetDraft extends Omit<Sheet, keyof Fields>, Writable<Fields> {
  write(row: number, column: number, cell: CellData | undefined): void
  /** Writes what follows from a change that was allowed, such as a formula whose references moved. */
  follow(row: number, column: number, cell: CellData | undefined): void
  setLine(dimension: string, index: number, line: Line): void
  /** Opens room before an index, filled with lines that hold nothing. */
  insert(dimension: string, at: number, count: number): void
  remove(dimension: string, from: number, to: number): void
  /** Takes lines out and puts them before the line that stood at `to`. */
  move(dimension: string, from: number, until: number, to: number): void
  /** Puts the rows of a span into another order: row i of it becomes what row order[i] was. */
  reorder(top: number, order: readonly number[]): void
  /** The sheet as it is now; the very one it came from when nothing changed. */
  freeze(): Sheet
}

/** `allow` refuses a change of cells that the caller may not edit. */
export function draftSheet(
  from: Sheet,
  nextKey: () => number,
  allow: (sheet: Sheet, area: Area) => void,
): SheetDraft {
  let rows: (Row | undefined)[] | undefined
  let columns = from.columns
  /** The rows that are this draft's own copies, with their cells to be written to. */
  const owned = new Map<Row, (CellData | undefined)[]>()

  const writableRows = (): (Row | undefined)[] => (rows ??= [...from.rows])
  const put = (index: number, line: Line, cells: (CellData | undefined)[], key: number): void => {
    const row = { key, cells, ...line }
    owned.set(row, cells)
    writableRows()[index] = row
  }
  const ownCells = (index: number): (CellData | undefined)[] => {
    const list = writableRows()
    const old = list[index]
    const own = old === undefined ? undefined : owned.get(old)
    if (own !== undefined) return own
    while (list.length < index) list.push(undefined)
    const cells = [...(old?.cells ?? [])]
    put(index, old === undefined ? {} : omit(old, 'key', 'cells'), cells, old?.key ?? nextKey())
    return cells
  }
  const rewriteCells = (change: (cells: (CellData | undefined)[]) => void): void => {
    writableRows().forEach((row, index) => {
      if (row !== undefined && row.cells.length > 0) change(ownCells(index))
    })
  }
  const band = (dimension: string, from: number, to: number): Area =>
    dimension === 'ROWS'
      ? { top: from, bottom: to, left: 0, right: columnCountOf(draft) }
      : { top: 0, bottom: rowCountOf(draft), left: from, right: to }

  const draft: SheetDraft = {
    ...from,
    get rows() {
      return rows ?? from.rows
    },
    get columns() {
      return columns
    },
    write(row, column, cell) {
      allow(draft, { top: row, bottom: row + 1, left: column, right: column + 1 })
      draft.follow(row, column, cell)
    },
    follow(row, column, cell) {
      const kept = tidy(cell)
      if (kept === undefined && draft.rows[row]?.cells[column] === undefined) return
      const cells = ownCells(row)
      while (cells.length < column) cells.push(undefined)
      cells[column] = kept
    },
    setLine(dimension, index, line) {
      if (dimension === 'ROWS') {
        const cells = ownCells(index)
        put(index, line, cells, draft.rows[index]?.key ?? nextKey())
      } else {
        const next = [...columns]
        while (next.length < index) next.push(undefined)
        next[index] = Object.keys(line).length === 0 ? undefined : line
        columns = next
      }
    },
    insert(dimension, at, count) {
      const room = Array.from({ length: count }, () => undefined)
      if (dimension === 'ROWS') {
        if (at < draft.rows.length) rows = [...draft.rows.slice(0, at), ...room, ...draft.rows.slice(at)]
      } else {
        if (at < columns.length) columns = columns.toSpliced(at, 0, ...room)
        rewriteCells(cells => {
          if (at < cells.length) cells.splice(at, 0, ...room)
        })
      }
    },
    remove(dimension, from, to) {
      allow(draft, band(dimension, from, to))
      if (dimension === 'ROWS') writableRows().splice(from, to - from)
      else {
        columns = columns.toSpliced(from, to - from)
        rewriteCells(cells => cells.splice(from, to - from))
      }
    },
    move(dimension, from, until, to) {
      allow(draft, band(dimension, from, until))
      if (dimension === 'ROWS') rows = moved(draft.rows, from, until, to)
      else {
        columns = moved(columns, from, until, to)
        rewriteCells(cells => {
          cells.splice(0, cells.length, ...moved(cells, from, until, to))
        })
      }
    },
    reorder(top, order) {
      allow(draft, band('ROWS', top, top + order.length))
      const before = draft.rows
      const list = writableRows()
      const picked = order.map(index => before[index])
      while (list.length < top + picked.length) list.push(undefined)
      list.splice(top, picked.length, ...picked)
    },
    freeze() {
      const frozen: Sheet = {
        ...fieldsOf(draft),
        rows:
          rows === undefined
            ? from.rows
            : trimmed(
                rows.map(row => (row !== undefined && owned.has(row) && isBlank(row) ? undefined : row)),
              ),
        columns: columns === from.columns ? columns : trimmed(columns),
      }
      const same = Object.entries(frozen).every(([name, value]) => Reflect.get(from, name) === value)
      return same ? from : frozen
    },
  }
  return draft
}

function isBlank(row: Row): boolean {
  return (
    row.properties === undefined && row.metadata === undefined && row.cells.every(cell => cell === undefined)
  )
}

function moved<Thing>(
  list: readonly (Thing | undefined)[],
  from: number,
  until: number,
  to: number,
): (Thing | undefined)[] {
  const padded = [...list]
  while (padded.length < Math.max(until, to)) padded.push(undefined)
  const taken = padded.splice(from, until - from)
  padded.splice(to > from ? to - taken.length : to, 0, ...taken)
  return padded
}

function fieldsOf(sheet: Sheet): Omit<Sheet, 'rows' | 'columns'> {
  return {
    key: sheet.key,
    properties: sheet.properties,
    merges: sheet.merges,
    protectedRanges: sheet.protectedRanges,
    conditionalFormats: sheet.conditionalFormats,
    filterViews: sheet.filterViews,
    basicFilter: sheet.basicFilter,
    bandedRanges: sheet.bandedRanges,
    charts: sheet.charts,
    rowGroups: sheet.rowGroups,
    columnGroups: sheet.columnGroups,
    metadata: sheet.metadata,
  }
}
