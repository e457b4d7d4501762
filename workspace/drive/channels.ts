import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { DriveRefusal, invalidValue, required } from './errors.ts'
import { goesWithFile } from './files.ts'

/** A web hook that wants to hear when a file changes. */
export interface Channel {
  readonly id: string
  readonly fileId: string
  readonly resourceId: string
  readonly address: string
  readonly token: string | undefined
  /** Milliseconds since 1970. */
  readonly expiration: number
}

export interface Channels {
  /** files.watch: keeps a channel; refuses a used id, a missing address, another type than web_hook. */
  watch(fileId: string, body: unknown): Channel
  /** channels.stop. */
  stop(body: unknown): void
  /** The channels of a file that have not run out, to be told of its changes. */
  live(fileId: string): readonly Channel[]
}

const HOUR = 3_600_000
const LONGEST = 24 * HOUR

const watchSchema = z.object({
  id: z.string().optional(),
  type: z.string().optional(),
  address: z.string().optional(),
  token: z.string().nullish(),
  expiration: z.union([z.string().regex(/^\d+$/), z.number()]).nullish(),
})
const stopSchema = z.object({ id: z.string().default(''), resourceId: z.string().default('') })

/** What Drive calls a file in its notices: opaque, and the same for every channel of the file. */
const resourceIdOf = (fileId: string): string =>
  createHash('sha256').update(fileId).digest('base64url').slice(0, 27)

export function driveChannels({ sql }: Database, clock: Clock): Channels {
  sql.exec(`CREATE TABLE IF NOT EXISTS drive_channels
    (id TEXT PRIMARY KEY, file TEXT NOT NULL, address TEXT NOT NULL, token TEXT, expiration INTEGER NOT NULL)`)
  goesWithFile(sql, 'drive_channels', 'file')
  const insert = sql.prepare('INSERT INTO drive_channels VALUES (?, ?, ?, ?, ?)')
  const one = sql.prepare('SELECT * FROM drive_channels WHERE id = ?')
  const ofFile = sql.prepare('SELECT * FROM drive_channels WHERE file = ? AND expiration > ? ORDER BY rowid')
  const remove = sql.prepare('DELETE FROM drive_channels WHERE id = ?')
  return {
    watch(fileId, body) {
      const parsed = watchSchema.safeParse(body)
      if (!parsed.success) throw invalidValue(String(parsed.error.issues[0]?.path[0] ?? 'body'))
      const { id, type, address, token, expiration } = parsed.data
      if (id === undefined || id === '') throw required('id')
      if (address === undefined || !URL.canParse(address)) throw required('address')
      if (type !== 'web_hook' && type !== 'webhook') throw invalidValue('type')
      if (one.get(id) !== undefined) {
        throw new DriveRefusal(400, 'channelIdNotUnique', `Channel id ${id} not unique`)
      }
      const now = clock.now().getTime()
      const wanted = expiration === null || expiration === undefined ? now + HOUR : Number(expiration)
      if (wanted <= now) throw invalidValue('expiration')
      const until = Math.min(wanted, now + LONGEST)
      insert.run(id, fileId, address, token ?? null, until)
      return {
        id,
        fileId,
        resourceId: resourceIdOf(fileId),
        address,
        token: token ?? undefined,
        expiration: until,
      }
    },
    stop(body) {
      const { id, resourceId } = stopSchema.parse(body)
      const row = one.get(id)
      if (row === undefined || readChannel(row).resourceId !== resourceId) {
        throw new DriveRefusal(404, 'notFound', `Channel '${id}' not found for project 'workspace'`)
      }
      remove.run(id)
    },
    live: fileId => ofFile.all(fileId, clock.now().getTime()).map(readChannel),
  }
}

function readChannel(row: Readonly<Record<string, unknown>>): Channel {
  const fileId = String(row['file'])
  return {
    id: String(row['id']),
    fileId,
    resourceId: resourceIdOf(fileId),
    address: String(row['address']),
    token: typeof row['token'] === 'string' ? row['token'] : undefined,
    expiration: Number(row['expiration']),
  }
}
