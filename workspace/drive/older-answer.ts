import { createHash } from 'node:crypto'
import { OWNER_USER } from './file-answer.ts'
import { folderId, parentsOf } from './files.ts'
import type { DriveFile } from './files.ts'

/** The formats that a spreadsheet's links name; what the workspace does not convert to, it refuses at the link. */
const EXPORTS = {
  'application/x-vnd.oasis.opendocument.spreadsheet': 'ods',
  'text/tab-separated-values': 'tsv',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
  'application/zip': 'zip',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
} as const

/** What a document of Google's own counts for in its owner's storage. */
const DOCUMENT_BYTES = '1024'

const NEVER = '1970-01-01T00:00:00.000Z'

const { displayName, permissionId, emailAddress } = OWNER_USER

/** A spreadsheet as version 2 of Drive answers it, which knows no default selection of fields. */
export function olderAnswer(file: DriveFile, origin: string): object {
  const { id, name, mimeType, createdTime, modifiedTime, version, details } = file
  const selfLink = `${origin}/drive/v2/files/${id}`
  const page = `${origin}/spreadsheets/d/${id}`
  const picture = `${origin}/screens/icon.svg`
  const user = {
    kind: 'drive#user',
    displayName,
    isAuthenticatedUser: true,
    permissionId,
    emailAddress,
    picture: { url: picture },
  }
  return {
    kind: 'drive#file',
    id,
    etag: quoted(String(Date.parse(modifiedTime))),
    selfLink,
    alternateLink: `${page}/edit?usp=drivesdk`,
    embedLink: `${page}/edit`,
    iconLink: picture,
    thumbnailLink: picture,
    title: name,
    mimeType,
    ...(details.description === undefined ? {} : { description: details.description }),
    labels: {
      starred: details.starred ?? false,
      hidden: false,
      trashed: details.trashed ?? false,
      restricted: false,
      viewed: true,
    },
    createdDate: createdTime,
    modifiedDate: modifiedTime,
    modifiedByMeDate: modifiedTime,
    lastViewedByMeDate: modifiedTime,
    markedViewedByMeDate: NEVER,
    version: String(version),
    parents: parentsOf(file).map(parent => parentReference(parent, selfLink, origin)),
    exportLinks: Object.fromEntries(
      Object.entries(EXPORTS).map(([type, format]) => [type, `${page}/export?format=${format}`]),
    ),
    userPermission: {
      kind: 'drive#permission',
      etag: quoted(permissionId),
      id: 'me',
      selfLink: `${selfLink}/permissions/me`,
      role: 'owner',
      type: 'user',
      pendingOwner: false,
    },
    fileSize: DOCUMENT_BYTES,
    quotaBytesUsed: DOCUMENT_BYTES,
    ownerNames: [displayName],
    owners: [user],
    lastModifyingUserName: displayName,
    lastModifyingUser: user,
    capabilities: { canCopy: true, canEdit: true },
    editable: true,
    copyable: true,
    copyRequiresWriterPermission: false,
    writersCanShare: true,
    shared: false,
    explicitlyTrashed: details.trashed ?? false,
    appDataContents: false,
    spaces: ['drive'],
  }
}

function parentReference(id: string, selfLink: string, origin: string): object {
  return {
    kind: 'drive#parentReference',
    id,
    selfLink: `${selfLink}/parents/${id}`,
    parentLink: `${origin}/drive/v2/files/${id}`,
    isRoot: id === folderId('root'),
  }
}

const quoted = (text: string): string => `"${createHash('md5').update(text).digest('base64url')}"`
