import { z } from 'zod'
import { html, type Markup } from '../../mail/markup.ts'
import type { Office } from '../../pass/office.ts'
import { languageFor } from '../language.ts'
import type { PageCall, PageDesk, PageReply } from '../page-call.ts'
import { noticePage, page } from '../page.ts'
import { recordsWords, type RecordsWords } from './words.ts'

/**
 * The page that the workbook names: it asks for a registered address and mails the link there. What it answers is the
 * same for every address, so that nobody learns who works here.
 */
export async function askForLink(desk: PageDesk, call: PageCall): Promise<PageReply> {
  const { search } = call
  const language = languageFor(call)
  const words = recordsWords[language].ask
  const office = officeNamed(desk, call)
  if (!office)
    return page(200, { language, title: words.which, search, content: offices(desk.world.offices, words) })
  const { title } = office.programme.schema
  const shown = (status: number, problem?: string) =>
    page(status, { language, title: words.title(title), search, content: form(desk.newId(), words, problem) })
  if (!call.posted) return shown(200)
  const address = (call.posted.get('address') ?? '').trim().slice(0, 320)
  if (address === '') return shown(422, words.blank)
  const id = z.uuid().catch(desk.newId()).parse(call.posted.get('once'))
  await desk.turns.run(office, { kind: 'records-asked', id, address })
  return noticePage(200, language, words.asked, { search })
}

/** `?office=SP`; the only one there is without a word. */
function officeNamed({ world }: PageDesk, { search }: PageCall): Office | undefined {
  const code = new URLSearchParams(search).get('office')?.toUpperCase()
  const [only, ...others] = world.offices
  return world.offices.find(office => office.code === code) ?? (others.length === 0 ? only : undefined)
}

const offices = (all: readonly Office[], { lead }: RecordsWords['ask']): Markup =>
  html`<section>
    <p>${lead}</p>
    <ul>
      ${all.map(
        ({ code, programme }) => html`<li><a href="?office=${code}">${programme.schema.title}</a></li>`,
      )}
    </ul>
  </section>`

function form(once: string, words: RecordsWords['ask'], problem: string | undefined): Markup {
  const invalid = problem === undefined ? undefined : html` aria-invalid="true"`
  return html`${
      problem === undefined
        ? undefined
        : html`<section class="problem" role="alert"><p>${problem}</p></section>`
    }
    <section>
      <p>${words.lead}</p>
      <form method="post">
        <input type="hidden" name="once" value="${once}" />
        <div class="field">
          <label for="address">${words.address}</label>
          <input
            type="email"
            id="address"
            name="address"
            autocomplete="email"
            required
            maxlength="320"
            ${invalid}
          />
        </div>
        <button type="submit">${words.send}</button>
      </form>
    </section>`
}
