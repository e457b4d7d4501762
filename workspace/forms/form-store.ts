import type { Database } from '../database.ts'
import { formContentSchema } from './form.ts'
import type { FormContent, StoredForm } from './form.ts'
import { newFormId } from './ids.ts'

export interface FormStore {
  create(content: FormContent): StoredForm
  get(formId: string): StoredForm | undefined
  /** Keeps new content; `revised` counts it as a new revision, which publishing is not. */
  save(formId: string, content: FormContent, revised: boolean): void
}

export function formStore(database: Database): FormStore {
  const { sql } = database
  sql.exec(
    'CREATE TABLE IF NOT EXISTS forms (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, content TEXT NOT NULL)',
  )
  const insert = sql.prepare('INSERT INTO forms VALUES (?, 1, ?)')
  const select = sql.prepare('SELECT revision, content FROM forms WHERE id = ?')
  const update = sql.prepare('UPDATE forms SET content = ?, revision = revision + ? WHERE id = ?')
  return {
    create(content) {
      const formId = newFormId()
      insert.run(formId, JSON.stringify(content))
      return { ...content, formId, revision: 1 }
    },
    get(formId) {
      const row = select.get(formId)
      if (row === undefined) return undefined
      const content = formContentSchema.parse(JSON.parse(String(row['content'])))
      return { ...content, formId, revision: Number(row['revision']) }
    },
    save: (formId, { info, settings, publishSettings, items }, revised) =>
      void update.run(JSON.stringify({ info, settings, publishSettings, items }), revised ? 1 : 0, formId),
  }
}
