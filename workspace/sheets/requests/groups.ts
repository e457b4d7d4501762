import { sheetIdOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import { covers, updateMask } from '../mask.ts'
import { omit } from '../omit.ts'
import type { DimensionGroup, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { Ask } from './ask.ts'
import { spanOf } from './span.ts'
import type { Span } from './span.ts'

export function addDimensionGroup(draft: Draft, { range }: Ask<'addDimensionGroup'>): Reply {
  const span = spanOf(draft, range)
  const { sheet, dimension } = span
  const dimensionGroups = regroup(span, 1)
  const control = dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter'
  const gridProperties = { ...sheet.properties.gridProperties, [control]: true }
  sheet.properties = { ...sheet.properties, gridProperties }
  return { addDimensionGroup: { dimensionGroups } }
}

export function deleteDimensionGroup(draft: Draft, { range }: Ask<'deleteDimensionGroup'>): Reply {
  const dimensionGroups = regroup(spanOf(draft, range), -1)
  return { deleteDimensionGroup: dimensionGroups.length === 0 ? {} : { dimensionGroups } }
}

/** Opens or closes a group: its lines are shown or hidden with it. */
export function updateDimensionGroup(draft: Draft, ask: Ask<'updateDimensionGroup'>): Reply {
  const mask = updateMask(ask.fields, 'DimensionGroup')
  const { range, depth, collapsed = false } = ask.dimensionGroup ?? {}
  const { sheet, dimension, from, to } = spanOf(draft, range)
  const groups = dimension === 'ROWS' ? sheet.rowGroups : sheet.columnGroups
  const have = groups.find(
    group => group.depth === depth && group.range?.startIndex === from && group.range.endIndex === to,
  )
  if (have === undefined) throw invalid('No dimension group exists at the given range and depth.')
  if (!covers(mask, 'collapsed')) return {}
  const next = groups.map(group =>
    group === have ? { ...omit(group, 'collapsed'), ...(collapsed ? { collapsed } : {}) } : group,
  )
  if (dimension === 'ROWS') sheet.rowGroups = next
  else sheet.columnGroups = next
  for (let line = from; line < to; line += 1) {
    const { properties, metadata } = (dimension === 'ROWS' ? sheet.rows : sheet.columns)[line] ?? {}
    const shown = { ...omit(properties ?? {}, 'hiddenByUser'), ...(collapsed ? { hiddenByUser: true } : {}) }
    sheet.setLine(dimension, line, {
      ...(metadata === undefined ? {} : { metadata }),
      ...(Object.keys(shown).length === 0 ? {} : { properties: shown }),
    })
  }
  return {}
}

/** Deepens or flattens lines by one and writes the groups of their dimension anew. */
function regroup({ sheet, dimension, from, to, size }: Span, by: 1 | -1): readonly DimensionGroup[] {
  if (to > size) throw invalid('The dimension group range is out of bounds.')
  const rows = dimension === 'ROWS'
  const before = rows ? sheet.rowGroups : sheet.columnGroups
  const depths = depthsOf(before, size)
  if (by < 0 && depths.slice(from, to).every(depth => depth === 0)) {
    throw invalid('Cannot delete a group that does not exist at the given range.')
  }
  const next = depths.map((depth, line) => (line >= from && line < to ? Math.max(0, depth + by) : depth))
  const groups = groupsOf(next, dimension, sheetIdOf(sheet), before)
  if (rows) sheet.rowGroups = groups
  else sheet.columnGroups = groups
  return groups
}

function depthsOf(groups: readonly DimensionGroup[], size: number): readonly number[] {
  const depths = Array.from({ length: size }, () => 0)
  for (const { range = {} } of groups) {
    const { startIndex = 0, endIndex = size } = range
    for (let line = startIndex; line < Math.min(endIndex, size); line += 1)
      depths[line] = (depths[line] ?? 0) + 1
  }
  return depths
}

function groupsOf(
  depths: readonly number[],
  dimension: string,
  sheetId: number,
  before: readonly DimensionGroup[],
): readonly DimensionGroup[] {
  const groups: DimensionGroup[] = []
  for (let depth = 1; depth <= depths.reduce((most, have) => Math.max(most, have), 0); depth += 1) {
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
