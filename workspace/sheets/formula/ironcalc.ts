import { readFileSync } from 'node:fs'
import { initSync, Model } from '@ironcalc/wasm'
import { columnName } from '../a1.ts'
import { areaOf, sheetIdOf, titleOf, wholeOf } from '../book.ts'
import type { Area, Book, Sheet } from '../book.ts'
import { isError } from '../value.ts'
import type { Value } from '../value.ts'
import { failure } from './operand.ts'
import { mapReferences, replaceNames } from './references.ts'
import type { End } from './references.ts'

/** Where a formula stands, and how the cells that it names are worked out. */
export interface Place {
  readonly book: Book
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
  readonly valueAt: (sheet: Sheet, row: number, column: number) => Value
}

let isReady = false

/** Works a formula out with IronCalc, over copies of the cells that it names. What IronCalc lacks is `#NAME?`. */
export function workOut(formula: string, place: Place): Value {
  const { closed, areas } = closedOver(plainFormula(formula, place.book), place)
  makeReady()
  // A formula with an unknown function is not worth copying its cells for.
  const tried = evaluated(closed, place, new Map([...areas.keys()].map(sheet => [sheet, []])))
  if (isError(tried) && tried.type === 'NAME') return tried
  return evaluated(closed, place, areas)
}

/** The engine is three megabytes: it is loaded with the first formula that needs it. */
function makeReady(): void {
  if (isReady) return
  initSync({ module: readFileSync(new URL('wasm_bg.wasm', import.meta.resolve('@ironcalc/wasm'))) })
  isReady = true
}

/** Without ARRAYFORMULA (IronCalc takes every formula for one), named ranges by their places. */
function plainFormula(formula: string, { namedRanges, sheets }: Book): string {
  return replaceNames(formula.replaceAll(/\bARRAYFORMULA\s*(?=\()/gi, ''), name => {
    const range = namedRanges.find(named => named.name?.toLowerCase() === name.toLowerCase())?.range
    const sheet = sheets.find(sheet => sheetIdOf(sheet) === (range?.sheetId ?? 0))
    if (range === undefined || sheet === undefined) return undefined
    const { top, bottom, left, right } = areaOf(sheet, range)
    const title = titleOf(sheet).replaceAll("'", "''")
    return `'${title}'!$${columnName(left)}$${top + 1}:$${columnName(right - 1)}$${bottom}`
  })
}

type Areas = ReadonlyMap<Sheet, readonly Area[]>

/** The formula with its open ranges ended at the last row that holds something, and the areas that it names. */
function closedOver(
  formula: string,
  { book, sheet }: Place,
): { readonly closed: string; readonly areas: Areas } {
  const areas = new Map<Sheet, Area[]>()
  const closed = mapReferences(formula, (title, [from, to]) => {
    const named =
      title === undefined
        ? sheet
        : book.sheets.find(each => titleOf(each).toLowerCase() === title.toLowerCase())
    if (named === undefined) return undefined
    const last = named.rows.length - 1
    const end = { ...to, row: to.row ?? Math.max(from.row ?? 0, last) }
    const start = { ...from, row: from.row ?? 0 }
    areas.set(named, [...(areas.get(named) ?? []), areaBetween(named, start, end)])
    return [start, end]
  })
  // Where these lead is only known once they are worked out.
  if (/\b(?:OFFSET|INDIRECT)\s*\(/i.test(formula)) {
    return { closed, areas: new Map(book.sheets.map(each => [each, [wholeOf(each)]])) }
  }
  return { closed, areas }
}

function areaBetween({ properties }: Sheet, from: End, to: End): Area {
  const width = properties.gridProperties?.columnCount ?? 1
  const rows = [from.row ?? 0, to.row ?? 0]
  const columns = [from.column ?? 0, to.column ?? width - 1]
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows) + 1,
    left: Math.min(...columns),
    right: Math.max(...columns) + 1,
  }
}

function evaluated(formula: string, { book, sheet, row, column, valueAt }: Place, areas: Areas): Value {
  const model = new Model('book', 'en', book.properties.timeZone ?? 'UTC', 'en')
  try {
    model.pauseEvaluation()
    const sheets = [sheet, ...[...areas.keys()].filter(each => each !== sheet)]
    sheets.forEach((each, index) => {
      if (index > 0) model.newSheet()
      model.renameSheet(index, titleOf(each))
      for (const area of areas.get(each) ?? []) copy(model, index, each, area, valueAt)
    })
    model.setUserInput(0, row + 1, column + 1, formula)
    model.resumeEvaluation()
    model.evaluate()
    return resultAt(model, row + 1, column + 1)
  } catch (error) {
    return failure('ERROR', `Formula parse error. ${String(error)}`)
  } finally {
    model.free()
  }
}

function copy(model: Model, index: number, sheet: Sheet, area: Area, valueAt: Place['valueAt']): void {
  for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row += 1) {
    const width = Math.min(area.right, sheet.rows[row]?.cells.length ?? 0)
    for (let column = area.left; column < width; column += 1) {
      const value = valueAt(sheet, row, column)
      if (value !== undefined) model.setUserInput(index, row + 1, column + 1, typed(value))
    }
  }
}

/** A value as it has to be typed to become itself again. */
function typed(value: Exclude<Value, undefined>): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return isError(value) ? (ERRORS.find(([, type]) => type === value.type)?.[0] ?? '#VALUE!') : `'${value}`
}

const ERRORS = [
  ['#NULL!', 'NULL_VALUE'],
  ['#DIV/0!', 'DIVIDE_BY_ZERO'],
  ['#VALUE!', 'VALUE'],
  ['#REF!', 'REF'],
  ['#NAME?', 'NAME'],
  ['#N/IMPL!', 'NAME'],
  ['#NUM!', 'NUM'],
  ['#N/A', 'N_A'],
  ['#CIRC!', 'REF'],
] as const

const [NUMBER, LOGICAL, ERROR] = [1, 4, 16]

/** IronCalc hands out what it shows; in this format a number shows all fifteen digits that it keeps. */
const EXACT = '0.00000000000000E+00'

function resultAt(model: Model, row: number, column: number): Value {
  const type = model.getCellType(0, row, column)
  const shown = model.getFormattedCellValue(0, row, column)
  if (type === LOGICAL) return shown === 'TRUE'
  if (type === ERROR) {
    const [, name = 'ERROR'] = ERRORS.find(([text]) => text === shown) ?? []
    return failure(name, `IronCalc: ${shown}`)
  }
  if (type !== NUMBER) return shown
  model.updateRangeStyle({ sheet: 0, row, column, width: 1, height: 1 }, 'num_fmt', EXACT)
  return Number(model.getFormattedCellValue(0, row, column))
}
