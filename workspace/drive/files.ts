import { z } from 'zod'
import type { Database } from '../database.ts'
import { invalidValue } from './errors.ts'

/** A null takes a label away. */
const labels = z.record(z.string(), z.string().nullable())

/** What people and programs write about a file. */
const detailsSchema = z.object({
  description: z.string().exactOptional(),
  parents: z.array(z.string()).exactOptional(),
  properties: labels.exactOptional(),
  appProperties: labels.exactOptional(),
  starred: z.boolean().exactOptional(),
  trashed: z.boolean().exactOptional(),
})

export type FileDetails = Readonly<z.infer<typeof detailsSchema>>

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
  readonly details: FileDetails
}

/** The folder that holds all others; callers may also say `root`. */
const ROOT_FOLDER = '0AMyDriveAAAAAUk9PVA'

/** The id of a folder, as callers may name it. */
export const folderId = (named: string): string => (named === 'root' ? ROOT_FOLDER : named)

/** Where a file is; what was put nowhere is at the root. */
export const parentsOf = ({ details }: DriveFile): readonly string[] => details.parents ?? [ROOT_FOLDER]

export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet'

export interface Files {
  add(file: Omit<DriveFile, 'version' | 'modifiedTime' | 'details'>): void
  get(id: string): DriveFile | undefined
  /** Latest change first, as Drive lists them. */
  list(): readonly DriveFile[]
  /** Notes a change and gives the file the name that its document now has. */
  touch(id: string, name: string, at: Date): void
  /** Writes what is given over the details that are there. */
  describe(id: string, details: FileDetails): void
  remove(id: string): boolean
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS drive_files (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, mime_type TEXT NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, version INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS drive_details (file TEXT PRIMARY KEY, details TEXT NOT NULL);`

/** The register of files; every service that keeps documents adds its own. */
export function fileRegister({ sql }: Database): Files {
  sql.exec(SCHEMA)
  goesWithFile(sql, 'drive_details', 'file')
  const columns =
    'SELECT id, name, mime_type, created, modified, version, details FROM drive_files LEFT JOIN drive_details ON file = id'
  const insert = sql.prepare('INSERT INTO drive_files VALUES (?, ?, ?, ?, ?, 1)')
  const one = sql.prepare(`${columns} WHERE id = ?`)
  const all = sql.prepare(`${columns} ORDER BY modified DESC, drive_files.rowid DESC`)
  const change = sql.prepare(
    'UPDATE drive_files SET name = ?, modified = ?, version = version + 1 WHERE id = ?',
  )
  const put = sql.prepare('INSERT OR REPLACE INTO drive_details VALUES (?, ?)')
  const remove = sql.prepare('DELETE FROM drive_files WHERE id = ?')
  const get = (id: string): DriveFile | undefined => {
    const row = one.get(id)
    return row === undefined ? undefined : readFile(row)
  }
  return {
    add: file => void insert.run(file.id, file.name, file.mimeType, file.createdTime, file.createdTime),
    get,
    list: () => all.all().map(readFile),
    touch: (id, name, at) => void change.run(name, at.toISOString(), id),
    describe: (id, details) => void put.run(id, JSON.stringify(described(get(id)?.details ?? {}, details))),
    remove: id => remove.run(id).changes > 0,
  }
}

/** Details with what is new written over them: labels one by one, everything else whole. */
function described(have: FileDetails, given: FileDetails): FileDetails {
  const { parents, properties, appProperties, ...plain } = given
  return {
    ...have,
    ...plain,
    ...(parents === undefined ? {} : { parents: parents.map(folderId) }),
    ...(properties === undefined ? {} : { properties: labelled(have.properties, properties) }),
    ...(appProperties === undefined ? {} : { appProperties: labelled(have.appProperties, appProperties) }),
  }
}

function labelled(have: FileDetails['properties'], given: FileDetails['properties']): Record<string, string> {
  const kept = Object.entries({ ...have, ...given }).flatMap(([key, value]) =>
    value === null ? [] : [[key, value]],
  )
  return Object.fromEntries(kept)
}

/** Rows of a table whose column names a file go when the file goes, in the same transaction. */
export function goesWithFile(sql: Database['sql'], table: string, column: string): void {
  sql.exec(`${SCHEMA}
    CREATE TRIGGER IF NOT EXISTS ${table}_goes_with_file AFTER DELETE ON drive_files
    BEGIN DELETE FROM ${table} WHERE ${column} = OLD.id; END`)
}

function readFile(row: Readonly<Record<string, unknown>>): DriveFile {
  const { details } = row
  return {
    id: String(row['id']),
    name: String(row['name']),
    mimeType: String(row['mime_type']),
    createdTime: String(row['created']),
    modifiedTime: String(row['modified']),
    version: Number(row['version']),
    details: typeof details === 'string' ? detailsSchema.parse(JSON.parse(details)) : {},
  }
}

/** The details among the properties of a request; Drive's own properties are left out. @throws DriveRefusal on another type */
export function detailsIn(body: Readonly<Record<string, unknown>>): FileDetails {
  const read = detailsSchema.safeParse(body)
  if (read.success) return read.data
  throw invalidValue(read.error.issues[0]?.path.join('.') ?? 'body')
}
