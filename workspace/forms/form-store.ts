import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { fileRegister, goesWithFile } from '../drive/files.ts'
import { formContentSchema } from './form.ts'
import type { FormContent, StoredForm } from './form.ts'
import { newFormId } from './ids.ts'

export interface FormStore {
  create(content: FormContent): StoredForm
  get(formId: string): StoredForm | undefined
  /** Keeps new content; `revised` counts it as a new revision, which publishing is not. */
  save(formId: string, content: FormContent, revised: boolean): void
}

const FORM = 'application/vnd.google-apps.form'

/** Forms are files of Drive too: what Drive deletes is gone here, and the document title is the file's name. */
export function formStore(database: Database, clock: Clock): FormStore {
  const files = fileRegister(database)
  const { sql } = database
  sql.exec(
    'CREATE TABLE IF NOT EXISTS forms (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, content TEXT NOT NULL)',
  )
  goesWithFile(sql, 'forms', 'id')
  const insert = sql.prepare('INSERT INTO forms VALUES (?, 1, ?)')
  const select = sql.prepare('SELECT revision, content FROM forms WHERE id = ?')
  const update = sql.prepare('UPDATE forms SET content = ?, revision = revision + ? WHERE id = ?')
  return {
    create(content) {
      const formId = newFormId()
      const name = content.info.documentTitle ?? ''
      database.transaction(() => {
        insert.run(formId, JSON.stringify(content))
        files.add({ id: formId, name, mimeType: FORM, createdTime: clock.now().toISOString() })
      })
      return { ...content, formId, revision: 1 }
    },
    get(formId) {
      const row = select.get(formId)
      const file = files.get(formId)
      if (row === undefined || file === undefined) return undefined
      const content = formContentSchema.parse(JSON.parse(String(row['content'])))
      const info = { ...content.info, documentTitle: file.name }
      return { ...content, info, formId, revision: Number(row['revision']) }
    },
    save(formId, { info, settings, publishSettings, items }, revised) {
      const content = JSON.stringify({ info, settings, publishSettings, items })
      database.transaction(() => {
        update.run(content, revised ? 1 : 0, formId)
        files.touch(formId, info.documentTitle ?? '', clock.now())
      })
    },
  }
}
