import type { Call } from '../http.ts'
import type { Book } from './book.ts'
import type { Exchange } from './exchange.ts'
import type { Mask } from './mask.ts'
import type { Bodies } from './protocol.ts'
import * as spreadsheets from './spreadsheets.ts'
import type { Store } from './store.ts'
import * as values from './values.ts'
import { readBody } from './wire.ts'

export interface Work {
  readonly store: Store
  readonly exchange: Exchange
  /** The `fields` that are asked for; undefined: all. */
  readonly mask: Mask | undefined
}

/** One method of the API, found by its path. */
export interface Route {
  /** The message it answers, which its `fields` are checked against. */
  readonly message: string
  /** Query parameters of its own, besides those that every call may have. */
  readonly parameters: readonly string[]
  answer(work: Work): object
}

type Method = Omit<Route, 'answer'> & {
  /** `argument` is the range or metadata id in the path, decoded. */
  readonly run: (book: Book, work: Work, argument: string) => object
}

const method = (message: string, run: Method['run'], parameters: readonly string[] = []): Method => ({
  message,
  run,
  parameters,
})
const body = <Name extends keyof Bodies>(name: Name, { exchange }: Work, root = ''): Bodies[Name] =>
  readBody(name, exchange.call.body, root)

const RENDERING = ['valueRenderOption', 'dateTimeRenderOption', 'majorDimension']
const WRITING = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
]

/** By HTTP method, resource and custom verb. */
const METHODS: Readonly<Record<string, Method>> = {
  'GET spreadsheet': method(
    'Spreadsheet',
    (book, { exchange, mask }) => spreadsheets.getSpreadsheet(book, exchange, mask),
    ['ranges', 'includeGridData', 'excludeTablesInBandedRanges'],
  ),
  'POST spreadsheet:batchUpdate': method('BatchUpdateSpreadsheetResponse', (book, work) => {
    const given = body('BatchUpdateSpreadsheetRequest', work)
    return spreadsheets.batchUpdate(work.store, book, given, work)
  }),
  'POST spreadsheet:getByDataFilter': method('Spreadsheet', (book, work) => {
    const given = body('GetSpreadsheetByDataFilterRequest', work)
    return spreadsheets.getByDataFilter(book, given, work.exchange, work.mask)
  }),
  'GET values/': method(
    'ValueRange',
    (book, { exchange }, range) => values.getValues(book, range, exchange),
    RENDERING,
  ),
  'PUT values/': method(
    'UpdateValuesResponse',
    (book, work, range) =>
      values.updateValues(work.store, book, range, body('ValueRange', work, 'data'), work.exchange),
    WRITING,
  ),
  'POST values/:append': method(
    'AppendValuesResponse',
    (book, work, range) =>
      values.appendToTable(work.store, book, range, body('ValueRange', work, 'data'), work.exchange),
    [...WRITING, 'insertDataOption'],
  ),
  'POST values/:clear': method('ClearValuesResponse', (book, work, range) => {
    body('ClearValuesRequest', work)
    return values.clearRange(work.store, book, range, work.exchange)
  }),
  'GET values:batchGet': method(
    'BatchGetValuesResponse',
    (book, { exchange }) => values.batchGetValues(book, exchange),
    ['ranges', ...RENDERING],
  ),
  'POST values:batchUpdate': method('BatchUpdateValuesResponse', (book, work) =>
    values.batchUpdateValues(work.store, book, body('BatchUpdateValuesRequest', work), work.exchange),
  ),
  'POST values:batchClear': method('BatchClearValuesResponse', (book, work) =>
    values.batchClear(work.store, book, body('BatchClearValuesRequest', work).ranges ?? [], work.exchange),
  ),
  'POST values:batchGetByDataFilter': method('BatchGetValuesByDataFilterResponse', (book, work) =>
    values.batchGetByDataFilter(book, body('BatchGetValuesByDataFilterRequest', work)),
  ),
  'POST values:batchUpdateByDataFilter': method('BatchUpdateValuesByDataFilterResponse', (book, work) => {
    const given = body('BatchUpdateValuesByDataFilterRequest', work)
    return values.batchUpdateByDataFilter(work.store, book, given, work.exchange)
  }),
  'POST values:batchClearByDataFilter': method('BatchClearValuesByDataFilterResponse', (book, work) => {
    const { dataFilters = [] } = body('BatchClearValuesByDataFilterRequest', work)
    return values.batchClearByDataFilter(work.store, book, dataFilters, work.exchange)
  }),
  'POST sheets/:copyTo': method('SheetProperties', (book, work, sheetId) => {
    const given = body('CopySheetToAnotherSpreadsheetRequest', work)
    return spreadsheets.copyTo(work.store, book, Number(sheetId), given, work.exchange)
  }),
  'GET developerMetadata/': method('DeveloperMetadata', (book, _work, id) =>
    spreadsheets.getMetadata(book, id),
  ),
  'POST developerMetadata:search': method('SearchDeveloperMetadataResponse', (book, work) =>
    spreadsheets.searchMetadata(book, body('SearchDeveloperMetadataRequest', work)),
  ),
}

const create: Route = {
  message: 'Spreadsheet',
  parameters: [],
  answer: ({ store, exchange }) => {
    const given = readBody('Spreadsheet', exchange.call.body, 'spreadsheet')
    return spreadsheets.createSpreadsheet(store, given, exchange)
  },
}

/**
 * Finds the method of a raw path. A custom verb follows the last literal colon; ranges are percent-encoded by some clients and
 * partly bare by others, so only a colon before a known verb is one.
 */
export function routeOf({ method, path }: Call): Route | undefined {
  // Some clients put a slash before the verb, or at the end.
  const rest = path.slice('/v4/spreadsheets'.length).replace(/\/$|\/(?=:[A-Za-z]+$)/, '')
  if (rest === '') return method === 'POST' ? create : undefined
  const [, id = '', resource, argument] =
    /^\/([^/:]+)(?:\/([^/:]+)(?:\/(.*?))?)?(?::[A-Za-z]+)?$/.exec(rest) ?? []
  const verb = /:([A-Za-z]+)$/.exec(rest)?.[1]
  const place = resource === undefined ? 'spreadsheet' : argument === undefined ? resource : `${resource}/`
  const withVerb = verb === undefined ? undefined : METHODS[`${method} ${place}:${verb}`]
  const found = withVerb ?? METHODS[`${method} ${place}`]
  if (found === undefined || id === '') return undefined
  const bare = verb !== undefined && withVerb === undefined ? `${argument}:${verb}` : argument
  return {
    message: found.message,
    parameters: found.parameters,
    answer: work => found.run(work.store.open(decode(id)), work, decode(bare ?? '')),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
