import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RetryPace } from '../../functions/adapters/retry.ts'

/** One call as the vendor received it. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
}

/** What the vendor answers next; `cut` breaks the connection without a word, `garbled` ends amid the answer. */
export type Scripted =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'cut'
  | 'garbled'

export interface VendorStub extends AsyncDisposable {
  readonly url: string
  readonly received: readonly Received[]
}

/** A vendor that answers as scripted, in order; the last answer is given again. */
export async function vendorStub(script: readonly Scripted[]): Promise<VendorStub> {
  const received: Received[] = []
  const next = (): Scripted => script[Math.min(received.length - 1, script.length - 1)] ?? 'cut'
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    received.push(await receivedCall(request))
    const answer = next()
    if (answer === 'cut') {
      request.socket.destroy()
      return
    }
    if (answer === 'garbled') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"updatedSpre')
      return
    }
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body))
  }
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function receivedCall(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  return { method: request.method ?? '', path: pathname, query: searchParams, body }
}

/** Google's error envelope. */
export function googleRefusal(code: number, status: string, message: string): Scripted {
  return { status: code, body: { error: { code, message, status } } }
}

/** A pace that waits on paper only. */
export function paperPace(attempts = 3): RetryPace & { readonly waits: readonly number[] } {
  const waits: number[] = []
  return {
    attempts,
    firstWait: 1000,
    longestWait: 32_000,
    waits,
    sleep: async milliseconds => void waits.push(milliseconds),
    random: () => 0.5,
  }
}
