import { columnName, findPlace, parseA1, quoteTitle } from '../../a1.ts'
import { areaOf, cellAt, columnCountOf, rowCountOf, titleOf } from '../../book.ts'
import { Refusal } from '../../refusal.ts'
import { textOf } from '../coerce.ts'
import { array, asGrid, fail, first } from '../operand.ts'
import type { Grid, Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable, Scope } from '../scope.ts'
import { number, truth, whole } from './arguments.ts'

/** Where a range lies; an array lies nowhere. */
function placeOf(operand: Operand | undefined): NonNullable<Grid['at']> {
  if (operand?.kind === 'many' && operand.at !== undefined) return operand.at
  return fail('N_A', 'Argument must be a range.')
}

/** The numbers of the rows (or columns) of a range, or of the formula's own cell. */
function numbered(operand: Operand | undefined, name: 'ROW' | 'COLUMN', scope: Scope): Operand | number {
  if (operand === undefined) return (name === 'ROW' ? scope.row : scope.column) + 1
  const { top, left } = placeOf(operand)
  const { height, width } = asGrid(operand)
  return name === 'ROW'
    ? array(Array.from({ length: height }, (_, down) => [top + down + 1]))
    : array([Array.from({ length: width }, (_, across) => left + across + 1)])
}

function offset([range, down, across, height, width]: readonly Operand[], { world }: Scope): Grid {
  const { sheet, top, left } = placeOf(range)
  const grid = asGrid(range)
  const from = { top: top + whole(down), left: left + whole(across) }
  const size = { height: whole(height, grid.height), width: whole(width, grid.width) }
  const isInside =
    from.top >= 0 &&
    from.left >= 0 &&
    from.top + size.height <= rowCountOf(sheet) &&
    from.left + size.width <= columnCountOf(sheet)
  if (!isInside) fail('REF', 'Function OFFSET evaluates to an out of bounds range.')
  if (size.height < 1 || size.width < 1) fail('REF', 'Function OFFSET evaluates to an empty range.')
  return world.grid(sheet, { ...from, bottom: from.top + size.height, right: from.left + size.width })
}

/** The range that a text names: A1 with or without a tab, or a named range. */
function indirect(text: string, { book, sheet, world }: Scope): Grid {
  const here = parseA1(text.replaceAll('$', ''))
  if (here !== undefined) return world.grid(sheet, areaOf(sheet, here))
  return placeIn(
    text,
    book,
    world,
    `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`,
  )
}

function placeIn(text: string, book: Scope['book'], world: Scope['world'], words: string): Grid {
  try {
    const { sheet, area } = findPlace(book, text)
    return world.grid(sheet, area)
  } catch (error) {
    if (error instanceof Refusal) return fail('REF', words)
    throw error
  }
}

/** A range of another spreadsheet of the workspace; everything is open to everybody here. */
function imported(address: string, range: string, { world }: Scope): Operand {
  const id = /\/d\/([\w-]+)/.exec(address)?.[1] ?? address
  const other = world.other(id)
  if (other === undefined) return fail('REF', 'Spreadsheet cannot be found.')
  const { rows, height, width } = placeIn(
    range,
    other.book,
    other.world,
    'Cannot find range or sheet for imported range.',
  )
  return { kind: 'many', rows, height, width }
}

/** ADDRESS: 1 fixes row and column, 2 the row, 3 the column, 4 neither. */
function address(row: number, column: number, mode: number, title: Operand | undefined): string {
  const name = `${mode % 2 === 1 ? '$' : ''}${columnName(column - 1)}${mode <= 2 ? '$' : ''}${row}`
  return title === undefined ? name : `${quoteTitle(textOf(first(title)))}!${name}`
}

function formulaAt(operand: Operand | undefined): string | undefined {
  const { sheet, top, left } = placeOf(operand)
  return cellAt(sheet, top, left)?.userEnteredValue?.formulaValue
}

export const REFERENCES: FunctionTable = {
  ROW: takes('range?', ([range], scope) => numbered(range, 'ROW', scope)),
  COLUMN: takes('range?', ([range], scope) => numbered(range, 'COLUMN', scope)),
  ROWS: takes('range', ([range]) => asGrid(range).height),
  COLUMNS: takes('range', ([range]) => asGrid(range).width),
  OFFSET: takes('range value value value? value?', offset),
  INDIRECT: takes('value value?', ([text], scope) => indirect(textOf(first(text)), scope)),
  IMPORTRANGE: takes('value value', ([spreadsheet, range], scope) =>
    imported(textOf(first(spreadsheet)), textOf(first(range)), scope),
  ),
  ADDRESS: takes('value value value? value? value?', ([row, column, mode, isA1, title]) =>
    truth(isA1, true)
      ? address(whole(row), whole(column), whole(mode, 1), title)
      : `R${number(row)}C${number(column)}`,
  ),
  HYPERLINK: takes('value value?', ([url, label]) => first(label ?? url)),
  FORMULATEXT: takes(
    'range errors',
    ([range]) => formulaAt(range) ?? fail('N_A', 'Argument must be a reference to a cell with a formula.'),
  ),
  ISFORMULA: takes('range errors', ([range]) => formulaAt(range) !== undefined),
  SHEET: takes('range?', ([range], { book, sheet }) => {
    const at = range === undefined ? sheet : placeOf(range).sheet
    return book.sheets.findIndex(each => titleOf(each) === titleOf(at)) + 1
  }),
}
