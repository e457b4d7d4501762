import type { HttpFunction } from '@google-cloud/functions-framework'
import { guarded, jsonOf, rawBody } from './guarded.ts'
import { isSignedBySendGrid, readMailEvents } from './mail-events.ts'
import type { Reception } from './reception.ts'
import { malformed, wrongToken } from './refusal.ts'

/** SendGrid batches its events; it tries again whatever is not answered with 2xx. */
const largest = 8 * 1024 * 1024
const prefix = 'x-twilio-email-event-webhook'

/** SendGrid's event webhook: what became of letters. */
export function onMailEvent({ world, turns, eventPublicKey }: Reception): HttpFunction {
  const { log } = world.ports
  return guarded({ name: 'onMailEvent', log, largest }, async request => {
    const [signature, timestamp] = [request.get(`${prefix}-signature`), request.get(`${prefix}-timestamp`)]
    const post = { signature, timestamp, body: rawBody(request) }
    if (eventPublicKey !== undefined && !isSignedBySendGrid(post, eventPublicKey))
      throw wrongToken('signature')
    const events = readMailEvents(jsonOf(request))
    if (!events) throw malformed('It is not a list of delivery events.')
    const offices = world.offices.filter(({ workbookId }) => events.has(workbookId))
    const unknown = [...events.keys()].filter(id => !offices.some(({ workbookId }) => workbookId === id))
    if (unknown.length > 0) log('WARNING', 'delivery events of unknown workbooks are dropped', { unknown })
    await Promise.all(
      offices.map(office =>
        turns.run(office, { kind: 'mail-events', events: events.get(office.workbookId) ?? [] }),
      ),
    )
    return {}
  })
}
