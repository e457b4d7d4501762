import { sheetIdOf } from '../book.ts'
import type { Draft } from '../draft.ts'
import { merge, updateMask } from '../mask.ts'
import type { EmbeddedChart, EmbeddedObjectPosition, Reply, Slicer } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

/** A chart or a slicer, and the sheet whose list it is in. */
type Embedded =
  | { readonly kind: 'chart'; readonly sheet: SheetDraft; readonly have: EmbeddedChart }
  | { readonly kind: 'slicer'; readonly sheet: SheetDraft; readonly have: Slicer }

/** Charts and slicers share their ids. */
export function isObjectTaken(draft: Draft, id: number): boolean {
  return draft.sheets.some(
    ({ charts, slicers }) =>
      charts.some(({ chartId }) => chartId === id) || slicers.some(({ slicerId }) => slicerId === id),
  )
}

function find(draft: Draft, id = 0): Embedded {
  for (const sheet of draft.sheets) {
    const chart = sheet.charts.find(({ chartId }) => chartId === id)
    if (chart !== undefined) return { kind: 'chart', sheet, have: chart }
    const slicer = sheet.slicers.find(({ slicerId }) => slicerId === id)
    if (slicer !== undefined) return { kind: 'slicer', sheet, have: slicer }
  }
  throw invalid(`No embedded object with id: ${id}`)
}

function remove({ kind, sheet, have }: Embedded): void {
  if (kind === 'chart') sheet.charts = sheet.charts.filter(chart => chart !== have)
  else sheet.slicers = sheet.slicers.filter(slicer => slicer !== have)
}

/** Where a new object lies; one that is to have a sheet of its own gets it, the last. */
export function placeObject(
  draft: Draft,
  position: EmbeddedObjectPosition = {},
): { readonly sheet: SheetDraft; readonly position: EmbeddedObjectPosition } {
  const { overlayPosition, newSheet, sheetId } = position
  if (overlayPosition !== undefined) {
    const sheet = draft.sheet(overlayPosition.anchorCell?.sheetId, 'grid')
    const sized = { anchorCell: {}, widthPixels: 600, heightPixels: 371, ...overlayPosition }
    return { sheet, position: { overlayPosition: sized } }
  }
  if (newSheet !== true && sheetId === undefined) throw invalid('A chart position must be specified.')
  const id = sheetId ?? draft.freeId(id => draft.sheets.some(sheet => sheetIdOf(sheet) === id))
  const title = `Chart${draft.sheets.length}`
  const sheet = draft.addSheet({ sheetId: id, title, sheetType: 'OBJECT' }, draft.sheets.length)
  return { sheet, position: { sheetId: id } }
}

export function deleteEmbeddedObject(draft: Draft, { objectId }: Ask<'deleteEmbeddedObject'>): Reply {
  remove(find(draft, objectId))
  return {}
}

export function updateEmbeddedObjectPosition(
  draft: Draft,
  { objectId, newPosition = {}, fields }: Ask<'updateEmbeddedObjectPosition'>,
): Reply {
  const object = find(draft, objectId)
  const { overlayPosition } = newPosition
  const wanted =
    overlayPosition === undefined
      ? newPosition
      : {
          overlayPosition: merge(
            object.have.position?.overlayPosition ?? {},
            overlayPosition,
            updateMask(fields, 'OverlayPosition'),
          ),
        }
  if (object.kind === 'slicer' && wanted.overlayPosition === undefined) {
    throw invalid('A slicer can be positioned only on an existing sheet.')
  }
  const { sheet, position } = placeObject(draft, wanted)
  remove(object)
  if (object.kind === 'chart') sheet.charts = [...sheet.charts, { ...object.have, position }]
  else sheet.slicers = [...sheet.slicers, { ...object.have, position }]
  return { updateEmbeddedObjectPosition: { position } }
}

export function updateEmbeddedObjectBorder(
  draft: Draft,
  { objectId, border = {}, fields }: Ask<'updateEmbeddedObjectBorder'>,
): Reply {
  const mask = updateMask(fields, 'EmbeddedObjectBorder')
  const { kind, sheet, have } = find(draft, objectId)
  if (kind === 'slicer') throw invalid(`Embedded object ${objectId ?? 0} has no border.`)
  const next = { ...have, border: merge(have.border ?? {}, border, mask) }
  sheet.charts = sheet.charts.map(chart => (chart === have ? next : chart))
  return {}
}
