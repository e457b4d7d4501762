import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { googleJson } from '../http.ts'
import type { Answer, Call, Service } from '../http.ts'
import { fileRegister } from './files.ts'

export interface DriveOptions {
  readonly database: Database
  readonly clock: Clock
}

/** A little of Google Drive v3 under `/drive/v3`. */
export function driveService({ database, clock }: DriveOptions): Service {
  const files = fileRegister(database)
  return call => {
    if (!call.path.startsWith('/drive/v3/')) return undefined
    if (call.method === 'POST' && call.path === '/drive/v3/files') {
      const given = JSON.parse(call.body.toString('utf8')) as { name: string; mimeType: string }
      const id = `1${randomBytes(33).toString('base64url').slice(0, 43)}`
      files.add({ id, name: given.name, mimeType: given.mimeType, createdTime: clock.now().toISOString() })
      return googleJson(200, { kind: 'drive#file', id, name: given.name, mimeType: given.mimeType })
    }
    const id = call.path.slice('/drive/v3/files/'.length)
    if (call.method === 'DELETE' && files.remove(id)) return { status: 204 }
    return missing(call, id)
  }
}

function missing(_call: Call, id: string): Answer {
  return googleJson(404, { error: { code: 404, message: `File not found: ${id}.` } })
}
