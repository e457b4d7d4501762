import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { addFile, newFileId } from '../drive/drive.ts'
import { fileRegister, goesWithFile } from '../drive/files.ts'
import { mediaStore } from '../drive/media.ts'
import type { UploadedFile } from './response-store.ts'

/** A file as a respondent chose it. */
export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly bytes: Buffer
}

/** A file that was uploaded for a question of a form. */
export interface Upload extends UploadedFile {
  readonly questionId: string
  /** In bytes. */
  readonly size: number
}

/** Files that respondents uploaded: kept at once, so that nothing is lost, and put into Drive when they are sent. */
export interface UploadStore {
  keep(formId: string, questionId: string, chosen: ChosenFile): Upload
  /** One that was not sent yet, or is forgotten by now. */
  waiting(formId: string, fileId: string): Upload | undefined
  /** The content of one that waits. */
  content(formId: string, fileId: string): ChosenFile | undefined
  /** The size in bytes of one that is in Drive; 0 where somebody deleted it. */
  sentSize(fileId: string): number
  /** Puts one that waits into the folder of its question; one that is there already stays. */
  send(formId: string, fileId: string, folderId: string): void
}

/** What was never sent is forgotten after so long. */
const KEPT_MS = 30 * 24 * 3_600_000

export function uploadStore(database: Database, clock: Clock): UploadStore {
  const { sql } = database
  sql.exec(`
    CREATE TABLE IF NOT EXISTS form_uploads (
      id TEXT PRIMARY KEY, form_id TEXT NOT NULL, question_id TEXT NOT NULL, name TEXT NOT NULL,
      mime_type TEXT NOT NULL, uploaded_at INTEGER NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL)`)
  goesWithFile(sql, 'form_uploads', 'form_id')
  const forget = sql.prepare('DELETE FROM form_uploads WHERE uploaded_at < ?')
  const insert = sql.prepare('INSERT INTO form_uploads VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const about = sql.prepare(
    'SELECT id, question_id, name, mime_type, size FROM form_uploads WHERE form_id = ? AND id = ?',
  )
  const whole = sql.prepare('SELECT name, mime_type, bytes FROM form_uploads WHERE form_id = ? AND id = ?')
  const remove = sql.prepare('DELETE FROM form_uploads WHERE id = ?')
  const drive = { files: fileRegister(database), media: mediaStore(database), clock }

  const content = (formId: string, fileId: string): ChosenFile | undefined => {
    const row = whole.get(formId, fileId)
    const bytes = row?.['bytes']
    return bytes instanceof Uint8Array
      ? { name: String(row?.['name']), mimeType: String(row?.['mime_type']), bytes: Buffer.from(bytes) }
      : undefined
  }
  return {
    keep(formId, questionId, { name, mimeType, bytes }) {
      const now = clock.now().getTime()
      forget.run(now - KEPT_MS)
      const fileId = newFileId()
      insert.run(fileId, formId, questionId, name, mimeType, now, bytes.length, bytes)
      return { fileId, fileName: name, mimeType, questionId, size: bytes.length }
    },
    waiting(formId, fileId) {
      const row = about.get(formId, fileId)
      return row === undefined
        ? undefined
        : {
            fileId,
            fileName: String(row['name']),
            mimeType: String(row['mime_type']),
            questionId: String(row['question_id']),
            size: Number(row['size']),
          }
    },
    content,
    sentSize: fileId => drive.media.about(fileId)?.size ?? 0,
    send(formId, fileId, folderId) {
      const chosen = content(formId, fileId)
      if (chosen === undefined) return
      addFile(drive, chosen.name, chosen.mimeType, fileId)
      drive.files.describe(fileId, { parents: [folderId] })
      drive.media.put(fileId, chosen.bytes)
      remove.run(fileId)
    },
  }
}
