import { html, type Markup } from '../../mail/markup.ts'
import type { RegistrarLine } from '../../../sheets-schema/common/registrar.ts'
import { digestOf, isNothingNew, pastExports } from '../../records/exported.ts'
import { hrefOf, type RecordsDesk } from './desk.ts'
import { shownMoment } from '../shown.ts'

/** The registrar's file, the dry run and the button, what is recorded against the rules of today, the exports so far. */
export function registrarSections(desk: RecordsDesk, once: string): readonly Markup[] {
  const { words } = desk
  const { title, lead, withBom, withoutBom } = words.registrar
  const link = (as: string, label: string) =>
    html`<p><a href="${hrefOf(desk, { what: 'registrar', as })}">${label}</a></p>`
  return [
    html`<section>
      <h2>${title}</h2>
      <p>${lead}</p>
      ${link('csv', withBom)} ${link('plain', withoutBom)}
    </section>`,
    dryRun(desk, once),
    ...corrections(desk),
    ...past(desk),
  ]
}

/** What would be exported, as tables; the button asks for a tick of its own. */
function dryRun({ words, difference }: RecordsDesk, once: string): Markup {
  const said = words.registrar
  if (isNothingNew(difference))
    return html`<section>
      <h2>${said.dryRun}</h2>
      <p>${said.nothingNew}</p>
    </section>`
  const { added, changed, withdrawn } = difference
  return html`<section>
    <h2 id="dry-run">${said.dryRun}</h2>
    ${lines(said.added, added, said.none)}
    ${lines(
      said.changed,
      changed.map(({ now }) => now),
      said.none,
      { label: said.was, of: changed.map(({ before }) => summary(before)) },
    )}
    ${lines(said.withdrawn, withdrawn, said.none)}
    <form method="post">
      <input type="hidden" name="once" value="${once}" />
      <input type="hidden" name="expects" value="${digestOf(difference)}" />
      <label class="choice" for="sure">
        <input type="checkbox" id="sure" name="sure" value="yes" required aria-describedby="dry-run" />
        <span>${said.sure}</span>
      </label>
      <button type="submit">${said.send}</button>
    </form>
  </section>`
}

const shownColumns = ['student_no', 'name', 'course_name', 'term', 'credits', 'grade'] as const

const summary = (line: RegistrarLine): string =>
  [line.name, line.course_name, line.term, line.credits, line.grade, line.basis, line.decided_on].join(' · ')

/** One table; a wide one is scrolled by keyboard too. */
function lines(
  title: string,
  rows: readonly RegistrarLine[],
  none: string,
  more?: { readonly label: string; readonly of: readonly string[] },
): Markup {
  const heading = `${title} (${rows.length})`
  if (rows.length === 0)
    return html`<h3>${heading}</h3>
      <p>${none}</p>`
  return html`<h3>${heading}</h3>
    <div class="wide" tabindex="0" role="region" aria-label="${heading}">
      <table>
        <thead>
          <tr>
            ${shownColumns.map(column => html`<th scope="col">${column}</th>`)}
            ${more ? html`<th scope="col">${more.label}</th>` : undefined}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, index) =>
              html`<tr>
                ${shownColumns.map(column => html`<td>${row[column]}</td>`)}
                ${more ? html`<td>${more.of[index] ?? ''}</td>` : undefined}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

function corrections({ words, records }: RecordsDesk): readonly Markup[] {
  const found = records
    .registrar()
    .flatMap(({ line, correction }) =>
      correction === undefined ? [] : [`${line.student_no} ${line.name}: ${correction}`],
    )
  if (found.length === 0) return []
  return [
    html`<section>
      <h2>${words.registrar.corrections}</h2>
      <ul>
        ${found.map(each => html`<li>${each}</li>`)}
      </ul>
    </section>`,
  ]
}

function past(desk: RecordsDesk): readonly Markup[] {
  const all = pastExports(desk.exported)
  const said = desk.words.registrar
  if (all.length === 0) return []
  return [
    html`<section>
      <h2>${said.past}</h2>
      <ul>
        ${all.map(
          ({ number, at, by, rows, withdrawn }) =>
            html`<li>
              ${said.export(number, shownMoment(at, desk.office), by, rows, withdrawn)} ·
              <a href="${hrefOf(desk, { what: 'registrar', as: 'changes', export: String(number) })}"
                >${said.changes}</a
              >
            </li>`,
        )}
      </ul>
    </section>`,
  ]
}
