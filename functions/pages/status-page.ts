import { sameAddress } from '../law/text.ts'
import { statusCode } from '../mail/links.ts'
import { html } from '../mail/markup.ts'
import type { WantedLetter } from '../programmes/letter.ts'
import { maskAddress } from '../tokens/mask.ts'
import { languageFor } from './language.ts'
import { notMeForm, notMePage, saysNotMe } from './not-me.ts'
import { officeName, openLink, type LinkTerms, type OpenedLink } from './open-link.ts'
import type { PageCall, PageDesk, PageReply } from './page-call.ts'
import { noticePage, page } from './page.ts'
import { shownBlocks, shownMoment } from './shown.ts'
import { pageWords } from './words.ts'

/** Status links are mailed to students; one made for an address that is no longer registered opens nothing. */
const terms: LinkTerms = {
  page: 'statusPage',
  concerned: ({ want }, _office, link) =>
    link.kind === statusCode ? want.reading.students.map(({ address }) => address) : [],
}

/** Shows where a case stands, what its result rests on, what is missing and who acts next. Decides nothing. */
export async function statusPage(desk: PageDesk, call: PageCall): Promise<PageReply> {
  const opened = await openLink(desk, call, terms)
  if (opened.kind === 'not-open') return opened.reply
  const { office, look, link, person } = opened
  const { search } = call
  const student = look.want.reading.students.find(({ address }) => sameAddress(address, person))
  const language = languageFor(call, student?.language)
  if (call.posted && saysNotMe(call.posted)) return notMePage(desk, opened, call.posted, language)
  const found = look.want.judgement.atoms
    .flatMap(({ cases }) => cases)
    .find(({ subject }) => subject === link.case)
  if (!found) return notYetACase(opened, language)
  const view = found.status(language)
  const reader = readerOf(opened, student?.name ?? '', language)
  const words = pageWords[language].status
  return page(200, {
    language,
    title: `[${view.subject}] ${view.title}`,
    office: officeName(look),
    search,
    content: html`<section>
      <p>${pageWords[language].viewedAs(student?.name ?? '', maskAddress(person))}</p>
      ${shownBlocks(desk.world, office, reader, view.blocks, look.have.at)}
      <p class="hint">${words.shownAt(shownMoment(look.have.at, office))}</p>
      ${notMeForm(desk.newId(), language)}
    </section>`,
  })
}

function notYetACase({ look, link }: OpenedLink, language: WantedLetter['to']['language']): PageReply {
  const { waits, nothing } = pageWords[language].status
  const entry = look.want.reading.standings.find(each => each.entry.key === link.case)
  const isWaiting = entry?.standing.kind === 'waits-for-confirmation'
  return noticePage(200, language, isWaiting ? waits : nothing, { office: officeName(look) })
}

/** Links on the page are signed as those of a letter to its reader. */
function readerOf(
  { link, person }: OpenedLink,
  name: string,
  language: WantedLetter['to']['language'],
): WantedLetter {
  return {
    subject: link.case,
    topic: 'status',
    to: { role: 'student', address: person, name, language },
    told: '',
    content: { heading: '', blocks: [] },
  }
}
