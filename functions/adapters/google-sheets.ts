import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { guardTitle } from '../../sheets-schema/common/guard.ts'
import type { Batch, CommitOutcome, WorkbookPort, WorkbookReading, WorkbookShape } from '../ports.ts'
import { VendorFailure } from '../ports.ts'
import { unlimited, type CallRate } from './call-rate.ts'
import { echoRanges, guardedRequests, quoted } from './edit-requests.ts'
import { BrokenAnswer, whole, type Failure } from './failure.ts'
import { sheetsClient, type GoogleAccess } from './google-auth.ts'
import { GuardCells, guardAddress, guardSheetFields } from './guard-cell.ts'
import { lazily } from './lazily.ts'
import { readEcho, readValues } from './readings.ts'
import { headerOf } from './response-header.ts'
import { certainlyNotDone, idempotent, insisting, trying, vendorFailure, vendorPace } from './retry.ts'
import type { RetryPace, Tried } from './retry.ts'
import { readShape, shapeFields } from './shapes.ts'

type Sheets = sheets_v4.Sheets
type DataFilter = sheets_v4.Schema$DataFilter

const echoFields =
  'updatedSpreadsheet.sheets(properties.sheetId,data(startRow,rowData.values.effectiveValue))'

/** How patiently and how often Google is called; reads and writes are counted apart. */
export interface SheetsManners {
  readonly pace?: RetryPace
  readonly reads?: CallRate
  readonly writes?: CallRate
}

/** Google Sheets v4 behind the workbook's door. */
export function googleSheets(access: GoogleAccess, manners: SheetsManners = {}): WorkbookPort {
  const client = lazily(() => sheetsClient(access))
  const connected = lazily(async () => connect(await client(), manners))
  return {
    gather: async (workbookId, sheetIds) => gather(await connected(), workbookId, sheetIds),
    shape: async workbookId => shape(await connected(), workbookId),
    commit: async (workbookId, batch) => commit(await connected(), workbookId, batch),
  }
}

/** Sheets with our manners: every attempt waits for its turn, and only what may be repeated is. */
interface Connection {
  tryRead<T>(call: (sheets: Sheets) => Promise<T>): Promise<Tried<T>>
  read<T>(call: (sheets: Sheets) => Promise<T>): Promise<T>
  tryWrite<T>(call: (sheets: Sheets) => Promise<T>): Promise<Tried<T>>
  readonly guards: GuardCells
}

function connect(sheets: Sheets, manners: SheetsManners): Connection {
  const { pace = vendorPace, reads = unlimited, writes = unlimited } = manners
  const inTurn =
    <T>(rate: CallRate, call: (sheets: Sheets) => Promise<T>) =>
    async (): Promise<T> => {
      await rate.turn()
      return call(sheets)
    }
  return {
    tryRead: call => trying(inTurn(reads, call), idempotent, pace),
    read: call => insisting(inTurn(reads, call), idempotent, pace),
    tryWrite: call => trying(inTurn(writes, call), certainlyNotDone, pace),
    guards: new GuardCells(),
  }
}

const guardCell: DataFilter = { a1Range: guardAddress }

async function gather(
  google: Connection,
  workbookId: string,
  sheetIds: readonly number[],
): Promise<WorkbookReading> {
  const everything = await google.tryRead(readCells(workbookId, sheetIds, true))
  if (everything.kind === 'done') {
    const reading = { ...everything.value, missing: [] }
    const isReadable = reading.guardFirst !== undefined && reading.guardLast !== undefined
    if (!isReadable) await learnGuard(google, workbookId)
    return google.guards.corrected(workbookId, reading)
  }
  if (everything.failure.status !== 400) throw vendorFailure(everything.failure)
  return gatherWhatIsThere(google, workbookId, sheetIds)
}

/** Google refuses a read that names a tab which is not there: look which are, and read those. */
async function gatherWhatIsThere(
  google: Connection,
  workbookId: string,
  sheetIds: readonly number[],
): Promise<WorkbookReading> {
  const fields = 'sheets.properties(sheetId,title)'
  const there = await google.read(async sheets =>
    whole(await sheets.spreadsheets.get({ spreadsheetId: workbookId, fields })),
  )
  const titles = new Map(
    there.data.sheets?.map(({ properties }) => [properties?.sheetId ?? 0, properties?.title ?? '']),
  )
  const guarded = [...titles.values()].includes(guardTitle)
  const present = sheetIds.filter(id => titles.has(id))
  const missing = sheetIds.filter(id => !titles.has(id))
  if (present.length === 0 && !guarded) return { at: dateOf(there.headers), ...readValues({}), missing }
  const cells = await google.read(readCells(workbookId, present, guarded))
  return google.guards.corrected(workbookId, { ...cells, missing })
}

/** Looks which sheet the guard is, whatever its cell says. Where that cannot be read now, the next stale commit asks again. */
async function learnGuard(google: Connection, workbookId: string): Promise<void> {
  const call = { spreadsheetId: workbookId, ranges: [guardAddress], fields: guardSheetFields }
  const found = await google.tryRead(async sheets => whole(await sheets.spreadsheets.get(call)))
  if (found.kind === 'done') google.guards.learn(workbookId, found.value.data)
}

function readCells(workbookId: string, sheetIds: readonly number[], guarded: boolean) {
  const tabs = sheetIds.map((sheetId): DataFilter => ({ gridRange: { sheetId } }))
  const requestBody = {
    dataFilters: guarded ? [guardCell, ...tabs, guardCell] : tabs,
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  }
  return async (sheets: Sheets): Promise<Omit<WorkbookReading, 'missing'>> => {
    const call = { spreadsheetId: workbookId, requestBody }
    const { data, headers } = whole(await sheets.spreadsheets.values.batchGetByDataFilter(call))
    const values = readValues(data)
    const lacking = sheetIds.find(id => !values.tabs.has(id))
    if (lacking !== undefined) throw new BrokenAnswer(`Sheets answered without the tab ${lacking}.`)
    return { at: dateOf(headers), ...values }
  }
}

function dateOf(headers: unknown): string {
  const at = new Date(headerOf(headers, 'date') ?? Number.NaN)
  if (Number.isNaN(at.getTime())) throw new VendorFailure('refused', 'Sheets answered without a Date.')
  return at.toISOString()
}

/** Two reads: the tabs, then the first two rows of each, which hold headers and dropdowns. */
async function shape(google: Connection, workbookId: string): Promise<WorkbookShape> {
  const get = (ranges: string[], fields: string) =>
    google.read(async sheets =>
      whole(await sheets.spreadsheets.get({ spreadsheetId: workbookId, ranges, fields })),
    )
  const { data } = await get([], shapeFields.tabs)
  const grids = (data.sheets ?? []).filter(({ properties }) => properties?.gridProperties)
  const ranges = grids.map(({ properties }) => `${quoted(properties?.title ?? '')}!1:2`)
  const top = ranges.length === 0 ? [] : (await get(ranges, shapeFields.rows)).data.sheets
  return readShape(data, top ?? [])
}

/** Never repeated unless Google certainly did not apply it: a lost answer leaves the outcome unknown. */
async function commit(google: Connection, workbookId: string, batch: Batch): Promise<CommitOutcome> {
  const { requests, guards } = guardedRequests(batch)
  const requestBody: sheets_v4.Schema$BatchUpdateSpreadsheetRequest = {
    requests,
    includeSpreadsheetInResponse: batch.echo.length > 0,
    responseIncludeGridData: batch.echo.length > 0,
    responseRanges: echoRanges(batch.echo),
  }
  const fields = batch.echo.length > 0 ? echoFields : 'spreadsheetId'
  const call = { spreadsheetId: workbookId, fields, requestBody }
  const tried = await google.tryWrite(async sheets => whole(await sheets.spreadsheets.batchUpdate(call)))
  if (tried.kind === 'done') return { kind: 'committed', echo: readEcho(batch.echo, tried.value.data) }
  const refused = refusal(tried.failure, guards)
  if (refused.kind === 'stale') await learnGuard(google, workbookId)
  const isAboutAll = refused.kind === 'refused' && refused.edit === undefined
  return isAboutAll && (await hasMoved(google, workbookId, batch.echo)) ? { kind: 'stale' } : refused
}

/** What a failed batch means, by its status and the request it names: Google's words come in many languages. */
function refusal(failure: Failure, guards: number): CommitOutcome {
  const { kind, message } = failure
  if (kind === 'no-answer' || kind === 'unavailable') return { kind: 'unknown', message }
  if (kind === 'too-large') return { kind: 'refused', edit: undefined, message }
  if (kind !== 'refused') throw vendorFailure(failure)
  const request = /requests\[(\d+)\]/u.exec(message)?.[1]
  if (request === undefined) return { kind: 'refused', edit: undefined, message }
  const edit = Number(request) - guards
  // The guard we read is gone, or another writer's stands in its place.
  return edit < 0 ? { kind: 'stale' } : { kind: 'refused', edit, message }
}

/** Whether a range to be shown again has gone: its tab was renamed or its rows deleted since they were read. */
async function hasMoved(google: Connection, workbookId: string, echo: Batch['echo']): Promise<boolean> {
  if (echo.length === 0) return false
  const fields = 'sheets.properties(sheetId,title,gridProperties.rowCount)'
  const found = await google.tryRead(async sheets =>
    whole(await sheets.spreadsheets.get({ spreadsheetId: workbookId, fields })),
  )
  if (found.kind === 'failed') return false
  const tabs = new Map(
    found.value.data.sheets?.map(({ properties }) => [properties?.sheetId ?? 0, properties]),
  )
  return echo.some(({ sheetId, title, rows }) => {
    const tab = tabs.get(sheetId)
    return tab?.title !== title || Math.max(0, ...rows) >= (tab.gridProperties?.rowCount ?? 0)
  })
}
