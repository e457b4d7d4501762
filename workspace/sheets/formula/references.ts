import { columnIndex, columnName } from '../a1.ts'
import { titleOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Shift } from '../shift.ts'

/** Texts in quotes; references with their sheet's title and their two ends; other words. */
const PARTS =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_]*)!)?(\$?[A-Z]{1,3}\$?[1-9]\d*|\$?[A-Z]{1,3}(?=:)|\$?[1-9]\d*(?=:))(?::(\$?[A-Z]{1,3}\$?[1-9]\d*|\$?[A-Z]{1,3}|\$?[1-9]\d*))?(?![\p{L}\p{N}_(.])|[\p{L}_][\p{L}\p{N}_.]*|\d+\.?\d*/giu

/** One end of a reference, counted from 0; a whole column has no row. */
interface End {
  readonly fixedColumn: string
  readonly column: number | undefined
  readonly fixedRow: string
  readonly row: number | undefined
}

function readEnd(text: string): End {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text) ?? []
  const bare = letters === ''
  return {
    fixedColumn: bare ? '' : fixedColumn,
    column: bare ? undefined : columnIndex(letters),
    fixedRow: bare ? fixedColumn : fixedRow,
    row: digits === '' ? undefined : Number(digits) - 1,
  }
}

function writeEnd({ fixedColumn, column, fixedRow, row }: End): string {
  const letters = column === undefined ? '' : `${fixedColumn}${columnName(column)}`
  return row === undefined ? letters : `${letters}${fixedRow}${row + 1}`
}

type Change = (title: string | undefined, ends: readonly [End, End]) => readonly [End, End] | undefined

/** Rewrites every reference of a formula; one that has nowhere to go becomes `#REF!`. */
export function mapReferences(formula: string, change: Change): string {
  return formula.replaceAll(
    PARTS,
    (part: string, prefix: string | undefined, first: string | undefined, second: string | undefined) => {
      if (first === undefined) return part
      const bare = prefix?.slice(0, -1)
      const title = bare?.startsWith("'") === true ? bare.slice(1, -1).replaceAll("''", "'") : bare
      const start = readEnd(first)
      const ends = change(title, [start, second === undefined ? start : readEnd(second)])
      if (ends === undefined) return '#REF!'
      const [from, to] = ends.map(writeEnd)
      return `${prefix ?? ''}${second === undefined ? from : `${from}:${to}`}`
    },
  )
}

/** A formula as it reads when copied down and across: relative references move along, `$` ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula
  const moved = (end: End): End => ({
    ...end,
    column: end.column === undefined || end.fixedColumn === '$' ? end.column : end.column + columns,
    row: end.row === undefined || end.fixedRow === '$' ? end.row : end.row + rows,
  })
  return mapReferences(formula, (_title, [first, second]) => {
    const ends = [moved(first), moved(second)] as const
    return ends.some(({ column = 0, row = 0 }) => column < 0 || row < 0) ? undefined : ends
  })
}

/** Lets all formulas of a spreadsheet follow a change of one sheet's rows or columns. */
export function shiftFormulas(draft: Draft, changed: SheetDraft, dimension: string, shift: Shift): void {
  const axis = dimension === 'ROWS' ? 'row' : 'column'
  for (const sheet of draft.sheets) {
    rewriteFormulas(sheet, (title, [first, second]) => {
      const home =
        title === undefined ? sheet === changed : title.toLowerCase() === titleOf(changed).toLowerCase()
      const [from, to] = [first[axis], second[axis]]
      if (!home || from === undefined || to === undefined) return [first, second]
      const ends = shift({ start: Math.min(from, to), end: Math.max(from, to) + 1 })
      if (ends?.start === undefined || ends.end === undefined) return undefined
      return [
        { ...first, [axis]: ends.start },
        { ...second, [axis]: ends.end - 1 },
      ]
    })
  }
}

function rewriteFormulas(sheet: SheetDraft, change: Change): void {
  sheet.rows.forEach((row, down) => {
    row?.cells.forEach((cell, across) => {
      const formula = cell?.userEnteredValue?.formulaValue
      if (formula === undefined) return
      const formulaValue = mapReferences(formula, change)
      if (formulaValue !== formula)
        sheet.follow(down, across, { ...cell, userEnteredValue: { formulaValue } })
    })
  })
}

/** Formulas call a sheet by its title: they follow a new one, and point nowhere when the sheet is gone. */
export function retitleFormulas(draft: Draft, old: string, title: string | undefined): void {
  const name = title === undefined ? '' : `'${title.replaceAll("'", "''")}'!`
  const quoted = `'${old.replaceAll("'", "''")}'!`.toLowerCase()
  for (const sheet of draft.sheets) {
    sheet.rows.forEach((row, down) => {
      row?.cells.forEach((cell, across) => {
        const formula = cell?.userEnteredValue?.formulaValue
        if (formula === undefined || !formula.includes('!')) return
        const formulaValue = formula.replaceAll(PARTS, (part: string, prefix: string | undefined) => {
          const names = prefix?.toLowerCase()
          if (names === undefined || (names !== quoted && names !== `${old.toLowerCase()}!`)) return part
          return title === undefined ? '#REF!' : name + part.slice(names.length)
        })
        if (formulaValue !== formula)
          sheet.follow(down, across, { ...cell, userEnteredValue: { formulaValue } })
      })
    })
  }
}
