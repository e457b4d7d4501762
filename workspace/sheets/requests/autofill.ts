import { clip } from '../a1.ts'
import { cellAt, columnCountOf, isFilled, rowCountOf } from '../book.ts'
import type { Area } from '../book.ts'
import { formatOf } from '../effective.ts'
import type { Draft } from '../draft.ts'
import { shiftFormula } from '../formula/references.ts'
import { isMoment } from '../number-format.ts'
import type { CellData, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

interface Filling {
  readonly source: Area
  readonly rows: boolean
  /** Lines beyond the source; negative: before it. */
  readonly length: number
}

/** Goes on with what a range begins: a series of numbers or days, numbered texts, shifted formulas, or the same again. */
export function autoFill(draft: Draft, ask: Ask<'autoFill'>): Reply {
  const { range, sourceAndDestination, useAlternateSeries = false } = ask
  const named = sourceAndDestination?.source ?? range
  if (named === undefined) throw invalid('One of range or sourceAndDestination must be specified.')
  const sheet = draft.sheet(named.sheetId, 'grid')
  const area = clip(sheet, named)
  if (sourceAndDestination === undefined) {
    for (const filling of detected(sheet, area)) fillFrom(sheet, filling, useAlternateSeries)
    return {}
  }
  const { dimension, fillLength = 0 } = sourceAndDestination
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw invalid('No dimension specified.')
  fillFrom(sheet, { source: area, rows: dimension === 'ROWS', length: fillLength }, useAlternateSeries)
  return {}
}

/** The filled part at the beginning of a range, and the rest of it to be filled: down, or to the right when all rows are begun. */
function detected(sheet: SheetDraft, area: Area): readonly Filling[] {
  let [bottom, right] = [area.top, area.left]
  for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      if (!isFilled(cellAt(sheet, row, column))) continue
      bottom = row + 1
      right = Math.max(right, column + 1)
    }
  }
  if (bottom === area.top) return []
  const down = { source: { ...area, bottom, right }, rows: true, length: area.bottom - bottom }
  const across = { source: { ...area, right }, rows: false, length: area.right - right }
  return [down, across].filter(({ length }) => length > 0)
}

function fillFrom(sheet: SheetDraft, { source, rows, length }: Filling, alternate: boolean): void {
  const { top, bottom, left, right } = source
  const [from, to] = rows ? [top, bottom] : [left, right]
  const [first, last] = length < 0 ? [from + length, from] : [to, to + length]
  if (first < 0 || last > (rows ? rowCountOf(sheet) : columnCountOf(sheet))) {
    throw invalid('The fill range exceeds grid limits.')
  }
  const [low, high] = rows ? [left, right] : [top, bottom]
  for (let across = low; across < high; across += 1) {
    const at = (line: number): readonly [number, number] => (rows ? [line, across] : [across, line])
    const cells = Array.from({ length: to - from }, (_, index) => cellAt(sheet, ...at(from + index)))
    const step = stepOf(cells, alternate)
    for (let line = first; line < last; line += 1) {
      const [row, column] = at(line)
      const steps = line - from
      const place = ((steps % cells.length) + cells.length) % cells.length
      sheet.write(row, column, filled(cells[place], { steps, place, rows, step }))
    }
  }
}

interface Step {
  readonly start: number
  readonly by: number
}

/** How the numbers go on: in even steps, a day at a time when one day is given; undefined when they only repeat. */
function stepOf(cells: readonly (CellData | undefined)[], alternate: boolean): Step | undefined {
  const numbers = cells.map(numberOf)
  const [start, second] = numbers
  if (start === undefined || numbers.includes(undefined)) return undefined
  if (second === undefined) {
    const counts = isMoment(formatOf(cells[0])) !== alternate || prefixOf(cells[0]) !== undefined
    return counts ? { start, by: 1 } : undefined
  }
  // Least squares: a perfect series goes on as it is, a crooked one along its line.
  const middle = (numbers.length - 1) / 2
  const mean = numbers.reduce<number>((sum, value) => sum + (value ?? 0), 0) / numbers.length
  const slope = (weigh: (offset: number, value: number) => number): number =>
    numbers.reduce<number>((sum, value, index) => sum + weigh(index - middle, value ?? 0), 0)
  const by = slope((offset, value) => offset * (value - mean)) / slope(offset => offset * offset)
  return { start: mean - by * middle, by }
}

/** A number, or the one that a text ends with (`Item 3`). */
function numberOf(cell: CellData | undefined): number | undefined {
  const { numberValue, stringValue } = cell?.userEnteredValue ?? {}
  const digits = /\d+$/.exec(stringValue ?? '')?.[0]
  return numberValue ?? (digits === undefined ? undefined : Number(digits))
}

const prefixOf = (cell: CellData | undefined): string | undefined =>
  /^(.*?)\d+$/s.exec(cell?.userEnteredValue?.stringValue ?? '')?.[1]

interface Target {
  readonly steps: number
  readonly place: number
  readonly rows: boolean
  readonly step: Step | undefined
}

function filled(cell: CellData | undefined, { steps, place, rows, step }: Target): CellData | undefined {
  const formula = cell?.userEnteredValue?.formulaValue
  const moved = steps - place
  if (formula !== undefined) {
    return {
      ...cell,
      userEnteredValue: { formulaValue: shiftFormula(formula, rows ? moved : 0, rows ? 0 : moved) },
    }
  }
  if (step === undefined) return cell
  const value = Number((step.start + step.by * steps).toPrecision(15))
  const prefix = prefixOf(cell)
  return {
    ...cell,
    userEnteredValue:
      prefix === undefined ? { numberValue: value } : { stringValue: `${prefix}${Math.abs(value)}` },
  }
}
