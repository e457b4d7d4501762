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
import { languages } from './words.ts'
import type { Words } from './words.ts'

/** What a form page shows: the form, what was typed or prefilled, and what was wrong with it. */
export interface Filling {
  readonly form: StoredForm
  readonly typed: URLSearchParams
  readonly problems: Problems
  readonly words: Words
  /** The response that is being edited; undefined: a new one. */
  readonly edits: string | undefined
}

export function formPage(filling: Filling): string {
  const { form, problems, words, edits } = filling
  const title = titleOf(form)
  const sections = sectionsOf(form.items)
  const parts = sections.map(
    (items, index) =>
      html`<section class="part" data-part>
        ${index === 0 ? emailCard(filling) : undefined}
        ${items.map(item => itemCard(filling, item, words.section(index + 1, sections.length)))}
      </section>`,
  )
  const anyRequired = posedQuestions(form.items).some(({ question }) => question.required === true)
  const query = new URLSearchParams({ hl: words.lang, ...(edits === undefined ? {} : { edit2: edits }) })
  return page(
    problems.size === 0 ? title : `! ${title}`,
    words,
    html`${problems.size === 0 ? languageSwitch(filling) : undefined}
      <header class="card title">
        <h1>${title}</h1>
        ${prose(form.info.description)}
        ${edits === undefined ? undefined : html`<p class="notice">${words.editing}</p>`}
        ${anyRequired || emailField(form) !== undefined ? html`<p class="quiet">${words.requiredNote}</p>` : undefined}
      </header>
      ${summary(filling)}
      <form
        method="post"
        action="formResponse?${query.toString()}"
        novalidate
        data-form="${form.formId}"
        data-draft="${edits === undefined ? 'keep' : 'none'}"
        data-required="${words.problems.required}"
        data-draft-found="${words.draftFound}"
      >
        ${parts}
        <div class="steps">
          <button type="button" data-step="back" class="plain" hidden>${words.back}</button>
          <button type="button" data-step="next" hidden>${words.next}</button>
          <button type="submit">${words.submit}</button>
          <progress
            hidden
            max="${sections.length}"
            value="1"
            aria-label="${words.section(1, sections.length)}"
          ></progress>
          <span class="room"></span>
          <button type="reset" class="plain" hidden>${words.clear}</button>
        </div>
      </form>`,
  )
}

/** The items of each section; a page break begins the next one and stands at its head. */
function sectionsOf(items: readonly Item[]): Item[][] {
  const sections: Item[][] = [[]]
  for (const item of items) {
    if (item.pageBreakItem !== undefined) sections.push([])
    sections.at(-1)?.push(item)
  }
  return sections
}

/** The same page in the other languages, with whatever was filled in by its address. */
function languageSwitch({ typed, words, edits }: Filling): Html {
  const link = (lang: string) => {
    const query = new URLSearchParams(edits === undefined ? typed : { edit2: edits })
    query.set('hl', lang)
    return `viewform?${query.toString()}`
  }
  return html`<nav class="languages" aria-label="${words.language}">
    ${languages.map(([lang, name]) =>
      lang === words.lang
        ? html`<span lang="${lang}" aria-current="true">${name}</span>`
        : html`<a lang="${lang}" href="${link(lang)}">${name}</a>`,
    )}
  </nav>`
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
  const look = html`class="card ${problem !== undefined ? 'wrong' : undefined}" data-question="${entry}"
  ${question.required === true ? html`data-must` : undefined}`
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
