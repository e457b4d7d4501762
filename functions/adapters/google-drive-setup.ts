import { driveClient, type GoogleAccess } from './google-auth.ts'
import { reached } from './google-drive-files.ts'
import { idempotent, insisting, trying, vendorPace, type RetryPace } from './retry.ts'

/** Lets an account change a workbook or a form. Giving the same right again changes nothing. */
export async function shareWithEditor(
  access: GoogleAccess,
  fileId: string,
  address: string,
  pace: RetryPace = vendorPace,
): Promise<void> {
  const requestBody = { type: 'user', role: 'writer', emailAddress: address }
  await grant(access, { fileId, requestBody, sendNotificationEmail: false }, pace)
}

/** Lets people answer a published form: everybody with the link, or everybody of a Google Workspace domain. */
export async function openToResponders(
  access: GoogleAccess,
  formId: string,
  who: 'anyone' | { readonly domain: string },
  pace: RetryPace = vendorPace,
): Promise<void> {
  const whom = who === 'anyone' ? { type: 'anyone' } : { type: 'domain', domain: who.domain }
  await grant(access, { fileId: formId, requestBody: { ...whom, role: 'reader', view: 'published' } }, pace)
}

/** Whether this account may open a file or folder. */
export async function isOpenTo(
  access: GoogleAccess,
  fileId: string,
  pace: RetryPace = vendorPace,
): Promise<boolean> {
  const { files } = await driveClient(access)
  const call = { fileId, supportsAllDrives: true, fields: 'id' }
  return reached(await trying(() => files.get(call), idempotent, pace)) !== undefined
}

interface Grant {
  readonly fileId: string
  readonly requestBody: Readonly<Record<string, string>>
  readonly sendNotificationEmail?: boolean
}

async function grant(access: GoogleAccess, permission: Grant, pace: RetryPace): Promise<void> {
  const drive = await driveClient(access)
  const call = { ...permission, supportsAllDrives: true, fields: 'id' }
  await insisting(() => drive.permissions.create(call), idempotent, pace)
}
