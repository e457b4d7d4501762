import type { Announce } from '../announce.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { googleJson } from '../http.ts'
import type { Answer, Call, Service } from '../http.ts'
import { Refusal } from '../sheets/refusal.ts'
import { openDrive } from './drive.ts'
import type { Drive } from './drive.ts'
import { DriveRefusal, fileNotFound, refused, unserved } from './errors.ts'
import { download } from './export.ts'
import { OWNER_USER } from './file-answer.ts'
import { shownFile } from './file-view.ts'
import * as files from './file-calls.ts'
import { answerComments } from './comment-calls.ts'
import { olderAnswer } from './older-answer.ts'
import { answerPermissions } from './permission-calls.ts'
import { readBody, shown } from './protocol.ts'
import { readUpload } from './upload.ts'

export interface DriveOptions {
  readonly database: Database
  readonly clock: Clock
  readonly announce: Announce
}

const PATHS =
  /^(?:(\/upload)?\/drive\/v3|(\/upload\/drive\/v2)|\/spreadsheets\/d\/([^/]+)\/export$|\/file\/d\/([\w-]+)\/view$)(\/.*)?$/

/** A little of Google Drive v3 under `/drive/v3`: enough to find, keep, share, watch and delete documents. */
export function driveService({ database, clock, announce }: DriveOptions): Service {
  const drive = openDrive(database, clock, announce)
  return async call => {
    const [found, upload, old, exportedId, viewedId, rest = ''] = PATHS.exec(call.path) ?? []
    if (found === undefined) return undefined
    try {
      if (exportedId !== undefined) return await download(drive.spreadsheets.open(exportedId), call.query)
      if (viewedId !== undefined) return viewed(drive, viewedId)
      if (old !== undefined) return importOver(drive, call, rest)
      if (upload !== undefined) return uploaded(drive, call, rest)
      return await answer(drive, call, rest)
    } catch (error) {
      if (error instanceof DriveRefusal) return refused(error)
      if (error instanceof Refusal) return refused(new DriveRefusal(error.code, 'badRequest', error.message))
      throw error
    }
  }
}

/** The page of a file at drive.google.com: here the file itself. */
function viewed({ files: register, media }: Drive, id: string): Answer {
  const file = register.get(id)
  const content = media.get(id)
  if (file === undefined || content === undefined) throw fileNotFound(id)
  return shownFile({ name: file.name, mimeType: file.mimeType, bytes: content.bytes })
}

/** Resources and methods of Drive's that are not here. */
const UNSERVED =
  /^\/(?:accessproposals|approvals|apps|changes|drives|operations|teamdrives)\b|^\/files\/(?:generateIds|generateCseToken|trash)$|^\/files\/[^/]+\/(?:download|listLabels|modifyLabels|revisions|accessproposals|approvals|comments\/[^/]+\/replies)\b/

const segments = (path: string): readonly string[] => path.split('/').slice(1).map(decodeURIComponent)

function answer(drive: Drive, call: Call, path: string): Answer | Promise<Answer> {
  const [resource = '', id = '', part = '', partId = ''] = segments(path)
  if (resource === 'about' && call.method === 'GET') return about(call)
  if (`${call.method} ${resource}/${id}` === 'POST channels/stop') {
    drive.channels.stop(readBody(call.body.toString('utf8')))
    return { status: 204 }
  }
  if (resource === 'files' && id === '') {
    if (call.method === 'GET') return files.listFiles(drive, call)
    if (call.method === 'POST') return files.createFile(drive, call)
  }
  if (UNSERVED.test(path)) throw unserved()
  const file = drive.files.get(id)
  if (file === undefined || resource !== 'files') throw fileNotFound(id)
  const parts = { permissions: answerPermissions, comments: answerComments }
  if (part === 'permissions' || part === 'comments') {
    const answered = parts[part](drive, call, file, partId)
    if (answered !== undefined) return answered
  }
  switch (`${call.method} ${part}`) {
    case 'GET ':
      return files.getFile(drive, call, file)
    case 'PATCH ':
      return files.updateFile(drive, call, file)
    case 'DELETE ':
      return files.deleteFile(drive, file)
    case 'POST copy':
      return files.copyFile(drive, call, file)
    case 'POST watch':
      return files.watchFile(drive, call, file)
    case 'GET export':
      return files.exportFile(drive, call, file)
    default:
      throw fileNotFound(file.id)
  }
}

/** `/upload/drive/v3/files`: a new file with content, or new content for one. */
function uploaded(drive: Drive, call: Call, path: string): Answer {
  const [resource, id = ''] = segments(path)
  if (resource === 'files' && id === '' && call.method === 'POST') {
    return files.createFile(drive, call, readUpload(call))
  }
  const file = drive.files.get(id)
  if (resource !== 'files' || file === undefined || call.method !== 'PATCH') throw fileNotFound(id)
  return files.updateFile(drive, call, file, readUpload(call))
}

/** The one call of the older version that clients still make: CSV over a spreadsheet, by gspread's `import_csv`. */
function importOver(drive: Drive, call: Call, path: string): Answer {
  const [resource, id = ''] = segments(path)
  const file = drive.files.get(id)
  if (resource !== 'files' || file === undefined || call.method !== 'PUT') throw fileNotFound(id)
  files.changeFile(drive, call, file, readUpload(call))
  return googleJson(200, olderAnswer(drive.files.get(id) ?? file, call.origin))
}

function about(call: Call): Answer {
  const fields = call.query.get('fields')
  if (fields === null) {
    const message = "The 'fields' parameter is required for this method."
    throw new DriveRefusal(400, 'required', message, 'fields')
  }
  const body = { kind: 'drive#about', user: OWNER_USER }
  return shown(call, body, 'About', fields)
}
