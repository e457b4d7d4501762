import { clip, parseA1 } from '../a1.ts'
import type { Draft } from '../draft.ts'
import { merge, updateMask } from '../mask.ts'
import type { NamedRange, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { Ask } from './ask.ts'

export function addNamedRange(draft: Draft, { namedRange = {} }: Ask<'addNamedRange'>): Reply {
  const taken = (id: string): boolean => draft.namedRanges.some(range => range.namedRangeId === id)
  const { namedRangeId, ...given } = namedRange
  if (namedRangeId !== undefined && taken(namedRangeId)) {
    throw invalid(
      `Cannot add named range with ID: ${namedRangeId}, a named range with that ID already exists.`,
    )
  }
  checkName(draft, given)
  clip(draft.sheet(given.range?.sheetId, 'grid'), given.range ?? {})
  const id = namedRangeId ?? String(draft.freeId(id => taken(String(id))))
  const added = { namedRangeId: id, ...given }
  draft.namedRanges = [...draft.namedRanges, added]
  return { addNamedRange: { namedRange: added } }
}

function checkName(draft: Draft, { name = '', namedRangeId }: NamedRange): void {
  const shape = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name)
  if (!shape || /^(?:true|false)$/i.test(name) || parseA1(name) !== undefined) {
    throw invalid(`Invalid name: ${name}`)
  }
  const taken = draft.namedRanges.some(
    range => range.namedRangeId !== namedRangeId && range.name?.toLowerCase() === name.toLowerCase(),
  )
  if (taken) {
    throw invalid(`Cannot add named range with name: ${name}, a named range with that name already exists.`)
  }
}

function find(draft: Draft, id: string | undefined): NamedRange {
  const found = draft.namedRanges.find(range => range.namedRangeId === id)
  if (found === undefined) throw invalid(`No named range with id: ${id ?? ''}`)
  return found
}

export function updateNamedRange(draft: Draft, { namedRange = {}, fields }: Ask<'updateNamedRange'>): Reply {
  const mask = updateMask(fields, 'NamedRange')
  const have = find(draft, namedRange.namedRangeId)
  const next = { ...merge(have, namedRange, mask), namedRangeId: have.namedRangeId }
  checkName(draft, next)
  clip(draft.sheet(next.range?.sheetId, 'grid'), next.range ?? {})
  draft.namedRanges = draft.namedRanges.map(range => (range === have ? next : range))
  return {}
}

export function deleteNamedRange(draft: Draft, { namedRangeId }: Ask<'deleteNamedRange'>): Reply {
  const have = find(draft, namedRangeId)
  draft.namedRanges = draft.namedRanges.filter(range => range !== have)
  return {}
}
