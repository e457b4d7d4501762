import { isTooDeep } from '../../too-deep.ts'
import { areaOf, sheetIdOf, titleOf } from '../book.ts'
import type { Sheet } from '../book.ts'
import type { GridRange } from '../protocol.ts'
import { isError } from '../value.ts'
import type { Value } from '../value.ts'
import { asOperand, forEach } from './broadcast.ts'
import { FORMS } from './sheet-functions/forms.ts'
import { SIGNS } from './sheet-functions/operators.ts'
import { FUNCTIONS } from './sheet-functions/table.ts'
import { askIronCalc } from './ironcalc.ts'
import { array, asGrid, fail, failure, Failure, first, LONGEST_TEXT, Mismatch, one } from './operand.ts'
import type { Grid, Operand } from './operand.ts'
import type { Node } from './parse.ts'
import type { Scope, SheetFunction } from './scope.ts'

/** What a formula comes to: a value, a range or an array. Errors are values. */
export function evaluate(node: Node, scope: Scope): Operand {
  if (node.kind !== 'value') scope.world.spend(1)
  switch (node.kind) {
    case 'value':
      return one(node.value)
    case 'missing':
      return one(undefined)
    case 'error':
      return one(failure(node.type, node.type === 'REF' ? 'Reference does not exist.' : ''))
    case 'range':
      return ranged(node.sheet, node.range, scope)
    case 'name':
      return scope.names.get(node.name.toLowerCase()) ?? namedRange(node.name, scope)
    case 'array':
      return literal(node.rows, scope)
    case 'call':
      return called(node.name, node.args, scope, node.typed)
    case 'apply':
      return applied(evaluate(node.callee, scope), node.args, scope)
    case 'prefix':
      return called(node.operator === '-' ? 'UMINUS' : 'UPLUS', [node.operand], scope)
    case 'percent':
      return called('UNARY_PERCENT', [node.operand], scope)
    case 'infix':
      return called(SIGNS[node.operator] ?? '', [node.left, node.right], scope)
  }
}

/** The single value that a formula means by a range: the one in its own row or column. */
export function alone(
  operand: Operand,
  { sheet, row, column }: Pick<Scope, 'sheet' | 'row' | 'column'>,
): Value {
  if (operand.kind !== 'many' || operand.at === undefined) return first(operand)
  const { rows, height, width, at } = operand
  if (height === 1 && width === 1) return rows[0]?.[0]
  const [down, across] = [row - at.top, column - at.left]
  if (at.sheet.key === sheet.key && width === 1 && down >= 0 && down < height) return rows[down]?.[0]
  if (at.sheet.key === sheet.key && height === 1 && across >= 0 && across < width) return rows[0]?.[across]
  return failure('VALUE', 'An array value could not be found.')
}

function ranged(title: string | undefined, range: GridRange, scope: Scope): Operand {
  const sheet = title === undefined ? scope.sheet : sheetCalled(title, scope)
  if (sheet === undefined) return one(failure('REF', `Unresolved sheet name '${title}'.`))
  return scope.world.grid(sheet, areaOf(sheet, range))
}

const sheetCalled = (title: string, { book }: Scope): Sheet | undefined =>
  book.sheets.find(sheet => titleOf(sheet).toLowerCase() === title.toLowerCase())

function namedRange(name: string, { book, world }: Scope): Operand {
  const range = book.namedRanges.find(named => named.name?.toLowerCase() === name.toLowerCase())?.range
  const sheet = book.sheets.find(sheet => sheetIdOf(sheet) === (range?.sheetId ?? 0))
  if (range === undefined || sheet === undefined)
    return one(failure('NAME', `Unknown range name: '${name.toUpperCase()}'.`))
  return world.grid(sheet, areaOf(sheet, range))
}

/** Ranges and values side by side and below each other; what does not fit is #VALUE!. */
function literal(rows: readonly (readonly Node[])[], scope: Scope): Operand {
  return attempt('ARRAY_LITERAL', [], () => {
    const bands = rows.map(row => sideBySide(row.map(node => asGrid(evaluate(node, scope)))))
    const [width] = bands.map(band => band[0]?.length)
    bands.forEach((band, place) => {
      const own = band[0]?.length
      if (own === width) return
      const words = `In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.`
      fail('VALUE', place === 0 ? '' : words)
    })
    return array(bands.flat())
  })
}

function sideBySide(grids: readonly Grid[]): Value[][] {
  const height = Math.max(...grids.map(grid => grid.height))
  for (const [place, grid] of grids.entries()) {
    if (grid.height === height) continue
    const words = `Function ARRAY_ROW parameter ${place + 1} has mismatched row size. Expected: ${height}. Actual: ${grid.height}.`
    fail('VALUE', words)
  }
  const blank = (grid: Grid): readonly Value[] => Array.from({ length: grid.width }, () => undefined)
  return Array.from({ length: height }, (_, down) => grids.flatMap(grid => grid.rows[down] ?? blank(grid)))
}

/** `typed` is the name as its author wrote it: what nobody knows is called so. */
function called(name: string, args: readonly Node[], scope: Scope, typed = name): Operand {
  const form = FORMS[name]
  if (form !== undefined) return attempt(name, [], () => form(args, scope, { evaluate, alone }))
  const own = FUNCTIONS[name]
  if (own !== undefined) return run(name, own, args, scope)
  const named = scope.names.get(name.toLowerCase())
  if (named !== undefined) return applied(named, args, scope)
  const operands = args.map(arg => evaluate(arg, scope))
  return askIronCalc(typed, operands, scope.book)
}

function applied(callee: Operand, args: readonly Node[], scope: Scope): Operand {
  if (callee.kind !== 'lambda') return one(failure('NAME', 'Only a LAMBDA can be called.'))
  const given = args.map(arg => evaluate(arg, scope))
  return attempt('LAMBDA', given, () => callee.call(...given))
}

function run(name: string, fn: SheetFunction, args: readonly Node[], scope: Scope): Operand {
  const wrong = miscounted(name, fn, args.length)
  if (wrong !== undefined) return one(failure('N_A', wrong))
  const isValue = (place: number): boolean => fn.takes[placeOf(fn, place)] === 'value'
  const inner = fn.isArray ? { ...scope, inArray: true } : scope
  const given = args.map((arg, place) => {
    const operand = evaluate(arg, inner)
    if (scope.inArray || !isValue(place) || operand.kind === 'lambda') return operand
    return one(alone(operand, scope))
  })
  return forEach(given, isValue, operands => {
    if (!fn.seesErrors) {
      const error = operands.find((operand, place) => isValue(place) && isError(first(operand)))
      if (error !== undefined) return error
    }
    return attempt(name, operands, () => measured(name, fn.work(operands, scope), scope))
  })
}

/** A result that a cell can hold, its size counted as work. */
function measured(name: string, result: Value | Operand, { world }: Scope): Value | Operand {
  if (typeof result === 'string' && result.length > LONGEST_TEXT) {
    fail('VALUE', `Text result of ${name} is longer than the limit of ${LONGEST_TEXT} characters`)
  }
  if (typeof result === 'object' && 'kind' in result && result.kind === 'many' && result.at === undefined) {
    world.spend((result.height * result.width) / CELLS_PER_STEP)
  }
  return result
}

/** An array's cells are made faster than a function is called. */
const CELLS_PER_STEP = 5

/** Which place of a function's list an argument takes, those that repeat counted again. */
function placeOf({ takes, repeats }: SheetFunction, place: number): number {
  if (place < takes.length || repeats === 0) return place
  return takes.length - repeats + ((place - takes.length) % repeats)
}

function miscounted(
  name: string,
  { takes, least, repeats }: SheetFunction,
  count: number,
): string | undefined {
  if (count >= least && (count <= takes.length || repeats > 0)) return undefined
  const words = `Wrong number of arguments to ${name}.`
  const got = `but got ${count} argument${count === 1 ? '' : 's'}.`
  if (repeats > 0) return `${words} Expected at least ${least} arguments, ${got}`
  const expected = least === takes.length ? `${least}` : `between ${least} and ${takes.length}`
  return `${words} Expected ${expected} argument${expected === '1' ? '' : 's'}, ${got}`
}

/** A result, or the error that ended the work. */
function attempt(name: string, given: readonly Operand[], work: () => Value | Operand): Operand {
  try {
    return asOperand(work())
  } catch (error) {
    if (error instanceof Mismatch) {
      const parameter = given.findIndex(operand => first(operand) === error.given) + 1
      return one(parameter === 0 ? error.error : error.of(name, parameter))
    }
    if (error instanceof Failure) return one(error.error)
    if (isTooDeep(error)) throw error
    // What JavaScript itself has no room for, such as a character beyond the last.
    if (error instanceof RangeError) return one(failure('NUM', 'Result is out of range.'))
    throw error
  }
}
