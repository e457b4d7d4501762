import { shownFile } from '../../drive/file-view.ts'
import { json } from '../../http.ts'
import type { Answer, Call } from '../../http.ts'
import type { AnswerProblem } from '../answer.ts'
import { posedQuestions } from '../form.ts'
import type { FileUploadQuestion, StoredForm } from '../form.ts'
import { entryName } from '../ids.ts'
import { filesAmong } from '../response-store.ts'
import type { StoredResponse } from '../response-store.ts'
import type { FormsRoom } from '../room.ts'
import type { Problems } from '../submission.ts'
import { isTaken, uploadRules } from '../upload-rules.ts'
import type { ChosenFile, Upload } from '../upload-store.ts'
import type { Words } from './words/words.ts'

/** `POST …/upload?question=ID&name=…` with the file as its body: kept before the form is sent, so that it cannot be lost with it. */
export function receiveUpload(room: FormsRoom, form: StoredForm, call: Call, words: Words): Answer {
  const questionId = call.query.get('question') ?? ''
  const asked = uploadQuestions(form).get(questionId)
  if (asked === undefined) return json(404, { error: { message: words.problems['file-lost'] } })
  const chosen = {
    name: call.query.get('name') || 'file',
    mimeType: call.headers['content-type'] ?? 'application/octet-stream',
    bytes: call.body,
  }
  const problem = problemOf(asked, chosen)
  if (problem !== undefined) return json(400, { error: { message: words.problems[problem] } })
  return json(200, room.uploads.keep(form.formId, questionId, chosen))
}

/** `GET …/upload/FILE`: one that waits to be sent; a sent one is shown by Drive. */
export function showUpload(room: FormsRoom, { formId }: StoredForm, fileId: string): Answer {
  const waiting = room.uploads.content(formId, fileId)
  return waiting === undefined
    ? { status: 302, headers: { location: `/file/d/${fileId}/view` } }
    : shownFile(waiting)
}

export interface PostedPage {
  readonly fields: URLSearchParams
  /** What was wrong with files that came with the page. */
  readonly refused: Problems
}

/** Reads a posted page of either kind. Files that came with it are kept, and stand in the fields by their ids. */
export async function readPosted(room: FormsRoom, form: StoredForm, call: Call): Promise<PostedPage> {
  const type = call.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data'))
    return { fields: new URLSearchParams(call.body.toString('utf8')), refused: new Map() }
  const body = await new Response(new Uint8Array(call.body), { headers: { 'content-type': type } }).formData()
  const questions = uploadQuestions(form)
  const asked = new Map([...questions.keys()].map(id => [entryName(id), id]))
  const fields = new URLSearchParams()
  const refused = new Map<string, AnswerProblem>()
  for (const [name, value] of body) {
    const questionId = asked.get(name)
    if (typeof value === 'string') fields.append(name, value)
    // An input in which nothing was chosen sends a file without name and content.
    else if (questionId !== undefined && (value.name !== '' || value.size > 0)) {
      const chosen = {
        name: value.name,
        mimeType: value.type || 'application/octet-stream',
        bytes: Buffer.from(await value.arrayBuffer()),
      }
      const problem = problemOf(questions.get(questionId) ?? {}, chosen)
      if (problem === undefined)
        fields.append(name, room.uploads.keep(form.formId, questionId, chosen).fileId)
      else refused.set(name, problem)
    }
  }
  return { fields, refused }
}

/** The file by which a question may be answered: one uploaded for it that waits, or one of the response that is edited. */
export function uploadOf(
  { uploads }: FormsRoom,
  formId: string,
  edits: StoredResponse | undefined,
): (questionId: string, fileId: string) => Upload | undefined {
  return (questionId, fileId) => {
    const waiting = uploads.waiting(formId, fileId)
    if (waiting !== undefined) return waiting.questionId === questionId ? waiting : undefined
    const sent = filesAmong(edits?.answers[questionId]).find(file => file.fileId === fileId)
    return sent && { ...sent, questionId, size: uploads.sentSize(fileId) }
  }
}

function problemOf(asked: FileUploadQuestion, { mimeType, bytes }: ChosenFile): AnswerProblem | undefined {
  const rules = uploadRules(asked)
  if (bytes.length === 0) return 'file-empty'
  if (bytes.length > rules.maxBytes) return 'file-too-large'
  return isTaken(rules, mimeType) ? undefined : 'not-a-taken-file'
}

function uploadQuestions({ items }: StoredForm): ReadonlyMap<string, FileUploadQuestion> {
  return new Map(
    posedQuestions(items).flatMap(({ question: { questionId, fileUploadQuestion } }) =>
      questionId === undefined || fileUploadQuestion === undefined
        ? []
        : [[questionId, fileUploadQuestion] as const],
    ),
  )
}
