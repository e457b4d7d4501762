import type { Item } from '../form.ts'
import { entryName } from '../ids.ts'
import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import type { Filling } from './filling.ts'
import { shuffled } from './shuffle.ts'

/** A grid: one question a row, the same choices in every column. */
export function grid(
  { questions = [], grid: shape }: NonNullable<Item['questionGroupItem']>,
  { typed, problems, words, chance }: Filling,
): Html {
  const rows = shape?.shuffleQuestions === true ? shuffled(questions, chance) : questions
  const columns = (shape?.columns?.options ?? []).map(({ value = '' }) => value)
  const kind = shape?.columns?.type === 'CHECKBOX' ? 'checkbox' : 'radio'
  return html`<div class="grid">
    <table>
      <thead>
        <tr>
          <td></td>
          ${columns.map(column => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ questionId = '', required, rowQuestion }) => {
          const entry = entryName(questionId)
          const title = rowQuestion?.title ?? ''
          const problem = problems.get(entry)
          const chosen = new Set(typed.getAll(entry))
          return html`<tr
            id="${entry}"
            tabindex="-1"
            class="${problem !== undefined ? 'wrong' : undefined}"
            data-question="${entry}"
            ${required === true ? html`data-must` : undefined}
          >
            <th scope="row">
              ${title}
              ${required === true ? html`<span class="star" title="${words.required}">*</span>` : undefined}
              ${problem !== undefined ? html`<p class="problem">${words.problems[problem]}</p>` : undefined}
            </th>
            ${columns.map(
              column =>
                html`<td>
                  <label
                    ><input
                      type="${kind}"
                      name="${entry}"
                      value="${column}"
                      aria-label="${title}: ${column}"
                      ${chosen.has(column) ? html`checked` : undefined}
                    /><span>${column}</span></label
                  >
                </td>`,
            )}
          </tr>`
        })}
      </tbody>
    </table>
  </div>`
}
