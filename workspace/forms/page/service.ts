import type { Answer, Call, Service } from '../../http.ts'
import { acceptsResponses, isPublished } from '../form.ts'
import type { StoredForm } from '../form.ts'
import { newElementId } from '../ids.ts'
import type { FormsRoom } from '../room.ts'
import type { StoredResponse } from '../response-store.ts'
import { emailField, readSubmission } from '../submission.ts'
import { confirmation } from './confirmation.ts'
import type { Filling } from './filling.ts'
import { formPage, titleOf } from './form-page.ts'
import { fieldsOf } from './given.ts'
import { html } from '../../screens/html.ts'
import { notice } from './page.ts'
import { CHANCE } from './shuffle.ts'
import { readPosted, receiveUpload, showUpload, uploadOf } from './uploads.ts'
import { wordsFor } from './words.ts'
import type { Words } from './words/words.ts'

const FORM_PATH = /^\/forms\/d\/(?:e\/)?([\w-]+)\/(viewform|formResponse|upload(?:\/([\w-]+))?)$/

/** The pages on which people answer: `/forms/d/e/{id}/viewform`, posted to `…/formResponse`. */
export function formPageService(room: FormsRoom): Service {
  return async call => {
    const [, formId, page, fileId] = FORM_PATH.exec(call.path) ?? []
    if (formId === undefined) return undefined
    const words = wordsFor(`${call.query.get('hl') ?? ''},${call.headers['accept-language'] ?? ''}`)
    const form = room.forms.get(formId)
    const posted = call.method === 'POST'
    if (form === undefined)
      return pageAnswer(404, notice(words.unknown, words.unknown, words, html`<p>${words.unknownWhy}</p>`))
    if (fileId !== undefined && !posted) return showUpload(room, form, fileId)
    if (!acceptsResponses(form)) return pageAnswer(posted ? 403 : 200, closedPage(form, words))
    if (posted && page === 'upload') return receiveUpload(room, form, call, words)
    if (posted && page === 'formResponse') return submit(room, form, call, words)
    const edits = responseOf(room, form, call)
    const typed = edits === undefined ? call.query : withAddress(form, edits)
    return pageAnswer(200, formPage(fillingOf(room, form, { typed, problems: new Map(), words, edits })))
  }
}

/** The response that the address names for editing; undefined: a new one is meant. */
function responseOf(room: FormsRoom, form: StoredForm, { query }: Call): StoredResponse | undefined {
  return room.responses.get(form.formId, query.get('edit2') ?? '')
}

function withAddress(form: StoredForm, { answers, email }: StoredResponse): URLSearchParams {
  const fields = fieldsOf(form, answers)
  const field = emailField(form)
  if (field !== undefined && email !== undefined) fields.set(field, email)
  return fields
}

type Stand = Pick<Filling, 'typed' | 'problems' | 'words'> & { readonly edits: StoredResponse | undefined }

function fillingOf(room: FormsRoom, form: StoredForm, { edits, ...stand }: Stand): Filling {
  return {
    ...stand,
    form,
    edits: edits?.responseId,
    fileOf: uploadOf(room, form.formId, edits),
    chance: stand.typed.get(CHANCE) ?? newElementId(),
  }
}

async function submit(room: FormsRoom, form: StoredForm, call: Call, words: Words): Promise<Answer> {
  const { fields, refused } = await readPosted(room, form, call)
  const person = call.headers['x-workspace-user']
  const edits = responseOf(room, form, call)
  const submission = readSubmission(form, {
    fields,
    signedIn: typeof person === 'string' ? person : undefined,
    fileOf: uploadOf(room, form.formId, edits),
    refused,
  })
  if (submission.kind === 'problems') {
    const { problems } = submission
    return pageAnswer(400, formPage(fillingOf(room, form, { typed: fields, problems, words, edits })))
  }
  const { answers, email } = submission
  const kept =
    edits === undefined
      ? room.submit(form.formId, answers, email)
      : room.edit(form.formId, edits.responseId, answers)
  return pageAnswer(200, confirmation(form, kept, words))
}

function closedPage(form: StoredForm, words: Words): string {
  const [heading, why] = isPublished(form)
    ? [words.closed, words.closedWhy]
    : [words.unpublished, words.unpublishedWhy]
  return notice(titleOf(form), heading, words, html`<p>${why}</p>`)
}

function pageAnswer(status: number, body: string): Answer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // The page's own script alone runs; what a form's author or a respondent typed cannot.
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src http: https: data: blob:; form-action 'self'; base-uri 'none'",
      'referrer-policy': 'no-referrer',
    },
    body,
  }
}
