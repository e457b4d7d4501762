import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../database.ts'
import { DriveRefusal, required } from './errors.ts'
import { goesWithFile } from './files.ts'

/** What somebody wrote beside a file. */
export interface Comment {
  readonly id: string
  readonly content: string
  /** Where in the file, opaque; undefined: about the whole of it. */
  readonly anchor: string | undefined
  /** RFC 3339, UTC. */
  readonly createdTime: string
}

export interface Comments {
  add(fileId: string, body: unknown, at: Date): Comment
  list(fileId: string): readonly Comment[]
  remove(fileId: string, id: string): void
}

const bodySchema = z.object({ content: z.string().default(''), anchor: z.string().optional() })

export const commentNotFound = (id: string): DriveRefusal =>
  new DriveRefusal(404, 'notFound', `Comment not found: ${id}.`, 'commentId')

/** The comments of files; replies to them are not kept. */
export function fileComments({ sql }: Database): Comments {
  sql.exec(`CREATE TABLE IF NOT EXISTS drive_comments (
    id TEXT PRIMARY KEY, file TEXT NOT NULL, content TEXT NOT NULL, anchor TEXT, created TEXT NOT NULL)`)
  goesWithFile(sql, 'drive_comments', 'file')
  const insert = sql.prepare('INSERT INTO drive_comments VALUES (?, ?, ?, ?, ?)')
  const ofFile = sql.prepare('SELECT * FROM drive_comments WHERE file = ? ORDER BY created DESC, rowid DESC')
  const drop = sql.prepare('DELETE FROM drive_comments WHERE file = ? AND id = ?')
  return {
    add(fileId, body, at) {
      const { content, anchor } = bodySchema.parse(body)
      if (content === '') throw required('comment.content')
      const id = `AAAA${randomBytes(6).toString('base64url')}`
      const createdTime = at.toISOString()
      insert.run(id, fileId, content, anchor ?? null, createdTime)
      return { id, content, anchor, createdTime }
    },
    list: fileId =>
      ofFile.all(fileId).map(({ id, content, anchor, created }) => ({
        id: String(id),
        content: String(content),
        anchor: typeof anchor === 'string' ? anchor : undefined,
        createdTime: String(created),
      })),
    remove(fileId, id) {
      if (drop.run(fileId, id).changes === 0) throw commentNotFound(id)
    },
  }
}
