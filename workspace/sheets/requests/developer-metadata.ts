import type { Draft } from '../draft.ts'
import { merge, updateMask } from '../mask.ts'
import { allMetadata, checkSingleLine, findMetadata } from '../metadata.ts'
import type { DataFilter, DeveloperMetadata, Reply } from '../protocol.ts'
import { invalid } from '../refusal.ts'
import type { Ask } from './ask.ts'
import { spanOf } from './span.ts'

/** Characters of keys and values that the spreadsheet, and each sheet, may carry. */
const METADATA_LIMIT = 30_000

export function createDeveloperMetadata(draft: Draft, ask: Ask<'createDeveloperMetadata'>): Reply {
  const given = ask.developerMetadata ?? {}
  const { metadataId, metadataKey, metadataValue, visibility, location } = given
  if (metadataKey === undefined) throw invalid('Developer metadata must always have a key specified.')
  if (visibility === undefined) throw invalid('Developer metadata must always have visibility specified.')
  if (location === undefined) throw invalid('Developer metadata must always have a location specified.')
  const taken = (id: number): boolean => allMetadata(draft).some(entry => entry.metadataId === id)
  if (metadataId !== undefined && taken(metadataId)) {
    throw invalid(
      `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ID already exists.`,
    )
  }
  const id = metadataId ?? draft.freeId(taken)
  const entry = {
    metadataId: id,
    metadataKey,
    ...(metadataValue === undefined ? {} : { metadataValue }),
    visibility,
  }
  attach(draft, entry, location)
  checkLength(draft)
  const created = allMetadata(draft).find(entry => entry.metadataId === id)
  return { createDeveloperMetadata: { developerMetadata: created } }
}

function attach(
  draft: Draft,
  entry: DeveloperMetadata,
  location: NonNullable<DeveloperMetadata['location']>,
): void {
  const { sheetId, spreadsheet, dimensionRange: line } = location
  if (spreadsheet === true) draft.metadata = [...draft.metadata, entry]
  else if (line !== undefined) {
    checkSingleLine(line)
    const { sheet, dimension, from: startIndex, size } = spanOf(draft, line)
    if (startIndex >= size) throw invalid(`The ${dimension === 'ROWS' ? 'row' : 'column'} does not exist.`)
    const have = (dimension === 'ROWS' ? sheet.rows : sheet.columns)[startIndex]
    const properties = have?.properties === undefined ? {} : { properties: have.properties }
    sheet.setLine(dimension, startIndex, { ...properties, metadata: [...(have?.metadata ?? []), entry] })
  } else {
    const sheet = draft.sheet(sheetId)
    sheet.metadata = [...sheet.metadata, entry]
  }
}

function checkLength(draft: Draft): void {
  const lengths = new Map<number | undefined, number>()
  for (const { metadataKey = '', metadataValue = '', location } of allMetadata(draft)) {
    const onSheet = location?.sheetId ?? location?.dimensionRange?.sheetId ?? 0
    const owner = location?.spreadsheet === true ? undefined : onSheet
    const length = (lengths.get(owner) ?? 0) + metadataKey.length + metadataValue.length
    if (length > METADATA_LIMIT) throw invalid('Developer metadata exceeds the maximum allowed size.')
    lengths.set(owner, length)
  }
}

function detach(draft: Draft, ids: ReadonlySet<number | undefined>): void {
  const keep = (list: readonly DeveloperMetadata[]): DeveloperMetadata[] =>
    list.filter(entry => !ids.has(entry.metadataId))
  draft.metadata = keep(draft.metadata)
  for (const sheet of draft.sheets) {
    sheet.metadata = keep(sheet.metadata)
    for (const dimension of ['ROWS', 'COLUMNS'] as const) {
      const lines = dimension === 'ROWS' ? sheet.rows : sheet.columns
      lines.forEach((line, index) => {
        if (line?.metadata?.some(entry => ids.has(entry.metadataId)) !== true) return
        const metadata = keep(line.metadata)
        const properties = line.properties === undefined ? {} : { properties: line.properties }
        sheet.setLine(dimension, index, { ...properties, ...(metadata.length === 0 ? {} : { metadata }) })
      })
    }
  }
}

function found(draft: Draft, filters: readonly DataFilter[]): readonly DeveloperMetadata[] {
  const hits = filters.flatMap(filter => findMetadata(draft, filter.developerMetadataLookup ?? {}))
  return [...new Map(hits.map(hit => [hit.metadataId, hit])).values()]
}

export function updateDeveloperMetadata(draft: Draft, ask: Ask<'updateDeveloperMetadata'>): Reply {
  const mask = updateMask(ask.fields, 'DeveloperMetadata')
  const updated = found(draft, ask.dataFilters ?? []).map(have => {
    const next = { ...merge(have, ask.developerMetadata ?? {}, mask), metadataId: have.metadataId }
    detach(draft, new Set([have.metadataId]))
    const { location = {}, ...entry } = next
    attach(draft, entry, location)
    return have.metadataId
  })
  checkLength(draft)
  const developerMetadata = allMetadata(draft).filter(entry => updated.includes(entry.metadataId))
  return { updateDeveloperMetadata: { developerMetadata } }
}

export function deleteDeveloperMetadata(draft: Draft, ask: Ask<'deleteDeveloperMetadata'>): Reply {
  const deleted = found(draft, [ask.dataFilter ?? {}])
  detach(draft, new Set(deleted.map(entry => entry.metadataId)))
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: deleted } }
}
