import { areaOf } from './book.ts'
import type { Book, Sheet } from './book.ts'
import { conditionTest } from './condition.ts'
import { showValue, valueAt } from './effective.ts'
import { formatAt } from './automatic-format.ts'

/** The rows that the basic filter of a sheet hides; its first row is the header and always shown. */
export function hiddenByFilter(book: Book, sheet: Sheet): ReadonlySet<number> {
  const { range, criteria } = sheet.basicFilter ?? {}
  const hidden = new Set<number>()
  if (range === undefined || criteria === undefined) return hidden
  const { top, bottom } = areaOf(sheet, range)
  const tests = Object.entries(criteria).map(([column, wanted]) => ({
    column: Number(column),
    unwanted: new Set(wanted?.hiddenValues),
    meets:
      wanted?.condition &&
      conditionTest(wanted.condition, { book, sheet, top: top + 1, left: Number(column) }),
  }))
  for (let row = top + 1; row < Math.min(bottom, sheet.rows.length); row += 1) {
    const shown = tests.every(({ column, unwanted, meets }) => {
      const text = showValue(valueAt(book, sheet, row, column), formatAt(book, sheet, row, column))
      return !unwanted.has(text) && (meets?.(row, column) ?? true)
    })
    if (!shown) hidden.add(row)
  }
  return hidden
}
