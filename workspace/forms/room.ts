import type { Announce } from '../announce.ts'
import type { Clock } from '../clock.ts'
import type { EnqueueDelivery } from '../control/delivery.ts'
import type { Database } from '../database.ts'
import { addFile } from '../drive/drive.ts'
import { FOLDER } from '../drive/file-answer.ts'
import { fileRegister } from '../drive/files.ts'
import { posedQuestions } from './form.ts'
import type { FormContent } from './form.ts'
import { formStore } from './form-store.ts'
import type { FormStore } from './form-store.ts'
import { watchPush } from './push.ts'
import { filesAmong, responseStore } from './response-store.ts'
import type { Answers, ResponseStore, StoredResponse } from './response-store.ts'
import { uploadStore } from './upload-store.ts'
import type { UploadStore } from './upload-store.ts'
import { watchStore } from './watch-store.ts'
import type { WatchEvent, WatchStore } from './watch-store.ts'

/** What the Forms API and the form pages share: the forms, what was answered, and who is told. */
export interface FormsRoom {
  readonly forms: FormStore
  readonly responses: ResponseStore
  readonly watches: WatchStore
  readonly uploads: UploadStore
  /** Makes a folder in Drive for what is uploaded to a question of the form; answers its id. */
  makeFolder(form: FormContent, question: string): string
  /** Keeps a new revision of a form and tells those who watch its schema. */
  change(formId: string, content: FormContent): void
  /** Keeps a response and tells those who watch for responses. */
  submit(formId: string, answers: Answers, email: string | undefined): StoredResponse
  /** Replaces the answers of a response and tells the same people. */
  edit(formId: string, responseId: string, answers: Answers): StoredResponse
}

interface Needs {
  readonly database: Database
  readonly clock: Clock
  readonly announce: Announce
  readonly enqueueDelivery: EnqueueDelivery
  /** Where a Pub/Sub topic is pushed to (undefined: nobody subscribed), and how long pushes are merged. */
  readonly pushTo: (topicName: string) => { readonly url: string; readonly windowMs: number } | undefined
}

export function formsRoom({ database, clock, announce, enqueueDelivery, pushTo }: Needs): FormsRoom {
  const forms = formStore(database, clock)
  const responses = responseStore(database, clock)
  const watches = watchStore(database, clock)
  const uploads = uploadStore(database, clock)
  const files = fileRegister(database)

  const notify = (formId: string, event: WatchEvent): void => {
    for (const watch of watches.list(formId)) {
      const target = watch.eventType === event ? pushTo(watch.topicName) : undefined
      if (target !== undefined) enqueueDelivery(watchPush(watch, target.url, target.windowMs, clock))
    }
  }
  const keep = (formId: string, answers: Answers, write: () => StoredResponse): StoredResponse => {
    const response = database.transaction(() => {
      for (const { question } of posedQuestions(forms.get(formId)?.items ?? []))
        for (const { fileId } of filesAmong(answers[question.questionId ?? '']))
          uploads.send(formId, fileId, question.fileUploadQuestion?.folderId ?? 'root')
      const kept = write()
      notify(formId, 'RESPONSES')
      return kept
    })
    announce({ kind: 'response-submitted', formId })
    return response
  }
  return {
    forms,
    responses,
    watches,
    uploads,
    makeFolder({ info, items }, question) {
      const [before] = posedQuestions(items).flatMap(each => each.question.fileUploadQuestion?.folderId ?? [])
      const made = (name: string, parent: string): string => {
        const { id } = addFile({ files, clock }, `${name} (File responses)`, FOLDER)
        files.describe(id, { parents: [parent] })
        return id
      }
      return made(question, files.get(before ?? '')?.details.parents?.[0] ?? made(info.title ?? '', 'root'))
    },
    change: (formId, content) =>
      database.transaction(() => {
        forms.save(formId, content, true)
        notify(formId, 'SCHEMA')
      }),
    submit: (formId, answers, email) => keep(formId, answers, () => responses.add(formId, answers, email)),
    edit: (formId, responseId, answers) =>
      keep(formId, answers, () => responses.edit(formId, responseId, answers)),
  }
}
