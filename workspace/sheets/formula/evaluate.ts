import { areaOf, cellAt, sheetIdOf, titleOf } from '../book.ts'
import type { Book, Sheet } from '../book.ts'
import type { GridRange } from '../protocol.ts'
import { toSerial } from '../serial.ts'
import { isError } from '../value.ts'
import type { Value } from '../value.ts'
import { workOut } from './ironcalc.ts'
import { FUNCTIONS } from './sheet-functions.ts'
import { compare, failure, single, toBoolean, toNumber, toText } from './operand.ts'
import type { Operand } from './operand.ts'
import { parseFormula } from './parse.ts'
import type { Node } from './parse.ts'

/** Values worked out so far, by sheet key, row and column. */
export type Memo = Map<string, Value>

interface Context {
  readonly book: Book
  readonly sheet: Sheet
  readonly memo: Memo
}

const PENDING = failure('REF', 'Circular dependency detected.')

/** The value of a cell, its formula worked out over the values of others. */
export function cellValue(book: Book, sheet: Sheet, row: number, column: number, memo: Memo): Value {
  const entered = cellAt(sheet, row, column)?.userEnteredValue
  if (entered?.formulaValue === undefined)
    return entered?.numberValue ?? entered?.stringValue ?? entered?.boolValue
  const key = `${sheet.key} ${row} ${column}`
  if (memo.has(key)) return memo.get(key)
  memo.set(key, PENDING)
  const value = formulaValue(entered.formulaValue, { book, sheet, row, column, memo })
  memo.set(key, value)
  return value
}

/** What a formula (with its equals sign) comes to as it reads at this place, whatever stands there. */
export function formulaValue(
  formula: string,
  { book, sheet, row, column, memo }: Context & { readonly row: number; readonly column: number },
): Value {
  const node = parseFormula(formula)
  const valueAt = (sheet: Sheet, row: number, column: number): Value =>
    cellValue(book, sheet, row, column, memo)
  return shown(
    node !== undefined && isOwn(node)
      ? single(evaluate(node, { book, sheet, memo }))
      : workOut(formula, { book, sheet, row, column, valueAt }),
  )
}

/** Whether this engine works a formula out by itself: it knows its functions, and nothing in them is done to whole ranges. */
function isOwn(node: Node, inCall = false): boolean {
  if (node.kind === 'call') {
    const known = node.name in FUNCTIONS || node.name in CHOICES
    return known && node.args.every(arg => isOwn(arg, true))
  }
  const operands = node.kind === 'infix' ? [node.left, node.right] : 'operand' in node ? [node.operand] : []
  return operands.every(operand => isOwn(operand, inCall) && !(inCall && isMany(operand)))
}

/** Whether a node stands for more than one cell. */
function isMany(node: Node): boolean {
  if (node.kind === 'name') return true
  if (node.kind !== 'range') return false
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = node.range
  const rows = (endRowIndex ?? Infinity) - (startRowIndex ?? 0)
  return rows > 1 || (endColumnIndex ?? Infinity) - (startColumnIndex ?? 0) > 1
}

/** A formula that comes to nothing shows 0; a number beyond all bounds is an error. */
function shown(value: Value): Value {
  if (value === undefined) return 0
  return typeof value === 'number' && !Number.isFinite(value)
    ? failure('NUM', 'Result is not a number.')
    : value
}

const one = (value: Value): Operand => ({ kind: 'one', value })

function evaluate(node: Node, context: Context): Operand {
  switch (node.kind) {
    case 'value':
      return one(node.value)
    case 'error':
      return one(failure(node.type, ''))
    case 'range':
      return rangeOperand(node.sheet, node.range, context)
    case 'name':
      return namedOperand(node.name, context)
    case 'call':
      return one(callFunction(node.name, node.args, context))
    case 'prefix': {
      const value = toNumber(single(evaluate(node.operand, context)))
      return one(typeof value === 'number' && node.operator === '-' ? -value : value)
    }
    case 'percent': {
      const value = toNumber(single(evaluate(node.operand, context)))
      return one(typeof value === 'number' ? value / 100 : value)
    }
    case 'infix':
      return one(
        infix(node.operator, single(evaluate(node.left, context)), single(evaluate(node.right, context))),
      )
  }
}

function infix(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left
  if (isError(right)) return right
  if (operator === '&') return toText(left) + toText(right)
  if (/[=<>]/.test(operator)) return compared(operator, compare(left, right))
  const [one, other] = [toNumber(left), toNumber(right)]
  if (isError(one)) return one
  if (isError(other)) return other
  if (operator === '+') return one + other
  if (operator === '-') return one - other
  if (operator === '*') return one * other
  if (operator === '^') return one ** other
  return other === 0 ? failure('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.') : one / other
}

function compared(operator: string, difference: number): boolean {
  if (operator === '=') return difference === 0
  if (operator === '<>') return difference !== 0
  if (operator === '<') return difference < 0
  if (operator === '>') return difference > 0
  return operator === '<=' ? difference <= 0 : difference >= 0
}

function rangeOperand(title: string | undefined, range: GridRange, context: Context): Operand {
  const { book, memo } = context
  const sheet =
    title === undefined
      ? context.sheet
      : book.sheets.find(sheet => titleOf(sheet).toLowerCase() === title.toLowerCase())
  if (sheet === undefined) return one(failure('REF', `Unresolved sheet name '${title}'.`))
  const area = areaOf(sheet, range)
  const open = range.endRowIndex === undefined
  const bottom = open ? Math.max(area.top, Math.min(area.bottom, sheet.rows.length)) : area.bottom
  const rows = Array.from({ length: bottom - area.top }, (_, down) =>
    Array.from({ length: area.right - area.left }, (_, across) =>
      cellValue(book, sheet, area.top + down, area.left + across, memo),
    ),
  )
  return { kind: 'many', rows, top: area.top, left: area.left }
}

function namedOperand(name: string, context: Context): Operand {
  const range = context.book.namedRanges.find(
    named => named.name?.toLowerCase() === name.toLowerCase(),
  )?.range
  const sheet = context.book.sheets.find(sheet => sheetIdOf(sheet) === (range?.sheetId ?? 0))
  if (range === undefined || sheet === undefined)
    return one(failure('NAME', `Unknown range name: '${name}'.`))
  return rangeOperand(titleOf(sheet), range, context)
}

/** Functions that work out only those arguments that they need. */
const CHOICES: Readonly<
  Record<string, (args: readonly Node[], value: (node: Node | undefined) => Value) => Value>
> = {
  IF: ([test, then, otherwise], value) => {
    const truth = toBoolean(value(test))
    if (typeof truth !== 'boolean') return truth
    return truth ? value(then) : otherwise === undefined ? false : value(otherwise)
  },
  IFS: (args, value) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const truth = toBoolean(value(args[index]))
      if (truth !== false) return truth === true ? value(args[index + 1]) : truth
    }
    return failure('N_A', 'No match')
  },
  IFERROR: ([tried, otherwise], value) => {
    const result = value(tried)
    return isError(result) ? (otherwise === undefined ? '' : value(otherwise)) : result
  },
  IFNA: ([tried, otherwise], value) => {
    const result = value(tried)
    return isError(result) && result.type === 'N_A' ? value(otherwise) : result
  },
}

function callFunction(name: string, args: readonly Node[], context: Context): Value {
  const choice = CHOICES[name]
  const value = (node: Node | undefined): Value =>
    node === undefined ? undefined : single(evaluate(node, context))
  if (choice !== undefined) return choice(args, value)
  const work = FUNCTIONS[name]
  if (work === undefined) return failure('NAME', `Unknown function: '${name}'.`)
  const { changedAt, properties } = context.book
  const now = toSerial(new Date(changedAt), properties.timeZone ?? 'Etc/GMT')
  return work(
    args.map(arg => evaluate(arg, context)),
    now,
  )
}
