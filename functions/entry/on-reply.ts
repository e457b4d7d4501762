import type { HttpFunction, Request } from '@google-cloud/functions-framework'
import { largestPost, readInbound } from '../mail/inbound/inbound.ts'
import { readRawMail } from '../mail/inbound/inbound-raw.ts'
import { officeOfCase, type Office, type World } from '../pass/office.ts'
import { findBounceAddress } from '../tokens/bounce-address.ts'
import { findReplyAddress } from '../tokens/reply-address.ts'
import { guarded, rawBody } from './guarded.ts'
import type { Reception } from './reception.ts'
import { tooLarge, wrongToken } from './refusal.ts'
import { isSecret, lastSegmentOf, parameterOf } from './secret.ts'

/**
 * SendGrid's Inbound Parse post, or a mail as it is (`message/rfc822`) with its envelope beside it, as a mail server
 * pipes it; the secret is the last part of its path, or its parameter `secret`.
 * 2xx only once the reply is in the workbook, or when no other try could change anything; 5xx is tried again.
 */
export function onReply({ world, turns, inboundSecret, trustedServer }: Reception): HttpFunction {
  const { log } = world.ports
  return guarded({ name: 'onReply', log, largest: largestPost }, async request => {
    const secret = parameterOf(request, 'secret') ?? lastSegmentOf(request)
    if (!isSecret(secret, inboundSecret)) throw wrongToken('secret')
    const body = rawBody(request)
    const read = request.is('message/rfc822')
      ? await readRawMail(body, { ...envelopeOf(request), trustedServer })
      : await readInbound(body, request.get('content-type') ?? '')
    if (read.kind === 'refused') {
      if (read.because === 'too-large') throw tooLarge(body.byteLength, largestPost)
      log('WARNING', 'a mail could not be read and is dropped', {
        because: read.because,
        detail: read.detail,
      })
      return { dropped: read.because }
    }
    const { mail } = read
    const office = officeAddressed(world, mail.envelope.to)
    if (!office) {
      log('WARNING', 'a mail to no reply address of ours is dropped', { from: mail.from.address })
      return { dropped: 'not-addressed-to-us' }
    }
    return turns.run(office, { kind: 'reply', mail })
  })
}

/** The envelope of a mail that is posted as it is: in headers of the call, or in parameters of its address. */
function envelopeOf(request: Request): { readonly from: string; readonly to: readonly string[] } {
  const given = (name: string, parameter: string) =>
    request.get(name) ?? parameterOf(request, parameter) ?? ''
  const recipients = given('x-envelope-to', 'recipient').split(/[\s,]+/u)
  return { from: given('x-envelope-from', 'sender').trim(), to: recipients.filter(each => each !== '') }
}

/** The office whose question is answered, or whose letter has come back. */
function officeAddressed(world: World, recipients: readonly string[]): Office | undefined {
  const reply = findReplyAddress(recipients, world.replyDomain)
  if (reply) return officeOfCase(world, reply.case)
  const bounce = findBounceAddress(recipients, world.replyDomain)
  return bounce && world.offices.find(({ code }) => code === bounce.code)
}
