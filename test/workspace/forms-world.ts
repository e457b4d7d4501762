import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forms } from 'googleapis/build/src/apis/forms/index.js'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { z } from 'zod'
import { openWorkspace } from '../../workspace/workspace.ts'
import type { Workspace, WorkspaceOptions } from '../../workspace/workspace.ts'

/** A workspace in a folder of its own, which can be opened again on the same data. */
export interface World {
  readonly workspace: Workspace
  readonly forms: forms_v1.Forms
  /** A control call; answers the parsed body. */
  control(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>
  reopen(): Promise<void>
  end(): Promise<void>
}

export async function openWorld(options: Partial<WorkspaceOptions> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  let workspace = await openWorkspace({ folder, ...options })
  return {
    get workspace() {
      return workspace
    },
    get forms() {
      return forms({ version: 'v1', rootUrl: `${workspace.url}/`, auth: 'any-key', retry: false })
    },
    async control(method, path, body) {
      const response = await fetch(`${workspace.url}/workspace/${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: response.status, ...answerSchema.parse(await response.json()) }
    },
    async reopen() {
      await workspace.close()
      workspace = await openWorkspace({ folder, ...options })
    },
    async end() {
      await workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const answerSchema = z.record(z.string(), z.unknown())

export type Item = forms_v1.Schema$Item

/** A published form with these items; answers its id and the ids of its questions in order. */
export async function publishedForm(
  world: World,
  items: readonly Item[],
  settings?: forms_v1.Schema$FormSettings,
): Promise<{ readonly formId: string; readonly questionIds: readonly string[] }> {
  const { data } = await world.forms.forms.create({ requestBody: { info: { title: 'Proposal' } } })
  const formId = data.formId ?? ''
  const creations = items.map((item, index) => ({ createItem: { item, location: { index } } }))
  const update = settings === undefined ? [] : [{ updateSettings: { settings, updateMask: '*' } }]
  const { data: updated } = await world.forms.forms.batchUpdate({
    formId,
    requestBody: { requests: [...creations, ...update] },
  })
  await world.forms.forms.setPublishSettings({
    formId,
    requestBody: { publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } } },
  })
  const questionIds = (updated.replies ?? []).flatMap(reply => reply.createItem?.questionId ?? [])
  return { formId, questionIds }
}

export const textQuestion = (title: string, required = false): Item => ({
  title,
  questionItem: { question: { required, textQuestion: {} } },
})

export const entry = (questionId: string | undefined): string =>
  `entry.${Number.parseInt(questionId ?? '', 16)}`

/** Posts a form page; pairs keep their order and may repeat a field. */
export function post(
  world: World,
  formId: string,
  fields: readonly (readonly [string, string])[],
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${world.workspace.url}/forms/d/e/${formId}/formResponse`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
  })
}

export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Somebody who is told things: keeps what was posted and answers each post with the next of `statuses`, then 204. */
export async function receiver(statuses: readonly number[] = []) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      response.statusCode = statuses[received.length] ?? 204
      received.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      })
      response.end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://localhost:${port}`,
    received,
    close: () => new Promise(resolve => server.close(resolve)),
  }
}
