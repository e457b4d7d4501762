import { posedQuestions } from '../form.ts'
import type { StoredForm } from '../form.ts'
import type { StoredResponse } from '../response-store.ts'
import { html } from '../../screens/html.ts'
import { titleOf } from './form-page.ts'
import { answersTo } from './given.ts'
import { notice } from './page.ts'
import type { Words } from './words.ts'

/** The page after sending: what was sent, a way to change it, and a way to send another. */
export function confirmation(form: StoredForm, response: StoredResponse, words: Words): string {
  const { responseId, email, answers } = response
  const edited = response.lastSubmittedAt !== response.submittedAt
  const query = new URLSearchParams({ edit2: responseId, hl: words.lang })
  const body = html`<p data-sent="${form.formId}">${edited ? words.edited : words.recorded}</p>
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
      ${posedQuestions(form.items).map(posed => {
        const given = answersTo(posed, answers)
        return html`<dt>${posed.title}</dt>
          <dd class="${given.length === 0 ? 'quiet' : 'text'}">
            ${given.length === 0 ? words.nothingSaid : given.join(', ')}
          </dd>`
      })}
    </dl>`
  return notice(titleOf(form), titleOf(form), words, body)
}
