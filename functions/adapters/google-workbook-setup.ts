import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { z } from 'zod'
import { dashboardFigures, dashboardTab } from '../../sheets-schema/common/dashboard.ts'
import { schemaChanges, type SchemaChange } from '../../sheets-schema/diff.ts'
import type { WorkbookSchema } from '../../sheets-schema/workbook.ts'
import { sheetsClient, type GoogleAccess } from './google-auth.ts'
import { googleSheets } from './google-sheets.ts'
import { certainlyNotDone, idempotent, insisting, vendorPace, type RetryPace } from './retry.ts'
import { schemaRequests } from './schema-requests.ts'

/**
 * Makes a workbook that has the first tab of the schema instead of Google's default one; `applySchema` does the rest.
 * Answers its id. A call whose answer is lost is not repeated: a workbook could be there twice.
 */
export async function createWorkbook(
  access: GoogleAccess,
  schema: WorkbookSchema,
  pace: RetryPace = vendorPace,
): Promise<string> {
  const client = await sheetsClient(access)
  const { title, locale, timeZone, tabs } = schema
  const requestBody: sheets_v4.Schema$Spreadsheet = {
    properties: { title, locale, timeZone },
    sheets: tabs.slice(0, 1).map(tab => ({ properties: { sheetId: tab.sheetId, title: tab.title } })),
  }
  const { data } = await insisting(
    () => client.spreadsheets.create({ requestBody, fields: 'spreadsheetId' }),
    certainlyNotDone,
    pace,
  )
  return z.object({ spreadsheetId: z.string() }).parse(data).spreadsheetId
}

/** What `applySchema` would change. */
export async function planSchema(
  access: GoogleAccess,
  workbookId: string,
  schema: WorkbookSchema,
  pace: RetryPace = vendorPace,
): Promise<readonly SchemaChange[]> {
  return schemaChanges(schema, await googleSheets(access, { pace }).shape(workbookId))
}

/** Makes the workbook what the schema says, in one atomic batch; nothing of the staff's is removed. */
export async function applySchema(
  access: GoogleAccess,
  workbookId: string,
  schema: WorkbookSchema,
  /** Addresses that may write machine-only tabs besides the owner: the functions' service account. */
  editors: readonly string[] = [],
  pace: RetryPace = vendorPace,
): Promise<readonly SchemaChange[]> {
  const changes = await planSchema(access, workbookId, schema, pace)
  const requests = changes.flatMap(change => schemaRequests(change, editors))
  if (requests.length === 0) return changes
  const client = await sheetsClient(access)
  const call = { spreadsheetId: workbookId, fields: 'spreadsheetId', requestBody: { requests } }
  await insisting(() => client.spreadsheets.batchUpdate(call), certainlyNotDone, pace)
  return changes
}

/** Writes the figures of the Dashboard; the only formulas of ours, none made of anything typed by a person. */
export async function writeDashboard(
  access: GoogleAccess,
  workbookId: string,
  schema: WorkbookSchema,
  pace: RetryPace = vendorPace,
): Promise<void> {
  const client = await sheetsClient(access)
  const values = dashboardFigures(schema).map(({ figure, formula }) => [figure, formula])
  const range = `'${dashboardTab.title}'!A2`
  const call = { spreadsheetId: workbookId, range, valueInputOption: 'USER_ENTERED', requestBody: { values } }
  await insisting(() => client.spreadsheets.values.update(call), idempotent, pace)
}
