import { clip } from '../a1.ts'
import { gridRange, sheetIdOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import { merge, updateMask } from '../mask.ts'
import type { Reply, Slicer } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { Ask } from './ask.ts'
import { isObjectTaken, placeObject } from './embedded-objects.ts'

/** Keeps a slicer; like a filter it is for screens to act upon. */
export function addSlicer(draft: Draft, { slicer = {} }: Ask<'addSlicer'>): Reply {
  const { slicerId } = slicer
  if (slicerId !== undefined && isObjectTaken(draft, slicerId)) {
    throw invalid(`Slicer with id ${slicerId} already exists.`)
  }
  if (slicer.position?.overlayPosition === undefined) throw invalid('A slicer position must be specified.')
  const { sheet, position } = placeObject(draft, slicer.position)
  const spec = checkedSpec(draft, { horizontalAlignment: 'LEFT', applyToPivotTables: true, ...slicer.spec })
  const added = { slicerId: slicerId ?? draft.freeId(id => isObjectTaken(draft, id)), spec, position }
  sheet.slicers = [...sheet.slicers, added]
  return { addSlicer: { slicer: added } }
}

export function updateSlicerSpec(draft: Draft, ask: Ask<'updateSlicerSpec'>): Reply {
  const mask = updateMask(ask.fields, 'SlicerSpec')
  for (const sheet of draft.sheets) {
    const have = sheet.slicers.find(({ slicerId }) => slicerId === ask.slicerId)
    if (have === undefined) continue
    const spec = checkedSpec(draft, merge(have.spec ?? {}, ask.spec ?? {}, mask))
    sheet.slicers = sheet.slicers.map(slicer => (slicer === have ? { ...have, spec } : slicer))
    return {}
  }
  throw invalid(`No slicer with id: ${ask.slicerId ?? 0}`)
}

function checkedSpec(draft: Draft, spec: NonNullable<Slicer['spec']>): NonNullable<Slicer['spec']> {
  if (spec.dataRange === undefined) throw invalid('A data range must be specified.')
  const sheet = draft.sheet(spec.dataRange.sheetId, 'grid')
  return { ...spec, dataRange: gridRange(sheetIdOf(sheet), clip(sheet, spec.dataRange)) }
}
