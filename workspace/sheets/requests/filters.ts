import { clip } from '../a1.ts'
import { gridRange, sheetIdOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import { merge, updateMask } from '../mask.ts'
import type { BasicFilter, FilterCriteria, FilterView, GridRange, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

export function setBasicFilter(draft: Draft, { filter }: Ask<'setBasicFilter'>): Reply {
  if (filter?.range === undefined) throw invalid('A range must be specified.')
  const sheet = draft.sheet(filter.range.sheetId, 'grid')
  const range = gridRange(sheetIdOf(sheet), clip(sheet, filter.range))
  sheet.basicFilter = withBothCriteria({ ...filter, range })
  return {}
}

export function clearBasicFilter(draft: Draft, { sheetId }: Ask<'clearBasicFilter'>): Reply {
  draft.sheet(sheetId).basicFilter = undefined
  return {}
}

/** Criteria are answered both by column and as a list of specs, whichever were given; the specs win. */
function withBothCriteria<Filter extends BasicFilter | FilterView>(filter: Filter): Filter {
  const given = filter.filterSpecs ?? []
  const criteria: Readonly<Record<string, FilterCriteria | undefined>> =
    given.length > 0
      ? Object.fromEntries(
          given.map(({ columnIndex = 0, filterCriteria = {} }) => [columnIndex, filterCriteria]),
        )
      : (filter.criteria ?? {})
  if (Object.keys(criteria).length === 0) return filter
  const filterSpecs = Object.entries(criteria).map(([column, filterCriteria = {}]) => ({
    ...(column === '0' ? {} : { columnIndex: Number(column) }),
    filterCriteria,
  }))
  return { ...filter, criteria, filterSpecs }
}

const allViews = (draft: Draft): readonly FilterView[] => draft.sheets.flatMap(sheet => sheet.filterViews)

const isTaken = (draft: Draft, id: number): boolean =>
  allViews(draft).some(({ filterViewId }) => filterViewId === id)

function find(draft: Draft, id = 0): { readonly sheet: SheetDraft; readonly have: FilterView } {
  for (const sheet of draft.sheets) {
    const have = sheet.filterViews.find(({ filterViewId }) => filterViewId === id)
    if (have !== undefined) return { sheet, have }
  }
  throw invalid(`No filter view with id: ${id}`)
}

/** Where a view lies: its own range, or that of the named range or table it is backed by. */
function rangeOf(draft: Draft, view: FilterView): { readonly sheet: SheetDraft; readonly range: GridRange } {
  const tables = draft.sheets.flatMap(sheet => sheet.tables)
  const backing =
    view.range ??
    draft.namedRanges.find(({ namedRangeId }) => namedRangeId === view.namedRangeId)?.range ??
    tables.find(({ tableId }) => tableId !== undefined && tableId === view.tableId)?.range
  if (backing === undefined) throw invalid('A range must be specified.')
  const sheet = draft.sheet(backing.sheetId, 'grid')
  return { sheet, range: gridRange(sheetIdOf(sheet), clip(sheet, backing)) }
}

export function addFilterView(draft: Draft, { filter = {} }: Ask<'addFilterView'>): Reply {
  const { filterViewId, ...given } = filter
  if (filterViewId !== undefined && isTaken(draft, filterViewId)) {
    throw invalid(`Filter view with id ${filterViewId} already exists.`)
  }
  const { sheet, range } = rangeOf(draft, given)
  const added = withBothCriteria({
    filterViewId: filterViewId ?? draft.freeId(id => isTaken(draft, id)),
    title: `Filter ${allViews(draft).length + 1}`,
    ...given,
    range,
  })
  sheet.filterViews = [...sheet.filterViews, added]
  return { addFilterView: { filter: added } }
}

export function updateFilterView(draft: Draft, { filter = {}, fields }: Ask<'updateFilterView'>): Reply {
  const mask = updateMask(fields, 'FilterView')
  const { sheet, have } = find(draft, filter.filterViewId)
  const merged = { ...merge(have, filter, mask), filterViewId: have.filterViewId }
  const stale =
    'filterSpecs' in mask ? { criteria: undefined } : 'criteria' in mask ? { filterSpecs: undefined } : {}
  const { sheet: target, range } = rangeOf(
    draft,
    merged.range === undefined ? { ...merged, range: have.range } : merged,
  )
  const next = withBothCriteria({ ...merged, ...stale, range })
  if (target === sheet) {
    sheet.filterViews = sheet.filterViews.map(view => (view === have ? next : view))
  } else {
    sheet.filterViews = sheet.filterViews.filter(view => view !== have)
    target.filterViews = [...target.filterViews, next]
  }
  return {}
}

export function duplicateFilterView(draft: Draft, { filterId }: Ask<'duplicateFilterView'>): Reply {
  const { sheet, have } = find(draft, filterId)
  const filterViewId = draft.freeId(id => isTaken(draft, id))
  const copy = { ...have, filterViewId, title: `Copy of ${have.title ?? ''}` }
  sheet.filterViews = [...sheet.filterViews, copy]
  return { duplicateFilterView: { filter: copy } }
}

export function deleteFilterView(draft: Draft, { filterId }: Ask<'deleteFilterView'>): Reply {
  const { sheet, have } = find(draft, filterId)
  sheet.filterViews = sheet.filterViews.filter(view => view !== have)
  return {}
}
