import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { guardTitle } from '../../sheets-schema/common/guard.ts'
import type { Batch, CommitOutcome, WorkbookPort, WorkbookReading, WorkbookShape } from '../ports.ts'
import { VendorFailure } from '../ports.ts'
import { echoRanges, guardedRequests, quoted } from './edit-requests.ts'
import type { Failure } from './failure.ts'
import { lazily, sheetsClient, type GoogleAccess } from './google-auth.ts'
import { readEcho, readValues } from './readings.ts'
import { headerOf } from './response-header.ts'
import { certainlyNotDone, idempotent, insisting, trying, vendorFailure, vendorPace } from './retry.ts'
import type { RetryPace } from './retry.ts'
import { readShape, shapeFields } from './shapes.ts'

type Sheets = sheets_v4.Sheets
type DataFilter = sheets_v4.Schema$DataFilter

const echoFields =
  'updatedSpreadsheet.sheets(properties.sheetId,data(startRow,rowData.values.effectiveValue))'

/** Google Sheets v4 behind the workbook's door. */
export function googleSheets(access: GoogleAccess, pace: RetryPace = vendorPace): WorkbookPort {
  const client = lazily(() => sheetsClient(access))
  return {
    gather: async (workbookId, sheetIds) => gather(await client(), pace, workbookId, sheetIds),
    shape: async workbookId => shape(await client(), pace, workbookId),
    commit: async (workbookId, batch) => commit(await client(), pace, workbookId, batch),
  }
}

const guardCell: DataFilter = { a1Range: `${guardTitle}!A1` }

async function gather(
  sheets: Sheets,
  pace: RetryPace,
  workbookId: string,
  sheetIds: readonly number[],
): Promise<WorkbookReading> {
  const everything = await trying(() => readCells(sheets, workbookId, sheetIds, true), idempotent, pace)
  if (everything.kind === 'done') return { ...everything.value, missing: [] }
  if (everything.failure.status !== 400) throw vendorFailure(everything.failure)
  return gatherWhatIsThere(sheets, pace, workbookId, sheetIds)
}

/** Google refuses a read that names a tab which is not there: look which are, and read those. */
async function gatherWhatIsThere(
  sheets: Sheets,
  pace: RetryPace,
  workbookId: string,
  sheetIds: readonly number[],
): Promise<WorkbookReading> {
  const fields = 'sheets.properties(sheetId,title)'
  const there = await insisting(
    () => sheets.spreadsheets.get({ spreadsheetId: workbookId, fields }),
    idempotent,
    pace,
  )
  const titles = new Map(
    there.data.sheets?.map(({ properties }) => [properties?.sheetId ?? 0, properties?.title ?? '']),
  )
  const guarded = [...titles.values()].includes(guardTitle)
  const present = sheetIds.filter(id => titles.has(id))
  const missing = sheetIds.filter(id => !titles.has(id))
  if (present.length === 0 && !guarded) return { at: dateOf(there.headers), ...readValues({}), missing }
  const cells = await insisting(() => readCells(sheets, workbookId, present, guarded), idempotent, pace)
  return { ...cells, missing }
}

async function readCells(
  sheets: Sheets,
  workbookId: string,
  sheetIds: readonly number[],
  guarded: boolean,
): Promise<Omit<WorkbookReading, 'missing'>> {
  const tabs = sheetIds.map((sheetId): DataFilter => ({ gridRange: { sheetId } }))
  const { data, headers } = await sheets.spreadsheets.values.batchGetByDataFilter({
    spreadsheetId: workbookId,
    requestBody: {
      dataFilters: guarded ? [guardCell, ...tabs, guardCell] : tabs,
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    },
  })
  return { at: dateOf(headers), ...readValues(data) }
}

function dateOf(headers: unknown): string {
  const at = new Date(headerOf(headers, 'date') ?? Number.NaN)
  if (Number.isNaN(at.getTime())) throw new VendorFailure('refused', 'Sheets answered without a Date.')
  return at.toISOString()
}

/** Two reads: the tabs, then the first two rows of each, which hold headers and dropdowns. */
async function shape(sheets: Sheets, pace: RetryPace, workbookId: string): Promise<WorkbookShape> {
  const get = (ranges: string[], fields: string) =>
    insisting(() => sheets.spreadsheets.get({ spreadsheetId: workbookId, ranges, fields }), idempotent, pace)
  const { data } = await get([], shapeFields.tabs)
  const grids = (data.sheets ?? []).filter(({ properties }) => properties?.gridProperties)
  const ranges = grids.map(({ properties }) => `${quoted(properties?.title ?? '')}!1:2`)
  const top = ranges.length === 0 ? [] : (await get(ranges, shapeFields.rows)).data.sheets
  return readShape(data, top ?? [])
}

/** Never repeated unless Google certainly did not apply it: a lost answer leaves the outcome unknown. */
async function commit(
  sheets: Sheets,
  pace: RetryPace,
  workbookId: string,
  batch: Batch,
): Promise<CommitOutcome> {
  const { requests, guards } = guardedRequests(batch)
  const requestBody: sheets_v4.Schema$BatchUpdateSpreadsheetRequest = {
    requests,
    includeSpreadsheetInResponse: batch.echo.length > 0,
    responseIncludeGridData: batch.echo.length > 0,
    responseRanges: echoRanges(batch.echo),
  }
  const fields = batch.echo.length > 0 ? echoFields : 'spreadsheetId'
  const call = { spreadsheetId: workbookId, fields, requestBody }
  const tried = await trying(() => sheets.spreadsheets.batchUpdate(call), certainlyNotDone, pace)
  if (tried.kind === 'failed') return refusal(tried.failure, guards)
  return { kind: 'committed', echo: readEcho(batch.echo, tried.value.data) }
}

/** What a failed batch means. Throws a VendorFailure where no batch could have succeeded. */
function refusal(failure: Failure, guards: number): CommitOutcome {
  const { kind, message } = failure
  if (kind === 'no-answer' || kind === 'unavailable') return { kind: 'unknown', message }
  if (kind === 'too-large') return { kind: 'refused', edit: undefined, message }
  if (kind !== 'refused') throw vendorFailure(failure)
  const request = /^Invalid requests\[(\d+)\]/.exec(message)?.[1]
  if (request === undefined)
    return movedAway.test(message) ? { kind: 'stale' } : { kind: 'refused', edit: undefined, message }
  const edit = Number(request) - guards
  if (edit >= 0) return { kind: 'refused', edit, message }
  return guardLost.test(message) ? { kind: 'stale' } : { kind: 'refused', edit: undefined, message }
}

/** The guard we read is gone, or another writer's stands in its place. */
const guardLost = /No sheet with id|already exists/i

/** A range to be shown again has gone: its tab was renamed or its rows deleted since they were read. */
const movedAway = /Unable to parse range|exceeds grid limits/i
