import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { announcer as createAnnouncer } from './announce.ts'
import type { Announcer } from './announce.ts'
import { openControl } from './control/control.ts'
import type { Control } from './control/control.ts'
import { directory } from './control/directory.ts'
import type { Mount } from './control/gate.ts'
import { eventStream } from './control/events.ts'
import { openDatabase } from './database.ts'
import type { Database } from './database.ts'
import { fileRegister } from './drive/files.ts'
import { driveService } from './drive/service.ts'
import { ownerPageService } from './forms/page/owner-page.ts'
import { formPageService } from './forms/page/service.ts'
import { formsRoom } from './forms/room.ts'
import { byHandService } from './forms/by-hand.ts'
import { formsService } from './forms/service.ts'
import { googleError, readCall, splitTarget, writeAnswer } from './http.ts'
import type { Answer, Call, Service } from './http.ts'
import { screensService } from './screens/service.ts'
import { mailServices } from './sendgrid/mail.ts'
import { sheetsService } from './sheets/service.ts'
import { isTooDeep } from './too-deep.ts'

export interface WorkspaceOptions {
  /** Where the database is kept; made when missing. */
  readonly folder: string
  /** 0 or absent: a free one. */
  readonly port?: number
  /** The address to listen on; loopback unless told otherwise. */
  readonly host?: string
  /** By first path segment, for example `functions`. */
  readonly mounts?: Readonly<Record<string, Mount>>
  /** The ISO instant to set the workspace's clock to. */
  readonly now?: string
}

export interface Workspace {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** Opens the whole workspace on one port. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const database = openDatabase(options.folder)
  const announcer = createAnnouncer()
  const events = eventStream(announcer)
  let url = ''
  const control = openControl({ database, announcer, origin: () => url })
  if (options.now !== undefined) control.clock.set(options.now)
  const services = openServices(database, announcer, control)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { path } = splitTarget(request.url ?? '/')
    const mount = options.mounts?.[path.split('/')[1] ?? '']
    if (mount !== undefined) return control.gate.handOver(mount, request, response)
    if (path === '/workspace/events') return events.attach(response)
    const call = await readCall(request, url)
    if (call === undefined) return writeAnswer(response, tooLarge)
    const answered = await control.gate.carryOut(call, () => firstAnswer(services, call))
    if (answered === 'cut') request.socket.destroy()
    else writeAnswer(response, answered)
  }

  const server = createServer((request, response) => {
    response.sendDate = false
    response.setHeader('Date', control.clock.now().toUTCString())
    answer(request, response).catch((error: unknown) => fail(response, error))
  })
  // Clients keep connections for later: one closed after Node's five seconds may be just the one they take again.
  server.keepAliveTimeout = 120_000
  const port = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1')
  url = `http://localhost:${port}`
  control.start()
  return {
    url,
    port,
    async close() {
      events.close()
      await control.close()
      await closeServer(server)
      database.sql.close()
    },
  }
}

/** The services in the order in which they are asked. */
function openServices(database: Database, announcer: Announcer, control: Control): readonly Service[] {
  const { clock, connections, enqueue } = control
  const { announce } = announcer
  const forms = formsRoom({
    database,
    clock,
    announce,
    enqueueDelivery: enqueue,
    pushTo(topicName) {
      const { topics, formWatchSeconds = 0 } = connections.read()
      const pushUrl = topics?.[topicName]
      return pushUrl === undefined ? undefined : { url: pushUrl, windowMs: formWatchSeconds * 1000 }
    },
  })
  const files = fileRegister(database)
  const titles = {
    workbook: (id: string) => files.get(id)?.name,
    form: (id: string) => forms.forms.get(id)?.info.title,
  }
  const mail = mailServices({ database, clock, announce, connections, enqueue })
  const screens = screensService({
    ...mail,
    clock,
    directory: origin => directory(connections.read(), titles, origin),
  })
  return [
    control.service(titles),
    sheetsService({ database, clock, announce }),
    driveService({ database, clock, announce }),
    formsService(forms),
    byHandService(forms),
    ownerPageService(forms),
    formPageService(forms),
    ...mail.services,
    screens,
  ]
}

async function firstAnswer(services: readonly Service[], call: Call): Promise<Answer> {
  for (const service of services) {
    const answer = await service(call)
    if (answer !== undefined) return answer
  }
  return notFound
}

const tooLarge = googleError(
  413,
  'INVALID_ARGUMENT',
  'Request payload size exceeds the limit: 31457280 bytes.',
)
const tooDeep = googleError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.')
const internal = googleError(500, 'INTERNAL', 'Internal error encountered.')
const notFound = googleError(404, 'NOT_FOUND', 'Requested entity was not found.')

function fail(response: ServerResponse, error: unknown): void {
  if (!isTooDeep(error)) console.error(error)
  if (response.headersSent) response.destroy()
  else writeAnswer(response, isTooDeep(error) ? tooDeep : internal)
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Lets calls in progress end, but not for ever. */
function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2000).unref()
  })
}
