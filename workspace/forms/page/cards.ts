import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import { linked } from '../../screens/linked.ts'
import type { Item } from '../form.ts'
import { entryName } from '../ids.ts'
import { mayFork, wayOf } from '../sections.ts'
import { emailField, SIGNED_IN } from '../submission.ts'
import { control, hasLegend } from './controls.ts'
import type { Filling, Standing } from './filling.ts'
import { grid } from './grid.ts'
import { picture } from './picture.ts'

/** An item of the form as a card of its own. */
export function itemCard(filling: Filling, item: Item, standing: Standing): Html {
  const {
    title = '',
    description,
    questionItem,
    questionGroupItem,
    pageBreakItem,
    imageItem,
    videoItem,
  } = item
  if (questionItem?.question !== undefined) return questionCard(filling, item, standing)
  if (questionGroupItem !== undefined)
    return html`<fieldset class="card">
      <legend>${title}</legend>
      <div>${prose(description)} ${picture(questionGroupItem.image)} ${grid(questionGroupItem, filling)}</div>
    </fieldset>`
  const { sections, at } = standing
  return html`<div class="card ${pageBreakItem !== undefined ? 'section' : undefined}">
    ${pageBreakItem !== undefined ? html`<p class="quiet">${filling.words.page(at + 1, sections.length)}</p>` : undefined}
    ${title !== '' ? html`<h2>${title}</h2>` : undefined} ${prose(description)} ${picture(imageItem?.image)}
    ${videoItem?.caption}
  </div>`
}

function questionCard(filling: Filling, item: Item, { sections, at }: Standing): Html {
  const { typed, problems, words, fileOf, chance } = filling
  const question = item.questionItem?.question ?? {}
  const { questionId = '', required } = question
  const entry = entryName(questionId)
  const problem = problems.get(entry)
  const described = html`${problem !== undefined ? html`aria-invalid="true" aria-describedby="${entry}-problem"` : undefined}
  ${required === true ? html`aria-required="true"` : undefined}`
  const title = html`${item.title}
  ${required === true ? html`<span class="star" title="${words.required}">*</span>` : undefined}`
  const body = html`${prose(item.description)} ${picture(item.questionItem?.image)}
  ${control({
    entry,
    question,
    typed,
    words,
    described,
    chance,
    fileOf: fileId => fileOf(questionId, fileId),
    wayOf: option => (mayFork(question) ? wayOf(option, at, sections) : undefined),
  })}
  ${problem !== undefined ? html`<p class="problem" id="${entry}-problem">${words.problems[problem]}</p>` : undefined}`
  const look = html`class="card ${problem !== undefined ? 'wrong' : undefined}" data-question="${entry}"
  ${required === true ? html`data-must` : undefined}`
  return hasLegend(question)
    ? html`<fieldset ${look} id="${entry}" tabindex="-1">
        <legend>${title}</legend>
        <div>${body}</div>
      </fieldset>`
    : html`<div ${look}><label class="question" for="${entry}">${title}</label>${body}</div>`
}

/** Asks for the respondent's address, where the form collects it. */
export function emailCard({ form, typed, problems, words }: Filling): Html | undefined {
  const field = emailField(form)
  if (field === undefined) return undefined
  const problem = problems.get(field)
  const [label, hint] =
    field === SIGNED_IN ? [words.signedInAs, words.signedInHint] : [words.emailAddress, words.emailHint]
  return html`<div
    class="card ${problem !== undefined ? 'wrong' : undefined}"
    data-question="${field}"
    data-must
  >
    <label class="question" for="${field}"
      >${label} <span class="star" title="${words.required}">*</span></label
    >
    <input
      type="email"
      id="${field}"
      name="${field}"
      value="${typed.get(field) ?? ''}"
      autocomplete="email"
      aria-required="true"
      aria-describedby="${field}-hint${problem !== undefined ? ` ${field}-problem` : undefined}"
      ${problem !== undefined ? html`aria-invalid="true"` : undefined}
    />
    <p class="quiet" id="${field}-hint">${hint}</p>
    ${problem !== undefined ? html`<p class="problem" id="${field}-problem">${words.problems[problem]}</p>` : undefined}
  </div>`
}

/** What the form's author says, with links as links. */
export const prose = (text: string | undefined): Html | undefined =>
  text === undefined || text === '' ? undefined : html`<p class="text">${linked(text)}</p>`
