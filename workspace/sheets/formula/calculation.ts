import { isTooDeep } from '../../too-deep.ts'
import { cellAt } from '../book.ts'
import type { Area, Book, Sheet } from '../book.ts'
import { toSerial } from '../serial.ts'
import type { Value } from '../value.ts'
import { Effort } from './effort.ts'
import { alone, evaluate } from './expression.ts'
import { DEEPEST, keyOf, TooDeep } from './formula-cell.ts'
import type { FormulaCell } from './formula-cell.ts'
import { maySpill } from './may-spill.ts'
import { EXHAUSTED, failure, first, one, rangeGrid } from './operand.ts'
import type { Grid, Operand } from './operand.ts'
import { parseFormula } from './parse.ts'
import type { World } from './scope.ts'
import { CIRCULAR, Spills } from './spills.ts'
import type { Region } from './spills.ts'

/** What a spreadsheet's formulas see beyond its cells. */
export interface Surroundings {
  now(): Date
  /** The formulas of another spreadsheet of the workspace; undefined when there is none of that id. */
  open(id: string): Calculation | undefined
  /** The rows that the filter of a sheet hides. */
  filtered(book: Book, sheet: Sheet): ReadonlySet<number>
}

/** Ranges of so many cells are kept once they are read. */
const WORTH_KEEPING = 64

/** The formulas of a spreadsheet as it is at one moment, each worked out when somebody first asks for it. */
export class Calculation implements World {
  readonly book: Book
  readonly #surroundings: Surroundings
  readonly #values = new Map<string, Value>()
  readonly #rules = new Map<string, Value>()
  readonly #grids = new Map<string, Grid>()
  readonly #spills = new Map<number, Spills>()
  /** The formulas being worked out, in the order in which each asked for the next. */
  readonly #pending = new Map<string, FormulaCell>()
  readonly #circular = new Set<string>()
  readonly #effort = new Effort()
  readonly #filtered = new Map<number, ReadonlySet<number>>()
  readonly #imports = new Map<string, Calculation | undefined>()
  #now: Date | undefined
  #isBeingChecked = false

  constructor(book: Book, surroundings: Surroundings) {
    this.book = book
    this.#surroundings = surroundings
  }

  /** What a cell holds once its formula is worked out, or what an array fills it with. */
  value(sheet: Sheet, row: number, column: number): Value {
    const entered = cellAt(sheet, row, column)?.userEnteredValue
    if (entered?.formulaValue !== undefined) {
      return this.#formulaCell({ sheet, row, column, formula: entered.formulaValue })
    }
    if (entered !== undefined) return entered.numberValue ?? entered.stringValue ?? entered.boolValue
    const region = this.regionAt(sheet, row, column)
    return region?.grid.rows[row - region.top]?.[column - region.left]
  }

  /** What a formula that stands nowhere comes to for a cell; without a column of its own it is worked out once a row. */
  rule(formula: string, sheet: Sheet, row: number, column: number): Value {
    const key = `${sheet.key} ${row} ${/\bCOLUMN\s*\(\s*\)/i.test(formula) ? column : ''} ${formula}`
    if (this.#rules.has(key)) return this.#rules.get(key)
    const value = shown(this.#single({ sheet, row, column, formula }))
    this.#rules.set(key, value)
    return value
  }

  /** The array that fills a cell in which nothing stands, or that the cell's own formula gives. */
  regionAt(sheet: Sheet, row: number, column: number): Region | undefined {
    const spills = this.#spillsOf(sheet)
    spills?.settle({ top: row, bottom: row + 1, left: column, right: column + 1 })
    return spills?.regionAt(row, column)
  }

  /** Below the last row of a sheet that holds something, arrays and all. */
  bottom(sheet: Sheet): number {
    const spills = this.#spillsOf(sheet)
    spills?.settle({ top: 0, bottom: Infinity, left: 0, right: Infinity })
    return Math.max(sheet.rows.length, spills?.bottom ?? 0)
  }

  /** Beyond the last column of a row that holds something, arrays and all. */
  right(sheet: Sheet, row: number): number {
    const spills = this.#spillsOf(sheet)
    spills?.settle({ top: row, bottom: row + 1, left: 0, right: Infinity })
    return Math.max(sheet.rows[row]?.cells.length ?? 0, spills?.right(row) ?? 0)
  }

  grid(sheet: Sheet, area: Area): Grid {
    const key = `${sheet.key} ${area.top} ${area.bottom} ${area.left} ${area.right}`
    const known = this.#grids.get(key)
    if (known !== undefined) return known
    const grid = rangeGrid(sheet, area, within => this.#rows(sheet, within))
    if (grid.height * grid.width >= WORTH_KEEPING) this.#grids.set(key, grid)
    return grid
  }

  #rows(sheet: Sheet, area: Area): Grid['rows'] {
    const spills = this.#spillsOf(sheet)
    spills?.settle(area)
    const end = Math.min(area.bottom, Math.max(sheet.rows.length, spills?.bottom ?? 0))
    return Array.from({ length: Math.max(0, end - area.top) }, (_, down) =>
      Array.from({ length: area.right - area.left }, (_, across) =>
        this.value(sheet, area.top + down, area.left + across),
      ),
    )
  }

  spend(steps: number): void {
    this.#effort.spend(steps)
  }

  now(): number {
    this.#now ??= this.#surroundings.now()
    return toSerial(this.#now, this.book.properties.timeZone ?? 'Etc/GMT')
  }

  chance(): number {
    this.#now ??= this.#surroundings.now()
    return Math.random()
  }

  other(id: string): { readonly book: Book; readonly world: World } | undefined {
    const found = this.#surroundings.open(id)
    this.#imports.set(id, found)
    return found && { book: found.book, world: found }
  }

  hidden(sheet: Sheet, row: number): 'filter' | 'person' | undefined {
    const filtered = this.#filtered.get(sheet.key) ?? this.#surroundings.filtered(this.book, sheet)
    this.#filtered.set(sheet.key, filtered)
    if (filtered.has(row)) return 'filter'
    return sheet.rows[row]?.properties?.hiddenByUser === true ? 'person' : undefined
  }

  /** Whether all that was worked out still holds: within a minute of what NOW gave, and with other spreadsheets as they were. */
  isCurrent(): boolean {
    if (this.#isBeingChecked) return true
    const minute = (date: Date): number => Math.floor(date.getTime() / 60_000)
    if (this.#now !== undefined && minute(this.#now) !== minute(this.#surroundings.now())) return false
    this.#isBeingChecked = true
    try {
      return [...this.#imports].every(([id, found]) => this.#surroundings.open(id) === found)
    } finally {
      this.#isBeingChecked = false
    }
  }

  #spillsOf(sheet: Sheet): Spills | undefined {
    if (!sheet.arrayFormulas) return undefined
    const spills =
      this.#spills.get(sheet.key) ?? new Spills(sheet, ({ row, column }) => this.value(sheet, row, column))
    this.#spills.set(sheet.key, spills)
    return spills
  }

  #formulaCell(cell: FormulaCell): Value {
    const key = keyOf(cell)
    if (this.#values.has(key)) return this.#values.get(key)
    if (this.#pending.has(key)) return this.#closeCircle(key)
    if (this.#pending.size >= DEEPEST) throw new TooDeep(this, cell)
    if (this.#pending.size === 0) this.#workInTurn(cell)
    else this.#work(cell)
    return this.#values.get(key)
  }

  /** All that wait for each other in a circle have no value. */
  #closeCircle(key: string): Value {
    const waiting = [...this.#pending.keys()]
    for (const each of waiting.slice(waiting.indexOf(key))) this.#circular.add(each)
    return CIRCULAR
  }

  /** Works out a formula and, before it, those at the end of chains too long to be followed at once. */
  #workInTurn(cell: FormulaCell): void {
    const turns = new Map([[keyOf(cell), cell]])
    for (;;) {
      const next = [...turns.values()].at(-1)
      if (next === undefined) return
      try {
        this.#work(next)
        turns.delete(keyOf(next))
      } catch (error) {
        if (!(error instanceof TooDeep) || error.calculation !== this) throw error
        const key = keyOf(error.cell)
        if (turns.has(key)) this.#values.set(key, CIRCULAR)
        else turns.set(key, error.cell)
      }
    }
  }

  #work(cell: FormulaCell): void {
    const key = keyOf(cell)
    this.#pending.set(key, cell)
    try {
      const value = shown(
        cell.sheet.arrayFormulas && maySpill(cell.formula) ? this.#spread(cell) : this.#single(cell),
      )
      this.#values.set(key, this.#circular.has(key) ? CIRCULAR : value)
    } catch (error) {
      throw isTooDeep(error) ? new TooDeep(this, cell) : error
    } finally {
      this.#pending.delete(key)
    }
  }

  #single(cell: FormulaCell): Value {
    return alone(this.#evaluated(cell), cell)
  }

  #spread(cell: FormulaCell): Value {
    const work = (): Value | Grid => {
      const result = this.#evaluated(cell)
      return result.kind === 'many' && result.height * result.width > 1 ? result : first(result)
    }
    return this.#spillsOf(cell.sheet)?.during(cell, work)
  }

  #evaluated({ sheet, row, column, formula }: FormulaCell): Operand {
    const node = parseFormula(formula)
    if (node === undefined) return one(failure('ERROR', 'Formula parse error.'))
    const scope = { book: this.book, sheet, row, column, inArray: false, names: new Map(), world: this }
    try {
      return this.#effort.of(() => evaluate(node, scope))
    } catch (error) {
      // With nothing else waiting there will never be more room than now.
      if (isTooDeep(error) && this.#pending.size <= 1) return one(EXHAUSTED)
      throw error
    }
  }
}

/** A number beyond all bounds is an error. */
function shown(value: Value): Value {
  return typeof value === 'number' && !Number.isFinite(value)
    ? failure('NUM', 'Result is not a number.')
    : value
}
