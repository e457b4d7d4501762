import type { HttpFunction } from '@google-cloud/functions-framework'
import { guarded, jsonOf } from './guarded.ts'
import { malformed, unknownPlace, wrongToken } from './refusal.ts'
import type { Reception } from './reception.ts'
import { isChannelToken, parameterOf } from './secret.ts'
import { changedWorkbook } from './workbook-notice.ts'

const largest = 64 * 1024

/** A Drive channel's notice (headers only), or what a bound script or Pub/Sub posts: `{workbookId}`. */
export function onWorkbookChange({ world, turns }: Reception): HttpFunction {
  return guarded({ name: 'onWorkbookChange', log: world.ports.log, largest }, async request => {
    const token = request.get('x-goog-channel-token') ?? parameterOf(request, 'token')
    if (!isChannelToken(world.signer, token)) throw wrongToken('token')
    // The first notice of a channel only says that it is open.
    if (request.get('x-goog-resource-state') === 'sync') return {}
    const changed = changedWorkbook(name => request.get(name), jsonOf(request))
    if (changed.length === 0) throw malformed('It names no workbook.')
    const office = world.offices.find(({ workbookId }) => changed.includes(workbookId))
    if (!office) throw unknownPlace('workbook')
    return turns.run(office, { kind: 'look' })
  })
}
