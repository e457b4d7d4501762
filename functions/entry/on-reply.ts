import type { HttpFunction } from '@google-cloud/functions-framework'
import { largestPost, readInbound } from '../mail/inbound.ts'
import { officeOfCase } from '../pass/office.ts'
import { findReplyAddress } from '../tokens/reply-address.ts'
import { guarded, rawBody } from './guarded.ts'
import type { Reception } from './reception.ts'
import { tooLarge, wrongToken } from './refusal.ts'
import { isSecret, lastSegmentOf, parameterOf } from './secret.ts'

/**
 * SendGrid's Inbound Parse post; the secret is the last part of its path, or its parameter `secret`.
 * 2xx only once the reply is in the workbook, or when no other try could change anything; 5xx is tried again.
 */
export function onReply({ world, turns, inboundSecret }: Reception): HttpFunction {
  const { log } = world.ports
  return guarded({ name: 'onReply', log, largest: largestPost }, async request => {
    const secret = parameterOf(request, 'secret') ?? lastSegmentOf(request)
    if (!isSecret(secret, inboundSecret)) throw wrongToken('secret')
    const body = rawBody(request)
    const read = await readInbound(body, request.get('content-type') ?? '')
    if (read.kind === 'refused') {
      if (read.because === 'too-large') throw tooLarge(body.byteLength, largestPost)
      log('WARNING', 'a mail could not be read and is dropped', {
        because: read.because,
        detail: read.detail,
      })
      return { dropped: read.because }
    }
    const { mail } = read
    const address = findReplyAddress(mail.envelope.to, world.replyDomain)
    const office = address && officeOfCase(world, address.case)
    if (!office) {
      log('WARNING', 'a mail to no reply address of ours is dropped', { from: mail.from.address })
      return { dropped: 'not-addressed-to-us' }
    }
    return turns.run(office, { kind: 'reply', mail })
  })
}
