import { omit } from '../omit.ts'
import { clip } from '../a1.ts'
import { OWNER } from '../draft.ts'
import type { Draft } from '../draft.ts'
import { merge, updateMask } from '../mask.ts'
import { mayEdit } from '../protection.ts'
import type { ProtectedRange, Reply } from '../protocol.ts'
import { invalid, protectedCell } from '../refusal.ts'
import type { SheetDraft } from '../sheet-draft.ts'
import type { Ask } from './ask.ts'

const allRanges = (draft: Draft): ProtectedRange[] => draft.sheets.flatMap(sheet => sheet.protectedRanges)

export function addProtectedRange(draft: Draft, ask: Ask<'addProtectedRange'>): Reply {
  const { protectedRangeId, ...given } = omit(ask.protectedRange ?? {}, 'requestingUserCanEdit')
  const taken = (id: number): boolean => allRanges(draft).some(range => range.protectedRangeId === id)
  if (protectedRangeId !== undefined && taken(protectedRangeId)) {
    throw invalid(`Protected range with id ${protectedRangeId} already exists.`)
  }
  const id = protectedRangeId ?? draft.freeId(taken)
  const range =
    given.range ?? draft.namedRanges.find(named => named.namedRangeId === given.namedRangeId)?.range
  if (range === undefined) throw invalid('A range or namedRangeId must be specified.')
  const sheet = draft.sheet(range.sheetId, 'grid')
  checkRanges(sheet, { ...given, range })
  const added = { protectedRangeId: id, ...given, range }
  sheet.protectedRanges = [...sheet.protectedRanges, added]
  return {
    addProtectedRange: {
      protectedRange: { ...added, requestingUserCanEdit: true, editors: given.editors ?? {} },
    },
  }
}

/** Only a protected sheet can have cells that are not. */
function checkRanges(sheet: SheetDraft, { range = {}, unprotectedRanges = [] }: ProtectedRange): void {
  for (const each of [range, ...unprotectedRanges]) clip(sheet, each)
  const bounded = [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex]
  if (unprotectedRanges.length > 0 && bounded.some(end => end !== undefined)) {
    throw invalid('Unprotected ranges are only supported on protected sheets.')
  }
}

function find(
  draft: Draft,
  id: number | undefined,
): { readonly sheet: SheetDraft; readonly range: ProtectedRange } {
  for (const sheet of draft.sheets) {
    const range = sheet.protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id)
    if (range === undefined) continue
    if (draft.by !== OWNER && !mayEdit({ ...range, warningOnly: false }, draft.by)) throw protectedCell()
    return { sheet, range }
  }
  throw invalid(`No protected range with id: ${id ?? 0}`)
}

export function updateProtectedRange(draft: Draft, ask: Ask<'updateProtectedRange'>): Reply {
  const given = ask.protectedRange ?? {}
  const mask = updateMask(ask.fields, 'ProtectedRange')
  const { sheet, range } = find(draft, given.protectedRangeId)
  const next = omit(merge(range, given, mask), 'requestingUserCanEdit')
  const updated = { ...next, protectedRangeId: range.protectedRangeId, range: next.range ?? range.range }
  const target = draft.sheet(updated.range?.sheetId, 'grid')
  checkRanges(target, updated)
  if (target === sheet) {
    sheet.protectedRanges = sheet.protectedRanges.map(old => (old === range ? updated : old))
  } else {
    sheet.protectedRanges = sheet.protectedRanges.filter(old => old !== range)
    target.protectedRanges = [...target.protectedRanges, updated]
  }
  return {}
}

export function deleteProtectedRange(draft: Draft, ask: Ask<'deleteProtectedRange'>): Reply {
  const { sheet, range } = find(draft, ask.protectedRangeId)
  sheet.protectedRanges = sheet.protectedRanges.filter(old => old !== range)
  return {}
}
