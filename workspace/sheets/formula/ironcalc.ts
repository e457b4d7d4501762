import { readFileSync } from 'node:fs'
import { initSync, Model } from '@ironcalc/wasm'
import { columnName } from '../a1.ts'
import type { Book } from '../book.ts'
import { isError } from '../value.ts'
import type { Value } from '../value.ts'
import { inTime } from '../time-limit.ts'
import { asGrid, EXHAUSTED, failure, one } from './operand.ts'
import type { Operand } from './operand.ts'

/** What IronCalc knows and Sheets does not, and what it would say of its own sheet: to us they are unknown. */
const NOT_ASKED = new Set(
  `AGGREGATE AMORDEGRC AREAS ARRAYTOTEXT BESSELI BESSELJ BESSELK BESSELY BINOM.DIST.RANGE CELL DROP EXPAND INFO NUMBERVALUE
  ODDFPRICE SHEET SHEETS SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TRIMRANGE VALUETOTEXT`.split(/\s+/),
)

let isReady = false

/** The engine is three megabytes: it is loaded with the first function that needs it. */
function makeReady(): void {
  if (isReady) return
  initSync({ module: readFileSync(new URL('wasm_bg.wasm', import.meta.resolve('@ironcalc/wasm'))) })
  isReady = true
}

/**
 * Asks IronCalc for a function that is not our own, its arguments worked out already and laid side by side in a sheet of
 * their own. What IronCalc does not know either is `#NAME?`, as everything is that Sheets does not know.
 */
export function askIronCalc(name: string, operands: readonly Operand[], { properties }: Book): Operand {
  if (NOT_ASKED.has(name.toUpperCase())) return one(unknown(name))
  makeReady()
  let isStopped = false
  const model = new Model('book', 'en', properties.timeZone ?? 'UTC', 'en')
  try {
    model.pauseEvaluation()
    let column = 1
    const args = operands.map(operand => {
      const grid = asGrid(operand)
      const from = column
      column += grid.width
      grid.rows.forEach((row, down) => put(model, row, down, from))
      const end = operand.kind === 'many' ? `:${columnName(column - 1)}${grid.height + 1}` : ''
      return `${columnName(from)}2${end}`
    })
    model.setUserInput(0, 1, 1, `=${name}(${args.join(',')})`)
    model.resumeEvaluation()
    // A factorial of a billion is worked out step by step.
    isStopped = inTime(() => (model.evaluate(), true)) === undefined
    return one(isStopped ? EXHAUSTED : resultOf(model, name))
  } catch (error) {
    return one(failure('ERROR', `Formula parse error. ${String(error)}`))
  } finally {
    // What was stopped in its midst cannot be given back.
    if (!isStopped) model.free()
  }
}

/** Arguments begin in the second row and column, below and beside the formula. */
function put(model: Model, row: readonly Value[], down: number, column: number): void {
  row.forEach((value, across) => {
    if (value !== undefined) model.setUserInput(0, down + 2, column + across + 1, typed(value))
  })
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
  // IronCalc does not parse a name that it does not know.
  ['#ERROR!', 'NAME'],
] as const

const [NUMBER, LOGICAL, ERROR] = [1, 4, 16]

/** IronCalc hands out what it shows; in this format a number shows all fifteen digits that it keeps. */
const EXACT = '0.00000000000000E+00'

const unknown = (name: string): Value => failure('NAME', `Unknown function: '${name}'.`)

function resultOf(model: Model, name: string): Value {
  const type = model.getCellType(0, 1, 1)
  const shown = model.getFormattedCellValue(0, 1, 1)
  if (type === LOGICAL) return shown === 'TRUE'
  if (type === ERROR) {
    const [, kind = 'ERROR'] = ERRORS.find(([text]) => text === shown) ?? []
    if (kind === 'NAME') return unknown(name)
    return failure(kind, `Evaluation of function ${name} gave ${shown}.`)
  }
  if (type !== NUMBER) return shown
  model.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, 'num_fmt', EXACT)
  return Number(model.getFormattedCellValue(0, 1, 1))
}
