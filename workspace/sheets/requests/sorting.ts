import { clip } from '../a1.ts'
import { areaOf, cellAt, columnCountOf, overlap } from '../book.ts'
import type { Area } from '../book.ts'
import type { Draft } from '../draft.ts'
import { valueAt } from '../effective.ts'
import { hiddenByFilter } from '../hidden-rows.ts'
import type { CellData, Reply, SortSpec } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import { isError } from '../value.ts'
import type { Value } from '../value.ts'
import type { Ask } from './ask.ts'

/** Sorts the rows of a range; hidden and filtered rows stay where they are, vertical merges are refused. */
export function sortRange(draft: Draft, { range = {}, sortSpecs = [] }: Ask<'sortRange'>): Reply {
  const sheet = draft.sheet(range.sheetId, 'grid')
  const area = clip(sheet, range)
  const blocked = sheet.merges.some(merge => {
    const merged = areaOf(sheet, merge)
    return merged.bottom - merged.top > 1 && overlap(merged, area)
  })
  if (blocked) throw invalid('Cannot sort a range that contains vertical merges.')
  for (const { dimensionIndex = 0 } of sortSpecs) {
    if (dimensionIndex < area.left || dimensionIndex >= area.right) {
      throw invalid(`Sort column ${dimensionIndex} is outside of the range.`)
    }
  }
  sortArea(draft, sheet, area, sortSpecs)
  return {}
}

export function sortArea(draft: Draft, sheet: SheetDraft, area: Area, specs: readonly SortSpec[]): void {
  const all = Array.from({ length: area.bottom - area.top }, (_, index) => area.top + index)
  const book = draft.freeze()
  const filtered = hiddenByFilter(book, sheet)
  const visible = all.filter(row => sheet.rows[row]?.properties?.hiddenByUser !== true && !filtered.has(row))
  const keys = new Map(
    visible.map(row => [
      row,
      specs.map(({ dimensionIndex = 0 }) => valueAt(book, sheet, row, dimensionIndex)),
    ]),
  )
  const sorted = visible.toSorted((one, other) =>
    compareRows(keys.get(one) ?? [], keys.get(other) ?? [], specs),
  )
  const target = new Map(visible.map((row, place) => [row, sorted[place] ?? row]))
  const order = all.map(row => target.get(row) ?? row)
  moveRows(sheet, area, order)
}

/** Puts the rows of an area into another order: row i of it becomes what row `order[i]` was. */
export function moveRows(sheet: SheetDraft, area: Area, order: readonly number[]): void {
  if (area.left === 0 && area.right >= columnCountOf(sheet)) sheet.reorder(area.top, order)
  else moveCells(sheet, area, order)
}

/** Part of the rows: the cells move, the rows (and what sits on them) stay. */
function moveCells(sheet: SheetDraft, area: Area, order: readonly number[]): void {
  const cells: readonly (readonly (CellData | undefined)[])[] = order.map(row =>
    Array.from({ length: area.right - area.left }, (_, index) => cellAt(sheet, row, area.left + index)),
  )
  cells.forEach((line, down) => {
    line.forEach((cell, across) => sheet.write(area.top + down, area.left + across, cell))
  })
}

function compareRows(one: readonly Value[], other: readonly Value[], specs: readonly SortSpec[]): number {
  for (const [index, { sortOrder }] of specs.entries()) {
    const difference = compareValues(one[index], other[index], sortOrder === 'DESCENDING' ? -1 : 1)
    if (difference !== 0) return difference
  }
  return 0
}

const rank = (value: Value): number => {
  if (typeof value === 'number') return 0
  if (typeof value === 'string') return 1
  return typeof value === 'boolean' ? 2 : 3
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' })

/** Numbers, texts, booleans, errors; blanks are last whatever the direction. */
export function compareValues(one: Value, other: Value, direction: 1 | -1): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  const byKind = rank(one) - rank(other)
  if (byKind !== 0) return byKind * direction
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other) * direction
  if (isError(one) || isError(other)) return 0
  return (Number(one) - Number(other)) * direction
}
