import type { Announce } from '../announce.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { googleError, googleJson, strangeParameter } from '../http.ts'
import type { Answer, Call, Service } from '../http.ts'
import { exchangeOf } from './exchange.ts'
import { answerMask, project } from './mask.ts'
import type { Mask } from './mask.ts'
import { badRequest, Refusal, unknownParameter } from './refusal.ts'
import { routeOf } from './routes.ts'
import type { Route } from './routes.ts'
import { openStore } from './store.ts'

export interface SheetsOptions {
  readonly database: Database
  readonly clock: Clock
  readonly announce: Announce
}

/** Google Sheets v4 under `/v4/spreadsheets`. */
export function sheetsService({ database, clock, announce }: SheetsOptions): Service {
  const store = openStore(database, clock, announce)
  return call => {
    if (!/^\/v4\/spreadsheets(?:[/:]|$)/.test(call.path)) return undefined
    const route = routeOf(call)
    if (route === undefined) return unrouted
    try {
      const strange = strangeParameter(call.query, route.parameters)
      if (strange !== undefined) throw unknownParameter(strange)
      const mask = maskOf(call, route)
      const exchange = exchangeOf(call, clock)
      const body = route.answer({ store, exchange, mask })
      return googleJson(200, mask === undefined ? body : project(body, mask))
    } catch (error) {
      if (error instanceof Refusal) return refused(error)
      throw error
    }
  }
}

function maskOf(call: Call, route: Route): Mask | undefined {
  const alt = call.query.get('alt')
  if (alt !== null && alt !== 'json') {
    throw badRequest([{ field: 'alt', description: `Invalid value at 'alt', "${alt}"` }])
  }
  const fields = call.query.get('fields')
  return fields === null || fields.trim() === '' ? undefined : answerMask(fields, route.message)
}

function refused({ code, status, message, details }: Refusal): Answer {
  return googleError(code, status, message, details === undefined ? undefined : [...details])
}

/** What Google's front end answers to a path that no method has. */
const unrouted: Answer = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p>The requested URL was not found on this server.\n',
}
