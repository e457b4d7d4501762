import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { DELIVERY_KINDS } from './delivery.ts'
import type { DeliveryKind, Post } from './delivery.ts'
import type { Fate } from './faults.ts'

export interface QueuedDelivery {
  readonly id: number
  readonly kind: DeliveryKind
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly tries: number
  readonly createdAt: number
  readonly dueAt: number
  readonly lastFailure: string
}

/** The posts that nobody has taken yet, kept in the database so that a killed workspace sends them after its restart. */
export interface DeliveryQueue {
  /** `busy`: ids being sent at this moment, which a new event must not be merged into. */
  add(post: Post, fate: Fate, busy: ReadonlySet<number>): void
  waiting(): QueuedDelivery[]
  /** How many have failed less often than that, whether they are due or wait for a window. */
  triedLessThan(tries: number): number
  /** What is due now, oldest first, at most `limit`. */
  due(limit: number): QueuedDelivery[]
  nextDueAt(): number | undefined
  remove(id: number): void
  postpone(id: number, dueAt: number, failure: string): void
  /** Moves every due time, after the clock was set back. */
  shift(jump: number): void
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, url TEXT NOT NULL, headers TEXT NOT NULL,
    body BLOB NOT NULL, merge_key TEXT, tries INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL, last_failure TEXT NOT NULL DEFAULT '');
  CREATE TABLE IF NOT EXISTS delivery_windows (merge_key TEXT PRIMARY KEY, last_due_at INTEGER NOT NULL)`

export function deliveryQueue(database: Database, clock: Clock): DeliveryQueue {
  const { sql } = database
  sql.exec(TABLES)
  const fresh = sql.prepare('SELECT count(*) AS number FROM deliveries WHERE tries < ?')
  const all = sql.prepare('SELECT * FROM deliveries ORDER BY due_at, id')
  const due = sql.prepare('SELECT * FROM deliveries WHERE due_at <= ? ORDER BY due_at, id LIMIT ?')
  const next = sql.prepare('SELECT min(due_at) AS due_at FROM deliveries WHERE due_at > ?')
  const remove = sql.prepare('DELETE FROM deliveries WHERE id = ?')
  const postpone = sql.prepare(
    'UPDATE deliveries SET tries = tries + 1, due_at = ?, last_failure = ? WHERE id = ?',
  )
  const now = (): number => clock.now().getTime()
  const add = adding(database)
  return {
    add: (post, fate, busy) => database.transaction(() => add(post, fate, busy, now())),
    waiting: () => all.all().map(readRow),
    triedLessThan: tries => Number(fresh.get(tries)?.['number']),
    due: limit => due.all(now(), limit).map(readRow),
    nextDueAt() {
      const found = next.get(now())?.['due_at']
      return typeof found === 'number' ? found : undefined
    },
    remove: id => void remove.run(id),
    postpone: (id, dueAt, failure) => void postpone.run(dueAt, failure, id),
    shift(jump) {
      sql.prepare('UPDATE deliveries SET due_at = due_at + ?').run(jump)
      sql.prepare('UPDATE delivery_windows SET last_due_at = last_due_at + ?').run(jump)
    },
  }
}

/** Puts a post into the queue, unless one of its kind waits there untried: then that one tells both events. */
function adding({ sql }: Database) {
  const insert = sql.prepare(
    'INSERT INTO deliveries (kind, url, headers, body, merge_key, created_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const untried = sql.prepare('SELECT id FROM deliveries WHERE merge_key = ? AND tries = 0')
  const window = sql.prepare('SELECT last_due_at FROM delivery_windows WHERE merge_key = ?')
  const keepWindow = sql.prepare('INSERT OR REPLACE INTO delivery_windows VALUES (?, ?)')

  const dueAtOf = ({ merge }: Post, now: number): number => {
    if (merge === undefined) return now
    const last = Number(window.get(merge.key)?.['last_due_at'] ?? Number.NEGATIVE_INFINITY)
    const dueAt = Math.max(now, last + merge.windowMs)
    keepWindow.run(merge.key, dueAt)
    return dueAt
  }
  return (post: Post, { copies, lateMs }: Fate, busy: ReadonlySet<number>, now: number): void => {
    const key = post.merge?.key
    if (key !== undefined && untried.all(key).some(row => !busy.has(Number(row['id'])))) return
    const dueAt = dueAtOf(post, now) + lateMs
    const headers = JSON.stringify(post.headers)
    for (let copy = 0; copy < copies; copy += 1)
      insert.run(post.kind, post.url, headers, Buffer.from(post.body), key ?? null, now, dueAt)
  }
}

function readRow(row: Readonly<Record<string, unknown>>): QueuedDelivery {
  const kind = DELIVERY_KINDS.find(known => known === row['kind'])
  const body = row['body']
  if (kind === undefined || !(body instanceof Uint8Array)) throw new Error('A queued delivery cannot be read')
  return {
    id: Number(row['id']),
    kind,
    url: String(row['url']),
    headers: Object.fromEntries(
      Object.entries(JSON.parse(String(row['headers'])) ?? {}).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.from(body),
    tries: Number(row['tries']),
    createdAt: Number(row['created_at']),
    dueAt: Number(row['due_at']),
    lastFailure: String(row['last_failure']),
  }
}
