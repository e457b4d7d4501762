import { z } from 'zod'

/** The workspace's control calls, from outside. */
export interface WorkspaceControl {
  connect(connections: object): Promise<void>
  setClock(now: string): Promise<void>
  /** Has a question of a form ask for files, as its owner does by hand. */
  askForFiles(formId: string, question: object): Promise<void>
  /** Waits until no event is waiting and the functions are idle. */
  settle(): Promise<void>
  /** The key that delivery events are signed with, as SendGrid shows it. */
  eventPublicKey(): Promise<string>
}

export function workspaceControl(url: string): WorkspaceControl {
  const post = (path: string, body: object) =>
    call(url + path, { method: 'POST', body: JSON.stringify(body) })
  return {
    connect: async connections => void (await post('/workspace/connections', connections)),
    setClock: async now => void (await post('/workspace/clock', { now })),
    askForFiles: async (formId, question) =>
      void (await post(`/workspace/forms/${formId}/fileUpload`, question)),
    async settle() {
      const { idle, waiting } = z
        .object({ idle: z.boolean(), waiting: z.unknown().optional() })
        .parse(await post('/workspace/settle', {}))
      if (!idle) throw new Error(`The workspace does not come to rest: ${JSON.stringify(waiting)}`)
    },
    async eventPublicKey() {
      const path = '/v3/user/webhooks/event/settings/signed'
      const answer = await call(url + path, { headers: { authorization: 'Bearer SG.on-this-machine' } })
      return z.object({ public_key: z.string() }).parse(answer).public_key
    },
  }
}

async function call(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${url}: ${response.status} ${text}`)
  return JSON.parse(text)
}
