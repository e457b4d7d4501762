import { googleError } from '../http.ts'
import type { Answer, Call } from '../http.ts'
import { callKind } from './call-kind.ts'
import { quotaExceeded } from './quotas.ts'

const GOOGLE_WORDS: Readonly<Record<number, readonly [status: string, message: string]>> = {
  400: ['INVALID_ARGUMENT', 'Request contains an invalid argument.'],
  401: ['UNAUTHENTICATED', 'Request had invalid authentication credentials.'],
  403: ['PERMISSION_DENIED', 'The caller does not have permission'],
  404: ['NOT_FOUND', 'Requested entity was not found.'],
  409: ['ABORTED', 'The operation was aborted.'],
  500: ['INTERNAL', 'Internal error encountered.'],
  502: ['UNAVAILABLE', 'The service is currently unavailable.'],
  503: ['UNAVAILABLE', 'The service is currently unavailable.'],
  504: ['DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.'],
}

/** What the vendor whose path this is says with such a status. */
export function failedAnswer(call: Pick<Call, 'method' | 'path'>, status: number): Answer {
  const { api, cost } = callKind(call.method, call.path)
  if (api === 'sendgrid') return sendgridFailure(status)
  if (status === 429 && api !== 'screens') return quotaExceeded(api, cost === 'read' ? 'read' : 'write', 60)
  const [word, message] = GOOGLE_WORDS[status] ?? ['UNKNOWN', 'Unknown Error.']
  return googleError(status, word, message)
}

function sendgridFailure(status: number): Answer {
  const message =
    status === 429 ? 'too many requests' : status >= 500 ? 'internal server error' : 'bad request'
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ errors: [{ message, field: null, help: null }] }),
  }
}
