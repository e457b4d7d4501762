import { z } from 'zod'
import { googleJson } from '../http.ts'
import type { Answer, Call } from '../http.ts'
import { addFile, copyOf, importText } from './drive.ts'
import type { Drive } from './drive.ts'
import { DriveRefusal, fileNotFound, invalidValue, required } from './errors.ts'
import { exported } from './export.ts'
import { fileAnswer, FOLDER, USUAL } from './file-answer.ts'
import { detailsIn, folderId, parentsOf, SPREADSHEET } from './files.ts'
import { keptFile } from './file-view.ts'
import type { DriveFile } from './files.ts'
import { readBody, shown } from './protocol.ts'
import type { Body } from './protocol.ts'
import { readSearch } from './search.ts'
import type { Upload } from './upload.ts'

const named = z.object({ name: z.string().min(1), mimeType: z.string() }).partial()

function answerFile(drive: Drive, call: Call, id: string): Answer {
  const file = drive.files.get(id)
  if (file === undefined) throw fileNotFound(id)
  return shown(call, fileAnswer(drive, file, call.origin), 'File', USUAL)
}

/** files.list: found, ordered, a page of it. */
export function listFiles(drive: Drive, call: Call): Answer {
  const test = readSearch(call.query.get('q'))
  const size = Number(call.query.get('pageSize') ?? 100)
  const start = Number(call.query.get('pageToken') ?? 0)
  if (!Number.isInteger(size) || size < 1 || size > 1000) throw invalidValue('pageSize')
  if (!Number.isInteger(start) || start < 0) throw invalidValue('pageToken')
  const found = ordered(drive.files.list().filter(test), call.query.get('orderBy'))
  const page = found.slice(start, start + size).map(file => fileAnswer(drive, file, call.origin))
  const next = start + size < found.length ? { nextPageToken: String(start + size) } : {}
  const body = { kind: 'drive#fileList', ...next, incompleteSearch: false, files: page }
  return shown(call, body, 'FileList', `kind,nextPageToken,incompleteSearch,files(${USUAL})`)
}

const KEYS: Readonly<Record<string, (file: DriveFile) => string>> = {
  name: ({ name }) => name.toLowerCase(),
  name_natural: ({ name }) => name.toLowerCase(),
  createdTime: ({ createdTime }) => createdTime,
  modifiedTime: ({ modifiedTime }) => modifiedTime,
  modifiedByMeTime: ({ modifiedTime }) => modifiedTime,
  folder: ({ mimeType }) => (mimeType === FOLDER ? '0' : '1'),
}

function ordered(files: readonly DriveFile[], orderBy: string | null): readonly DriveFile[] {
  if (orderBy === null || orderBy.trim() === '') return files
  const keys = orderBy.split(',').map(part => {
    const [name = '', direction = 'asc'] = part.trim().split(/\s+/)
    const read = KEYS[name]
    if (read === undefined || !/^(?:asc|desc)$/.test(direction)) throw invalidValue('orderBy')
    return { read, sign: direction === 'desc' ? -1 : 1 }
  })
  return files.toSorted((one, other) => {
    for (const { read, sign } of keys) {
      const difference = read(one).localeCompare(read(other)) * sign
      if (difference !== 0) return difference
    }
    return 0
  })
}

/** Delimited text that Drive turns into a spreadsheet when it is asked for one. */
const DELIMITERS: Readonly<Record<string, string>> = { 'text/csv': ',', 'text/tab-separated-values': '\t' }

/** files.create: metadata alone, or with content; text becomes a spreadsheet when that type is named. */
export function createFile(drive: Drive, call: Call, upload?: Upload): Answer {
  const body = upload?.metadata ?? readBody(call.body.toString('utf8'))
  const { name = 'Untitled', mimeType = upload?.contentType ?? 'application/octet-stream' } = readNamed(body)
  if (mimeType === 'application/vnd.google-apps.form') throw invalidValue('mimeType')
  const id = drive.together(() => {
    const file = addFile(drive, name, mimeType)
    const details = detailsIn(body)
    if (Object.keys(details).length > 0) drive.files.describe(file.id, details)
    if (upload !== undefined) putContent(drive, file, upload)
    else if (!mimeType.startsWith('application/vnd.google-apps.')) drive.media.put(file.id, Buffer.alloc(0))
    return file.id
  })
  return answerFile(drive, call, id)
}

function readNamed(body: Body): z.infer<typeof named> {
  const parsed = named.safeParse(body)
  if (!parsed.success) throw invalidValue(String(parsed.error.issues[0]?.path[0] ?? 'body'))
  return parsed.data
}

function putContent(drive: Drive, { id, mimeType }: DriveFile, { contentType, bytes }: Upload): void {
  if (mimeType !== SPREADSHEET) return drive.media.put(id, bytes)
  const delimiter = DELIMITERS[contentType]
  if (delimiter === undefined) {
    throw new DriveRefusal(400, 'badRequest', 'Bad Request. The requested conversion is not supported.')
  }
  importText(drive, id, bytes.toString('utf8').replace(/^\uFEFF/, ''), delimiter)
}

/** files.update: name, details, folders, and content where some is uploaded. */
export function updateFile(drive: Drive, call: Call, file: DriveFile, upload?: Upload): Answer {
  changeFile(drive, call, file, upload)
  return answerFile(drive, call, file.id)
}

/** The change of files.update without its answer. */
export function changeFile(drive: Drive, call: Call, file: DriveFile, upload?: Upload): void {
  const body = upload?.metadata ?? readBody(call.body.toString('utf8'))
  const { name = file.name } = readNamed(body)
  const details = detailsIn(body)
  const parents = movedTo(file, call.query)
  drive.together(() => {
    if (upload !== undefined) putContent(drive, file, upload)
    drive.files.describe(file.id, { ...details, ...(parents === undefined ? {} : { parents }) })
    drive.files.touch(file.id, name, drive.clock.now())
  })
  const state = details.trashed === undefined ? 'update' : details.trashed ? 'trash' : 'untrash'
  const changed = upload === undefined ? 'properties' : 'content'
  drive.announce({ kind: 'file-changed', fileId: file.id, state, changed })
}

function movedTo(file: DriveFile, query: URLSearchParams): string[] | undefined {
  const [added = [], removed = []] = ['addParents', 'removeParents'].map(
    name => query.get(name)?.split(',').map(folderId) ?? [],
  )
  if (added.length === 0 && removed.length === 0) return undefined
  return [...new Set([...parentsOf(file).filter(parent => !removed.includes(parent)), ...added])]
}

export function copyFile(drive: Drive, call: Call, file: DriveFile): Answer {
  const { name = `Copy of ${file.name}` } = readNamed(readBody(call.body.toString('utf8')))
  if (file.mimeType.endsWith('.form') || file.mimeType === FOLDER) {
    throw new DriveRefusal(403, 'cannotCopyFile', 'This file cannot be copied by the user.')
  }
  return answerFile(drive, call, copyOf(drive, file, name))
}

/** files.get, with the content itself under `alt=media`. */
export function getFile(drive: Drive, call: Call, file: DriveFile): Answer {
  if (call.query.get('alt') !== 'media') return answerFile(drive, call, file.id)
  const content = drive.media.get(file.id)
  if (content !== undefined) {
    return keptFile({ name: file.name, mimeType: file.mimeType, bytes: content.bytes })
  }
  throw new DriveRefusal(
    403,
    'fileNotDownloadable',
    'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    'alt',
  )
}

/** files.delete: what hangs on the file goes with it; those who watch it are told first. */
export function deleteFile(drive: Drive, file: DriveFile): Answer {
  drive.announce({ kind: 'file-changed', fileId: file.id, state: 'remove', changed: 'content' })
  drive.files.remove(file.id)
  return { status: 204 }
}

export async function exportFile(drive: Drive, call: Call, file: DriveFile): Promise<Answer> {
  const wanted = call.query.get('mimeType')
  if (wanted === null) throw required('mimeType')
  if (!file.mimeType.startsWith('application/vnd.google-apps.')) {
    throw new DriveRefusal(403, 'fileNotExportable', 'Export only supports Docs Editors files.')
  }
  const answer =
    file.mimeType === SPREADSHEET ? await exported(drive.spreadsheets.open(file.id), wanted) : undefined
  if (answer === undefined) {
    throw new DriveRefusal(400, 'badRequest', 'The requested conversion is not supported.', 'convertTo')
  }
  return answer
}

/** files.watch: the first notice, `sync`, goes out at once. */
export function watchFile({ channels, announce }: Drive, call: Call, file: DriveFile): Answer {
  const body = readBody(call.body.toString('utf8'))
  const { id, resourceId, expiration, token } = channels.watch(file.id, body)
  announce({ kind: 'channel-opened', fileId: file.id, channelId: id })
  return googleJson(200, {
    kind: 'api#channel',
    id,
    resourceId,
    resourceUri: `${call.origin}/drive/v3/files/${file.id}?alt=json`,
    ...(token === undefined ? {} : { token }),
    expiration: String(expiration),
  })
}
