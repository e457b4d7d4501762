import { languages } from '../../../sheets-schema/common/people.ts'
import { html, type Markup } from '../../mail/markup.ts'
import type { DocumentKind } from '../../programmes/document.ts'
import { maskAddress } from '../../tokens/mask.ts'
import type { PageReply } from '../page-call.ts'
import { ownNames, page } from '../page.ts'
import { hrefOf, type RecordsDesk } from './desk.ts'
import { registrarSections } from './registrar.ts'

/** Everything that can be printed, kept or exported. Opening it changes nothing. */
export function recordsIndex(
  desk: RecordsDesk,
  once: string,
  problem?: { readonly status: number; readonly text: string },
): PageReply {
  const { words, language, office, officeName, reader } = desk
  return page(problem?.status ?? 200, {
    language,
    title: `${words.title}: ${office.programme.schema.title}`,
    office: officeName,
    search: desk.search,
    content: [
      ...(problem ? [html`<section class="problem" role="alert"><p>${problem.text}</p></section>`] : []),
      html`<section>
        <p>${words.yours(reader.name, maskAddress(reader.address))}</p>
        ${chooser(desk)}
      </section>`,
      ...office.programme.documentKinds.map(kind => documentSection(kind, desk)),
      ...registrarSections(desk, once),
    ],
  })
}

/** A plain form: it asks for the page again, and sends nothing. */
function chooser({ words, records, query }: RecordsDesk): Markup {
  const option = (chosen: string | null, value: string, label: string) =>
    html`<option value="${value}" ${value === (chosen ?? '') ? html`selected` : undefined}>${label}</option>`
  const semester = query.get('semester') ?? records.present
  return html`<form method="get">
    <input type="hidden" name="t" value="${query.get('t') ?? ''}" />
    ${query.has('lang') ? html`<input type="hidden" name="lang" value="${query.get('lang') ?? ''}" />` : undefined}
    <h2>${words.choose}</h2>
    ${
      records.semesters.length === 0
        ? undefined
        : html`<div class="field">
            <label for="semester">${words.semester}</label>
            <select id="semester" name="semester">
              ${records.semesters.map(each => option(semester, each, each))}
            </select>
          </div>`
    }
    <div class="field">
      <label for="language">${words.language}</label>
      <select id="language" name="language">
        ${option(query.get('language'), '', words.ownLanguage)}
        ${languages.map(each => option(query.get('language'), each, ownNames[each]))}
      </select>
    </div>
    <button type="submit">${words.show}</button>
  </form>`
}

function documentSection({ name, perSemester, ...kind }: DocumentKind, desk: RecordsDesk): Markup {
  const { words, query, records, language: own } = desk
  const [title, about] = [kind.title[own], kind.about[own]]
  const semester = perSemester ? (query.get('semester') ?? records.present) : ''
  const language = query.get('language') ?? ''
  const chosen = { ...(semester === '' ? {} : { semester }), ...(language === '' ? {} : { language }) }
  const link = (as: string, label: string) =>
    html`<p>
      <a
        href="${hrefOf(desk, { what: name, as, ...chosen })}"
        aria-label="${`${label}: ${title} ${semester}`}"
        >${label}</a
      >
    </p>`
  return html`<section>
    <h2>${title}${semester === '' ? '' : ` · ${semester}`}</h2>
    <p>${about}</p>
    ${link('print', words.print)} ${link('csv', words.csv)}
  </section>`
}
