import { createHash } from 'node:crypto'
import type { Database } from '../database.ts'
import { goesWithFile } from './files.ts'

/** What is in a file that is no document of Google's: a photo, a scan, a certificate. */
export interface Media {
  readonly bytes: Buffer
  readonly md5: string
}

export interface MediaStore {
  put(fileId: string, bytes: Buffer): void
  get(fileId: string): Media | undefined
  /** Length in bytes and MD5, without reading the bytes; undefined: no such content. */
  about(fileId: string): { readonly size: number; readonly md5: string } | undefined
}

/** The contents of files, in the database. */
export function mediaStore({ sql }: Database): MediaStore {
  sql.exec(
    'CREATE TABLE IF NOT EXISTS drive_media (file TEXT PRIMARY KEY, size INTEGER NOT NULL, md5 TEXT NOT NULL, bytes BLOB NOT NULL)',
  )
  goesWithFile(sql, 'drive_media', 'file')
  const write = sql.prepare('INSERT OR REPLACE INTO drive_media VALUES (?, ?, ?, ?)')
  const read = sql.prepare('SELECT md5, bytes FROM drive_media WHERE file = ?')
  const measure = sql.prepare('SELECT size, md5 FROM drive_media WHERE file = ?')
  return {
    put: (fileId, bytes) =>
      void write.run(fileId, bytes.length, createHash('md5').update(bytes).digest('hex'), bytes),
    get(fileId) {
      const row = read.get(fileId)
      const bytes = row?.['bytes']
      return bytes instanceof Uint8Array
        ? { bytes: Buffer.from(bytes), md5: String(row?.['md5']) }
        : undefined
    },
    about(fileId) {
      const row = measure.get(fileId)
      return row === undefined ? undefined : { size: Number(row['size']), md5: String(row['md5']) }
    },
  }
}
