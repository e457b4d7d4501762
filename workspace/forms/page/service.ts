import type { Answer, Call, Service } from '../../http.ts'
import { acceptsResponses, isPublished } from '../form.ts'
import type { StoredForm } from '../form.ts'
import type { FormsRoom } from '../room.ts'
import type { StoredResponse } from '../response-store.ts'
import { emailField, readSubmission } from '../submission.ts'
import { confirmation } from './confirmation.ts'
import { formPage, titleOf } from './form-page.ts'
import { fieldsOf } from './given.ts'
import { html } from '../../screens/html.ts'
import { notice } from './page.ts'
import { wordsFor } from './words.ts'
import type { Words } from './words.ts'

const FORM_PATH = /^\/forms\/d\/(?:e\/)?([\w-]+)\/(viewform|formResponse)$/

/** The pages on which people answer: `/forms/d/e/{id}/viewform`, posted to `…/formResponse`. */
export function formPageService(room: FormsRoom): Service {
  return call => {
    const [, formId, page] = FORM_PATH.exec(call.path) ?? []
    if (formId === undefined) return undefined
    const words = wordsFor(`${call.query.get('hl') ?? ''},${call.headers['accept-language'] ?? ''}`)
    const form = room.forms.get(formId)
    const posted = call.method === 'POST'
    if (form === undefined)
      return pageAnswer(404, notice(words.unknown, words.unknown, words, html`<p>${words.unknownWhy}</p>`))
    if (!acceptsResponses(form)) return pageAnswer(posted ? 403 : 200, closedPage(form, words))
    if (posted && page === 'formResponse') return submit(room, form, call, words)
    const edits = responseOf(room, form, call)
    const typed = edits === undefined ? call.query : withAddress(form, edits)
    return pageAnswer(200, formPage({ form, typed, problems: new Map(), words, edits: edits?.responseId }))
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

function submit(room: FormsRoom, form: StoredForm, call: Call, words: Words): Answer {
  const typed = new URLSearchParams(call.body.toString('utf8'))
  const person = call.headers['x-workspace-user']
  const submission = readSubmission(form, typed, typeof person === 'string' ? person : undefined)
  const edits = responseOf(room, form, call)
  if (submission.kind === 'problems') {
    const { problems } = submission
    return pageAnswer(400, formPage({ form, typed, problems, words, edits: edits?.responseId }))
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
        "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src http: https: data:; form-action 'self'; base-uri 'none'",
      'referrer-policy': 'no-referrer',
    },
    body,
  }
}
