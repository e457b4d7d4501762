import { sheetIdOf } from './book.ts'
import type { Draft } from './draft.ts'
import { shiftFormulas } from './formula/references.ts'
import type { DimensionGroup, GridRange } from './protocol.ts'
import type { SheetDraft } from './sheet-draft.ts'
import type { Shift } from './shift.ts'

/** Takes away what hangs on a sheet that is gone: named ranges die with it. */
export function dropOrphans(draft: Draft, sheetId: number): void {
  draft.namedRanges = draft.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheetId)
}

type Change = (range: GridRange) => GridRange | undefined

/** Changes every range that lies on a sheet; what has no range left is gone. */
export function mapRanges(draft: Draft, sheet: SheetDraft, change: Change): void {
  const ranges = (list: readonly GridRange[]): GridRange[] => list.flatMap(range => change(range) ?? [])
  const ranged = <Thing extends { readonly range?: GridRange | undefined }>(
    list: readonly Thing[],
  ): readonly Thing[] =>
    list.flatMap(thing => {
      const range = thing.range === undefined ? undefined : change(thing.range)
      return thing.range === undefined ? thing : range === undefined ? [] : { ...thing, range }
    })
  sheet.merges = ranges(sheet.merges)
  sheet.protectedRanges = ranged(sheet.protectedRanges).map(range =>
    range.unprotectedRanges === undefined
      ? range
      : { ...range, unprotectedRanges: ranges(range.unprotectedRanges) },
  )
  sheet.conditionalFormats = sheet.conditionalFormats
    .map(rule => ({ ...rule, ranges: ranges(rule.ranges ?? []) }))
    .filter(rule => rule.ranges.length > 0)
  sheet.basicFilter = sheet.basicFilter === undefined ? undefined : ranged([sheet.basicFilter])[0]
  sheet.filterViews = ranged(sheet.filterViews)
  sheet.bandedRanges = ranged(sheet.bandedRanges)
  sheet.tables = ranged(sheet.tables)
  sheet.slicers = sheet.slicers.flatMap(slicer => {
    const dataRange = slicer.spec?.dataRange && change(slicer.spec.dataRange)
    return dataRange === undefined ? [] : { ...slicer, spec: { ...slicer.spec, dataRange } }
  })
  draft.namedRanges = draft.namedRanges.flatMap(named =>
    (named.range?.sheetId ?? 0) === sheetIdOf(sheet) ? ranged([named]) : named,
  )
}

/** Lets everything attached to a sheet, and all formulas, follow a change of its rows or columns. */
export function shiftAttached(draft: Draft, sheet: SheetDraft, dimension: string, shift: Shift): void {
  shiftFormulas(draft, sheet, dimension, shift)
  mapRanges(draft, sheet, range => shiftRange(range, dimension, shift))
  const groups = (list: readonly DimensionGroup[]): readonly DimensionGroup[] =>
    list.flatMap(group => {
      const ends = shift({ start: group.range?.startIndex, end: group.range?.endIndex })
      if (ends === undefined) return []
      return { ...group, range: { ...group.range, startIndex: ends.start, endIndex: ends.end } }
    })
  if (dimension === 'ROWS') sheet.rowGroups = groups(sheet.rowGroups)
  else sheet.columnGroups = groups(sheet.columnGroups)
}

function shiftRange(range: GridRange, dimension: string, shift: Shift): GridRange | undefined {
  const rows = dimension === 'ROWS'
  const [start, end] = rows
    ? [range.startRowIndex, range.endRowIndex]
    : [range.startColumnIndex, range.endColumnIndex]
  const ends = shift({ start, end })
  if (ends === undefined) return undefined
  const { start: first, end: last } = ends
  return rows
    ? {
        ...range,
        ...(first === undefined ? {} : { startRowIndex: first }),
        ...(last === undefined ? {} : { endRowIndex: last }),
      }
    : {
        ...range,
        ...(first === undefined ? {} : { startColumnIndex: first }),
        ...(last === undefined ? {} : { endColumnIndex: last }),
      }
}
