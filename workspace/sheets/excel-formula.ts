import { mapReferences } from './formula/references.ts'
import { parseFormula } from './formula/parse.ts'
import type { Node } from './formula/parse.ts'
import { isError } from './value.ts'
import type { Value } from './value.ts'

/** Functions that Excel has always had, and that mean the same there. */
const SHARED = new Set(
  `ABS ADDRESS AND AVERAGE AVERAGEIF AVERAGEIFS CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK
  COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY EDATE EOMONTH EXACT EXP FALSE FIND FIXED HLOOKUP HOUR HYPERLINK IF IFERROR INDEX
  INDIRECT INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LEFT LEN LN LOG LOG10
  LOOKUP LOWER MATCH MAX MEDIAN MID MIN MINUTE MOD MODE MONTH MROUND N NA NETWORKDAYS NOT NOW OFFSET OR PERCENTILE PI
  POWER PRODUCT PROPER QUARTILE QUOTIENT RAND RANDBETWEEN RANK REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH
  SECOND SIGN SMALL SQRT STDEV STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ T TEXT TIME TIMEVALUE TODAY
  TRIM TRUE TRUNC UPPER VALUE VAR VARP VLOOKUP WEEKDAY WEEKNUM WORKDAY YEAR`.split(/\s+/),
)

/** Those that came later and are marked so in Excel's files. */
const LATER = new Set(
  'DAYS IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS SWITCH TEXTJOIN UNICHAR UNICODE XLOOKUP XMATCH XOR'.split(
    ' ',
  ),
)

/** The longest text that Excel takes within a formula. */
const LONGEST_TEXT = 255

/**
 * A formula as Excel writes it, without its equals sign. What Excel does not have stands there as Google exports it:
 * as a function that it does not know, with the value in its place. Undefined when that is too long for Excel.
 */
export function excelFormula(formula: string, value: Value): string | undefined {
  const node = parseFormula(formula)
  if (node !== undefined && isShared(node)) return rewritten(formula)
  const shown = literal(value)
  const asked = quoted(formula.slice(1))
  if (shown === undefined || asked.length > LONGEST_TEXT) return undefined
  return `IFERROR(__xludf.DUMMYFUNCTION(${asked}),${shown})`
}

function isShared(node: Node): boolean {
  switch (node.kind) {
    case 'call':
      return (SHARED.has(node.name) || LATER.has(node.name)) && node.args.every(isShared)
    case 'infix':
      return isShared(node.left) && isShared(node.right)
    case 'prefix':
    case 'percent':
      return isShared(node.operand)
    case 'apply':
    case 'array':
      return false
    case 'error':
    case 'missing':
    case 'name':
    case 'range':
    case 'value':
      return true
  }
}

const LAST_ROW = 1_048_575

/** Excel has no ranges that are open below, and marks later functions. */
function rewritten(formula: string): string {
  const closed = mapReferences(formula.slice(1), (_title, [from, to]) =>
    from.row !== undefined && to.row === undefined ? [from, { ...to, row: LAST_ROW }] : [from, to],
  )
  return closed.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Z][A-Z\d.]*(?=\s*\()/gi, word =>
    LATER.has(word.toUpperCase()) ? `_xlfn.${word.toUpperCase()}` : word,
  )
}

function literal(value: Value): string | undefined {
  if (value === undefined) return '""'
  if (isError(value)) return undefined
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? undefined : quoted(value)
  return typeof value === 'number' ? String(value) : String(value).toUpperCase()
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
