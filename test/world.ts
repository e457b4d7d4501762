import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHmac } from 'node:crypto'
import { googleDriveFiles } from '../functions/adapters/google-drive-files.ts'
import { googleForms } from '../functions/adapters/google-forms.ts'
import { googleSheets } from '../functions/adapters/google-sheets.ts'
import { sendgrid } from '../functions/adapters/sendgrid.ts'
import type { Hint, Office, World } from '../functions/pass/office.ts'
import { pass, type PassReport } from '../functions/pass/pass.ts'
import type { Programme } from '../functions/programmes/programme.ts'
import { createSigner } from '../functions/tokens/signature.ts'
import { createOffice } from '../scripts/setup/office.ts'
import { openWorkspace } from '../workspace/workspace.ts'
import { Desk } from './desk.ts'

/** A whole office on a workspace of its own, reached with the real clients; a situation is a few lines on top. */
export interface TestOffice {
  readonly url: string
  readonly world: World
  readonly office: Office
  readonly desk: Desk
  pass(...hints: readonly Hint[]): Promise<PassReport>
  close(): Promise<void>
}

export async function openOffice(
  programme: Programme,
  code: string,
  now = '2024-03-01T10:00:00+08:00',
): Promise<TestOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'credence-'))
  const workspace = await openWorkspace({ folder, now })
  const access = { googleRootUrl: workspace.url, accessToken: 'the-office' }
  const made = await createOffice({ rootUrl: workspace.url, accessToken: 'the-office', code, programme })
  const office: Office = {
    code,
    programme,
    workbookId: made.workbookId,
    forms: new Map(Object.entries(made.forms)),
  }
  const world: World = {
    ports: {
      workbooks: googleSheets(access),
      forms: googleForms(access),
      files: googleDriveFiles(access),
      mail: sendgrid({
        baseUrl: workspace.url,
        apiKey: 'SG.test-key',
        activityLagMinutes: 0,
        from: { address: 'office@university.example', name: 'Office' },
      }),
      log: () => undefined,
    },
    offices: [office],
    signer: createSigner({ id: 'a', secret: 'a secret for tests, long enough' }),
    publicUrl: `${workspace.url}/functions`,
    replyDomain: 'reply.university.example',
    lastCommits: new Map(),
    seal: (before, line) =>
      createHmac('sha256', 'audit')
        .update(before + line)
        .digest('base64'),
  }
  return {
    url: workspace.url,
    world,
    office,
    desk: new Desk(workspace.url, made.workbookId),
    pass: (...hints) => pass(world, office, hints.length === 0 ? [{ kind: 'look' }] : hints),
    async close() {
      await workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
