import { columnName } from '../a1.ts'
import { cellAt, columnCountOf, isFilled, overlap, rowCountOf } from '../book.ts'
import type { Area, Sheet } from '../book.ts'
import type { CellError, Value } from '../value.ts'
import { holdsArrayFormula } from './may-spill.ts'
import { failure } from './operand.ts'
import type { Grid } from './operand.ts'

/** The cell of a formula. */
interface Anchor {
  readonly row: number
  readonly column: number
}

/** An array in its place, from the cell of its formula on. */
export interface Region extends Area {
  readonly grid: Grid
}

/**
 * The arrays of one sheet that fill the neighbours of their formulas. A formula is worked out when somebody asks for a
 * cell that it could reach; what is asked for meanwhile must not lie in its own result.
 */
export class Spills {
  readonly #sheet: Sheet
  readonly #work: (anchor: Anchor) => void
  readonly #waiting = new Map<string, Anchor>()
  readonly #asked = new Map<string, Area[]>()
  readonly #regions = new Map<number, Region[]>()
  #bottom = 0

  /** `work` works out the formula of an anchor, within {@link during}. */
  constructor(sheet: Sheet, work: (anchor: Anchor) => void) {
    this.#sheet = sheet
    this.#work = work
    sheet.rows.forEach((row, down) => {
      row?.cells.forEach((cell, column) => {
        if (holdsArrayFormula(cell)) this.#waiting.set(`${down} ${column}`, { row: down, column })
      })
    })
  }

  /** Works out all formulas that could reach into an area. */
  settle(area: Area): void {
    for (const [key, anchor] of this.#waiting) {
      if (anchor.row >= area.bottom || anchor.column >= area.right) continue
      const asked = this.#asked.get(key)
      if (asked === undefined) this.#work(anchor)
      else asked.push(area)
    }
  }

  /** Runs the work on an anchor's formula, whose array is then given its place. */
  during(anchor: Anchor, work: () => Value | Grid): Value {
    const key = `${anchor.row} ${anchor.column}`
    this.#asked.set(key, [])
    try {
      const result = work()
      const value = isGrid(result) ? this.#placed(anchor, result, this.#asked.get(key) ?? []) : result
      this.#waiting.delete(key)
      return value
    } finally {
      this.#asked.delete(key)
    }
  }

  /** Below the last row of the arrays that are worked out. */
  get bottom(): number {
    return this.#bottom
  }

  /** Beyond the last column of the arrays in a row. */
  right(row: number): number {
    return Math.max(0, ...(this.#regions.get(row) ?? []).map(region => region.right))
  }

  /** The array that fills a cell. */
  regionAt(row: number, column: number): Region | undefined {
    return this.#regions.get(row)?.find(({ left, right }) => column >= left && column < right)
  }

  #placed(anchor: Anchor, grid: Grid, asked: readonly Area[]): Value {
    const [top, left] = [anchor.row, anchor.column]
    const region = { grid, top, left, bottom: top + grid.height, right: left + grid.width }
    const problem = this.#outside(region) ?? this.#blocked(region) ?? circular(region, asked)
    if (problem !== undefined) return problem
    for (let row = top; row < region.bottom; row += 1) {
      this.#regions.set(row, [...(this.#regions.get(row) ?? []), region])
    }
    this.#bottom = Math.max(this.#bottom, top + grid.rows.length)
    return grid.rows[0]?.[0]
  }

  #outside({ bottom, right }: Area): CellError | undefined {
    const rows = bottom - rowCountOf(this.#sheet)
    const columns = right - columnCountOf(this.#sheet)
    if (rows <= 0 && columns <= 0) return undefined
    const more = rows > 0 ? `rows (${rows})` : `columns (${columns})`
    return failure('REF', `Result was not automatically expanded, please insert more ${more}.`)
  }

  #blocked(region: Area): CellError | undefined {
    for (let row = region.top; row < region.bottom; row += 1) {
      const others = this.#regions.get(row)
      if (row >= this.#sheet.rows.length && others === undefined) continue
      for (let column = region.left; column < region.right; column += 1) {
        if (row === region.top && column === region.left) continue
        if (!isFilled(cellAt(this.#sheet, row, column)) && this.regionAt(row, column) === undefined) continue
        const name = `${columnName(column)}${row + 1}`
        return failure('REF', `Array result was not expanded because it would overwrite data in ${name}.`)
      }
    }
    return undefined
  }
}

const isGrid = (result: Value | Grid): result is Grid => typeof result === 'object' && 'kind' in result

export const CIRCULAR = failure(
  'REF',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
)

const circular = (region: Area, asked: readonly Area[]): CellError | undefined =>
  asked.some(area => overlap(area, region)) ? CIRCULAR : undefined
