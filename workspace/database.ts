import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The workspace's one database file. Each service makes its own tables, named after it. */
export interface Database {
  readonly sql: DatabaseSync
  /** Runs the work in one immediate transaction, all or nothing; inside another it joins that one. */
  transaction<T>(work: () => T): T
}

/** Opens (or makes) the database of a data folder. What was committed survives a kill. */
export function openDatabase(folder: string): Database {
  mkdirSync(folder, { recursive: true })
  const sql = new DatabaseSync(join(folder, 'workspace.sqlite'))
  sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  sql.exec('PRAGMA busy_timeout = 5000')
  return {
    sql,
    transaction(work) {
      if (sql.isTransaction) return work()
      sql.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        sql.exec('COMMIT')
        return result
      } catch (error) {
        if (sql.isTransaction) sql.exec('ROLLBACK')
        throw error
      }
    },
  }
}
