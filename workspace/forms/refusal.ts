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
export function badRequest(violations: readonly Violation[]): Refusal {
  const message = violations.map(({ description }) => description).join('\n')
  return refusal(400, 'INVALID_ARGUMENT', message, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations },
  ])
}
