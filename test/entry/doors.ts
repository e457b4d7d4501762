import { createServer, type Server } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { Reception } from '../../functions/entry/reception.ts'
import { SharedLooks } from '../../functions/pages/shared-looks.ts'
import type { LogPort } from '../../functions/ports.ts'
import { Turns } from '../../functions/pass/turns.ts'
import type { World } from '../../functions/pass/office.ts'
import { serveReception } from '../../scripts/serve-functions.ts'
import { openOffice, type TestOffice } from '../world.ts'
import type { Programme } from '../../functions/programmes/programme.ts'

export const inboundSecret = 'inbound secret for tests'

/** An office whose functions are served as when deployed, and what they wrote into their log. */
export interface Doors extends AsyncDisposable {
  readonly club: TestOffice
  readonly url: string
  readonly reception: Reception
  readonly logged: readonly { severity: string; message: string; fields: unknown }[]
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>
  close(): Promise<void>
}

export async function openDoors(
  programme: Programme,
  code: string,
  more: Partial<Reception> = {},
): Promise<Doors> {
  const club = await openOffice(programme, code)
  const logged: { severity: string; message: string; fields: unknown }[] = []
  const log: LogPort = (severity, message, fields) => void logged.push({ severity, message, fields })
  const server = createServer()
  const url = await listening(server)
  const world: World = { ...club.world, publicUrl: url, ports: { ...club.world.ports, log } }
  const reception: Reception = {
    world,
    turns: new Turns(world),
    looks: new SharedLooks(world),
    newId: randomUUID,
    inboundSecret,
    trustedServer: undefined,
    eventPublicKey: undefined,
    ...more,
  }
  server.on(
    'request',
    serveReception(async () => reception),
  )
  const close = async () => {
    await new Promise(done => {
      server.close(done)
      server.closeAllConnections()
    })
    await club.close()
  }
  return {
    club,
    url,
    reception,
    logged,
    post: (path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Listens on a free port of this machine; gives the address. */
export function listening(server: Server): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  })
  return promise
}
