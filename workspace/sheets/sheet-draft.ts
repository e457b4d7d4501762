import { columnCountOf, rowCountOf } from './book.ts'
import type { Area, Line, Row, Sheet } from './book.ts'
import { holdsArrayFormula } from './formula/may-spill.ts'
import { omit } from './omit.ts'
import type { CellData } from './protocol.ts'

type Cells = (CellData | undefined)[]

/** A sheet under change. Rows are copied when first written to; the sheet it came from is never touched. */
export class SheetDraft implements Sheet {
  readonly key: Sheet['key']
  arrayFormulas: Sheet['arrayFormulas']
  properties: Sheet['properties']
  merges: Sheet['merges']
  protectedRanges: Sheet['protectedRanges']
  conditionalFormats: Sheet['conditionalFormats']
  filterViews: Sheet['filterViews']
  basicFilter: Sheet['basicFilter']
  bandedRanges: Sheet['bandedRanges']
  charts: Sheet['charts']
  slicers: Sheet['slicers']
  tables: Sheet['tables']
  rowGroups: Sheet['rowGroups']
  columnGroups: Sheet['columnGroups']
  metadata: Sheet['metadata']
  readonly #from: Sheet
  readonly #nextKey: () => number
  readonly #allow: (sheet: Sheet, area: Area) => void
  /** The rows that are this draft's own copies, with their cells to be written to. */
  readonly #owned = new Map<Row, Cells>()
  /** This draft's own list; undefined as long as, or again when, nobody has written to it. */
  #rows: (Row | undefined)[] | undefined
  #frozen: Sheet['rows'] | undefined
  #columns: Sheet['columns']

  /** `allow` refuses a change of cells that the caller may not edit. */
  constructor(from: Sheet, nextKey: () => number, allow: (sheet: Sheet, area: Area) => void) {
    this.#from = from
    this.#nextKey = nextKey
    this.#allow = allow
    this.#columns = from.columns
    this.key = from.key
    this.arrayFormulas = from.arrayFormulas
    this.properties = from.properties
    this.merges = from.merges
    this.protectedRanges = from.protectedRanges
    this.conditionalFormats = from.conditionalFormats
    this.filterViews = from.filterViews
    this.basicFilter = from.basicFilter
    this.bandedRanges = from.bandedRanges
    this.charts = from.charts
    this.slicers = from.slicers
    this.tables = from.tables
    this.rowGroups = from.rowGroups
    this.columnGroups = from.columnGroups
    this.metadata = from.metadata
  }

  get rows(): Sheet['rows'] {
    return this.#rows ?? this.#frozen ?? this.#from.rows
  }

  get columns(): Sheet['columns'] {
    return this.#columns
  }

  write(row: number, column: number, cell: CellData | undefined): void {
    this.#allow(this, { top: row, bottom: row + 1, left: column, right: column + 1 })
    this.follow(row, column, cell)
  }

  /** Writes what follows from a change that was allowed, such as a formula whose references moved. */
  follow(row: number, column: number, cell: CellData | undefined): void {
    const kept = tidy(cell)
    if (kept === undefined && this.rows[row]?.cells[column] === undefined) return
    if (holdsArrayFormula(kept)) this.arrayFormulas = true
    const cells = this.#ownCells(row)
    while (cells.length < column) cells.push(undefined)
    cells[column] = kept
  }

  setLine(dimension: string, index: number, line: Line): void {
    if (dimension === 'ROWS') {
      const cells = this.#ownCells(index)
      this.#putRow(index, line, cells, this.rows[index]?.key ?? this.#nextKey())
    } else {
      const next = [...this.#columns]
      while (next.length < index) next.push(undefined)
      next[index] = Object.keys(line).length === 0 ? undefined : line
      this.#columns = next
    }
  }

  /** Opens room before an index, filled with lines that hold nothing. */
  insert(dimension: string, at: number, count: number): void {
    const room = Array.from({ length: count }, () => undefined)
    if (dimension === 'ROWS') {
      if (at < this.rows.length) this.#rows = this.rows.toSpliced(at, 0, ...room)
      return
    }
    if (at < this.#columns.length) this.#columns = this.#columns.toSpliced(at, 0, ...room)
    this.#rewriteCells(cells => {
      if (at < cells.length) cells.splice(at, 0, ...room)
    })
  }

  remove(dimension: string, from: number, to: number): void {
    this.#allow(this, this.#band(dimension, from, to))
    if (dimension === 'ROWS') {
      this.#writableRows().splice(from, to - from)
      return
    }
    this.#columns = this.#columns.toSpliced(from, to - from)
    this.#rewriteCells(cells => cells.splice(from, to - from))
  }

  /** Takes lines out and puts them before the line that stood at `to`. */
  move(dimension: string, from: number, until: number, to: number): void {
    this.#allow(this, this.#band(dimension, from, until))
    if (dimension === 'ROWS') {
      this.#rows = moved(this.rows, from, until, to)
      return
    }
    this.#columns = moved(this.#columns, from, until, to)
    this.#rewriteCells(cells => cells.splice(0, cells.length, ...moved(cells, from, until, to)))
  }

  /** Puts the rows of a span into another order: row i of it becomes what row order[i] was. */
  reorder(top: number, order: readonly number[]): void {
    this.#allow(this, this.#band('ROWS', top, top + order.length))
    const picked = order.map(index => this.rows[index])
    const before = this.rows.slice(0, top)
    while (before.length < top) before.push(undefined)
    this.#rows = [...before, ...picked, ...this.rows.slice(top + order.length)]
  }

  /** The sheet as it is now; the very one it came from when nothing changed. */
  freeze(): Sheet {
    const rows = this.#frozenRows()
    const frozen: Sheet = {
      key: this.key,
      properties: this.properties,
      rows,
      columns: this.#columns === this.#from.columns ? this.#columns : trimmed(this.#columns),
      arrayFormulas:
        this.arrayFormulas &&
        (rows === this.#from.rows || rows.some(row => row?.cells.some(holdsArrayFormula))),
      merges: this.merges,
      protectedRanges: this.protectedRanges,
      conditionalFormats: this.conditionalFormats,
      filterViews: this.filterViews,
      basicFilter: this.basicFilter,
      bandedRanges: this.bandedRanges,
      charts: this.charts,
      slicers: this.slicers,
      tables: this.tables,
      rowGroups: this.rowGroups,
      columnGroups: this.columnGroups,
      metadata: this.metadata,
    }
    const same = Object.entries(frozen).every(([name, value]) => Reflect.get(this.#from, name) === value)
    return same ? this.#from : frozen
  }

  /** The rows as they are, from now on not to be written to: a later change of this draft copies again. */
  #frozenRows(): Sheet['rows'] {
    if (this.#rows === undefined) return this.rows
    const emptied = new Set([...this.#owned.keys()].filter(isBlank))
    const rows =
      emptied.size === 0
        ? this.#rows
        : this.#rows.map(row => (row !== undefined && emptied.has(row) ? undefined : row))
    this.#owned.clear()
    this.#frozen = trimmed(rows)
    this.#rows = undefined
    return this.#frozen
  }

  #writableRows(): (Row | undefined)[] {
    this.#rows ??= [...this.rows]
    return this.#rows
  }

  #ownCells(index: number): Cells {
    const list = this.#writableRows()
    const old = list[index]
    const own = old === undefined ? undefined : this.#owned.get(old)
    if (own !== undefined) return own
    while (list.length < index) list.push(undefined)
    const cells = [...(old?.cells ?? [])]
    const line = old === undefined ? {} : omit(old, 'key', 'cells')
    this.#putRow(index, line, cells, old?.key ?? this.#nextKey())
    return cells
  }

  #putRow(index: number, line: Line, cells: Cells, key: number): void {
    const row = { key, cells, ...line }
    this.#owned.set(row, cells)
    this.#writableRows()[index] = row
  }

  #rewriteCells(change: (cells: Cells) => void): void {
    this.#writableRows().forEach((row, index) => {
      if (row !== undefined && row.cells.length > 0) change(this.#ownCells(index))
    })
  }

  #band(dimension: string, from: number, to: number): Area {
    return dimension === 'ROWS'
      ? { top: from, bottom: to, left: 0, right: columnCountOf(this) }
      : { top: 0, bottom: rowCountOf(this), left: from, right: to }
  }
}

function trimmed<Thing>(list: readonly (Thing | undefined)[]): readonly (Thing | undefined)[] {
  const length = list.findLastIndex(thing => thing !== undefined) + 1
  return length === list.length ? list : list.slice(0, length)
}

/** A cell as it is stored: without empty properties; undefined when nothing is left. */
function tidy(cell: CellData | undefined): CellData | undefined {
  if (cell === undefined) return undefined
  const kept = Object.entries(cell).filter(([, value]) => value !== undefined && !isEmpty(value))
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
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
