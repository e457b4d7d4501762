import { z } from 'zod'
import type { FilesPort } from '../ports.ts'
import { driveClient, type GoogleAccess } from './google-auth.ts'
import { lazily } from './lazily.ts'
import { idempotent, trying, vendorFailure, vendorPace, type RetryPace, type Tried } from './retry.ts'

/** A page waits for the whole of it, and a function has only so much memory. */
const largest = 20 * 1024 * 1024

const about = z.object({ name: z.string(), mimeType: z.string(), size: z.coerce.number().optional() })
const content = z.object({ data: z.instanceof(ArrayBuffer) })

/** Where a file is opened; the workspace has it under the same path. */
export const fileLink = (
  { googleRootUrl = 'https://drive.google.com' }: GoogleAccess,
  fileId: string,
): string => `${googleRootUrl}/file/d/${fileId}/view`

const drivePath =
  /^https:\/\/(?:drive|docs)\.google\.com\/(?:file\/(?:u\/\d+\/)?d\/|(?:open|uc)\?(?:[^#]*&)?id=)(?<id>[\w-]{15,})/u
const ownPath = /^\/file\/d\/(?<id>[\w-]{15,})/u

/** Files of Google Drive that are shared with everybody who has the link, or with the functions' account. */
export function googleDriveFiles(access: GoogleAccess, pace: RetryPace = vendorPace): FilesPort {
  const client = lazily(() => driveClient(access))
  return {
    fileIn(url) {
      const { hostname, pathname = '' } = URL.parse(url) ?? {}
      // The workspace may have listened on another port when the link was written.
      const isOwn = hostname !== undefined && hostname === URL.parse(access.googleRootUrl ?? '')?.hostname
      return (isOwn ? ownPath.exec(pathname) : drivePath.exec(url))?.groups?.['id']
    },
    linkTo: fileId => fileLink(access, fileId),
    async read(fileId) {
      const { files } = await client()
      const call = { fileId, supportsAllDrives: true }
      const found = reached(
        await trying(() => files.get({ ...call, fields: 'name,mimeType,size' }), idempotent, pace),
      )
      if (!found) return undefined
      const { name, mimeType, size } = about.parse(found.data)
      // Folders and shortcuts have no size; of Google's own documents the next call is refused.
      if (size === undefined || size > largest) return undefined
      const media = { ...call, alt: 'media' }
      const got = reached(
        await trying(() => files.get(media, { responseType: 'arraybuffer' }), idempotent, pace),
      )
      return got && { name, mimeType, bytes: new Uint8Array(content.parse(got).data) }
    },
  }
}

/** The value; undefined where the file is not there for us. Throws a VendorFailure where that cannot be known. */
export function reached<T>(tried: Tried<T>): T | undefined {
  if (tried.kind === 'done') return tried.value
  const { kind } = tried.failure
  if (kind === 'not-found' || kind === 'no-access' || kind === 'refused') return undefined
  throw vendorFailure(tried.failure)
}
