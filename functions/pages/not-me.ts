import type { Language } from '../../sheets-schema/common/people.ts'
import { html, type Markup } from '../mail/markup.ts'
import { questionsOf } from '../pass/office.ts'
import { officeName, type OpenedLink } from './open-link.ts'
import type { PageDesk, PageReply } from './page-call.ts'
import { noticePage } from './page.ts'
import { isOnceId } from './posted-answer.ts'
import { pageWords } from './words.ts'

const field = 'not-me'

/** Lets a reader say that the link was made for somebody else; folded, below what the page is for. */
export function notMeForm(once: string, language: Language): Markup {
  const { title, text, send } = pageWords[language].notMe
  return html`<details>
    <summary>${title}</summary>
    <p>${text}</p>
    <form method="post">
      <input type="hidden" name="once" value="${once}" />
      <button type="submit" class="quiet" name="${field}" value="yes">${send}</button>
    </form>
  </details>`
}

export const saysNotMe = (posted: URLSearchParams): boolean => posted.has(field)

/** Tells staff, and decides nothing: the question stays open for the person it was put to. */
export async function notMePage(
  { turns, newId }: Pick<PageDesk, 'turns' | 'newId'>,
  { office, look, link, person }: OpenedLink,
  posted: URLSearchParams,
  language: Language,
): Promise<PageReply> {
  const question = questionsOf(office).find(({ code }) => code === link.kind)
  const once = posted.get('once') ?? ''
  await turns.run(office, {
    kind: 'page-answer',
    answer: {
      id: isOnceId(once) ? once : newId(),
      standing: 'not-me',
      subject: link.case,
      question: question?.kind ?? link.kind,
      version: link.version,
      person,
      decision: 'not-me',
      hours: null,
      comment: '',
    },
  })
  return noticePage(200, language, pageWords[language].notMe.told, { office: officeName(look) })
}
