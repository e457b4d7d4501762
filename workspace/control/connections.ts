import { z } from 'zod'
import type { Database } from '../database.ts'

const address = z.string().min(1)
const listed = z.strictObject({ id: z.string().min(1), programme: z.string().min(1) })

/**
 * Who is told what, and what the directory lists. Addresses are absolute, or begin with `/` for something mounted
 * on the workspace itself, which then stays right when the port changes.
 */
export const connectionsSchema = z.strictObject({
  /** Full Pub/Sub topic name → the address its push subscription posts to. */
  topics: z.record(z.string(), address).optional(),
  /** Where changes of spreadsheets are told, besides the channels that `files.watch` opened. */
  driveNotices: address.nullable().optional(),
  /** Where mail that arrives is posted, as SendGrid Inbound Parse does. */
  inboundMail: address.nullable().optional(),
  /** Inbound Parse posts fields it has read (`default`), or the whole mail as `email` (`raw`). */
  inboundMode: z.enum(['default', 'raw']).optional(),
  /** Where delivery events are posted, as SendGrid's event webhook does. */
  mailEvents: address.nullable().optional(),
  schedules: z
    .array(z.strictObject({ name: z.string().min(1), url: address, everySeconds: z.number().positive() }))
    .optional(),
  functions: z.record(z.string(), address).optional(),
  workbooks: z.array(listed).optional(),
  forms: z.array(listed).optional(),
  /** The tab of the workbooks in which the functions write how they understood a reply: the mailbox shows it below. */
  understood: z
    .strictObject({
      tab: z.string().min(1),
      /** The headers of the columns with the sender's address and with their words. */
      from: z.string().min(1),
      words: z.string().min(1),
      /** The headers of the columns to show. */
      shown: z.array(z.string().min(1)),
    })
    .optional(),
  /** Whom a newcomer may be: shown on the front page beside what they can try. */
  people: z
    .array(
      z.strictObject({
        role: z.enum(['student', 'supervisor', 'staff']),
        name: z.string().min(1),
        address: z.email(),
        programme: z.string().min(1),
        /** What they need to know, e.g. their student number or the letter that waits for them. */
        note: z.string(),
      }),
    )
    .optional(),
  /** At most one form-watch push per watch in so many seconds: Google's number is 30, the default here 0. */
  formWatchSeconds: z.number().nonnegative().optional(),
  /** The same for notices that a spreadsheet changed. */
  driveNoticeSeconds: z.number().nonnegative().optional(),
})

export type Connections = z.infer<typeof connectionsSchema>

export interface ConnectionStore {
  read(): Connections
  /** Replaces the keys that are named and leaves the others. */
  replace(named: Connections): void
}

export function connectionStore(database: Database): ConnectionStore {
  const { sql } = database
  sql.exec('CREATE TABLE IF NOT EXISTS connections (key TEXT PRIMARY KEY, value TEXT NOT NULL)')
  const all = sql.prepare('SELECT key, value FROM connections')
  const keep = sql.prepare('INSERT OR REPLACE INTO connections VALUES (?, ?)')
  return {
    read: () =>
      connectionsSchema.parse(
        Object.fromEntries(all.all().map(row => [row['key'], JSON.parse(String(row['value']))])),
      ),
    replace: named =>
      database.transaction(() => {
        for (const [key, value] of Object.entries(named)) keep.run(key, JSON.stringify(value))
      }),
  }
}
