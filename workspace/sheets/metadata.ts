import { columnCountOf, rowCountOf, sheetIdOf } from './book.ts'
import type { Book, Sheet } from './book.ts'
import type { DataFilter, DeveloperMetadata, DeveloperMetadataLookup, DimensionRange } from './protocol.ts'
import { invalid } from './refusal.ts'

type Location = NonNullable<DeveloperMetadata['location']>

/** Everything of a spreadsheet, each with where it is now. */
export function allMetadata(book: Book): readonly DeveloperMetadata[] {
  const onBook = book.metadata.map(entry =>
    located(entry, { locationType: 'SPREADSHEET', spreadsheet: true }),
  )
  return [...onBook, ...book.sheets.flatMap(sheet => [...sheetMetadata(sheet), ...lineMetadata(sheet)])]
}

export function located(entry: DeveloperMetadata, location: Location): DeveloperMetadata {
  const { metadataId, metadataKey, metadataValue, visibility } = entry
  return {
    metadataId,
    metadataKey,
    ...(metadataValue === undefined ? {} : { metadataValue }),
    location,
    visibility,
  }
}

export function sheetMetadata(sheet: Sheet): readonly DeveloperMetadata[] {
  const location = { locationType: 'SHEET', sheetId: sheetIdOf(sheet) }
  return sheet.metadata.map(entry => located(entry, location))
}

function lineMetadata(sheet: Sheet): readonly DeveloperMetadata[] {
  const lines = (dimension: 'ROWS' | 'COLUMNS'): DeveloperMetadata[] =>
    (dimension === 'ROWS' ? sheet.rows : sheet.columns).flatMap((line, index) =>
      (line?.metadata ?? []).map(entry => located(entry, lineLocation(sheet, dimension, index))),
    )
  return [...lines('ROWS'), ...lines('COLUMNS')]
}

export function lineLocation(sheet: Sheet, dimension: 'ROWS' | 'COLUMNS', index: number): Location {
  const sheetId = sheetIdOf(sheet)
  const named = sheetId === 0 ? {} : { sheetId }
  const dimensionRange = { ...named, dimension, startIndex: index, endIndex: index + 1 }
  return { locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN', dimensionRange }
}

/** What a lookup finds; an empty one finds everything. */
export function findMetadata(book: Book, lookup: DeveloperMetadataLookup): readonly DeveloperMetadata[] {
  checkLookup(lookup)
  return allMetadata(book).filter(entry => matches(entry, lookup))
}

function checkLookup({ metadataLocation: place, locationMatchingStrategy }: DeveloperMetadataLookup): void {
  if (place?.spreadsheet === true && locationMatchingStrategy === 'INTERSECTING_LOCATION') {
    throw invalid(
      'DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING',
    )
  }
  if (place?.dimensionRange !== undefined) checkSingleLine(place.dimensionRange)
}

export function checkSingleLine({ startIndex, endIndex }: DimensionRange): void {
  if (startIndex === undefined || endIndex === undefined) {
    throw invalid('DimensionRange must specify both a startIndex and an endIndex')
  }
  if (endIndex - startIndex !== 1) throw invalid('DimensionRange must represent a single row or column.')
}

function matches(entry: DeveloperMetadata, lookup: DeveloperMetadataLookup): boolean {
  const same = (wanted: unknown, have: unknown): boolean => wanted === undefined || wanted === have
  return (
    same(lookup.metadataId, entry.metadataId) &&
    same(lookup.metadataKey, entry.metadataKey) &&
    same(lookup.metadataValue, entry.metadataValue) &&
    same(lookup.visibility, entry.visibility) &&
    same(lookup.locationType, entry.location?.locationType) &&
    (lookup.metadataLocation === undefined || liesAt(entry.location ?? {}, lookup.metadataLocation, lookup))
  )
}

/** Exact unless told otherwise for lines; a sheet that intersects brings its rows and columns. */
function liesAt(
  have: Location,
  wanted: Location,
  { locationMatchingStrategy }: DeveloperMetadataLookup,
): boolean {
  if (wanted.spreadsheet === true) return have.spreadsheet === true
  const intersecting = locationMatchingStrategy === 'INTERSECTING_LOCATION'
  const line = wanted.dimensionRange
  const haveLine = have.dimensionRange
  if (line === undefined) {
    const on = have.spreadsheet === true ? undefined : (have.sheetId ?? haveLine?.sheetId ?? 0)
    return on === (wanted.sheetId ?? 0) && (intersecting || haveLine === undefined)
  }
  if (haveLine === undefined) return intersecting && have.sheetId === (line.sheetId ?? 0)
  if ((haveLine.sheetId ?? 0) !== (line.sheetId ?? 0)) return false
  return haveLine.dimension === line.dimension ? haveLine.startIndex === line.startIndex : intersecting
}

/** The grid ranges that a data filter's metadata lookup stands for: rows, columns or whole sheets. */
export function rangesOfMetadata(
  book: Book,
  filter: DataFilter,
): readonly {
  readonly sheet: Sheet
  readonly entry: DeveloperMetadata
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}[] {
  const found = findMetadata(book, filter.developerMetadataLookup ?? {})
  return found.flatMap(entry => {
    const { sheetId, dimensionRange, spreadsheet } = entry.location ?? {}
    const sheet = book.sheets.find(sheet => sheetIdOf(sheet) === (sheetId ?? dimensionRange?.sheetId ?? 0))
    if (sheet === undefined || spreadsheet === true) return []
    const all = { rows: [0, rowCountOf(sheet)], columns: [0, columnCountOf(sheet)] } as const
    const line = [dimensionRange?.startIndex ?? 0, dimensionRange?.endIndex ?? 0] as const
    if (dimensionRange === undefined) return { sheet, entry, ...all }
    return dimensionRange.dimension === 'ROWS'
      ? { sheet, entry, ...all, rows: line }
      : { sheet, entry, ...all, columns: line }
  })
}
