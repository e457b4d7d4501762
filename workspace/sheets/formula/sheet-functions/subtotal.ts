import { cellAt } from '../../book.ts'
import { array, fail } from '../operand.ts'
import type { Grid, Operand } from '../operand.ts'
import { takes } from '../scope.ts'
import type { FunctionTable, Scope } from '../scope.ts'
import { whole } from './arguments.ts'
import { NUMBERS } from './numbers.ts'
import { STATISTICS } from './statistics.ts'

/** What SUBTOTAL works out, by its code; 100 more leaves out rows that a person has hidden, too. */
const WORKS = [
  undefined,
  STATISTICS['AVERAGE'],
  STATISTICS['COUNT'],
  STATISTICS['COUNTA'],
  STATISTICS['MAX'],
  STATISTICS['MIN'],
  NUMBERS['PRODUCT'],
  STATISTICS['STDEV'],
  STATISTICS['STDEVP'],
  NUMBERS['SUM'],
  STATISTICS['VAR'],
  STATISTICS['VARP'],
]

/** The rows of a range that are shown, without the subtotals among them. */
function shown(grid: Operand, withHidden: boolean, { world }: Scope): Operand {
  if (grid.kind !== 'many' || grid.at === undefined) return grid
  const { sheet, top, left } = grid.at
  const rows = grid.rows.flatMap((row, down) => {
    const hidden = world.hidden(sheet, top + down)
    if (hidden === 'filter' || (hidden === 'person' && !withHidden)) return []
    const isSubtotal = (across: number): boolean =>
      /^=\s*SUBTOTAL\s*\(/i.test(
        cellAt(sheet, top + down, left + across)?.userEnteredValue?.formulaValue ?? '',
      )
    return [row.map((value, across) => (isSubtotal(across) ? undefined : value))]
  })
  const kept: Grid = array(rows)
  return kept
}

export const SUBTOTALS: FunctionTable = {
  SUBTOTAL: takes('value range more', ([code, ...ranges], scope) => {
    const wanted = whole(code)
    const work = WORKS[wanted % 100]
    if (work === undefined || wanted < 1 || wanted > 111) {
      return fail(
        'VALUE',
        `Function SUBTOTAL parameter 1 value is ${wanted}. It should be one of: 1 to 11, 101 to 111.`,
      )
    }
    return work.work(
      ranges.map(range => shown(range, wanted < 100, scope)),
      scope,
    )
  }),
}
