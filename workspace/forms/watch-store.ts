import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { goesWithFile } from '../drive/files.ts'

export type WatchEvent = 'SCHEMA' | 'RESPONSES'

export interface Watch {
  readonly id: string
  readonly formId: string
  readonly topicName: string
  readonly eventType: WatchEvent
  readonly createTime: Date
  readonly expireTime: Date
}

/** Watches that have not expired; an expired one is as if it never was. */
export interface WatchStore {
  list(formId: string): Watch[]
  /** Throws nothing: whether the id or the kind is taken is the caller's to check. */
  add(watch: Pick<Watch, 'id' | 'formId' | 'topicName' | 'eventType'>): Watch
  renew(formId: string, id: string): Watch | undefined
  /** False: there is none. */
  remove(formId: string, id: string): boolean
}

const LIFE_MS = 7 * 24 * 3_600_000

export function watchStore({ sql }: Database, clock: Clock): WatchStore {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS form_watches (
      form_id TEXT NOT NULL, id TEXT NOT NULL, topic TEXT NOT NULL, event_type TEXT NOT NULL,
      created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, PRIMARY KEY (form_id, id))`)
  goesWithFile(sql, 'form_watches', 'form_id')
  const forget = sql.prepare('DELETE FROM form_watches WHERE expires_at <= ?')
  const all = sql.prepare('SELECT * FROM form_watches WHERE form_id = ? ORDER BY created_at, id')
  const insert = sql.prepare('INSERT INTO form_watches VALUES (?, ?, ?, ?, ?, ?) RETURNING *')
  const extend = sql.prepare(
    'UPDATE form_watches SET expires_at = ? WHERE form_id = ? AND id = ? RETURNING *',
  )
  const remove = sql.prepare('DELETE FROM form_watches WHERE form_id = ? AND id = ?')

  const now = (): number => {
    const time = clock.now().getTime()
    forget.run(time)
    return time
  }
  return {
    list(formId) {
      now()
      return all.all(formId).map(readRow)
    },
    add({ id, formId, topicName, eventType }) {
      const time = now()
      return readRow(insert.get(formId, id, topicName, eventType, time, time + LIFE_MS) ?? {})
    },
    renew(formId, id) {
      const row = extend.get(now() + LIFE_MS, formId, id)
      return row === undefined ? undefined : readRow(row)
    },
    remove(formId, id) {
      now()
      return Number(remove.run(formId, id).changes) > 0
    },
  }
}

function readRow(row: Readonly<Record<string, unknown>>): Watch {
  return {
    id: String(row['id']),
    formId: String(row['form_id']),
    topicName: String(row['topic']),
    eventType: row['event_type'] === 'SCHEMA' ? 'SCHEMA' : 'RESPONSES',
    createTime: new Date(Number(row['created_at'])),
    expireTime: new Date(Number(row['expires_at'])),
  }
}
