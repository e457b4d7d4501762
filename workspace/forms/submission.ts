import { readAnswer } from './answer.ts'
import type { AnswerProblem } from './answer.ts'
import { posedQuestions } from './form.ts'
import type { FormContent, Question } from './form.ts'
import { entryName } from './ids.ts'
import { textsAmong } from './response-store.ts'
import type { Answers, UploadedFile } from './response-store.ts'
import { mayFork, sectionsOf, wayOn } from './sections.ts'
import type { Section, Way } from './sections.ts'
import { uploadRules } from './upload-rules.ts'

/** The field in which the page names the person who is signed in; the workspace has no login of its own. */
export const SIGNED_IN = 'signedInAs'
/** The field in which the respondent types an address, for RESPONDER_INPUT. */
const ADDRESS = 'emailAddress'

/** What is wrong, by the name of the field it is wrong with, in the order of the page. */
export type Problems = ReadonlyMap<string, AnswerProblem>

export type Submission =
  | { readonly kind: 'complete'; readonly answers: Answers; readonly email: string | undefined }
  | { readonly kind: 'problems'; readonly problems: Problems }

export interface Posted {
  readonly fields: URLSearchParams
  /** The person whom the caller's header names. */
  readonly signedIn: string | undefined
  /** A file that may answer the question: uploaded for it, or sent with it before. */
  readonly fileOf: (questionId: string, fileId: string) => UploadedFile | undefined
  /** What was wrong with files that came with the page. */
  readonly refused: Problems
}

/** Reads a posted form page along the way that its own answers take; what lies beside the way is neither asked nor kept. */
export function readSubmission(form: FormContent, posted: Posted): Submission {
  const problems = new Map<string, AnswerProblem>()
  const email = readEmail(form, posted, problems)
  const answers: Answers = {}
  const sections = sectionsOf(form.items)
  const seen = new Set<number>()
  let at: Way = 0
  while (typeof at === 'number' && !seen.has(at)) {
    seen.add(at)
    const section: Section = sections[at] ?? []
    const wrong = readSection(section, posted, answers)
    for (const [entry, problem] of wrong) problems.set(entry, problem)
    // Where a fork is not answered nobody knows what else is asked.
    if (forksOf(section).some(entry => wrong.has(entry))) break
    at = wayOn(at, sections, ({ questionId = '' }) => textsAmong(answers[questionId]))
    if (at === 'restart' || (typeof at === 'number' && seen.has(at)))
      for (const entry of forksOf(section).slice(-1)) problems.set(entry, 'leads-back')
  }
  return problems.size > 0 ? { kind: 'problems', problems } : { kind: 'complete', answers, email }
}

/** Puts what is answered in a section to the answers, and says what is wrong with the rest. */
function readSection(section: Section, posted: Posted, answers: Answers): Problems {
  const problems = new Map<string, AnswerProblem>()
  for (const { question } of posedQuestions(section)) {
    const questionId = question.questionId ?? ''
    const entry = entryName(questionId)
    const read =
      question.fileUploadQuestion === undefined
        ? readAnswer(question, entry, posted.fields)
        : readFiles(question, entry, posted)
    if (read.kind === 'problem') problems.set(entry, read.problem)
    else if (read.values.length > 0) answers[questionId] = [...read.values]
  }
  return problems
}

const forksOf = (section: Section): readonly string[] =>
  posedQuestions(section).flatMap(({ question }) =>
    mayFork(question) && forks(question) ? [entryName(question.questionId ?? '')] : [],
  )

const forks = ({ choiceQuestion }: Question): boolean =>
  (choiceQuestion?.options ?? []).some(
    ({ goToAction, goToSectionId }) => goToAction !== undefined || goToSectionId !== undefined,
  )

type ReadFiles =
  | { readonly kind: 'answered'; readonly values: readonly UploadedFile[] }
  | { readonly kind: 'problem'; readonly problem: AnswerProblem }

function readFiles(question: Question, entry: string, { fields, fileOf, refused }: Posted): ReadFiles {
  const { questionId = '', required, fileUploadQuestion = {} } = question
  const ids = [...new Set(fields.getAll(entry).filter(id => id !== ''))]
  const values = ids.flatMap(id => fileOf(questionId, id) ?? [])
  const problem = (problem: AnswerProblem): ReadFiles => ({ kind: 'problem', problem })
  const before = refused.get(entry)
  if (before !== undefined) return problem(before)
  if (values.length < ids.length) return problem('file-lost')
  if (values.length > uploadRules(fileUploadQuestion).maxFiles) return problem('too-many-files')
  if (values.length === 0 && required === true) return problem('required')
  return {
    kind: 'answered',
    values: values.map(({ fileId, fileName, mimeType }) => ({ fileId, fileName, mimeType })),
  }
}

/** The field that asks who answers; undefined where the form does not collect addresses. */
export function emailField({ settings }: FormContent): typeof SIGNED_IN | typeof ADDRESS | undefined {
  if (settings.emailCollectionType === 'VERIFIED') return SIGNED_IN
  return settings.emailCollectionType === 'RESPONDER_INPUT' ? ADDRESS : undefined
}

function readEmail(
  form: FormContent,
  { fields, signedIn }: Posted,
  problems: Map<string, AnswerProblem>,
): string | undefined {
  const field = emailField(form)
  if (field === undefined) return undefined
  const given = ((field === SIGNED_IN ? signedIn : undefined) ?? fields.get(field) ?? '').trim()
  if (given === '') problems.set(field, 'required')
  else if (!ONE_ADDRESS.test(given)) problems.set(field, 'not-an-address')
  return given
}

/** One address as people write it: something without blanks, an @, and a domain with a dot. */
const ONE_ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/
