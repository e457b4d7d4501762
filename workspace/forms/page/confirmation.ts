import { posedQuestions } from '../form.ts'
import type { StoredForm } from '../form.ts'
import { filesAmong, textsAmong } from '../response-store.ts'
import type { Answers, StoredResponse } from '../response-store.ts'
import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import { draftKey, titleOf } from './form-page.ts'
import { thumbnail } from './thumbnail.ts'
import { answersTo } from './given.ts'
import { notice } from './page.ts'
import type { Words } from './words/words.ts'

/** The page after sending: what was sent, a way to change it, and a way to send another. */
export function confirmation(form: StoredForm, response: StoredResponse, words: Words): string {
  const { responseId, email, answers } = response
  const edited = response.lastSubmittedAt !== response.submittedAt
  const query = new URLSearchParams({ edit2: responseId, hl: words.lang })
  const body = html`<p data-sent="${draftKey(form, edited ? responseId : undefined)}">
      ${edited ? words.edited : words.recorded}
    </p>
    <p class="ways">
      <a href="viewform?${query.toString()}">${words.edit}</a>
      <a href="viewform?hl=${words.lang}">${words.another}</a>
    </p>
    <h2>${words.sent}</h2>
    <dl class="given">
      ${
        email === undefined
          ? undefined
          : html`<dt>${words.emailAddress}</dt>
              <dd>${email}</dd>`
      }
      ${posedQuestions(form.items).map(
        posed =>
          html`<dt>${posed.title}</dt>
            ${shownAnswer(answersTo(posed, answers), words)}`,
      )}
    </dl>`
  return notice(titleOf(form), titleOf(form), words, body)
}

function shownAnswer(given: Answers[string], words: Words): Html {
  if (given.length === 0) return html`<dd class="quiet">${words.nothingSaid}</dd>`
  const files = filesAmong(given)
  if (files.length === 0) return html`<dd class="text">${textsAmong(given).join(', ')}</dd>`
  return html`<dd>
    <ul class="files">
      ${files.map(
        ({ fileId, fileName, mimeType }) =>
          html`<li>
            <a href="/file/d/${fileId}/view" target="_blank"
              >${thumbnail(fileId, fileName, mimeType)}<span class="name">${fileName}</span></a
            >
          </li>`,
      )}
    </ul>
  </dd>`
}
