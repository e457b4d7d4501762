import { mapRanges } from '../attached.ts'
import { sheetIdOf, titleOf } from '../book.ts'
import type { Line, Sheet } from '../book.ts'
import type { Draft } from '../draft.ts'
import { omit } from '../omit.ts'
import type { EmbeddedObjectPosition, GridRange, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'
import { checkTitle, freeSheetId } from './sheets.ts'

export function duplicateSheet(draft: Draft, ask: Ask<'duplicateSheet'>): Reply {
  const source = draft.sheet(ask.sourceSheetId)
  const copy = adoptSheet(draft, source.freeze(), {
    at: Math.min(ask.insertSheetIndex ?? 0, draft.sheets.length),
    title: ask.newSheetName ?? `Copy of ${titleOf(source)}`,
    sheetId: ask.newSheetId,
  })
  return { duplicateSheet: { properties: { ...copy.properties, index: draft.sheets.indexOf(copy) } } }
}

interface Adoption {
  readonly at: number
  readonly title: string
  /** Undefined: a free one. */
  readonly sheetId?: number | undefined
}

/** Takes in a copy of a sheet, of this spreadsheet or another; its protections and metadata stay behind. */
export function adoptSheet(draft: Draft, source: Sheet, { at, title, sheetId }: Adoption): SheetDraft {
  const id = sheetId ?? freeSheetId(draft)
  if (draft.sheets.some(sheet => sheetIdOf(sheet) === id)) {
    throw invalid(`Sheet with id ${id} already exists. Please specify a different id.`)
  }
  checkTitle(draft, title)
  const copy = draft.addSheet({ ...source.properties, sheetId: id, title }, at, source)
  Object.assign(copy, { protectedRanges: [], metadata: [] })
  mapRanges(draft, copy, range => onSheet(range, id))
  renewIds(draft, copy, id)
  stripMetadata(copy, source.rows, source.columns)
  return copy
}

const onSheet = <Place extends GridRange>(
  place: Place,
  id: number,
): Omit<Place, 'sheetId'> & { readonly sheetId?: number } => ({
  ...omit(place, 'sheetId'),
  ...(id === 0 ? {} : { sheetId: id }),
})

/** What hangs on the copy has ids of its own, and lies on the copy. */
function renewIds(draft: Draft, copy: SheetDraft, id: number): void {
  const fresh = (): number => draft.freeId(() => false)
  copy.charts = copy.charts.map(chart => ({
    ...chart,
    chartId: fresh(),
    position: moved(chart.position, id),
  }))
  copy.slicers = copy.slicers.map(slicer => ({
    ...slicer,
    slicerId: fresh(),
    position: moved(slicer.position, id),
  }))
  copy.filterViews = copy.filterViews.map(view => ({ ...view, filterViewId: fresh() }))
  copy.bandedRanges = copy.bandedRanges.map(range => ({ ...range, bandedRangeId: fresh() }))
  copy.tables = copy.tables.map(table => ({
    ...table,
    tableId: String(fresh()),
    name: `${table.name ?? ''}_${copy.key}`,
  }))
}

function moved(position: EmbeddedObjectPosition = {}, id: number): EmbeddedObjectPosition {
  const { overlayPosition } = position
  if (overlayPosition === undefined) return { sheetId: id }
  return {
    overlayPosition: { ...overlayPosition, anchorCell: onSheet(overlayPosition.anchorCell ?? {}, id) },
  }
}

/** Developer metadata stays with the original. */
function stripMetadata(copy: SheetDraft, rows: Sheet['rows'], columns: Sheet['columns']): void {
  rows.forEach((row, index) => row?.metadata && copy.setLine('ROWS', index, lineWithout(row)))
  columns.forEach((column, index) => column?.metadata && copy.setLine('COLUMNS', index, lineWithout(column)))
}

const lineWithout = ({ properties }: Line): Line => (properties === undefined ? {} : { properties })
