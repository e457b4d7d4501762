import { findPlace, writeRange } from './a1.ts'
import { appendValues } from './append-values.ts'
import type { Area, Book, Sheet } from './book.ts'
import { draftBook } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Exchange } from './exchange.ts'
import { placesOf } from './filters.ts'
import type { Bodies, DataFilter, ValueRange } from './protocol.ts'
import { wordsOf } from './protocol.ts'
import { readValues } from './read-values.ts'
import type { Rendering } from './read-values.ts'
import { badRequest, Refusal } from './refusal.ts'
import type { Store } from './store.ts'
import { clearValues, inputOption, writeValues } from './write-values.ts'
import type { Written } from './write-values.ts'

/** A query parameter whose words the protocol lists; null and absent are the same. */
export function choice({ call }: Exchange, name: string, type: string): string | undefined {
  const value = call.query.get(name)
  if (value === null || value === '') return undefined
  if (wordsOf(type)?.includes(value) === true) return value
  const field = name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  const description = `Invalid value at '${field}' (type.googleapis.com/google.apps.sheets.v4.${type}), "${value}"`
  throw badRequest([{ field, description }])
}

export function renderingOf(exchange: Exchange, prefix: '' | 'response' = ''): Rendering {
  const name = (own: string): string =>
    prefix === '' ? own : `${prefix}${own.charAt(0).toUpperCase()}${own.slice(1)}`
  return {
    ...(prefix === '' ? { majorDimension: choice(exchange, 'majorDimension', 'Dimension') } : {}),
    valueRenderOption: choice(exchange, name('valueRenderOption'), 'ValueRenderOption'),
    dateTimeRenderOption: choice(exchange, name('dateTimeRenderOption'), 'DateTimeRenderOption'),
  }
}

export function getValues(book: Book, range: string, exchange: Exchange): ValueRange {
  const how = renderingOf(exchange)
  const { sheet, area } = findPlace(book, range)
  return readValues(book, sheet, area, how)
}

export function batchGetValues(book: Book, exchange: Exchange): object {
  const how = renderingOf(exchange)
  const ranges = exchange.call.query.getAll('ranges')
  const valueRanges = ranges.map(range => {
    const { sheet, area } = findPlace(book, range)
    return readValues(book, sheet, area, how)
  })
  return { spreadsheetId: book.id, ...(valueRanges.length === 0 ? {} : { valueRanges }) }
}

export function batchGetByDataFilter(book: Book, body: Bodies['BatchGetValuesByDataFilterRequest']): object {
  const found =
    body.dataFilters?.flatMap(filter => placesOf(book, filter).map(place => ({ ...place, filter }))) ?? []
  const hits = Map.groupBy(found, ({ sheet, area }) => writeRange(sheet, area))
  const valueRanges = [...hits.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return []
    const valueRange = readValues(book, first.sheet, first.area, body)
    return { valueRange, dataFilters: [first, ...rest].map(({ filter }) => filter) }
  })
  return { spreadsheetId: book.id, ...(valueRanges.length === 0 ? {} : { valueRanges }) }
}

/** values.update, with the values as they now are when asked for. */
export function updateValues(
  store: Store,
  book: Book,
  range: string,
  body: ValueRange,
  exchange: Exchange,
): object {
  const { call } = exchange
  const option = choice(exchange, 'valueInputOption', 'ValueInputOption')
  const draft = draftBook(book, exchange.by)
  const written = writeValues(draft, body, range, { option, today: exchange.now })
  const include = call.query.get('includeValuesInResponse')?.toLowerCase() === 'true'
  const how = include
    ? { ...renderingOf(exchange, 'response'), majorDimension: body.majorDimension }
    : undefined
  const next = store.commit(book, draft)
  return updateAnswer(next, written, how)
}

function updateAnswer(book: Book, { counts, sheet, area }: Written, how: Rendering | undefined): object {
  const answer = { spreadsheetId: book.id, ...counts }
  const frozen = book.sheets.find(({ key }) => key === sheet.key)
  if (how === undefined || frozen === undefined) return answer
  return { ...answer, updatedData: readValues(book, frozen, area, how) }
}

export function appendToTable(
  store: Store,
  book: Book,
  range: string,
  body: ValueRange,
  exchange: Exchange,
): object {
  const { call } = exchange
  const draft = draftBook(book, exchange.by)
  const option = choice(exchange, 'valueInputOption', 'ValueInputOption')
  const insert = choice(exchange, 'insertDataOption', 'InsertDataOption')
  const appended = appendValues(book, draft, body, range, { option, today: exchange.now }, insert)
  const include = call.query.get('includeValuesInResponse')?.toLowerCase() === 'true'
  const how = include
    ? { ...renderingOf(exchange, 'response'), majorDimension: body.majorDimension }
    : undefined
  const next = store.commit(book, draft)
  const { tableRange } = appended
  return {
    spreadsheetId: book.id,
    ...(tableRange === undefined ? {} : { tableRange }),
    updates: updateAnswer(next, appended, how),
  }
}

/** Runs part n of a call; what it refuses is said of that part. */
function part<Result>(name: string, index: number, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw error instanceof Refusal ? error.within(`${name}[${index}]`) : error
  }
}

export function batchUpdateValues(
  store: Store,
  book: Book,
  body: Bodies['BatchUpdateValuesRequest'],
  exchange: Exchange,
): object {
  const option = inputOption(body.valueInputOption)
  const draft = draftBook(book, exchange.by)
  const written = (body.data ?? []).map((data, index) =>
    part('data', index, () => writeValues(draft, data, data.range ?? '', { option, today: exchange.now })),
  )
  return batchAnswer(store, book, draft, written, body)
}

export function batchUpdateByDataFilter(
  store: Store,
  book: Book,
  body: Bodies['BatchUpdateValuesByDataFilterRequest'],
  exchange: Exchange,
): object {
  const option = inputOption(body.valueInputOption)
  const draft = draftBook(book, exchange.by)
  const written = (body.data ?? []).flatMap(({ dataFilter = {}, ...data }, index) =>
    part('data', index, () =>
      placesOf(draft, dataFilter).map(({ sheet, area }) =>
        writeValues(draft, data, writeRange(sheet, area), { option, today: exchange.now }),
      ),
    ),
  )
  return batchAnswer(store, book, draft, written, body)
}

interface BatchOptions {
  readonly includeValuesInResponse?: boolean | undefined
  readonly responseValueRenderOption?: string | undefined
  readonly responseDateTimeRenderOption?: string | undefined
}

function batchAnswer(
  store: Store,
  book: Book,
  draft: Draft,
  written: readonly Written[],
  options: BatchOptions,
): object {
  const next = store.commit(book, draft)
  const how =
    options.includeValuesInResponse === true
      ? {
          valueRenderOption: options.responseValueRenderOption,
          dateTimeRenderOption: options.responseDateTimeRenderOption,
        }
      : undefined
  const totals = totalsOf(written)
  return {
    spreadsheetId: book.id,
    ...(totals.totalUpdatedCells === 0 ? {} : totals),
    ...(written.length === 0 ? {} : { responses: written.map(one => updateAnswer(next, one, how)) }),
  }
}

/** What several writes touched together: a row or column that two of them touch counts once, a cell twice. */
function totalsOf(written: readonly Written[]): {
  readonly totalUpdatedRows: number
  readonly totalUpdatedColumns: number
  readonly totalUpdatedCells: number
  readonly totalUpdatedSheets: number
} {
  const lines = (which: 'rows' | 'columns'): number =>
    new Set(written.flatMap(one => [...one[which]].map(line => `${one.sheet.key} ${line}`))).size
  return {
    totalUpdatedRows: lines('rows'),
    totalUpdatedColumns: lines('columns'),
    totalUpdatedCells: written.reduce((total, { counts }) => total + (counts.updatedCells ?? 0), 0),
    totalUpdatedSheets: new Set(written.map(({ sheet }) => sheet.key)).size,
  }
}

export function clearRange(store: Store, book: Book, range: string, { by }: Exchange): object {
  const draft = draftBook(book, by)
  const clearedRange = clear(draft, findPlace(draft, range))
  store.commit(book, draft)
  return { spreadsheetId: book.id, clearedRange }
}

function clear(draft: Draft, { sheet, area }: { readonly sheet: Sheet; readonly area: Area }): string {
  clearValues(draft.sheet(sheet.properties.sheetId), area)
  return writeRange(sheet, area)
}

export function batchClear(store: Store, book: Book, ranges: readonly string[], { by }: Exchange): object {
  const draft = draftBook(book, by)
  const clearedRanges = ranges.map((range, index) =>
    part('range', index, () => clear(draft, findPlace(draft, range))),
  )
  store.commit(book, draft)
  return { spreadsheetId: book.id, ...(clearedRanges.length === 0 ? {} : { clearedRanges }) }
}

export function batchClearByDataFilter(
  store: Store,
  book: Book,
  filters: readonly DataFilter[],
  { by }: Exchange,
): object {
  const draft = draftBook(book, by)
  const found = filters.flatMap((filter, index) => part('dataFilters', index, () => placesOf(draft, filter)))
  const clearedRanges = found.map(place => clear(draft, place))
  store.commit(book, draft)
  return { spreadsheetId: book.id, ...(clearedRanges.length === 0 ? {} : { clearedRanges }) }
}
