import { columnCountOf, rowCountOf, sheetIdOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import type { DimensionGroup, DimensionRange, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

export function addDimensionGroup(draft: Draft, { range = {} }: Ask<'addDimensionGroup'>): Reply {
  const sheet = draft.sheet(range.sheetId)
  const dimensionGroups = regroup(sheet, range, 1)
  const control = range.dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter'
  const gridProperties = { ...sheet.properties.gridProperties, [control]: true }
  sheet.properties = { ...sheet.properties, gridProperties }
  return { addDimensionGroup: { dimensionGroups } }
}

export function deleteDimensionGroup(draft: Draft, { range = {} }: Ask<'deleteDimensionGroup'>): Reply {
  const dimensionGroups = regroup(draft.sheet(range.sheetId), range, -1)
  return { deleteDimensionGroup: dimensionGroups.length === 0 ? {} : { dimensionGroups } }
}

/** Deepens or flattens the lines of a range by one and writes the groups anew. */
function regroup(sheet: SheetDraft, range: DimensionRange, by: 1 | -1): readonly DimensionGroup[] {
  const rows = range.dimension === 'ROWS'
  const size = rows ? rowCountOf(sheet) : columnCountOf(sheet)
  const { startIndex: from = 0, endIndex: to = size } = range
  if (to > size || to <= from) throw invalid('The dimension group range is out of bounds.')
  const before = rows ? sheet.rowGroups : sheet.columnGroups
  const depths = depthsOf(before, size)
  if (by < 0 && depths.slice(from, to).every(depth => depth === 0)) {
    throw invalid('Cannot delete a group that does not exist at the given range.')
  }
  const next = depths.map((depth, line) => (line >= from && line < to ? Math.max(0, depth + by) : depth))
  const groups = groupsOf(next, rows ? 'ROWS' : 'COLUMNS', sheetIdOf(sheet), before)
  if (rows) sheet.rowGroups = groups
  else sheet.columnGroups = groups
  return groups
}

function depthsOf(groups: readonly DimensionGroup[], size: number): readonly number[] {
  return Array.from(
    { length: size },
    (_, line) =>
      groups.filter(({ range }) => (range?.startIndex ?? 0) <= line && line < (range?.endIndex ?? size))
        .length,
  )
}

function groupsOf(
  depths: readonly number[],
  dimension: string,
  sheetId: number,
  before: readonly DimensionGroup[],
): readonly DimensionGroup[] {
  const groups: DimensionGroup[] = []
  for (let depth = 1; depth <= Math.max(0, ...depths); depth += 1) {
    let startIndex = depths.findIndex(have => have >= depth)
    while (startIndex >= 0) {
      const end = depths.findIndex((have, line) => line > startIndex && have < depth)
      const endIndex = end < 0 ? depths.length : end
      const range = { ...(sheetId === 0 ? {} : { sheetId }), dimension, startIndex, endIndex }
      const old = before.find(
        group =>
          group.depth === depth &&
          group.range?.startIndex === startIndex &&
          group.range.endIndex === endIndex,
      )
      groups.push(old ?? { range, depth })
      startIndex = depths.findIndex((have, line) => line >= endIndex && have >= depth)
    }
  }
  return groups
}
