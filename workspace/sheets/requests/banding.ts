import { clip } from '../a1.ts'
import { areaOf, gridRange, overlap, sheetIdOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import { merge, updateMask } from '../mask.ts'
import type { BandedRange, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

export function addBanding(draft: Draft, { bandedRange = {} }: Ask<'addBanding'>): Reply {
  if (bandedRange.range === undefined) throw invalid('A range must be specified.')
  if (bandedRange.rowProperties === undefined && bandedRange.columnProperties === undefined) {
    throw invalid('At least one of rowProperties or columnProperties must be specified.')
  }
  const sheet = draft.sheet(bandedRange.range.sheetId, 'grid')
  const area = clip(sheet, bandedRange.range)
  if (sheet.bandedRanges.some(({ range = {} }) => overlap(areaOf(sheet, range), area))) {
    throw invalid(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    )
  }
  const taken = (id: number): boolean =>
    draft.sheets.some(({ bandedRanges }) => bandedRanges.some(range => range.bandedRangeId === id))
  if (bandedRange.bandedRangeId !== undefined && taken(bandedRange.bandedRangeId)) {
    throw invalid(`Banded range with id ${bandedRange.bandedRangeId} already exists.`)
  }
  const added = {
    ...bandedRange,
    bandedRangeId: bandedRange.bandedRangeId ?? draft.freeId(taken),
    range: gridRange(sheetIdOf(sheet), area),
  }
  sheet.bandedRanges = [...sheet.bandedRanges, added]
  return { addBanding: { bandedRange: added } }
}

function find(
  draft: Draft,
  id: number | undefined,
): { readonly sheet: SheetDraft; readonly have: BandedRange } {
  for (const sheet of draft.sheets) {
    const have = sheet.bandedRanges.find(range => range.bandedRangeId === id)
    if (have !== undefined) return { sheet, have }
  }
  throw invalid(`No banded range with id: ${id ?? 0}`)
}

export function updateBanding(draft: Draft, { bandedRange = {}, fields }: Ask<'updateBanding'>): Reply {
  const mask = updateMask(fields, 'BandedRange')
  const { sheet, have } = find(draft, bandedRange.bandedRangeId)
  const next = { ...merge(have, bandedRange, mask), bandedRangeId: have.bandedRangeId }
  sheet.bandedRanges = sheet.bandedRanges.map(range => (range === have ? next : range))
  return {}
}

export function deleteBanding(draft: Draft, { bandedRangeId }: Ask<'deleteBanding'>): Reply {
  const { sheet, have } = find(draft, bandedRangeId)
  sheet.bandedRanges = sheet.bandedRanges.filter(range => range !== have)
  return {}
}
