import { html } from '../../screens/html.ts'
import type { Html } from '../../screens/html.ts'
import { posedQuestions } from '../form.ts'
import type { StoredForm } from '../form.ts'
import { entryName } from '../ids.ts'
import { sectionsOf } from '../sections.ts'
import { emailField, SIGNED_IN } from '../submission.ts'
import { emailCard, itemCard, prose } from './cards.ts'
import type { Filling } from './filling.ts'
import { page } from './page.ts'
import { CHANCE } from './shuffle.ts'
import { languages } from './words.ts'

export function formPage(filling: Filling): string {
  const { form, problems, words, edits } = filling
  const title = titleOf(form)
  const anyRequired = posedQuestions(form.items).some(({ question }) => question.required === true)
  return page(
    problems.size === 0 ? title : `! ${title}`,
    words,
    html`${problems.size === 0 ? languageSwitch(filling) : undefined}
      <header class="card title">
        <h1>${title}</h1>
        <div data-first-page>${prose(form.info.description)}</div>
        ${edits === undefined ? undefined : html`<p class="notice">${words.editing}</p>`}
        ${anyRequired || emailField(form) !== undefined ? html`<p class="quiet">${words.requiredNote}</p>` : undefined}
      </header>
      ${summary(filling)} ${fields(filling)}`,
  )
}

export const titleOf = ({ info }: StoredForm): string => info.title ?? info.documentTitle ?? ''

/** Under which name the page's script keeps what was not sent yet: that of the form, or of the response that is edited. */
export const draftKey = ({ formId }: StoredForm, edits: string | undefined): string =>
  edits === undefined ? formId : `${formId} ${edits}`

/** The form itself. Files go with it only where no script uploaded them before. */
function fields(filling: Filling): Html {
  const { form, words, edits, chance } = filling
  const sections = sectionsOf(form.items)
  const query = new URLSearchParams({ hl: words.lang, ...(edits === undefined ? {} : { edit2: edits }) })
  const takesFiles = posedQuestions(form.items).some(
    ({ question }) => question.fileUploadQuestion !== undefined,
  )
  return html`<form
      method="post"
      action="formResponse?${query.toString()}"
      novalidate
      ${takesFiles ? html`enctype="multipart/form-data"` : undefined}
      data-draft="${draftKey(form, edits)}"
      data-clean="viewform?${query.toString()}"
      data-words="${JSON.stringify(scriptWords(filling))}"
    >
      <input type="hidden" name="${CHANCE}" value="${chance}" />
      ${sections.map(
        (items, at) =>
          html`<section class="part" data-part>
            ${at === 0 ? emailCard(filling) : undefined}
            ${items.map(item => itemCard(filling, item, { sections, at }))}
          </section>`,
      )}
      <div class="steps">
        <button type="button" data-step="back" class="plain" hidden>${words.back}</button>
        <button type="button" data-step="next" class="primary" hidden>${words.next}</button>
        <button type="submit" class="primary">${words.submit}</button>
        <span class="progress" hidden>
          <progress max="${sections.length}" value="1" aria-labelledby="page-of"></progress>
          <span class="quiet" id="page-of" role="status"></span>
        </span>
        <span class="room"></span>
        <button type="button" data-step="clear" class="plain" hidden>${words.clear}</button>
      </div>
    </form>
    <dialog id="clear-sure" aria-labelledby="clear-question">
      <p id="clear-question">${words.clearSure}</p>
      <form method="dialog" class="ways">
        <button value="clear" class="primary">${words.clear}</button>
        <button value="" class="plain">${words.cancel}</button>
      </form>
    </dialog>`
}

/** What the page's script says, as far as it is no function; `{…}` stands for what it puts in. */
function scriptWords({ words, form }: Filling): Readonly<Record<string, unknown>> {
  const pages = sectionsOf(form.items).map((_section, at, all) => words.page(at + 1, all.length))
  return { required: words.problems.required, draftFound: words.draftFound, pages, files: words.files }
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
