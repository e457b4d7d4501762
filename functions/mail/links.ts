import type { LetterLink, WantedLetter } from '../programmes/letter.ts'
import type { QuestionKind } from '../programmes/programme.ts'
import { printFileLink } from '../tokens/file-link.ts'
import { printLink, type Link } from '../tokens/link.ts'
import { printReplyAddress, signReplyAddress } from '../tokens/reply-address.ts'
import type { Signer } from '../tokens/signature.ts'
import { recordsHours } from './own-letters/records-letter.ts'

/** What is needed to make links and reply addresses a reader's own. */
export interface LinkMaker {
  /** Code of the office that writes. */
  readonly office: string
  readonly signer: Signer
  /** Where the functions are reached from outside, without a final slash. */
  readonly publicUrl: string
  readonly replyDomain: string
  /** By form name: the address of its page, and the names of its prefilled fields. */
  readonly forms: ReadonlyMap<
    string,
    { readonly url: string; readonly fields: Readonly<Record<string, string>> }
  >
  readonly questions: readonly QuestionKind[]
  /** The stored file that a web address leads to; undefined: it leads elsewhere. */
  readonly fileIn: (url: string) => string | undefined
}

/** The letter that stands for “the case’s status page” in signed links. */
export const statusCode = 'st'
/** How long a question can be answered, in days. */
export const answerDays = 120
const statusDays = 400

/** When a link to an answer page was made. What the page behind it links to is made as of then, so that no link renews itself. */
export const answerLinkMadeAt = ({ expires }: Pick<Link, 'expires'>): string =>
  new Date(expires.getTime() - answerDays * 86_400_000).toISOString()

/** What stands for “the office’s lists and exports” and for “the papers that are yours” in signed links. */
export const recordsCodes = { office: 'rec', reader: 'own' } as const
const ownPapersDays = 60

/** What a link to an office’s lists and exports is about: no case, but all of them. */
export const recordsSubject = (office: string): string => `${office}-0`

/** The address of a link, signed for this reader where it is theirs alone. */
export function urlOf(link: LetterLink, letter: WantedLetter, maker: LinkMaker, now: string): string {
  const expires = (days: number) => new Date(Date.parse(now) + days * 86_400_000)
  const { signer, publicUrl } = maker
  switch (link.kind) {
    case 'url':
      return shownOn(link.url, letter, maker, now)
    case 'form':
      return prefilled(link.form, link.prefill, maker)
    case 'records': {
      const question = { case: recordsSubject(maker.office), kind: recordsCodes[link.of], version: 0 }
      const until = expires(link.of === 'office' ? recordsHours / 24 : ownPapersDays)
      return printLink(
        publicUrl,
        { ...question, page: 'recordsPage', expires: until },
        letter.to.address,
        signer,
      )
    }
    case 'status': {
      const question = { case: link.subject, kind: statusCode, version: 0 }
      return printLink(
        publicUrl,
        { ...question, page: 'statusPage', expires: expires(statusDays) },
        letter.to.address,
        signer,
      )
    }
    case 'answer':
    case 'answer-to': {
      const asked = link.kind === 'answer' ? letter : askedBy(link)
      const question = questionOf(asked, maker)
      if (!question) throw new Error(`The letter “${letter.topic}” links to an answer page but asks nothing.`)
      return printLink(
        publicUrl,
        { ...question, page: 'answerPage', expires: expires(answerDays) },
        letter.to.address,
        signer,
      )
    }
  }
}

/** A file that a question is about opens through the question's own page: its link is all the login that is needed. */
function shownOn(url: string, letter: WantedLetter, maker: LinkMaker, now: string): string {
  const file = maker.fileIn(url)
  if (file === undefined || !questionOf(letter, maker)) return url
  return printFileLink(urlOf({ kind: 'answer' }, letter, maker, now), file, maker.signer)
}

type Asking = Pick<WantedLetter, 'subject'> & { readonly question?: { kind: string; version: number } }

const askedBy = ({ subject, question, version }: Extract<LetterLink, { kind: 'answer-to' }>): Asking => ({
  subject,
  question: { kind: question, version },
})

/** The signed question of a letter; undefined where it asks nothing. */
function questionOf({ subject, question }: Asking, { questions }: LinkMaker) {
  const code = question && questions.find(({ kind }) => kind === question.kind)?.code
  return question && code !== undefined ? { case: subject, kind: code, version: question.version } : undefined
}

/** Where a reply to the letter goes; undefined where it asks nothing. */
export function replyAddressOf(letter: WantedLetter, maker: LinkMaker): string | undefined {
  const question = questionOf(letter, maker)
  return (
    question &&
    printReplyAddress(signReplyAddress(question, letter.to.address, maker.signer), maker.replyDomain)
  )
}

function prefilled(form: string, prefill: Readonly<Record<string, string>>, { forms }: LinkMaker): string {
  const known = forms.get(form)
  if (!known) throw new Error(`There is no form “${form}”.`)
  const url = new URL(known.url)
  url.searchParams.set('usp', 'pp_url')
  for (const [question, value] of Object.entries(prefill)) {
    const field = known.fields[question]
    if (field !== undefined) url.searchParams.set(field, value)
  }
  return url.href
}
