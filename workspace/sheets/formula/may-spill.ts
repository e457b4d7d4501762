import type { CellData } from '../protocol.ts'
import { parseFormula } from './parse.ts'
import type { Node } from './parse.ts'

/** Functions that may give more than one value. */
const GIVE_ARRAYS = new Set(
  `ARRAYFORMULA ARRAY_CONSTRAIN BYCOL BYROW CHOOSECOLS CHOOSEROWS FILTER FLATTEN FREQUENCY HSTACK IMPORTRANGE INDIRECT
  MAKEARRAY MAP MMULT MUNIT OFFSET QUERY RANDARRAY REDUCE REGEXEXTRACT SCAN SEQUENCE SORT SORTN SPLIT TOCOL TOROW TRANSPOSE UNIQUE
  VSTACK WRAPCOLS WRAPROWS XLOOKUP`.split(/\s+/),
)

/** Functions that bring any arrays among their values down to one: nothing in them spills. */
const GIVE_ONE = new Set(
  'SUM COUNT COUNTA COUNTUNIQUE AVERAGE MIN MAX JOIN TEXTJOIN SUMPRODUCT ROWS'.split(' '),
)

/** Whether a formula may fill more cells than its own. */
export function maySpill(formula: string): boolean {
  if (!formula.includes('(') && !formula.includes('{')) return false
  const node = parseFormula(formula)
  return node !== undefined && mayBeArray(node)
}

/** Whether the formula of a cell may fill its neighbours. */
export function holdsArrayFormula(cell: CellData | undefined): boolean {
  const formula = cell?.userEnteredValue?.formulaValue
  return formula !== undefined && maySpill(formula)
}

function mayBeArray(node: Node): boolean {
  switch (node.kind) {
    case 'array':
      return true
    case 'call':
      if (GIVE_ONE.has(node.name)) return false
      return GIVE_ARRAYS.has(node.name) || isWholeLine(node) || node.args.some(mayBeArray)
    case 'apply':
      return mayBeArray(node.callee) || node.args.some(mayBeArray)
    case 'infix':
      return mayBeArray(node.left) || mayBeArray(node.right)
    case 'prefix':
    case 'percent':
      return mayBeArray(node.operand)
    case 'error':
    case 'missing':
    case 'name':
    case 'range':
    case 'value':
      return false
  }
}

/** Whether an INDEX leaves its row or column open. */
function isWholeLine({ name, args }: Extract<Node, { kind: 'call' }>): boolean {
  const isOpen = (node: Node | undefined): boolean =>
    node?.kind === 'missing' || (node?.kind === 'value' && node.value === 0)
  return (
    name === 'INDEX' &&
    (args.length === 1 || isOpen(args[1]) || isOpen(args[2]) || (args.length === 2 && !isColumn(args[0])))
  )
}

function isColumn(node: Node | undefined): boolean {
  if (node?.kind !== 'range') return false
  const {
    startColumnIndex = 0,
    endColumnIndex = Infinity,
    startRowIndex = 0,
    endRowIndex = Infinity,
  } = node.range
  return endColumnIndex - startColumnIndex === 1 || endRowIndex - startRowIndex === 1
}
