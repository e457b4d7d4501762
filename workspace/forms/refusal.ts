import { googleError } from '../http.ts'
import type { Answer } from '../http.ts'

/** A call that Google refuses, with the answer it gives. Nothing of the call is applied. */
export class Refusal extends Error {
  readonly answer: Answer

  constructor(answer: Answer, message: string) {
    super(message)
    this.answer = answer
  }
}

const refusal = (code: number, status: string, message: string, details?: unknown[]): Refusal =>
  new Refusal(googleError(code, status, message, details), message)

export const invalid = (message: string): Refusal => refusal(400, 'INVALID_ARGUMENT', message)

export const notFound = (): Refusal => refusal(404, 'NOT_FOUND', 'Requested entity was not found.')

export const alreadyExists = (message: string): Refusal => refusal(409, 'ALREADY_EXISTS', message)

export const failedPrecondition = (message: string): Refusal => refusal(400, 'FAILED_PRECONDITION', message)

export interface Violation {
  readonly field: string
  readonly description: string
}

/** A body that does not fit the protocol: every complaint, in the message and as details. */
export function badRequest(
  violations: readonly Violation[],
  message = violations.map(({ description }) => description).join('\n'),
): Refusal {
  return refusal(400, 'INVALID_ARGUMENT', message, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations },
  ])
}

export function unknownParameter(name: string): Refusal {
  const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`
  return badRequest([{ field: '', description }])
}

/** A `fields` parameter with a path that the answer does not have. */
export function unknownPath(path: string): Refusal {
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`
  return badRequest([{ field: path, description }], 'Request contains an invalid argument.')
}
