import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework'
import type { LogPort } from '../ports.ts'
import { refusalOf } from './refusal-of.ts'
import { malformed, tooLarge, wrongMethod } from './refusal.ts'

export interface Terms {
  /** The function's name, for the log. */
  readonly name: string
  readonly log: LogPort
  /** The largest body that is looked at, in bytes. */
  readonly largest: number
}

/** A function called by a service: POST only, of a bounded size; answers with JSON, errors in four parts. */
export function guarded(
  terms: Terms,
  work: (request: Request, response: Response) => Promise<object>,
): HttpFunction {
  return async (request, response) => {
    try {
      if (request.method !== 'POST') throw wrongMethod(['POST'])
      const size = rawBody(request).byteLength
      if (size > terms.largest) throw tooLarge(size, terms.largest)
      response.json(await work(request, response))
    } catch (error) {
      refuse(response, terms, error)
    }
  }
}

export function refuse(response: Response, { name, log }: Pick<Terms, 'name' | 'log'>, error: unknown): void {
  const { status, words, headers } = refusalOf(error)
  log(status < 500 ? 'WARNING' : 'ERROR', words.what, { function: name, code: words.code, error })
  response.status(status).set(headers).json({ error: words })
}

export const rawBody = ({ rawBody: body }: Request): Uint8Array => body ?? new Uint8Array()

/** The body as JSON whatever its content type says; undefined where there is none. */
export function jsonOf(request: Request): unknown {
  const text = Buffer.from(rawBody(request)).toString('utf8')
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw malformed('Its body is not JSON.')
  }
}
