import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { goesWithFile } from '../drive/files.ts'
import { newResponseId } from './ids.ts'

const uploadedSchema = z.object({ fileId: z.string(), fileName: z.string(), mimeType: z.string() })

/** A file that answers a question, as it was named when it was uploaded. */
export type UploadedFile = Readonly<z.infer<typeof uploadedSchema>>

const answersSchema = z.record(z.string(), z.array(z.union([z.string(), uploadedSchema])))

/** What was given to each question, by question id: texts (several for check boxes) or files; none where nothing was answered. */
export type Answers = z.infer<typeof answersSchema>

export const textsAmong = (given: readonly (string | UploadedFile)[] = []): readonly string[] =>
  given.filter(each => typeof each === 'string')

export const filesAmong = (given: readonly (string | UploadedFile)[] = []): readonly UploadedFile[] =>
  given.filter(each => typeof each !== 'string')

export interface StoredResponse {
  /** Counts the responses in the order in which they came. */
  readonly sequence: number
  readonly responseId: string
  readonly formId: string
  /** RFC 3339 in UTC with milliseconds. */
  readonly submittedAt: string
  /** When it was last edited; `submittedAt` where it never was. */
  readonly lastSubmittedAt: string
  readonly email: string | undefined
  readonly answers: Answers
}

export interface ResponseFilter {
  /** Milliseconds since 1970; the response was last submitted after it, or at it if `inclusive`. */
  readonly after: number
  readonly inclusive: boolean
}

export interface ResponseStore {
  add(formId: string, answers: Answers, email: string | undefined): StoredResponse
  /** Replaces the answers of a response that is there, as a respondent who edits it does. */
  edit(formId: string, responseId: string, answers: Answers): StoredResponse
  get(formId: string, responseId: string): StoredResponse | undefined
  /** Those after `sequence` that pass the filter, at most `limit`. */
  list(formId: string, sequence: number, limit: number, filter: ResponseFilter | undefined): StoredResponse[]
}

export function responseStore({ sql }: Database, clock: Clock): ResponseStore {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS form_responses (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, form_id TEXT NOT NULL,
      submitted_at INTEGER NOT NULL, email TEXT, answers TEXT NOT NULL, edited_at INTEGER);
    CREATE INDEX IF NOT EXISTS form_responses_by_form ON form_responses (form_id, sequence)`)
  goesWithFile(sql, 'form_responses', 'form_id')
  // Data folders of before responses could be edited.
  const columns = sql.prepare("SELECT name FROM pragma_table_info('form_responses')").all()
  if (!columns.some(({ name }) => name === 'edited_at'))
    sql.exec('ALTER TABLE form_responses ADD COLUMN edited_at INTEGER')
  const insert = sql.prepare(
    'INSERT INTO form_responses (id, form_id, submitted_at, email, answers) VALUES (?, ?, ?, ?, ?) RETURNING *',
  )
  const replace = sql.prepare(
    'UPDATE form_responses SET answers = ?, edited_at = ? WHERE form_id = ? AND id = ? RETURNING *',
  )
  const one = sql.prepare('SELECT * FROM form_responses WHERE form_id = ? AND id = ?')
  const many = sql.prepare(
    'SELECT * FROM form_responses WHERE form_id = ? AND sequence > ? AND coalesce(edited_at, submitted_at) >= ? ORDER BY sequence LIMIT ?',
  )
  return {
    add(formId, answers, email) {
      const now = clock.now().getTime()
      return readRow(insert.get(newResponseId(), formId, now, email ?? null, JSON.stringify(answers)) ?? {})
    },
    edit: (formId, responseId, answers) =>
      readRow(replace.get(JSON.stringify(answers), clock.now().getTime(), formId, responseId) ?? {}),
    get(formId, responseId) {
      const row = one.get(formId, responseId)
      return row === undefined ? undefined : readRow(row)
    },
    list(formId, sequence, limit, filter) {
      const from = filter === undefined ? 0 : filter.inclusive ? filter.after : filter.after + 1
      return many.all(formId, sequence, from, limit).map(readRow)
    },
  }
}

function readRow(row: Readonly<Record<string, unknown>>): StoredResponse {
  return {
    sequence: Number(row['sequence']),
    responseId: String(row['id']),
    formId: String(row['form_id']),
    submittedAt: new Date(Number(row['submitted_at'])).toISOString(),
    lastSubmittedAt: new Date(Number(row['edited_at'] ?? row['submitted_at'])).toISOString(),
    email: typeof row['email'] === 'string' ? row['email'] : undefined,
    answers: answersSchema.parse(JSON.parse(String(row['answers']))),
  }
}
