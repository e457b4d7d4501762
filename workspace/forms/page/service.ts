import type { Answer, Call, Service } from '../../http.ts'
import { acceptsResponses, isPublished } from '../form.ts'
import type { StoredForm } from '../form.ts'
import type { FormsRoom } from '../room.ts'
import { readSubmission } from '../submission.ts'
import { formPage, titleOf } from './form-page.ts'
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
    return pageAnswer(200, formPage({ form, typed: call.query, problems: new Map(), words }))
  }
}

function submit(room: FormsRoom, form: StoredForm, call: Call, words: Words): Answer {
  const typed = new URLSearchParams(call.body.toString('utf8'))
  const person = call.headers['x-workspace-user']
  const submission = readSubmission(form, typed, typeof person === 'string' ? person : undefined)
  if (submission.kind === 'problems')
    return pageAnswer(400, formPage({ form, typed, problems: submission.problems, words }))
  room.submit(form.formId, submission.answers, submission.email)
  const another = html`<p>${words.recorded}</p>
    <p><a href="viewform?hl=${words.lang}">${words.another}</a></p>`
  return pageAnswer(200, notice(titleOf(form), titleOf(form), words, another))
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
      // Nothing on the page runs; what a form's author or a respondent typed cannot either.
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:; form-action 'self'; base-uri 'none'",
      'referrer-policy': 'no-referrer',
    },
    body,
  }
}
