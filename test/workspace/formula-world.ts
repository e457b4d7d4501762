import { draftBook } from '../../workspace/sheets/draft.ts'
import { ERROR_WORDS, calculationOf } from '../../workspace/sheets/effective.ts'
import { enterTyped } from '../../workspace/sheets/enter.ts'
import { emptyBook } from '../../workspace/sheets/store.ts'
import { isError } from '../../workspace/sheets/value.ts'
import type { Value } from '../../workspace/sheets/value.ts'

/** What a cell holds, as a person would type it. */
export type Typed = string | number | boolean

const TODAY = '2026-03-09T12:00:00.000Z'

/** A spreadsheet with one tab, Data, of these rows, and a second where formulas are tried; both as one at a time. */
export function trying(rows: readonly (readonly Typed[])[]): (formula: string) => unknown {
  return formula => shown(spillOf(rows, formula))
}

/** As {@link trying}, but the words of the error that a formula ends with. */
export function refusing(rows: readonly (readonly Typed[])[]): (formula: string) => string {
  return formula => {
    const [value] = spillOf(rows, formula)[0] ?? []
    return isError(value) ? `${word(value)} ${value.message}` : 'no error'
  }
}

function spillOf(rows: readonly (readonly Typed[])[], formula: string): readonly (readonly Value[])[] {
  const draft = draftBook(emptyBook('book', 'Workbook', TODAY), 'owner')
  const data = draft.sheet(0)
  data.properties = { ...data.properties, title: 'Data' }
  rows.forEach((row, down) => {
    row.forEach((typed, across) => {
      const { value } = enterTyped(typed, 'en_US', new Date(TODAY))
      data.write(down, across, value === undefined ? undefined : { userEnteredValue: value })
    })
  })
  const tried = draft.addSheet(
    { sheetId: 1, title: 'Tried', gridProperties: { rowCount: 50, columnCount: 26 } },
    1,
  )
  tried.write(0, 0, { userEnteredValue: { formulaValue: formula } })
  const book = draft.freeze()
  const [, sheet] = book.sheets
  if (sheet === undefined) return []
  const calculation = calculationOf(book)
  return Array.from({ length: calculation.bottom(sheet) }, (_, row) =>
    Array.from({ length: calculation.right(sheet, row) }, (_, column) =>
      calculation.value(sheet, row, column),
    ),
  )
}

/** One value by itself, one column as a list, and a table by rows; blanks are null. */
function shown(rows: readonly (readonly Value[])[]): unknown {
  const plain = rows.map(row => row.map(value => (isError(value) ? word(value) : (value ?? null))))
  const isColumn = plain.every(row => row.length === 1)
  if (plain.length === 1 && isColumn) return plain[0]?.[0]
  return isColumn ? plain.flat() : plain
}

const word = (error: { readonly type: string }): string => ERROR_WORDS[error.type] ?? error.type
