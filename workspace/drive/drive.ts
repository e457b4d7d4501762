import { randomBytes } from 'node:crypto'
import type { Announce } from '../announce.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { draftImport } from '../sheets/import-delimited.ts'
import { openStore, titled } from '../sheets/store.ts'
import type { Store } from '../sheets/store.ts'
import { driveChannels } from './channels.ts'
import type { Channels } from './channels.ts'
import { fileComments } from './comments.ts'
import type { Comments } from './comments.ts'
import { fileRegister, SPREADSHEET } from './files.ts'
import type { DriveFile, Files } from './files.ts'
import { mediaStore } from './media.ts'
import type { MediaStore } from './media.ts'
import { filePermissions } from './permissions.ts'
import type { Permissions } from './permissions.ts'

/** What Drive's calls work with. */
export interface Drive {
  readonly files: Files
  readonly media: MediaStore
  readonly channels: Channels
  readonly comments: Comments
  readonly permissions: Permissions
  readonly spreadsheets: Store
  readonly clock: Clock
  readonly announce: Announce
  /** Runs the work in one transaction. */
  readonly together: <T>(work: () => T) => T
}

export function openDrive(database: Database, clock: Clock, announce: Announce): Drive {
  return {
    files: fileRegister(database),
    media: mediaStore(database),
    channels: driveChannels(database, clock),
    comments: fileComments(database),
    permissions: filePermissions(database),
    spreadsheets: openStore(database, clock, announce),
    clock,
    announce,
    together: work => database.transaction(work),
  }
}

/** An id of the shape that Drive gives. */
export const newFileId = (): string => `1${randomBytes(33).toString('base64url').slice(0, 43)}`

/** Adds a file without content; a spreadsheet is empty until it is written to. */
export function addFile(
  { files, clock }: Pick<Drive, 'files' | 'clock'>,
  name: string,
  mimeType: string,
  id: string = newFileId(),
): DriveFile {
  const createdTime = clock.now().toISOString()
  files.add({ id, name, mimeType, createdTime })
  return { id, name, mimeType, createdTime, modifiedTime: createdTime, version: 1, details: {} }
}

/** Puts delimited text in the place of all that a spreadsheet holds. */
export function importText({ spreadsheets }: Drive, id: string, text: string, delimiter: string): void {
  const book = spreadsheets.open(id)
  spreadsheets.commit(book, draftImport(book, text, delimiter))
}

/** Copies a file with what is in it and answers the copy's id. */
export function copyOf(drive: Drive, file: DriveFile, name: string): string {
  const { files, media, spreadsheets, together } = drive
  return together(() => {
    if (file.mimeType === SPREADSHEET) return spreadsheets.create(titled(spreadsheets.open(file.id), name)).id
    const copy = addFile(drive, name, file.mimeType)
    const content = media.get(file.id)
    if (content !== undefined) media.put(copy.id, content.bytes)
    files.describe(copy.id, file.details)
    return copy.id
  })
}
