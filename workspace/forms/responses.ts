import type { StoredForm } from './form.ts'
import { invalid, notFound } from './refusal.ts'
import { filesAmong } from './response-store.ts'
import type { Answers, ResponseFilter, ResponseStore, StoredResponse } from './response-store.ts'

const LONGEST_PAGE = 5000

/** `responses.list`: in the order of submission; its entries have no formId. */
export function listResponses(store: ResponseStore, form: StoredForm, query: URLSearchParams): unknown {
  const filter = readFilter(query.get('filter') ?? '')
  const size = readPageSize(query.get('pageSize') ?? '0')
  const found = store.list(form.formId, readPageToken(query.get('pageToken') ?? ''), size + 1, filter)
  const page = found.slice(0, size)
  const last = page.at(-1)
  return {
    ...(page.length === 0 ? {} : { responses: page.map(responseMessage) }),
    ...(found.length > size && last !== undefined ? { nextPageToken: pageToken(last.sequence) } : {}),
  }
}

/** `responses.get`. */
export function getResponse(store: ResponseStore, formId: string, responseId: string): unknown {
  const found = store.get(formId, responseId)
  if (found === undefined) throw notFound()
  return { formId, ...responseMessage(found) }
}

/** A FormResponse as the API shows it. */
function responseMessage(response: StoredResponse): Record<string, unknown> {
  const answered = Object.entries(response.answers).filter(([, values]) => values.length > 0)
  const answers = answered.map(([questionId, values]) => [
    questionId,
    { questionId, ...answerMessage(values) },
  ])
  return {
    responseId: response.responseId,
    createTime: response.submittedAt,
    lastSubmittedTime: response.lastSubmittedAt,
    ...(response.email === undefined ? {} : { respondentEmail: response.email }),
    ...(answers.length === 0 ? {} : { answers: Object.fromEntries(answers) }),
  }
}

function answerMessage(values: Answers[string]): Record<string, unknown> {
  const files = filesAmong(values)
  if (files.length > 0) return { fileUploadAnswers: { answers: files } }
  return { textAnswers: { answers: values.map(value => ({ value })) } }
}

const FILTER = /^\s*timestamp\s*(>=|>)\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)\s*$/

function readFilter(text: string): ResponseFilter | undefined {
  if (text === '') return undefined
  const [, operator, instant = ''] = FILTER.exec(text) ?? []
  const after = Date.parse(instant)
  if (operator === undefined || Number.isNaN(after))
    throw invalid(
      'Invalid filter. Supported: timestamp > N and timestamp >= N, N in RFC3339 UTC "Zulu" format.',
    )
  // Times are kept in milliseconds: a finer `>=` bound can only be met by the next one.
  const finer = /\.\d{3}\d*[1-9]/.test(instant)
  return { after, inclusive: operator === '>=' && !finer }
}

function readPageSize(text: string): number {
  const size = /^-?\d+$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(size)) throw invalid(`Invalid value at 'page_size' (TYPE_INT32), "${text}"`)
  if (size < 0) throw invalid('page_size must be at least 0.')
  return size === 0 ? LONGEST_PAGE : Math.min(size, LONGEST_PAGE)
}

const pageToken = (sequence: number): string => Buffer.from(`after:${sequence}`).toString('base64url')

function readPageToken(token: string): number {
  if (token === '') return 0
  const [, sequence] = /^after:(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if (sequence === undefined) throw invalid('Invalid page token.')
  return Number(sequence)
}
