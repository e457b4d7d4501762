import { readAnswer } from './answer.ts'
import type { AnswerProblem } from './answer.ts'
import { posedQuestions } from './form.ts'
import type { FormContent } from './form.ts'
import { entryName } from './ids.ts'
import type { Answers } from './response-store.ts'

/** The field in which the page names the person who is signed in; the workspace has no login of its own. */
export const SIGNED_IN = 'signedInAs'
/** The field in which the respondent types an address, for RESPONDER_INPUT. */
export const ADDRESS = 'emailAddress'

/** What is wrong, by the name of the field it is wrong with, in the order of the page. */
export type Problems = ReadonlyMap<string, AnswerProblem>

export type Submission =
  | { readonly kind: 'complete'; readonly answers: Answers; readonly email: string | undefined }
  | { readonly kind: 'problems'; readonly problems: Problems }

/** Reads a posted form page. `signedIn` names the person when the caller's header does. */
export function readSubmission(
  form: FormContent,
  posted: URLSearchParams,
  signedIn: string | undefined,
): Submission {
  const problems = new Map<string, AnswerProblem>()
  const email = readEmail(form, posted, signedIn, problems)
  const answers: Record<string, string[]> = {}
  for (const { question } of posedQuestions(form.items)) {
    const questionId = question.questionId ?? ''
    const entry = entryName(questionId)
    const read = readAnswer(question, entry, posted)
    if (read.kind === 'problem') problems.set(entry, read.problem)
    else if (read.values.length > 0) answers[questionId] = [...read.values]
  }
  return problems.size > 0 ? { kind: 'problems', problems } : { kind: 'complete', answers, email }
}

/** The field that asks who answers; undefined where the form does not collect addresses. */
export function emailField({ settings }: FormContent): typeof SIGNED_IN | typeof ADDRESS | undefined {
  if (settings.emailCollectionType === 'VERIFIED') return SIGNED_IN
  return settings.emailCollectionType === 'RESPONDER_INPUT' ? ADDRESS : undefined
}

function readEmail(
  form: FormContent,
  posted: URLSearchParams,
  signedIn: string | undefined,
  problems: Map<string, AnswerProblem>,
): string | undefined {
  const field = emailField(form)
  if (field === undefined) return undefined
  const given = ((field === SIGNED_IN ? signedIn : undefined) ?? posted.get(field) ?? '').trim()
  if (given === '') problems.set(field, 'required')
  else if (!ONE_ADDRESS.test(given)) problems.set(field, 'not-an-address')
  return given
}

/** One address as people write it: something without blanks, an @, and a domain with a dot. */
const ONE_ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/
