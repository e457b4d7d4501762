import type { Clock } from '../clock.ts'
import type { Answer, Call, Service } from '../http.ts'
import { openActivity } from './activity.ts'
import type { ActivityLog } from './activity.ts'
import { openBounces } from './bounces.ts'
import type { Bounces } from './bounces.ts'
import { listMessages, showMessage } from './messages.ts'
import { postOffice } from './post-office.ts'
import type { PostOffice, PostOfficeNeeds } from './post-office.ts'
import { plainProblem, refuse, sendgridJson } from './problems.ts'
import { sendMail } from './send.ts'
import { openSigner } from './signing.ts'
import type { Signer } from './signing.ts'

export type SendgridNeeds = Omit<PostOfficeNeeds, 'activity' | 'bounces' | 'signer'>

export interface Sendgrid {
  readonly service: Service
  readonly postOffice: PostOffice
  readonly bounces: Bounces
}

interface Desk {
  readonly clock: Clock
  readonly activity: ActivityLog
  readonly bounces: Bounces
  readonly signer: Signer
  readonly postOffice: PostOffice
}

const denied = refuse(401, [plainProblem('authorization required')])
const revoked = refuse(401, [
  plainProblem('The provided authorization grant is invalid, expired, or revoked'),
])
const notFound = refuse(404, [plainProblem('not found')])
const notAllowed = refuse(405, [plainProblem('method not allowed')])

/** Every key of SendGrid's form is taken; anything else is refused. */
function refuseCaller({ headers }: Call): Answer | undefined {
  const { authorization } = headers
  if (authorization === undefined) return denied
  return /^Bearer SG\.\S+$/.test(authorization) ? undefined : revoked
}

const bouncesPath = '/v3/suppression/bounces'

/** The bounce list: read whole or for one address, and taking an address off it. */
function answerBounces(bounces: Bounces, { method, path }: Call): Answer {
  const email = decodeURIComponent(path.slice(bouncesPath.length + 1)).toLowerCase()
  if (method === 'DELETE') return bounces.remove(email) ? { status: 204 } : notFound
  if (method !== 'GET') return notAllowed
  return sendgridJson(
    200,
    bounces.list().filter(entry => email === '' || entry.email === email),
  )
}

function route(desk: Desk, call: Call): Answer {
  const { method, path } = call
  if (path === '/v3/mail/send')
    return method === 'POST'
      ? sendMail(call, desk.clock.now(), taken => desk.postOffice.accept(taken))
      : notAllowed
  if (path === bouncesPath || path.startsWith(`${bouncesPath}/`)) return answerBounces(desk.bounces, call)
  if (method !== 'GET') return notFound
  if (path === '/v3/messages') return listMessages(desk.activity, call.query)
  if (path.startsWith('/v3/messages/')) return showMessage(desk.activity, call)
  if (path === '/v3/user/webhooks/event/settings/signed')
    return sendgridJson(200, { id: '', public_key: desk.signer.publicKey })
  return notFound
}

/** SendGrid's v3 API as far as sending, Email Activity, the bounce list and the event webhook's key go. */
export function sendgridService(needs: SendgridNeeds): Sendgrid {
  const activity = openActivity(needs.database)
  const bounces = openBounces(needs.database)
  const signer = openSigner(needs.database)
  const office = postOffice({ ...needs, activity, bounces, signer })
  const desk: Desk = { clock: needs.clock, activity, bounces, signer, postOffice: office }
  return {
    service: call => (call.path.startsWith('/v3/') ? (refuseCaller(call) ?? route(desk, call)) : undefined),
    postOffice: office,
    bounces,
  }
}
