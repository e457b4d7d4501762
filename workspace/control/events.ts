import type { ServerResponse } from 'node:http'
import type { Announcer } from '../announce.ts'

/** The server-sent events of `/workspace/events`: each announcement as one `data:` line of JSON. */
export interface EventStream {
  attach(response: ServerResponse): void
  close(): void
}

const HEARTBEAT_MS = 20_000

export function eventStream(announcer: Announcer): EventStream {
  const open = new Set<ServerResponse>()
  const stop = announcer.listen(announcement => {
    for (const response of open) response.write(`data: ${JSON.stringify(announcement)}\n\n`)
  })
  const heartbeat = setInterval(() => {
    for (const response of open) response.write(': still here\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()
  return {
    attach(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      })
      response.write('retry: 1000\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    close() {
      stop()
      clearInterval(heartbeat)
      for (const response of open) response.end()
      open.clear()
    },
  }
}
