import type { Database } from './database.ts'

/** The workspace's time: the real one plus an offset kept in the database, so it runs on and survives a restart. */
export interface Clock {
  now(): Date
  /** Moves the time to an ISO instant; throws RangeError when it is none. */
  set(instant: string): void
}

/** `onMove` hears how many milliseconds the time jumped. */
export function databaseClock(database: Database, onMove: (jump: number) => void = () => undefined): Clock {
  const { sql } = database
  sql.exec(
    'CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), offset INTEGER NOT NULL)',
  )
  const stored = sql.prepare('SELECT offset FROM clock WHERE id = 1').get()
  let offset = Number(stored?.['offset'] ?? 0)
  const keep = sql.prepare(
    'INSERT INTO clock VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET offset = excluded.offset',
  )
  return {
    now: () => new Date(Date.now() + offset),
    set(instant) {
      const wanted = Date.parse(instant)
      if (Number.isNaN(wanted)) throw new RangeError(`Not an instant: ${instant}`)
      const next = wanted - Date.now()
      const jump = next - offset
      keep.run(next)
      offset = next
      onMove(jump)
    },
  }
}
