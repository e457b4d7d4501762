import type { Answer, Call } from '../http.ts'
import type { Activity, ActivityLog } from './activity.ts'
import { matches, needlesOf } from './activity-match.ts'
import { parseQuery, QueryError } from './activity-query.ts'
import type { Condition } from './activity-query.ts'
import { plainProblem, refuse, sendgridJson } from './problems.ts'

const defaultLimit = 10
const maxLimit = 1000

function summary({ from_email, msg_id, subject, to_email, status, last_event_time }: Activity) {
  return { from_email, msg_id, subject, to_email, status, opens_count: 0, clicks_count: 0, last_event_time }
}

function search(log: ActivityLog, condition: Condition, limit: number): Activity[] {
  const found: Activity[] = []
  for (const activity of log.scan(needlesOf(condition))) {
    if (matches(condition, activity)) found.push(activity)
    if (found.length === limit) break
  }
  return found
}

/** `GET /v3/messages?query=…&limit=…`: Email Activity, newest first. */
export function listMessages(log: ActivityLog, query: URLSearchParams): Answer {
  const limit = Number(query.get('limit') ?? defaultLimit)
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit)
    return refuse(400, [plainProblem('limit must be a number between 1 and 1000')])
  const text = query.get('query') ?? ''
  if (text.trim() === '') return refuse(400, [plainProblem('query is required')])
  try {
    const found = search(log, parseQuery(text), limit)
    return sendgridJson(200, { messages: found.map(summary) })
  } catch (error) {
    if (error instanceof QueryError) return refuse(400, [plainProblem(`invalid query: ${error.message}`)])
    throw error
  }
}

/** `GET /v3/messages/{msg_id}`: one letter with its events. */
export function showMessage(log: ActivityLog, call: Call): Answer {
  const activity = log.find(decodeURIComponent(call.path.slice('/v3/messages/'.length)))
  if (activity === undefined) return refuse(404, [plainProblem('not found')])
  const { from_email, msg_id, subject, to_email, status, unique_args, categories, events } = activity
  return sendgridJson(200, {
    from_email,
    msg_id,
    subject,
    to_email,
    status,
    template_id: '',
    asm_group_id: 0,
    unique_args: JSON.stringify(unique_args),
    categories,
    events,
  })
}
