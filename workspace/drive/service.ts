import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { googleJson } from '../http.ts'
import type { Answer, Call, Service } from '../http.ts'
import { exportCsv } from '../sheets/export-csv.ts'
import { parseMask, project } from '../sheets/mask.ts'
import { openStore, titled } from '../sheets/store.ts'
import { driveChannels } from './channels.ts'
import type { Channels } from './channels.ts'
import { DriveRefusal, fileNotFound, invalidValue, permissionNotFound, refused, required } from './errors.ts'
import { fileRegister, SPREADSHEET } from './files.ts'
import type { DriveFile, Files } from './files.ts'
import { filePermissions } from './permissions.ts'
import type { Permission, Permissions } from './permissions.ts'
import { readSearch } from './search.ts'

export interface DriveOptions {
  readonly database: Database
  readonly clock: Clock
}

interface Drive {
  readonly files: Files
  readonly channels: Channels
  readonly permissions: Permissions
  readonly clock: Clock
  readonly csv: (id: string) => string
  /** Makes a spreadsheet like another and answers its id. */
  readonly copy: (id: string, title: string) => string
}

/** A little of Google Drive v3 under `/drive/v3`: enough to find, name, share, watch and delete documents. */
export function driveService({ database, clock }: DriveOptions): Service {
  const store = openStore(database, clock)
  const drive: Drive = {
    files: fileRegister(database),
    channels: driveChannels(database, clock),
    permissions: filePermissions(database),
    clock,
    csv: id => exportCsv(store.open(id)),
    copy: (id, title) => store.create(titled(store.open(id), title)).id,
  }
  return call => {
    if (!call.path.startsWith('/drive/v3/')) return undefined
    try {
      return answer(drive, call)
    } catch (error) {
      if (error instanceof DriveRefusal) return refused(error)
      throw error
    }
  }
}

function answer(drive: Drive, call: Call): Answer {
  const [resource = '', id = '', part = '', permissionId = ''] = call.path
    .slice('/drive/v3/'.length)
    .split('/')
    .map(decodeURIComponent)
  const place = `${call.method} ${resource}${id === '' ? '' : resource === 'files' ? '/id' : `/${id}`}${part === '' ? '' : `/${part}`}`
  if (place === 'GET about') return about(call)
  if (place === 'POST channels/stop') {
    drive.channels.stop(bodyOf(call))
    return { status: 204 }
  }
  if (place === 'GET files') return listFiles(drive, call)
  if (place === 'POST files') return createFile(drive, call)
  const file = drive.files.get(id)
  if (file === undefined || resource !== 'files') throw fileNotFound(id)
  return answerFile(drive, call, file, place, permissionId)
}

function answerFile(drive: Drive, call: Call, file: DriveFile, place: string, permissionId: string): Answer {
  if (place === 'GET files/id') return shown(call, fileAnswer(file, call.origin), 'kind,id,name,mimeType')
  if (place === 'PATCH files/id') return renameFile(drive, call, file)
  if (place === 'DELETE files/id') {
    drive.files.remove(file.id)
    return { status: 204 }
  }
  if (place === 'POST files/id/copy') return copyFile(drive, call, file)
  if (place === 'POST files/id/watch') return watchFile(drive, call, file)
  if (place === 'GET files/id/export') return exportFile(drive, call, file)
  if (place === 'POST files/id/permissions') {
    const added = permissionAnswer(drive.permissions.add(file.id, bodyOf(call)))
    return shown(call, added, 'kind,id,type,role')
  }
  if (place === 'DELETE files/id/permissions') {
    if (!drive.permissions.remove(file.id, permissionId)) throw permissionNotFound(permissionId)
    return { status: 204 }
  }
  if (place === 'GET files/id/permissions') {
    const permissions = drive.permissions.list(file.id).map(permissionAnswer)
    return shown(call, { kind: 'drive#permissionList', permissions }, 'kind,permissions(id,type,kind,role)')
  }
  throw fileNotFound(file.id)
}

const bodySchema = z.record(z.string(), z.unknown())

function bodyOf(call: Call): Readonly<Record<string, unknown>> {
  const text = call.body.toString('utf8')
  if (text.trim() === '') return {}
  try {
    return bodySchema.parse(JSON.parse(text))
  } catch {
    throw new DriveRefusal(400, 'parseError', 'Parse Error')
  }
}

/** An answer under the `fields` of a call, or under what Drive shows without them. */
function shown(call: Call, body: object, usual: string): Answer {
  const fields = call.query.get('fields') ?? usual
  const mask = parseMask(fields)
  if (mask === undefined)
    throw new DriveRefusal(400, 'invalidParameter', `Invalid field selection ${fields}`, 'fields')
  return googleJson(200, project(body, mask))
}

function fileAnswer(file: DriveFile, origin: string): object {
  const { id, name, mimeType, createdTime, modifiedTime, version } = file
  const folder = mimeType === SPREADSHEET ? 'spreadsheets' : 'forms'
  const webViewLink = `${origin}/${folder}/d/${id}/edit`
  const rest = { createdTime, modifiedTime, version: String(version), trashed: false, webViewLink }
  return { kind: 'drive#file', id, name, mimeType, ...rest }
}

function permissionAnswer(permission: Permission): object {
  return { kind: 'drive#permission', ...permission }
}

function listFiles({ files }: Drive, call: Call): Answer {
  const test = readSearch(call.query.get('q'))
  const size = Number(call.query.get('pageSize') ?? 100)
  const start = Number(call.query.get('pageToken') ?? 0)
  if (!Number.isInteger(size) || size < 1 || size > 1000) throw invalidValue('pageSize')
  if (!Number.isInteger(start) || start < 0) throw invalidValue('pageToken')
  const found = files.list().filter(test)
  const page = found.slice(start, start + size).map(file => fileAnswer(file, call.origin))
  const next = start + size < found.length ? { nextPageToken: String(start + size) } : {}
  const body = { kind: 'drive#fileList', ...next, incompleteSearch: false, files: page }
  return shown(call, body, 'kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)')
}

function createFile({ files, clock }: Drive, call: Call): Answer {
  const { name, mimeType } = bodyOf(call)
  if (mimeType !== SPREADSHEET) throw invalidValue('mimeType')
  const id = `1${randomBytes(33).toString('base64url').slice(0, 43)}`
  const title = typeof name === 'string' && name !== '' ? name : 'Untitled'
  files.add({ id, name: title, mimeType: SPREADSHEET, createdTime: clock.now().toISOString() })
  return shown(call, { kind: 'drive#file', id, name: title, mimeType }, 'kind,id,name,mimeType')
}

function renameFile({ files, clock }: Drive, call: Call, file: DriveFile): Answer {
  const { name = file.name } = bodyOf(call)
  if (typeof name !== 'string' || name === '') throw invalidValue('name')
  files.touch(file.id, name, clock.now())
  return shown(call, fileAnswer(files.get(file.id) ?? file, call.origin), 'kind,id,name,mimeType')
}

function copyFile({ files, copy }: Drive, call: Call, file: DriveFile): Answer {
  const { name } = bodyOf(call)
  if (file.mimeType !== SPREADSHEET) throw invalidValue('fileId')
  const id = copy(file.id, typeof name === 'string' && name !== '' ? name : `Copy of ${file.name}`)
  return shown(call, fileAnswer(files.get(id) ?? file, call.origin), 'kind,id,name,mimeType')
}

function watchFile({ channels }: Drive, call: Call, file: DriveFile): Answer {
  const { id, resourceId, expiration, token } = channels.watch(file.id, bodyOf(call))
  return googleJson(200, {
    kind: 'api#channel',
    id,
    resourceId,
    resourceUri: `${call.origin}/drive/v3/files/${file.id}?alt=json`,
    ...(token === undefined ? {} : { token }),
    expiration: String(expiration),
  })
}

function exportFile({ csv }: Drive, call: Call, file: DriveFile): Answer {
  const wanted = call.query.get('mimeType')
  if (wanted === null) throw required('mimeType')
  if (wanted !== 'text/csv' || file.mimeType !== SPREADSHEET) {
    throw new DriveRefusal(400, 'badRequest', 'The requested conversion is not supported.', 'convertTo')
  }
  return { status: 200, headers: { 'content-type': 'text/csv' }, body: csv(file.id) }
}

function about(call: Call): Answer {
  const fields = call.query.get('fields')
  if (fields === null) {
    const message = "The 'fields' parameter is required for this method."
    throw new DriveRefusal(400, 'required', message, 'fields')
  }
  const user = { kind: 'drive#user', displayName: 'Owner', me: true, emailAddress: 'owner@workspace.invalid' }
  return shown(call, { kind: 'drive#about', user }, fields)
}
