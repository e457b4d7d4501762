import type { Database } from '../database.ts'

/** What the workspace knows of a document as a file, whatever is in it. */
export interface DriveFile {
  readonly id: string
  readonly name: string
  readonly mimeType: string
  /** RFC 3339, UTC. */
  readonly createdTime: string
  readonly modifiedTime: string
  /** Rises with every change. */
  readonly version: number
}

export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet'

export interface Files {
  add(file: Omit<DriveFile, 'version' | 'modifiedTime'>): void
  get(id: string): DriveFile | undefined
  /** Latest change first, as Drive lists them. */
  list(): readonly DriveFile[]
  /** Notes a change and gives the file the name that its document now has. */
  touch(id: string, name: string, at: Date): void
  remove(id: string): boolean
}

/** The register of files; every service that keeps documents adds its own. */
export function fileRegister({ sql }: Database): Files {
  sql.exec(`CREATE TABLE IF NOT EXISTS drive_files (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, mime_type TEXT NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, version INTEGER NOT NULL)`)
  const columns = 'id, name, mime_type, created, modified, version'
  const insert = sql.prepare('INSERT INTO drive_files VALUES (?, ?, ?, ?, ?, 1)')
  const one = sql.prepare(`SELECT ${columns} FROM drive_files WHERE id = ?`)
  const all = sql.prepare(`SELECT ${columns} FROM drive_files ORDER BY modified DESC, id`)
  const change = sql.prepare(
    'UPDATE drive_files SET name = ?, modified = ?, version = version + 1 WHERE id = ?',
  )
  const remove = sql.prepare('DELETE FROM drive_files WHERE id = ?')
  return {
    add: file => void insert.run(file.id, file.name, file.mimeType, file.createdTime, file.createdTime),
    get(id) {
      const row = one.get(id)
      return row === undefined ? undefined : readFile(row)
    },
    list: () => all.all().map(readFile),
    touch: (id, name, at) => void change.run(name, at.toISOString(), id),
    remove: id => remove.run(id).changes > 0,
  }
}

function readFile(row: Readonly<Record<string, unknown>>): DriveFile {
  return {
    id: String(row['id']),
    name: String(row['name']),
    mimeType: String(row['mime_type']),
    createdTime: String(row['created']),
    modifiedTime: String(row['modified']),
    version: Number(row['version']),
  }
}
