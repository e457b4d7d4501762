import { digestQuestion } from '../../sheets-schema/common/ledger.ts'
import type { InboundMail } from '../mail/inbound/inbound.ts'
import type { Ports } from '../ports.ts'
import { prefillField } from '../programmes/question-id.ts'
import type { FormDefinition, Programme, QuestionKind } from '../programmes/programme.ts'
import { wasItYou } from '../reconcile/standing.ts'
import type { LinkMaker } from '../mail/links.ts'
import type { Sealer } from '../reconcile/batch.ts'
import type { ExportAct } from '../records/exported.ts'
import type { Signer } from '../tokens/signature.ts'

/** One workbook of one institution, and the forms that feed it. */
export interface Office {
  /** Begins every case number: `SP` → SP-0007. */
  readonly code: string
  readonly programme: Programme
  readonly workbookId: string
  readonly forms: ReadonlyMap<string, { readonly id: string; readonly url: string }>
}

/** Everything a pass needs of the outside, joined once when the functions start. */
export interface World {
  readonly ports: Ports
  readonly offices: readonly Office[]
  readonly signer: Signer
  /** Where the functions are reached from outside, without a final slash. */
  readonly publicUrl: string
  readonly replyDomain: string
  readonly seal: Sealer
  /** By workbook, the last commit that this instance has seen there; lost with it, and without harm. */
  readonly lastCommits: Map<string, number>
}

/** What woke the functions. It says where to look and never what is true, save for what a sender handed over. */
export type Hint =
  | { readonly kind: 'look' }
  /** A form may have new responses. */
  | { readonly kind: 'responses' }
  | { readonly kind: 'reply'; readonly mail: InboundMail }
  | { readonly kind: 'page-answer'; readonly answer: PageAnswer }
  | { readonly kind: 'mail-events'; readonly events: readonly MailEvent[] }
  /** Somebody who says to be of the office asks for the link to its lists and exports. */
  | { readonly kind: 'records-asked'; readonly id: string; readonly address: string }
  | { readonly kind: 'export'; readonly act: ExportRequest }

/** An answer given on a page behind a signed link, by the person the link was made for. */
export interface PageAnswer {
  /** Said where whoever opened the link is not the person it was made for. */
  readonly standing?: 'not-me'
  /** Made when the page was shown: the same form sent twice is one answer. */
  readonly id: string
  readonly subject: string
  readonly question: string
  readonly version: number
  readonly person: string
  readonly decision: string
  readonly hours: number | null
  readonly comment: string
}

/** An export as it was shown in a dry run; made only while the workbook still says the same. */
export type ExportRequest = ExportAct & {
  readonly expects: string
  /** Who asks by a mailed link, and must be of the office still; undefined for the command line, which holds the keys. */
  readonly reader?: string
}

export interface MailEvent {
  readonly id: string
  readonly letter: string
  readonly event: string
  readonly note: string
}

/** The kernel's own questions beside the programme's. */
const ownQuestions: readonly QuestionKind[] = [
  { kind: wasItYou, code: 'me', readAs: 'was-it-you', hours: false },
  { kind: digestQuestion, code: 'dg', readAs: 'digest', hours: false },
]

export function questionsOf({ programme }: Office): readonly QuestionKind[] {
  return [...programme.questions, ...ownQuestions]
}

export function formOf({ programme }: Office, name: string): FormDefinition | undefined {
  return programme.forms.find(form => form.name === name)
}

/** The office whose case or entry has this number: `SP-0007` and, of a form with the prefix `H`, `SPH-0007`. */
export function officeOfCase({ offices }: World, caseNumber: string): Office | undefined {
  const [head = ''] = caseNumber.toUpperCase().split('-')
  const withPrefix = offices.find(({ code, programme }) =>
    programme.forms.some(({ prefix }) => `${code}${prefix}` === head),
  )
  return offices.find(({ code }) => code === head) ?? withPrefix
}

/** What turns the links of this office's letters into their readers' own. */
export function linkMaker(world: World, office: Office): LinkMaker {
  const forms = office.programme.forms.map(({ name, questions }) => {
    const fields = questions.map(question => [question.name, prefillField(name, question.name)])
    return [name, { url: office.forms.get(name)?.url ?? '', fields: Object.fromEntries(fields) }] as const
  })
  return {
    office: office.code,
    signer: world.signer,
    publicUrl: world.publicUrl,
    replyDomain: world.replyDomain,
    forms: new Map(forms),
    questions: questionsOf(office),
    fileIn: url => world.ports.files.fileIn(url),
  }
}
