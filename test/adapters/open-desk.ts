import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { sheetsClient, type GoogleAccess } from '../../functions/adapters/google-auth.ts'
import { openWorkspace } from '../../workspace/workspace.ts'

/** A workspace of its own, and a client that does what staff do with the mouse. */
export interface Desk extends AsyncDisposable {
  readonly access: GoogleAccess
  /** Has the workspace fail, as its control call does. */
  fault(fault: Readonly<Record<string, unknown>>): Promise<void>
  staff(workbookId: string, ...requests: readonly sheets_v4.Schema$Request[]): Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  const workspace = await openWorkspace({ folder, now: '2024-05-31T16:30:00Z' })
  const access = { googleRootUrl: workspace.url, accessToken: 'test' }
  const client = await sheetsClient(access)
  return {
    access,
    async fault(fault) {
      await fetch(`${workspace.url}/workspace/faults`, { method: 'POST', body: JSON.stringify(fault) })
    },
    async staff(spreadsheetId, ...requests) {
      await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [...requests] } })
    },
    async [Symbol.asyncDispose]() {
      await workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
