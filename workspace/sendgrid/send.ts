import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { Answer, Call } from '../http.ts'
import { addressProblems } from './address-rules.ts'
import { compose } from './compose.ts'
import type { Composed } from './compose.ts'
import { contentProblemsOf } from './content-rules.ts'
import { parseMailRequest } from './mail-request.ts'
import { badRequest, plainProblem, refuse } from './problems.ts'

const maxBytes = 30_000_000

function bodyOf(call: Call): Buffer | undefined {
  if (call.headers['content-encoding'] !== 'gzip') return call.body
  try {
    return gunzipSync(call.body, { maxOutputLength: maxBytes + 1 })
  } catch {
    return undefined
  }
}

/** `POST /v3/mail/send`: checks the mail, hands its letters to `accept`, answers 202 with `X-Message-Id`. */
export function sendMail(call: Call, now: Date, accept: (letters: readonly Composed[]) => void): Answer {
  if (!(call.headers['content-type'] ?? '').toLowerCase().startsWith('application/json'))
    return refuse(415, [plainProblem('Content-Type should be application/json.')])
  const body = bodyOf(call)
  if (body === undefined) return refuse(400, [badRequest])
  if (body.length > maxBytes) return refuse(413, [plainProblem('content too large')])
  const parsed = parseMailRequest(body)
  if (parsed.kind === 'problems') return refuse(400, parsed.problems)
  const problems = [...addressProblems(parsed.mail), ...contentProblemsOf(parsed.mail, now)]
  if (problems.length > 0) return refuse(400, problems)
  // Sandbox mode checks the mail and stops there: "valid, but not queued to be delivered".
  if (parsed.mail.mail_settings?.sandbox_mode?.enable === true) return { status: 200 }
  const messageId = randomBytes(16).toString('base64url')
  accept(compose(parsed.mail, messageId, now))
  return { status: 202, headers: { 'x-message-id': messageId, server: 'nginx' } }
}
