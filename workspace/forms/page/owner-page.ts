import type { Answer, Call, Service } from '../../http.ts'
import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import { page } from '../../screens/layout.ts'
import type { Item, Question, StoredForm } from '../form.ts'
import type { FormsRoom } from '../room.ts'
import { askForFiles, uploadWish } from '../upload-question.ts'
import { titleOf } from './form-page.ts'

const PATH = /^\/forms\/d\/(?<id>[\w-]+)\/edit$/

/** `/forms/d/{id}/edit`: what stands in the form, and the one thing its owner can do by hand alone. */
export function ownerPageService(room: FormsRoom): Service {
  return call => {
    const form = room.forms.get(PATH.exec(call.path)?.groups?.['id'] ?? '')
    if (form === undefined) return undefined
    if (call.method !== 'POST') return ownerPage(form, undefined)
    const made = change(room, form, call)
    if (made !== undefined) return ownerPage(form, made)
    return { status: 303, headers: { location: call.path } }
  }
}

/** Why it could not be done; undefined: it is done. */
function change(room: FormsRoom, form: StoredForm, { body }: Call): string | undefined {
  const fields = new URLSearchParams(body.toString('utf8'))
  const given = (name: string) => fields.get(name)?.trim() || undefined
  const wish = uploadWish.safeParse({
    ...(given('questionId') === undefined ? {} : { questionId: given('questionId') }),
    title: given('title'),
    types: fields.getAll('types'),
    maxFiles: Number(given('maxFiles')),
  })
  if (!wish.success) return 'A title and a number of files from 1 up are needed.'
  const made = askForFiles(room, form, wish.data)
  return made.kind === 'refused' ? made.why : undefined
}

function ownerPage(form: StoredForm, refusal: string | undefined): Answer {
  const main = html`<h1>${titleOf(form)}</h1>
    <p>
      <a href="/forms/d/e/${form.formId}/viewform">The form as people answer it</a>
    </p>
    ${refusal === undefined ? undefined : html`<p class="notice bad" role="alert">${refusal}</p>`}
    <p class="notice">
      Forms are changed through the API. Questions that ask for files are the exception: Google’s API cannot
      make them, their owner does, here as in Google’s editor.
    </p>
    <ol class="items">
      ${form.items.map(item => html`<li class="card">${itemLine(item)}</li>`)}
      <li class="card">${asking('Add a question for files', '', undefined)}</li>
    </ol>`
  const title = `${titleOf(form)} · Form`
  return page({ title, room: 'form', main, styles: ['owner.css'], status: refusal === undefined ? 200 : 400 })
}

function itemLine({ title = '', questionItem, questionGroupItem, pageBreakItem }: Item): Html {
  const question = questionItem?.question
  const kind = question === undefined ? undefined : kindOf(question)
  const what = kind ?? (questionGroupItem ? 'grid' : pageBreakItem ? 'a new page begins here' : 'no question')
  return html`<strong>${title}</strong>
    <span class="quiet">${what}</span>
    ${kind === 'text' ? asking('Ask for files instead', title, question?.questionId) : undefined}`
}

function kindOf(question: Question): string {
  const { fileUploadQuestion, textQuestion, choiceQuestion } = question
  if (fileUploadQuestion !== undefined) return `files, up to ${fileUploadQuestion.maxFiles ?? 1}`
  if (textQuestion !== undefined) return 'text'
  return choiceQuestion === undefined ? 'date, time or scale' : 'choice'
}

function asking(words: string, title: string, questionId: string | undefined): Html {
  return html`<details>
    <summary>${words}</summary>
    <form method="post" class="row">
      ${questionId === undefined ? undefined : html`<input type="hidden" name="questionId" value="${questionId}" />`}
      <label>Title <input name="title" value="${title}" required /></label>
      <label
        >Takes
        <select name="types">
          <option value="IMAGE">images</option>
          <option value="PDF">PDF</option>
          <option value="ANY">any files</option>
        </select></label
      >
      <label>Files <input name="maxFiles" type="number" min="1" max="10" value="1" /></label>
      <button class="primary">${words}</button>
    </form>
  </details>`
}
