import type { Sheet } from '../book.ts'

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
  readonly formula: string
}

export const keyOf = ({ sheet, row, column }: FormulaCell): string => `${sheet.key} ${row} ${column}`

/** How many formulas wait for each other before the last of them is worked out first, from a fresh start. */
export const DEEPEST = 120

/** Too many formulas wait for each other; `calculation` is theirs and `cell` the last of them. */
export class TooDeep extends Error {
  readonly calculation: object
  readonly cell: FormulaCell

  constructor(calculation: object, cell: FormulaCell) {
    super('Too many formulas wait for each other.')
    this.calculation = calculation
    this.cell = cell
  }
}
