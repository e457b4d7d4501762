import { clip, findPlace } from './a1.ts'
import { sheetIdOf } from './book.ts'
import type { Area, Book, Sheet } from './book.ts'
import { rangesOfMetadata } from './metadata.ts'
import type { DataFilter } from './protocol.ts'
import { invalid } from './refusal.ts'

export interface Found {
  readonly sheet: Sheet
  readonly area: Area
}

/** The areas that a data filter stands for: an A1 range, a grid range, or where its metadata is. */
export function placesOf(book: Book, filter: DataFilter): readonly Found[] {
  if (filter.a1Range !== undefined) return [findPlace(book, filter.a1Range)]
  if (filter.gridRange !== undefined) {
    const { sheetId = 0 } = filter.gridRange
    const sheet = book.sheets.find(sheet => sheetIdOf(sheet) === sheetId)
    if (sheet === undefined) throw invalid(`No grid with id: ${sheetId}`)
    return [{ sheet, area: clip(sheet, filter.gridRange) }]
  }
  if (filter.developerMetadataLookup === undefined) throw invalid('Must specify exactly one filter.')
  return rangesOfMetadata(book, filter).map(({ sheet, rows, columns }) => ({
    sheet,
    area: { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] },
  }))
}

/** The same areas by sheet, in the order of the sheets' first mention. */
export function bySheet(found: readonly Found[]): ReadonlyMap<Sheet, readonly Area[]> {
  const areas = new Map<Sheet, Area[]>()
  for (const { sheet, area } of found) areas.set(sheet, [...(areas.get(sheet) ?? []), area])
  return areas
}
