import { OWNER_ADDRESS } from '../sheets/answer.ts'
import type { Drive } from './drive.ts'
import { parentsOf, SPREADSHEET } from './files.ts'
import type { DriveFile } from './files.ts'
import { ownerPermission, permissionAnswer } from './permissions.ts'

const FORM = 'application/vnd.google-apps.form'
export const FOLDER = 'application/vnd.google-apps.folder'

/** What Drive shows of a file when it is not told which fields. */
export const USUAL = 'kind,id,name,mimeType'

/** Whoever calls owns everything. */
export const OWNER_USER = {
  kind: 'drive#user',
  displayName: 'Owner',
  me: true,
  permissionId: ownerPermission.id,
  emailAddress: OWNER_ADDRESS,
}

/** A file with all its fields that the workspace knows. */
export function fileAnswer({ media, permissions }: Drive, file: DriveFile, origin: string): object {
  const { id, name, mimeType, createdTime, modifiedTime, version, details } = file
  const shared = permissions.list(id)
  return {
    kind: 'drive#file',
    id,
    name,
    mimeType,
    parents: parentsOf(file),
    starred: false,
    trashed: false,
    ...details,
    createdTime,
    modifiedTime,
    version: String(version),
    webViewLink: viewLink(file, origin),
    ...contentFields(media.about(id), file, origin),
    spaces: ['drive'],
    ownedByMe: true,
    owners: [OWNER_USER],
    lastModifyingUser: OWNER_USER,
    shared: shared.length > 0,
    permissions: [ownerPermission, ...shared].map(permissionAnswer),
    permissionIds: [ownerPermission, ...shared].map(({ id }) => id),
  }
}

function viewLink({ id, mimeType }: DriveFile, origin: string): string {
  if (mimeType === SPREADSHEET) return `${origin}/spreadsheets/d/${id}/edit`
  if (mimeType === FORM) return `${origin}/forms/d/${id}/edit`
  return `${origin}/file/d/${id}/view`
}

/** Only files with content of their own have these. */
function contentFields(
  about: { readonly size: number; readonly md5: string } | undefined,
  { id, name }: DriveFile,
  origin: string,
): object {
  if (about === undefined) return {}
  const extension = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1] ?? ''
  return {
    size: String(about.size),
    md5Checksum: about.md5,
    originalFilename: name,
    fileExtension: extension,
    fullFileExtension: extension,
    webContentLink: `${origin}/drive/v3/files/${id}?alt=media`,
    quotaBytesUsed: String(about.size),
  }
}
