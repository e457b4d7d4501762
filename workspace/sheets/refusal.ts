/** A call that Google would refuse, with the envelope it would answer. Nothing of the call is applied. */
export class Refusal extends Error {
  readonly code: number
  readonly status: string
  readonly details: readonly unknown[] | undefined

  constructor(code: number, status: string, message: string, details?: readonly unknown[]) {
    super(message)
    this.code = code
    this.status = status
    this.details = details
  }

  /** The same refusal, said of one part of the call: `Invalid requests[0].deleteSheet: …`. */
  within(part: string): Refusal {
    if (this.details !== undefined || this.code !== 400) return this
    return new Refusal(this.code, this.status, `Invalid ${part}: ${this.message}`)
  }
}

export function invalid(message: string): Refusal {
  return new Refusal(400, 'INVALID_ARGUMENT', message)
}

export interface Violation {
  readonly field: string
  readonly description: string
}

/** A body or parameter that does not fit the protocol; `message` defaults to all descriptions, a line each. */
export function badRequest(violations: readonly Violation[], message?: string): Refusal {
  const said = message ?? violations.map(({ description }) => description).join('\n')
  return new Refusal(400, 'INVALID_ARGUMENT', said, [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: violations.map(({ field, description }) =>
        field === '' ? { description } : { field, description },
      ),
    },
  ])
}

/** A query parameter that the method does not have. */
export function unknownParameter(name: string): Refusal {
  const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`
  return badRequest([{ field: '', description }])
}

export const notFound = (): Refusal => new Refusal(404, 'NOT_FOUND', 'Requested entity was not found.')

export const protectedCell = (): Refusal =>
  invalid(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  )

/** Google knows this, the workspace does not serve it: refused in Google's words, with what it was beside them. */
export const unserved = (what: string): Refusal =>
  new Refusal(501, 'UNIMPLEMENTED', 'Operation is not implemented, or supported, or enabled.', [
    {
      '@type': 'type.googleapis.com/google.rpc.DebugInfo',
      detail: `${what} is not served by this workspace (DIFFERENCES.md).`,
    },
  ])
