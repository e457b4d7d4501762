import type { IncomingMessage, ServerResponse } from 'node:http'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import type { Config } from '../functions/config.ts'
import type { Reception } from '../functions/entry/reception.ts'
import { createReception, functionNames, registerFunctions } from '../functions/index.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/**
 * All functions below one address: the first part of the path names the function, the rest is what it sees.
 * Each is served by the functions framework itself, so that its middleware is production's own.
 */
export function serveFunctions(config: Config): Handler {
  return serveReception(() => createReception(config))
}

export function serveReception(open: () => Promise<Reception>): Handler {
  // As deployed: otherwise the framework answers a broken body with the inside of its parser.
  process.env['NODE_ENV'] = 'production'
  registerFunctions(open)
  const servers = new Map(functionNames.map(name => [name, getTestServer(name)]))
  return (request, response) => {
    const [, name = '', rest = ''] = /^\/([^/?]*)(.*)$/su.exec(request.url ?? '/') ?? []
    const server = servers.get(name)
    if (!server) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(`There is no function “${name}”; there are ${functionNames.join(', ')}.\n`)
      return
    }
    request.url = rest.startsWith('/') ? rest : `/${rest}`
    server.emit('request', request, response)
  }
}
