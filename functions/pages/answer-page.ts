import { sameAddress } from '../law/text.ts'
import { answerLinkMadeAt, urlOf } from '../mail/links.ts'
import { html, type Markup } from '../mail/markup.ts'
import { headingOf } from '../mail/outbox/outbox.ts'
import { linkMaker, questionsOf } from '../pass/office.ts'
import type { Answer } from '../programmes/tables.ts'
import { ofKind } from '../reconcile/memory.ts'
import { maskAddress } from '../tokens/mask.ts'
import { answerForm, type AnswerForm } from './answer-form.ts'
import { evidenceReply } from './evidence.ts'
import { languageFor } from './language.ts'
import { letterIn } from './letter-in-language.ts'
import { notMePage, saysNotMe } from './not-me.ts'
import { officeName, openLink, personOf, type LinkTerms, type OpenedLink } from './open-link.ts'
import type { ContentReply, PageCall, PageDesk, PageReply } from './page-call.ts'
import { noticePage, page } from './page.ts'
import { answerFields, readAnswer, type AnswerFields } from './posted-answer.ts'
import { questionState, type QuestionState } from './question-state.ts'
import { recordedPage } from './recorded-page.ts'
import { shownBlocks, shownDecision, shownMoment } from './shown.ts'
import { pageWords } from './words.ts'

type OpenQuestion = Extract<QuestionState, { kind: 'open' }>
type SettledQuestion = Exclude<QuestionState, { kind: 'open' }>

/** A link to a question was mailed to those whom the ledger's letters asked it. */
const terms: LinkTerms = {
  page: 'answerPage',
  concerned: ({ letters }, office, link) => {
    const kind = questionsOf(office).find(({ code }) => code === link.kind)?.kind
    const asked = letters.filter(
      ({ subject, question }) => subject === link.case && kind !== undefined && question?.kind === kind,
    )
    return [...new Set(asked.map(({ to }) => to))]
  },
}

/** Shows a question with its choices; only the button of its form answers it. */
export async function answerPage(desk: PageDesk, call: PageCall): Promise<PageReply | ContentReply> {
  const opened = await openLink(desk, call, terms)
  if (opened.kind === 'not-open') return opened.reply
  const evidence = await evidenceReply(desk, call, opened, languageOf(opened, call))
  if (evidence) return evidence
  if (call.posted && saysNotMe(call.posted))
    return notMePage(desk, opened, call.posted, languageOf(opened, call))
  const fields = call.posted && answerFields(call.posted)
  const sent = fields && sentBefore(opened, fields)
  if (sent) return recordedPage(opened, languageOf(opened, call), sent)
  const found = questionState(opened)
  if (found.kind !== 'open') return settledPage(desk, call, opened, found)
  const letter = letterIn(found.letter, languageOf(opened, call), opened.look, opened.office)
  const state = { ...found, letter }
  if (fields) return answered(desk, call, opened, state, fields)
  return formPage(desk, call, opened, state, {
    fields: { once: desk.newId(), decision: '', hours: '', comment: '' },
    problems: [],
  })
}

/** The answer that this very form gave, where it was sent twice. */
function sentBefore({ look, person }: OpenedLink, { once }: AnswerFields): Answer | undefined {
  return ofKind(look.have.ledger, 'answer').find(
    answer => answer.id === once && sameAddress(answer.person, person),
  )
}

async function answered(
  desk: PageDesk,
  call: PageCall,
  opened: OpenedLink,
  state: OpenQuestion,
  fields: AnswerFields,
): Promise<PageReply> {
  const { letter, question } = state
  const read = readAnswer(fields, letter, question)
  if (read.kind === 'problems')
    return formPage(desk, call, opened, state, { fields, problems: read.problems })
  const { decision, hours, comment } = read
  const answer = {
    id: fields.once,
    subject: letter.subject,
    question: question.kind,
    version: letter.question.version,
    person: letter.to.address,
    decision,
    hours,
    comment,
  }
  const { at } = await desk.turns.run(opened.office, { kind: 'page-answer', answer })
  // Something else may have come in just before: the answer is kept, but it answers what is no longer asked.
  const now = { ...opened, look: await desk.looks.fresh(opened.office) }
  const after = questionState(now)
  if (after.kind === 'asked-anew') return settledPage(desk, call, now, after)
  return recordedPage(now, letter.to.language, { ...answer, at })
}

function formPage(
  { world }: PageDesk,
  { search }: PageCall,
  { office, look, link, person }: OpenedLink,
  { letter, question, before }: OpenQuestion,
  form: Pick<AnswerForm, 'fields' | 'problems'>,
): PageReply {
  const { language, name } = letter.to
  const words = pageWords[language]
  const earlier =
    before &&
    html`<p>
      <strong
        >${words.answeredBefore(
          shownDecision(before.decision, before.question, language),
          shownMoment(before.at, office),
        )}</strong
      >
    </p>`
  const content: readonly Markup[] = [
    html`<section>
      <p>${words.takenFor(name, maskAddress(person))}</p>
      ${earlier} ${shownBlocks(world, office, letter, letter.content.blocks, answerLinkMadeAt(link))}
    </section>`,
    answerForm({ letter, question, ...form }),
  ]
  const status = form.problems.length > 0 ? 422 : 200
  return page(status, { language, title: headingOf(letter), office: officeName(look), search, content })
}

/** A question that takes no answer now; one that was sent all the same is told so by its status too. */
function settledPage(
  { world }: PageDesk,
  call: PageCall,
  opened: OpenedLink,
  state: SettledQuestion,
): PageReply {
  const { office, look } = opened
  const language = languageOf(opened, call)
  const words = pageWords[language]
  const status = call.posted ? 409 : 200
  const search = call.posted ? undefined : call.search
  const more = { office: officeName(look), search }
  switch (state.kind) {
    case 'closed':
      return noticePage(status, language, words.closed, more)
    case 'answered': {
      const { decision, question, at } = state.answer
      const text = words.answered.text(shownDecision(decision, question, language), shownMoment(at, office))
      return noticePage(status, language, { title: words.answered.title, text }, more)
    }
    case 'asked-anew': {
      const url = urlOf({ kind: 'answer' }, state.letter, linkMaker(world, office), look.have.at)
      const after = html`<p><a href="${url}">${words.askedAnew.link}</a></p>`
      return noticePage(status, language, words.askedAnew, { ...more, after })
    }
  }
}

const languageOf = ({ look, person }: OpenedLink, call: PageCall) =>
  languageFor(call, personOf(look, person)?.language)
