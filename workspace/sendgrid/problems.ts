import type { Answer } from '../http.ts'

/** One entry of SendGrid's error list; `help` is the anchor in its error guide. */
export interface Problem {
  readonly message: string
  readonly field: string | null
  readonly help: string | null
}

const guide = 'http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html'

/** A problem of one field of the mail, `anchor` naming its section of the error guide. */
export function problem(field: string, message: string, anchor = `message.${field}`): Problem {
  return { message, field, help: `${guide}#${anchor}` }
}

/** A problem of the call as a whole. */
export function plainProblem(message: string): Problem {
  return { message, field: null, help: null }
}

/** What SendGrid says when it cannot read the body at all, e.g. a number among `custom_args`. */
export const badRequest = plainProblem('Bad Request')

/** Compact JSON, as SendGrid prints it. */
export function sendgridJson(status: number, body: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', server: 'nginx' },
    body: JSON.stringify(body),
  }
}

export function refuse(status: number, problems: readonly Problem[]): Answer {
  return sendgridJson(status, { errors: problems })
}
