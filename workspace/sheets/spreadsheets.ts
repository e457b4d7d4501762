import { omit } from './omit.ts'
import { findPlace } from './a1.ts'
import { spreadsheetAnswer } from './answer.ts'
import { applyBatch } from './batch.ts'
import { titleOf } from './book.ts'
import type { Book } from './book.ts'
import type { Exchange } from './exchange.ts'
import { updatedCell } from './cell-update.ts'
import { bySheet, placesOf } from './filters.ts'
import { covers } from './mask.ts'
import type { Mask } from './mask.ts'
import { allMetadata, findMetadata } from './metadata.ts'
import { keptRule } from './conditional-formats.ts'
import { draftBook, OWNER } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Bodies, GridData, SheetAnswer, SheetProperties, Spreadsheet } from './protocol.ts'
import { notFound } from './refusal.ts'
import { adoptSheet } from './requests/copies.ts'
import { placeSheet } from './requests/sheets.ts'
import type { Store } from './store.ts'
import { emptyBook } from './store.ts'

/** spreadsheets.create: `sheets` in the body take the place of the default tab. */
export function createSpreadsheet(store: Store, given: Spreadsheet, { call, now }: Exchange): Spreadsheet {
  const { properties = {}, sheets = [], namedRanges = [], developerMetadata = [] } = given
  const blank = emptyBook('', properties.title ?? 'Untitled spreadsheet', now.toISOString())
  const own = omit(properties, 'defaultFormat', 'spreadsheetTheme')
  const draft = draftBook({ ...blank, properties: { ...blank.properties, ...own } }, OWNER)
  if (sheets.length > 0) draft.sheets.splice(0)
  for (const sheet of sheets) furnish(draft, sheet)
  const requests = [
    ...namedRanges.map(namedRange => ({ addNamedRange: { namedRange } })),
    ...developerMetadata.map(entry => ({ createDeveloperMetadata: { developerMetadata: entry } })),
  ]
  if (requests.length > 0) applyBatch(draft, requests)
  const book = store.create(draft.freeze())
  return spreadsheetAnswer(book, { areas: undefined, gridData: false, looks: false, origin: call.origin })
}

function furnish(draft: Draft, asked: SheetAnswer): void {
  const sheet = placeSheet(draft, asked.properties ?? {})
  const { merges, conditionalFormats, basicFilter, protectedRanges, data = [] } = asked
  for (const grid of data) writeGrid(sheet, grid)
  Object.assign(sheet, {
    ...(merges === undefined ? {} : { merges }),
    ...(conditionalFormats === undefined ? {} : { conditionalFormats: conditionalFormats.map(keptRule) }),
    ...(basicFilter === undefined ? {} : { basicFilter }),
  })
  for (const protectedRange of protectedRanges ?? [])
    applyBatch(draft, [{ addProtectedRange: { protectedRange } }])
}

function writeGrid(
  sheet: Draft['sheets'][number],
  { startRow = 0, startColumn = 0, ...grid }: GridData,
): void {
  grid.rowData?.forEach(({ values = [] }, down) => {
    values.forEach((cell, across) => {
      sheet.write(startRow + down, startColumn + across, updatedCell(undefined, cell, {}))
    })
  })
}

/** Whether the fields that are asked for (undefined: all) reach the format that a cell shows. */
const wantsLooks = (mask: Mask | undefined, ...below: readonly string[]): boolean =>
  mask === undefined || covers(mask, ...below, 'sheets', 'data', 'rowData', 'values', 'effectiveFormat')

/** spreadsheets.get, its ranges and masks: a mask decides by itself whether it reaches into the grid. */
export function getSpreadsheet(book: Book, { call }: Exchange, mask: Mask | undefined): Spreadsheet {
  const ranges = call.query.getAll('ranges')
  const areas = ranges.length === 0 ? undefined : bySheet(ranges.map(range => findPlace(book, range)))
  const asked = call.query.get('includeGridData')?.toLowerCase() === 'true'
  const gridData = mask === undefined ? asked : covers(mask, 'sheets', 'data')
  return spreadsheetAnswer(book, { areas, gridData, looks: wantsLooks(mask), origin: call.origin })
}

export function getByDataFilter(
  book: Book,
  body: Bodies['GetSpreadsheetByDataFilterRequest'],
  { call }: Exchange,
  mask: Mask | undefined,
): Spreadsheet {
  const found = (body.dataFilters ?? []).flatMap(filter => placesOf(book, filter))
  const gridData = mask === undefined ? body.includeGridData === true : covers(mask, 'sheets', 'data')
  const looks = wantsLooks(mask)
  return spreadsheetAnswer(book, { areas: bySheet(found), gridData, looks, origin: call.origin })
}

/** spreadsheets.batchUpdate: all requests or none, the changed spreadsheet in the answer when asked for. */
export function batchUpdate(
  store: Store,
  book: Book,
  body: Bodies['BatchUpdateSpreadsheetRequest'],
  { exchange: { call, by }, mask }: { readonly exchange: Exchange; readonly mask: Mask | undefined },
): object {
  const draft = draftBook(book, by)
  const replies = applyBatch(draft, body.requests ?? [])
  const changed = draft.freeze()
  const { responseRanges = [], responseIncludeGridData, includeSpreadsheetInResponse } = body
  for (const range of responseRanges) findPlace(changed, range)
  const next = store.commit(book, draft)
  const answer = { spreadsheetId: book.id, replies }
  if (includeSpreadsheetInResponse !== true) return answer
  const places = responseRanges.map(range => findPlace(next, range))
  const areas = places.length === 0 ? undefined : bySheet(places)
  const looks = wantsLooks(mask, 'updatedSpreadsheet')
  const wanted = { areas, gridData: responseIncludeGridData === true, looks, origin: call.origin }
  return { ...answer, updatedSpreadsheet: spreadsheetAnswer(next, wanted) }
}

/** sheets.copyTo: the copy comes last and is called a copy. */
export function copyTo(
  store: Store,
  book: Book,
  sheetId: number,
  { destinationSpreadsheetId = '' }: Bodies['CopySheetToAnotherSpreadsheetRequest'],
  { by }: Exchange,
): SheetProperties {
  const sheet = draftBook(book, by).sheet(sheetId).freeze()
  const destination = store.open(destinationSpreadsheetId)
  const draft = draftBook(destination, by)
  const copy = adoptSheet(draft, sheet, { at: draft.sheets.length, title: `Copy of ${titleOf(sheet)}` })
  store.commit(destination, draft)
  const { sheetId: id, title, ...rest } = copy.properties
  return { sheetId: id, title, index: draft.sheets.indexOf(copy), ...rest }
}

export function getMetadata(book: Book, metadataId: string): object {
  const found = allMetadata(book).find(entry => String(entry.metadataId) === metadataId)
  if (found === undefined) throw notFound()
  return found
}

export function searchMetadata(book: Book, body: Bodies['SearchDeveloperMetadataRequest']): object {
  const matched = new Map<number | undefined, object>()
  for (const filter of body.dataFilters ?? []) {
    for (const entry of findMetadata(book, filter.developerMetadataLookup ?? {})) {
      if (!matched.has(entry.metadataId))
        matched.set(entry.metadataId, { developerMetadata: entry, dataFilters: [filter] })
    }
  }
  return matched.size === 0 ? {} : { matchedDeveloperMetadata: [...matched.values()] }
}
