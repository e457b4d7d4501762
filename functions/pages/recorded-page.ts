import type { Language } from '../../sheets-schema/common/people.ts'
import { blockMarkup } from '../mail/letter.ts'
import { html } from '../mail/markup.ts'
import type { Answer } from '../programmes/tables.ts'
import { officeName, type OpenedLink } from './open-link.ts'
import type { PageReply } from './page-call.ts'
import { page } from './page.ts'
import { shownDecision, shownMoment } from './shown.ts'
import { pageWords } from './words.ts'

type Recorded = Pick<Answer, 'subject' | 'question' | 'decision' | 'hours' | 'comment' | 'at'>

/** Says what stands in the workbook now. */
export function recordedPage(
  { office, look }: OpenedLink,
  language: Language,
  { subject, question, decision, hours, comment, at }: Recorded,
): PageReply {
  const words = pageWords[language]
  const isHeld = look.want.judgement.atoms.some(({ cases }) =>
    cases.some(each => each.subject === subject && each.attention.length > 0),
  )
  const rows: (readonly [string, string])[] = [
    [words.recorded.answer, shownDecision(decision, question, language)],
  ]
  if (hours !== null) rows.push([words.hours, String(hours)])
  if (comment !== null && comment !== '') rows.push([words.recorded.comment, comment])
  rows.push([words.recorded.when, shownMoment(at, office)])
  return page(200, {
    language,
    title: `[${subject}] ${words.recorded.title}`,
    office: officeName(look),
    content: html`<section role="status">
      ${blockMarkup({ kind: 'facts', rows })}
      <p>${isHeld ? words.recorded.held : words.recorded.next}</p>
    </section>`,
  })
}
