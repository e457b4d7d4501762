import { posedQuestions } from '../form.ts'
import type { Item, StoredForm } from '../form.ts'
import { entryName } from '../ids.ts'
import { emailField, SIGNED_IN } from '../submission.ts'
import type { Problems } from '../submission.ts'
import { control, hasLegend } from './controls.ts'
import { grid } from './grid.ts'
import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import { page } from './page.ts'
import type { Words } from './words.ts'

/** What a form page shows: the form, what was typed or prefilled, and what was wrong with it. */
export interface Filling {
  readonly form: StoredForm
  readonly typed: URLSearchParams
  readonly problems: Problems
  readonly words: Words
}

export function formPage(filling: Filling): string {
  const { form, problems, words } = filling
  const title = titleOf(form)
  const sections = form.items.filter(({ pageBreakItem }) => pageBreakItem !== undefined).length + 1
  let section = 1
  const items = form.items.map(item => {
    if (item.pageBreakItem !== undefined) section += 1
    return itemCard(filling, item, words.section(section, sections))
  })
  const anyRequired = posedQuestions(form.items).some(({ question }) => question.required === true)
  return page(
    problems.size === 0 ? title : `! ${title}`,
    words,
    html`<header class="card title">
        <h1>${title}</h1>
        ${prose(form.info.description)}
        ${anyRequired || emailField(form) !== undefined ? html`<p class="quiet">${words.requiredNote}</p>` : undefined}
      </header>
      ${summary(filling)}
      <form method="post" action="formResponse?hl=${words.lang}" novalidate>
        ${emailCard(filling)} ${items}
        <button type="submit">${words.submit}</button>
      </form>`,
  )
}

export const titleOf = ({ info }: StoredForm): string => info.title ?? info.documentTitle ?? ''

function itemCard(filling: Filling, item: Item, section: string): Html {
  const {
    title = '',
    description,
    questionItem,
    questionGroupItem,
    pageBreakItem,
    imageItem,
    videoItem,
  } = item
  if (questionItem?.question !== undefined) return questionCard(filling, item)
  if (questionGroupItem !== undefined)
    return html`<fieldset class="card">
      <legend>${title}</legend>
      <div>
        ${prose(description)} ${grid(questionGroupItem, filling.typed, filling.problems, filling.words)}
      </div>
    </fieldset>`
  return html`<div class="card ${pageBreakItem !== undefined ? 'section' : undefined}">
    ${pageBreakItem !== undefined ? html`<p class="quiet">${section}</p>` : undefined}
    ${title !== '' ? html`<h2>${title}</h2>` : undefined} ${prose(description)} ${picture(imageItem?.image)}
    ${videoItem?.caption}
  </div>`
}

function questionCard({ typed, problems, words }: Filling, item: Item): Html {
  const question = item.questionItem?.question ?? {}
  const entry = entryName(question.questionId ?? '')
  const problem = problems.get(entry)
  const described = html`${problem !== undefined ? html`aria-invalid="true" aria-describedby="${entry}-problem"` : undefined}
  ${question.required === true ? html`aria-required="true"` : undefined}`
  const title = html`${item.title}
  ${question.required === true ? html`<span class="star" title="${words.required}">*</span>` : undefined}`
  const body = html`${prose(item.description)} ${picture(item.questionItem?.image)}
  ${control({ entry, question, typed, words, described })}
  ${problem !== undefined ? html`<p class="problem" id="${entry}-problem">${words.problems[problem]}</p>` : undefined}`
  const look = html`class="card ${problem !== undefined ? 'wrong' : undefined}"`
  return hasLegend(question)
    ? html`<fieldset ${look} id="${entry}" tabindex="-1">
        <legend>${title}</legend>
        <div>${body}</div>
      </fieldset>`
    : html`<div ${look}><label class="question" for="${entry}">${title}</label>${body}</div>`
}

function emailCard({ form, typed, problems, words }: Filling): Html | undefined {
  const field = emailField(form)
  if (field === undefined) return undefined
  const problem = problems.get(field)
  const [label, hint] =
    field === SIGNED_IN ? [words.signedInAs, words.signedInHint] : [words.emailAddress, words.emailHint]
  return html`<div class="card ${problem !== undefined ? 'wrong' : undefined}">
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

/** All that is wrong, at once, with a way to each. */
function summary({ form, problems, words }: Filling): Html | undefined {
  if (problems.size === 0) return undefined
  const titles = new Map<string, string>(
    posedQuestions(form.items).map(({ question, title }) => [entryName(question.questionId ?? ''), title]),
  )
  const nameOf = (field: string) =>
    titles.get(field) ?? (field === SIGNED_IN ? words.signedInAs : words.emailAddress)
  return html`<div class="card summary" role="alert" id="problems">
    <strong>${words.summary(problems.size)}</strong>
    <ul>
      ${[...problems].map(
        ([field, problem]) =>
          html`<li><a href="#${field}">${nameOf(field)}</a>: ${words.problems[problem]}</li>`,
      )}
    </ul>
  </div>`
}

const prose = (text: string | undefined): Html | undefined =>
  text === undefined || text === '' ? undefined : html`<p class="text">${text}</p>`

function picture(image: Readonly<Record<string, unknown>> | undefined): Html | undefined {
  const source = image?.['sourceUri']
  if (typeof source !== 'string' || !/^https?:\/\//.test(source)) return undefined
  const alternative = image?.['altText']
  return html`<p><img src="${source}" alt="${typeof alternative === 'string' ? alternative : ''}" /></p>`
}
