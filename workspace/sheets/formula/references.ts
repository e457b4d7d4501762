import { columnIndex, columnName } from '../a1.ts'

/** Texts in quotes, titles of sheets, names of functions, then references. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)(?![\w(])|[A-Za-z_][\w.]*/g

/** A formula as it reads when copied down and across: relative references move along, `$` ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula
  return formula.replaceAll(
    PARTS,
    (part: string, fixedColumn: string | undefined, letters = '', fixedRow = '', digits = '') => {
      if (fixedColumn === undefined) return part
      const column = columnIndex(letters) + (fixedColumn === '$' ? 0 : columns)
      const row = Number(digits) + (fixedRow === '$' ? 0 : rows)
      return column < 0 || row < 1 ? '#REF!' : `${fixedColumn}${columnName(column)}${fixedRow}${row}`
    },
  )
}
