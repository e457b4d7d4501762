import { clip } from '../a1.ts'
import { cellAt } from '../book.ts'
import type { Area } from '../book.ts'
import type { Draft } from '../draft.ts'
import { showValue, valueAt } from '../effective.ts'
import { formatAt } from '../automatic-format.ts'
import type { Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'
import { moveRows } from './sorting.ts'

const indexes = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

/** Takes out rows that repeat an earlier one in the compared columns; case, format and formula do not tell rows apart. */
export function deleteDuplicates(draft: Draft, ask: Ask<'deleteDuplicates'>): Reply {
  const { range = {}, comparisonColumns = [] } = ask
  const sheet = draft.sheet(range.sheetId, 'grid')
  const area = clip(sheet, range)
  const columns = comparedColumns(comparisonColumns, area)
  const seen = new Set<string>()
  const book = draft.freeze()
  const kept = indexes(area.top, Math.min(area.bottom, sheet.rows.length)).filter(row => {
    const key = columns
      .map(column =>
        showValue(valueAt(book, sheet, row, column), formatAt(book, sheet, row, column)).toLowerCase(),
      )
      .join('\u0000')
    return seen.has(key) ? false : seen.add(key)
  })
  const removed = Math.min(area.bottom, sheet.rows.length) - area.top - kept.length
  if (removed > 0) closeRanks(sheet, area, kept)
  return { deleteDuplicates: removed > 0 ? { duplicatesRemovedCount: removed } : {} }
}

function comparedColumns(
  ranges: NonNullable<Ask<'deleteDuplicates'>['comparisonColumns']>,
  area: Area,
): readonly number[] {
  if (ranges.length === 0) return indexes(area.left, area.right)
  return ranges.flatMap(({ dimension, startIndex = area.left, endIndex = area.right }) => {
    if (dimension !== 'COLUMNS') throw invalid('comparisonColumns must be columns.')
    if (startIndex < area.left || endIndex > area.right) {
      throw invalid('comparisonColumns must be within the range.')
    }
    return indexes(startIndex, endIndex)
  })
}

/** Moves the cells of the kept rows up; what is left below is empty. */
function closeRanks(sheet: SheetDraft, area: Area, kept: readonly number[]): void {
  const columns = indexes(area.left, area.right)
  const cells = kept.map(row => columns.map(column => cellAt(sheet, row, column)))
  for (const row of indexes(area.top, Math.min(area.bottom, sheet.rows.length))) {
    const line = cells[row - area.top]
    columns.forEach((column, across) => sheet.write(row, column, line?.[across]))
  }
}

/** Takes blanks off both ends of every text and leaves one where there were several; a text stays a text. */
export function trimWhitespace(draft: Draft, { range = {} }: Ask<'trimWhitespace'>): Reply {
  const sheet = draft.sheet(range.sheetId, 'grid')
  const area = clip(sheet, range)
  let changed = 0
  for (const row of indexes(area.top, Math.min(area.bottom, sheet.rows.length))) {
    for (const column of indexes(area.left, area.right)) {
      const cell = cellAt(sheet, row, column)
      const text = cell?.userEnteredValue?.stringValue
      if (text === undefined) continue
      const trimmed = text.trim().replaceAll(/\s+/g, ' ')
      if (trimmed === text) continue
      sheet.write(row, column, {
        ...cell,
        userEnteredValue: trimmed === '' ? undefined : { stringValue: trimmed },
      })
      changed += 1
    }
  }
  return { trimWhitespace: changed > 0 ? { cellsChangedCount: changed } : {} }
}

/** Shuffles the rows of a range, each order as likely as any other. */
export function randomizeRange(draft: Draft, { range = {} }: Ask<'randomizeRange'>): Reply {
  const sheet = draft.sheet(range.sheetId, 'grid')
  const area = clip(sheet, range)
  const order = indexes(area.top, area.bottom)
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1))
    const [one = 0, two = 0] = [order[last], order[other]]
    order[last] = two
    order[other] = one
  }
  moveRows(sheet, area, order)
  return {}
}
