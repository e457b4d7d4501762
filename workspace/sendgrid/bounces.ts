import { z } from 'zod'
import type { Database } from '../database.ts'
import type { Reach } from './delivery-events.ts'

/** An entry of SendGrid's bounce list; `created` is in unix seconds. */
export interface Bounce {
  readonly email: string
  readonly created: number
  readonly reason: string
  readonly status: string
}

export interface Bounces {
  /** Marks an address as one whose mail provider refuses mail, or as fine again. */
  setRefusing(address: string, refusing: boolean): void
  refusing(): string[]
  reach(address: string): Reach
  /** Puts an address on the list: mail to it is dropped until it is taken off. */
  suppress(bounce: Bounce): void
  list(): Bounce[]
  /** False when it was not on the list. */
  remove(address: string): boolean
}

const bounceRow = z.object({ email: z.string(), created: z.number(), reason: z.string(), status: z.string() })

export function openBounces({ sql }: Database): Bounces {
  sql.exec(`CREATE TABLE IF NOT EXISTS sendgrid_bounces (
      email TEXT PRIMARY KEY, created INTEGER NOT NULL, reason TEXT NOT NULL, status TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS sendgrid_refusing (email TEXT PRIMARY KEY)`)
  const onList = sql.prepare('SELECT 1 FROM sendgrid_bounces WHERE email = ?')
  const refuses = sql.prepare('SELECT 1 FROM sendgrid_refusing WHERE email = ?')
  const key = (address: string) => address.trim().toLowerCase()
  return {
    setRefusing(address, refusing) {
      const statement = refusing
        ? 'INSERT OR IGNORE INTO sendgrid_refusing VALUES (?)'
        : 'DELETE FROM sendgrid_refusing WHERE email = ?'
      sql.prepare(statement).run(key(address))
    },
    refusing: () =>
      sql
        .prepare('SELECT email FROM sendgrid_refusing ORDER BY email')
        .all()
        .map(row => z.string().parse(row['email'])),
    reach(address) {
      if (onList.get(key(address)) !== undefined) return 'suppressed'
      return refuses.get(key(address)) === undefined ? 'reachable' : 'bouncing'
    },
    suppress({ email, created, reason, status }) {
      sql
        .prepare('INSERT OR REPLACE INTO sendgrid_bounces VALUES (?, ?, ?, ?)')
        .run(key(email), created, reason, status)
    },
    list: () =>
      sql
        .prepare('SELECT * FROM sendgrid_bounces ORDER BY created DESC')
        .all()
        .map(row => bounceRow.parse(row)),
    remove: address =>
      sql.prepare('DELETE FROM sendgrid_bounces WHERE email = ?').run(key(address)).changes > 0,
  }
}
